using PulumiApig.Protocol.Engine;

namespace Pulumi;

/// <summary>Messages for the user, shown by the engine.</summary>
public static class Log
{
    /// <summary>A message for finding faults; hidden unless asked for.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">What it is about; null for the stack.</param>
    /// <param name="streamId">Groups the pieces of one stream.</param>
    /// <param name="ephemeral">Shown on the status line only.</param>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Debug, message, resource, streamId, ephemeral);

    /// <summary>A message for the user.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Info, message, resource, streamId, ephemeral);

    /// <summary>A message for the user's attention.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Warning, message, resource, streamId, ephemeral);

    /// <summary>An error: the program goes on, but ends as failed.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Error, message, resource, streamId, ephemeral);

    /// <summary>An exception as an error: the program goes on, but ends as failed.</summary>
    /// <param name="exception">The exception; all of it is shown.</param>
    /// <inheritdoc cref="Debug"/>
#pragma warning disable CS1573 // The other parameters are inherited.
    public static void Exception(
        Exception exception,
        Resource? resource = null,
        int? streamId = null,
        bool? ephemeral = null
    ) => Error(exception.ToString(), resource, streamId, ephemeral);
#pragma warning restore CS1573

    private static void Send(
        LogSeverity severity,
        string message,
        Resource? resource,
        int? streamId,
        bool? ephemeral
    ) => Deployment.Running.Log.Send(severity, message, resource, streamId, ephemeral);
}
