namespace PulumiApig.LocalEngine.Projects;

/// <summary>A value of a stack's configuration, as text: an object or a list is JSON.</summary>
/// <param name="Text">The value, decrypted.</param>
/// <param name="IsSecret">Whether it must be hidden.</param>
/// <param name="IsStructure">Whether it is an object or a list.</param>
internal readonly record struct ConfigValue(string Text, bool IsSecret, bool IsStructure = false);
