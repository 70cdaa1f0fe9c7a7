using System.CommandLine;
using System.Text.Json.Nodes;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>Where the value of an option goes in the request.</summary>
internal enum Place
{
    /// <summary>Into the query, when it is given.</summary>
    Query,

    /// <summary>Behind the path.</summary>
    Path,

    /// <summary>Into the JSON of the body.</summary>
    Body,
}

/// <summary>An option of a subcommand, and what becomes of it.</summary>
/// <param name="Option">The option.</param>
/// <param name="Place">Where its value goes.</param>
/// <param name="Name">Under which name.</param>
/// <param name="Value">What it is in JSON; null when it is not given.</param>
internal sealed record ChangePart(Option Option, Place Place, string Name, Func<ParseResult, JsonNode?> Value)
{
    public static ChangePart Gateway { get; } = Text(Place.Query, "gateway", "The gateway's id; else the first one");

    public static ChangePart Id { get; } = Text(Place.Body, "id", "Its id; else a new one");

    public static ChangePart NewName { get; } = Text(Place.Body, "name", "Its name; else a numbered one");

    /// <summary>A text that need not be given.</summary>
    public static ChangePart Text(Place place, string name, string description) =>
        Of(place, new Option<string?>($"--{name}") { Description = description }, value => value);

    /// <summary>A text that must be given.</summary>
    public static ChangePart Required(Place place, string name, string description) =>
        Of(place, new Option<string>($"--{name}") { Description = description, Required = true }, value => value);

    /// <summary>A port number that must be given.</summary>
    public static ChangePart Port(Place place) =>
        Of(place, new Option<int>("--port") { Description = "The port number", Required = true }, value => value);

    /// <summary>A port of a domain, with its usual value.</summary>
    public static ChangePart Port(string name, string field, string description, int usual) =>
        Of(
            Place.Body,
            new Option<int>($"--{name}") { Description = description, DefaultValueFactory = _ => usual },
            value => value,
            field
        );

    /// <summary>One of some words; the first when it is not given and need not be.</summary>
    public static ChangePart OneOf(string name, string description, bool isRequired, params string[] words)
    {
        var option = new Option<string>($"--{name}") { Description = description, Required = isRequired };
        if (!isRequired)
            option.DefaultValueFactory = _ => words[0];
        option.AcceptOnlyFromAmong(words);
        return Of(Place.Body, option, value => value);
    }

    /// <summary>Texts, at least one.</summary>
    public static ChangePart Texts(string name, string field, string description) =>
        Of(
            Place.Body,
            new Option<string[]>($"--{name}")
            {
                Description = description,
                Required = true,
                AllowMultipleArgumentsPerToken = true,
            },
            values => new JsonArray([.. values!]),
            field
        );

    private static ChangePart Of<T>(Place place, Option<T> option, Func<T?, JsonNode?> toJson, string? name = null) =>
        new(option, place, name ?? option.Name[2..], line => toJson(line.GetValue(option)));
}
