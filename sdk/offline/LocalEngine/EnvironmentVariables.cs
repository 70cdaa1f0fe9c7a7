namespace PulumiApig.LocalEngine;

/// <summary>Looks up an environment variable; null when it is not set.</summary>
internal delegate string? EnvironmentVariables(string name);
