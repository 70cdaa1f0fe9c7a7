namespace PulumiApig.Protocol.Engine;

/// <summary>Where messages for the screen go.</summary>
public interface IEngineLog
{
    /// <summary>Shows a message.</summary>
    Task LogAsync(LogRequest request, CancellationToken cancellation);
}
