using PulumiApig.Protocol.Engine;

namespace PulumiApig.Engine.Protocol;

/// <summary>What the engine offers to plugins and programs: messages for the screen, and the root resource.</summary>
public interface IEngine : IEngineLog
{
    /// <summary>URN of the stack resource; empty before there is one.</summary>
    Task<string> GetRootResourceAsync(CancellationToken cancellation);

    /// <summary>Sets the URN of the stack resource.</summary>
    Task SetRootResourceAsync(string urn, CancellationToken cancellation);
}
