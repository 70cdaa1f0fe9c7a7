namespace PulumiApig.LocalEngine;

/// <summary>Something that the user can mend; its message is all that is shown.</summary>
internal sealed class LocalEngineException(string message, Exception? inner = null) : Exception(message, inner);
