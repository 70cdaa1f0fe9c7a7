namespace PulumiApig.EndToEnd.Tests.Support;

/// <summary>What the <c>PATH</c> has.</summary>
internal static class ExecutablePath
{
    public static bool Has(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(p => File.Exists(Path.Combine(p, name)) || File.Exists(Path.Combine(p, name + ".exe")));
}
