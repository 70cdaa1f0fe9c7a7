using System.Globalization;

namespace PulumiApig.Framework.Hosting;

/// <summary>
/// What the engine says on the command line: flags for logs and traces, which come and go with engine versions, and its
/// address last. Started by hand there is no address: an engine is told of the plugin through
/// <c>PULUMI_DEBUG_PROVIDERS=apig:PORT</c>, and attaches.
/// </summary>
/// <param name="Engine">Address of the engine; null when it will tell by itself.</param>
/// <param name="IsVerbose">Whether to write debug messages to the error output, as <c>pulumi --logflow -v=9</c> asks for.</param>
internal sealed record CommandLine(string? Engine, bool IsVerbose)
{
    // The flags that have their value in an argument of its own.
    private static readonly string[] WithValue = ["-v", "--v", "-tracing", "--tracing"];

    public static CommandLine Parse(string[] args)
    {
        string? engine = null;
        var isVerbose = false;
        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = Split(args[i]);
            if (value is null && WithValue.Contains(name) && i + 1 < args.Length)
                value = args[++i];
            if (name is "-v" or "--v")
                isVerbose = value is not (null or "0");
            else if (IsAddress(name))
                engine = name;
        }
        return new(engine, isVerbose);
    }

    // The value of an unknown flag may stand there too.
    private static bool IsAddress(string argument) =>
        argument.LastIndexOf(':') is > 0 and var at
        && ushort.TryParse(argument.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static (string Name, string? Value) Split(string argument) =>
        argument.StartsWith('-') && argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (argument[..at], argument[(at + 1)..])
            : (argument, null);
}
