using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Runs;

/// <summary>A thing as the service has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Properties">
/// What the service says of it, by property. One that is left out is not known and keeps the value that the state has;
/// one that is null is not there.
/// </param>
public sealed record Live(string Id, PropertyMap Properties);
