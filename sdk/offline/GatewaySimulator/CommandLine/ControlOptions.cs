using System.CommandLine;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>Options that several subcommands share.</summary>
internal static class ControlOptions
{
    public static Option<int> Port() => new("--port") { Description = "The port number", Required = true };

    public static Option<string?> Gateway() =>
        new("--gateway") { Description = "The gateway's id; else the first one" };

    public static Option<string?> App() => new("--app") { Description = "The app's id; else the first one" };

    public static Option<string?> Group() => new("--group") { Description = "The API group's id; else the first one" };

    public static Option<string?> NewId() => new("--id") { Description = "Its id; else a new one" };

    public static Option<string?> NewName() => new("--name") { Description = "Its name; else a numbered one" };

    /// <summary>Options that were given, as a query under their own names.</summary>
    public static string Query(ParseResult line, params IEnumerable<Option<string?>> options)
    {
        var pairs =
            from option in options
            let value = line.GetValue(option)
            where value is not null
            select $"{option.Name.TrimStart('-')}={Uri.EscapeDataString(value)}";
        var query = string.Join('&', pairs);
        return query.Length == 0 ? "" : "?" + query;
    }
}
