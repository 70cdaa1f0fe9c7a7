namespace Pulumi;

/// <summary>Ends a program with a message for the user, without a stack trace.</summary>
public class RunException : Exception
{
    /// <summary>A message for the user.</summary>
    public RunException(string message)
        : base(message) { }

    /// <summary>A message for the user, and what it comes from.</summary>
    public RunException(string message, Exception? innerException)
        : base(message, innerException) { }
}

/// <summary>Ends a program with a message that is shown at a resource.</summary>
/// <param name="message">The message.</param>
/// <param name="resource">The resource; null for the stack.</param>
/// <param name="hideStack">Whether to leave out the stack trace.</param>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource => resource;

    internal string Report => hideStack ? Message : ToString();
}

/// <summary>A message could not be sent to the engine.</summary>
/// <param name="exception">Why not.</param>
public class LogException(Exception exception)
    : Exception($"A message could not be sent to the engine: {exception.Message}", exception);
