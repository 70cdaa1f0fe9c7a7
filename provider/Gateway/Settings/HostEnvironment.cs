namespace PulumiApig.Gateway;

/// <summary>The environment variables and files of the machine, as far as settings come from them.</summary>
public sealed record HostEnvironment
{
    /// <summary>This machine.</summary>
    public static HostEnvironment Current { get; } =
        new()
        {
            Variable = Environment.GetEnvironmentVariable,
            ReadFile = Read,
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

    /// <summary>Gives the text of a file, or null when there is none that can be read.</summary>
    public required Func<string, string?> ReadFile { get; init; }

    /// <summary>The home folder of the user; empty when there is none.</summary>
    public required string HomeFolder { get; init; }

    /// <summary>The path of a file in the home folder; null without one, so that no file of the current folder is taken for it.</summary>
    internal string? InHome(string folder, string file) =>
        HomeFolder.Length == 0 ? null : Path.Combine(HomeFolder, folder, file);

    private static string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
