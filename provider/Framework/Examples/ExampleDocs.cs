using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PulumiApig.Framework.Examples;

/// <summary>Documentation whose examples are in every language.</summary>
internal static partial class ExampleDocs
{
    private static readonly ImmutableArray<(
        string Name,
        Func<ExampleProgram, ExamplePackage, string> Write
    )> Languages =
    [
        ("csharp", CSharpExample.Write),
        ("typescript", TypeScriptExample.Write),
        ("python", PythonExample.Write),
        ("go", GoExample.Write),
        ("java", JavaExample.Write),
    ];

    /// <summary>The text with all languages before each example that is in YAML alone.</summary>
    public static string Expand(string doc, ExamplePackage package) =>
        YamlAlone()
            .Replace(
                doc,
                match =>
                {
                    var program = ExampleProgram.Parse(match.Groups["code"].Value);
                    var others = Languages.Select(l => $"```{l.Name}\n{l.Write(program, package).Trim('\n')}\n```\n\n");
                    return match.Groups["title"].Value + string.Concat(others) + match.Groups["yaml"].Value;
                }
            );

    // Right behind the title: an example that has other languages already begins with one of them.
    [GeneratedRegex(
        @"(?<title>\{\{% example %\}\}\n+### [^\n]*\n+)(?<yaml>```yaml\n(?<code>.*?)```)",
        RegexOptions.Singleline
    )]
    private static partial Regex YamlAlone();
}

/// <summary>What programs must know of a package.</summary>
/// <param name="Name">Its name: <c>apig</c>.</param>
/// <param name="GoPath">The path of its Go module.</param>
/// <param name="Resources">The types of its resources: <c>App</c>.</param>
internal sealed record ExamplePackage(string Name, string GoPath, ImmutableHashSet<string> Resources)
{
    /// <summary>The name with a capital letter.</summary>
    public string Namespace => Words.Capital(Name);
}
