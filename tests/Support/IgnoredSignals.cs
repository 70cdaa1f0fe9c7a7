using System.Globalization;

namespace PulumiApig.Testing;

/// <summary>
/// A shell has its jobs in the background ignore Ctrl-C, and so all that they start: what a test sees of that signal
/// then says nothing.
/// </summary>
public static class IgnoredSignals
{
    public const int Interrupt = 2;

    /// <summary>Whether a process ignores a signal; false where the system does not tell.</summary>
    public static bool Has(int process, int signal)
    {
        var status = $"/proc/{process}/status";
        if (!File.Exists(status))
            return false;
        // SigIgn: 0000000000001002, where the lowest bit is for signal 1
        var line = File.ReadLines(status).First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal));
        var ignored = ulong.Parse(line[7..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return ((ignored >> (signal - 1)) & 1) == 1;
    }
}
