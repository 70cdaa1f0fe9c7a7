using PulumiApig.Engine.Protocol.Root;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.Engine.Protocol;

/// <summary>What the engine offers to plugins and programs: messages for the screen, and the root resource.</summary>
public interface IEngine : IEngineLog
{
    /// <summary>The stack resource.</summary>
    Task<GetRootResourceResponse> GetRootResourceAsync(CancellationToken cancellation);

    /// <summary>Sets the stack resource.</summary>
    Task<SetRootResourceResponse> SetRootResourceAsync(SetRootResourceRequest request, CancellationToken cancellation);
}
