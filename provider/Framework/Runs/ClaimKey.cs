namespace PulumiApig.Framework.Runs;

/// <summary>Names a thing of which there is one only, as a person reads it: <c>port 8080 of gateway fedc…</c>.</summary>
/// <param name="Text">Kind, name and where it is: the same for the same thing, for nothing else.</param>
public readonly record struct ClaimKey(string Text);
