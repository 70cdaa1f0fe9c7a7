using System.Collections.Immutable;

namespace PulumiApig.Framework.Examples;

/// <summary>
/// A program of the documentation, written in Pulumi YAML: resources and functions with plain values and with references
/// to each other, and outputs. It says the same in each language.
/// </summary>
/// <param name="Steps">The resources and functions, in order.</param>
/// <param name="Outputs">What the program exports.</param>
internal sealed record ExampleProgram(ImmutableArray<ExampleStep> Steps, ImmutableArray<ExampleValue> Outputs)
{
    /// <summary>Reads a program.</summary>
    /// <exception cref="FormatException">A line has no place in such a program.</exception>
    public static ExampleProgram Parse(string yaml)
    {
        var steps = new List<ExampleStep>();
        var outputs = new List<ExampleValue>();
        var section = "";
        foreach (var line in yaml.Split('\n').Where(l => l.Trim().Length > 0))
        {
            var indent = line.Length - line.TrimStart().Length;
            var (key, value) = Split(line);
            if (indent == 0)
                section = key;
            else if (section == "outputs")
                outputs.Add(new(key, value));
            else if (indent == 2)
                steps.Add(new(key, "", []));
            else if (key is "type" or "function")
                steps[^1] = steps[^1] with { Token = value };
            else if (value.Length > 0)
                steps[^1] = steps[^1] with { Values = steps[^1].Values.Add(new(key, value)) };
        }
        return new([.. steps], [.. outputs]);
    }

    /// <summary>The step that a reference names.</summary>
    public ExampleStep StepOf(ExampleValue value) => Steps.First(step => step.Name == value.Reference!.Value.Step);

    /// <summary>Whether something refers to a step.</summary>
    public bool IsUsed(ExampleStep step) =>
        Steps.SelectMany(s => s.Values).Concat(Outputs).Any(v => v.Reference?.Step == step.Name);

    private static (string Key, string Value) Split(string line) =>
        line.Trim().Split(": ", 2) is [var key, var value] ? (key, value.Trim())
        : line.TrimEnd().EndsWith(':') ? (line.Trim()[..^1], "")
        : throw new FormatException($"An example has the line '{line}', which is no 'name: value'.");
}

/// <summary>A resource, or a call of a function.</summary>
/// <param name="Name">Its name, also as a variable.</param>
/// <param name="Token">Its type, such as <c>apig:App</c> or <c>apig:getApp</c>.</param>
/// <param name="Values">Its inputs.</param>
internal sealed record ExampleStep(string Name, string Token, ImmutableArray<ExampleValue> Values)
{
    /// <summary>The last part of the token.</summary>
    public string Type => Token[(Token.LastIndexOf(':') + 1)..];

    public bool IsFunction => char.IsLower(Type[0]);
}

/// <summary>An input or output: <c>text</c>, <c>8443</c>, <c>true</c>, or <c>${port.port}</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its value as YAML has it.</param>
internal sealed record ExampleValue(string Name, string Text)
{
    /// <summary>The step and its property that the value refers to; null for a plain value.</summary>
    public (string Step, string Property)? Reference =>
        Text.StartsWith("${", StringComparison.Ordinal) && Text[2..^1].Split('.') is [var step, var property]
            ? (step, property)
            : null;

    public bool IsNumber => int.TryParse(Text, out _);

    public bool IsBool => Text is "true" or "false";

    /// <summary>The value as most languages write it.</summary>
    public string Literal => IsNumber || IsBool ? Text : $"\"{Text.Trim('"')}\"";
}
