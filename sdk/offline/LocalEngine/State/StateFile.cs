using PulumiApig.LocalEngine.Files;

namespace PulumiApig.LocalEngine.State;

/// <summary>The state file of one stack: <c>.apig-local/stacks/STACK.json</c> beside the project file.</summary>
internal sealed class StateFile(string projectRoot, string stack, DeploymentFile format)
{
    public string Path { get; } = System.IO.Path.Combine(Folder(projectRoot), stack + ".json");

    public bool Exists => OptionalFile.Exists(Path);

    /// <summary>The names of all stacks that have a state.</summary>
    public static IEnumerable<string> Stacks(string projectRoot) =>
        Directory.Exists(Folder(projectRoot))
            ? Directory
                .EnumerateFiles(Folder(projectRoot), "*.json")
                .Select(f => System.IO.Path.GetFileNameWithoutExtension(f))
                .Order()
            : [];

    /// <summary>The state; an empty one when there is no file.</summary>
    /// <exception cref="LocalEngineException">The file cannot be used.</exception>
    public Snapshot Load()
    {
        if (!Exists)
            return Snapshot.Empty;
        var snapshot = format.Read(File.ReadAllBytes(Path));
        return SnapshotIntegrity.Faults(snapshot).FirstOrDefault() is { } fault
            ? throw new LocalEngineException(
                $"The state in {Path} is damaged: {fault} Mend it with 'stack export' and 'stack import'."
            )
            : snapshot;
    }

    /// <summary>Writes the state; a crash at any moment leaves the old or the new one, never a part.</summary>
    /// <exception cref="InvalidOperationException">The state breaks a rule. It was written all the same: nothing is lost.</exception>
    public void Save(Snapshot snapshot)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        AtomicFile.Write(Path, format.ToBytes(snapshot).Span);
        if (SnapshotIntegrity.Faults(snapshot).FirstOrDefault() is { } fault)
            throw new InvalidOperationException($"The state in {Path} breaks a rule: {fault}");
    }

    public void Delete() => File.Delete(Path);

    /// <summary>Keeps other runs away from the stack until it is disposed.</summary>
    /// <exception cref="LocalEngineException">Another run is at work.</exception>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        try
        {
            // The operating system gives the lock back when a process dies, however it dies.
            return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException e)
        {
            throw new LocalEngineException(
                $"Another run is at work on the stack '{stack}' ({Path}.lock is locked).",
                e
            );
        }
    }

    private static string Folder(string projectRoot) => System.IO.Path.Combine(projectRoot, ".apig-local", "stacks");
}
