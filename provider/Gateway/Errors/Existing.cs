namespace PulumiApig.Gateway;

/// <summary>Something on the gateway that is in the way of a creation, or that was found after a lost answer.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Description">What it is, in words.</param>
public abstract record Existing(string Id, string Description);

/// <summary>The same with the thing itself.</summary>
/// <typeparam name="T">The type of the thing, for example <see cref="IngressPort"/>.</typeparam>
/// <param name="Id">Its identifier.</param>
/// <param name="Description">What it is, in words.</param>
/// <param name="Value">The thing as it was found.</param>
public sealed record Existing<T>(string Id, string Description, T Value) : Existing(Id, Description);
