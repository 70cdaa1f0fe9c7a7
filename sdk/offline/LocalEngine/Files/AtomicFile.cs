namespace PulumiApig.LocalEngine.Files;

/// <summary>Replaces a file as a whole. Its mode stays, and so does a link that leads to it.</summary>
internal static class AtomicFile
{
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = new FileInfo(path).LinkTarget is null
            ? path
            : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        var draft = target + ".apig-local";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        File.Move(draft, target, overwrite: true);
    }
}
