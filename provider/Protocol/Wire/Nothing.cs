namespace PulumiApig.Protocol.Wire;

/// <summary>The message without content.</summary>
internal readonly struct Nothing;
