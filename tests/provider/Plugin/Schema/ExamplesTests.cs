using System.Text.Json;
using System.Text.RegularExpressions;
using PulumiApig.Framework.Packages;

namespace PulumiApig.Plugin.Tests.Schema;

/// <summary>The examples that the registry shows, one language at a time.</summary>
public sealed partial class ExamplesTests
{
    private static readonly string[] Languages = ["csharp", "typescript", "python", "go", "java", "yaml"];
    private static readonly JsonElement Root = JsonDocument
        .Parse(PackageSchema.Text(ApigProvider.Shape("1.2.3")))
        .RootElement;

    private static IEnumerable<TestCaseData> Items() =>
        from section in (string[])["resources", "functions"]
        from item in Root.GetProperty(section).EnumerateObject()
        select new TestCaseData(
            item.Name.Split(':')[^1],
            item.Value.GetProperty("description").GetString()
        ).SetArgDisplayNames(item.Name);

    [TestCaseSource(nameof(Items))]
    public void Example_Always_IsInEveryLanguageOnce(string name, string doc)
    {
        var section = Section().Matches(doc).Should().ContainSingle().Which.Groups["examples"].Value;
        var examples = Example().Matches(section).Select(m => m.Groups["example"].Value).ToList();

        examples.Should().NotBeEmpty();
        foreach (var example in examples)
        {
            example.TrimStart().Should().StartWith("### ");
            Code().Matches(example).Select(m => m.Groups["language"].Value).Should().Equal(Languages);
        }
    }

    [TestCaseSource(nameof(Items))]
    public void Example_InEachLanguage_NamesWhatItIsAboutAsTheGeneratedSdkDoes(string name, string doc)
    {
        foreach (var code in Code().Matches(doc).Where(m => m.Groups["language"].Value != "sh"))
        {
            var language = code.Groups["language"].Value;
            code.Groups["code"].Value.Should().Contain(NameIn(language, name)).And.Contain(PackageIn(language));
        }
    }

    private static string NameIn(string language, string name) =>
        (language, char.IsUpper(name[0])) switch
        {
            ("csharp", false) => Capital(name) + ".Invoke(",
            ("python", false) => $"apig.{SnakeCase(name)}_output(",
            ("typescript", false) => $"apig.{name}Output(",
            // A resource has a function Get of its own, so that a function of the same name looks up.
            ("go", false) when HasResource(name) => $"apig.Lookup{name["get".Length..]}Output(ctx, ",
            ("go", false) => $"apig.{Capital(name)}Output(ctx, ",
            ("java", false) => $"ApigFunctions.{name}({Capital(name)}Args.builder()",
            ("yaml", false) => $"function: apig:{name}",
            ("python", true) => $"apig.{name}(",
            ("typescript", true) => $"new apig.{name}(",
            ("go", true) => $"apig.New{name}(ctx, ",
            ("yaml", true) => $"type: apig:{name}",
            _ => $"new {name}(",
        };

    private static string PackageIn(string language) =>
        language switch
        {
            "csharp" => "using Pulumi.Apig;",
            "typescript" => "import * as apig from \"@pulumi/apig\";",
            "python" => "import pulumi_apig as apig",
            "go" => $"\"{GoPath()}\"",
            "java" => "import com.pulumi.apig.",
            _ => "apig:",
        };

    private static string GoPath() =>
        Root.GetProperty("language").GetProperty("go").GetProperty("importBasePath").GetString()!;

    private static bool HasResource(string function) =>
        function.StartsWith("get", StringComparison.Ordinal)
        && Root.GetProperty("resources").TryGetProperty("apig:index:" + function["get".Length..], out _);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string SnakeCase(string name) => CapitalLetter().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex(
        @"\{\{% examples %\}\}\s+## Example Usage(?<examples>.*)\{\{% /examples %\}\}",
        RegexOptions.Singleline
    )]
    private static partial Regex Section();

    [GeneratedRegex(@"\{\{% example %\}\}(?<example>.*?)\{\{% /example %\}\}", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex CapitalLetter();
}
