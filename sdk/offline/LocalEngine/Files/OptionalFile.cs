namespace PulumiApig.LocalEngine.Files;

/// <summary>A file that need not be there.</summary>
internal static class OptionalFile
{
    /// <exception cref="LocalEngineException">A folder stands in its place, and it is not as if there was nothing.</exception>
    public static bool Exists(string path) =>
        Directory.Exists(path)
            ? throw new LocalEngineException($"{path} is a folder, and should be a file.")
            : File.Exists(path);
}
