using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Runs;

/// <summary>A configured provider, from one Configure to the next: its client, and what its resources share.</summary>
public interface ISession : IDisposable
{
    /// <summary>What resources of this run must know of each other.</summary>
    RunMemory Run { get; }

    /// <summary>What the provider has for resources that leave a property out; null for nothing.</summary>
    /// <param name="property">Name of the property, marked with <c>FallsBackToProvider</c>.</param>
    PropertyValue? DefaultOf(string property);
}
