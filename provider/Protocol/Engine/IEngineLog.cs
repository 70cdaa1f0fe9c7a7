namespace PulumiApig.Protocol.Engine;

/// <summary>Where messages for the screen go.</summary>
public interface IEngineLog
{
    /// <summary>Shows a message.</summary>
    Task LogAsync(LogMessage message, CancellationToken cancellation);
}

/// <summary>How grave a message is.</summary>
public enum LogSeverity
{
    /// <summary>For finding faults; hidden unless asked for.</summary>
    Debug = 0,

    /// <summary>For the user.</summary>
    Info = 1,

    /// <summary>For the user's attention.</summary>
    Warning = 2,

    /// <summary>Something failed. From a program it makes the run fail.</summary>
    Error = 3,
}

/// <summary>A message for the screen.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Text">The message.</param>
/// <param name="Urn">The resource that it is about; empty for the stack.</param>
/// <param name="StreamId">Groups the pieces of one stream; 0 for a message of its own.</param>
/// <param name="IsEphemeral">Shown on the status line only.</param>
public sealed record LogMessage(
    LogSeverity Severity,
    string Text,
    string Urn = "",
    int StreamId = 0,
    bool IsEphemeral = false
);
