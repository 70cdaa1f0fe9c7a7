namespace PulumiApig.Gateway;

/// <summary>The environment variables and files of the machine, as far as settings come from them.</summary>
public sealed record HostEnvironment
{
    /// <summary>This machine.</summary>
    public static HostEnvironment Current { get; } =
        new()
        {
            Variable = Environment.GetEnvironmentVariable,
            ReadFile = path => File.Exists(path) ? File.ReadAllText(path) : null,
            HomeFolder = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        };

    /// <summary>A machine without variables and files.</summary>
    public static HostEnvironment Empty { get; } =
        new()
        {
            Variable = _ => null,
            ReadFile = _ => null,
            HomeFolder = "",
        };

    /// <summary>Gives an environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Gives the text of a file, or null when there is none.</summary>
    public required Func<string, string?> ReadFile { get; init; }

    /// <summary>The home folder of the user; empty when there is none.</summary>
    public required string HomeFolder { get; init; }
}
