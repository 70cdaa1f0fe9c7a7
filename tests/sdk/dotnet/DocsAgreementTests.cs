using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pulumi.Apig;

namespace PulumiApig.Sdk.Tests;

/// <summary>What an editor shows for a member of the SDK is what the schema says of it.</summary>
public sealed partial class DocsAgreementTests
{
    private static readonly Assembly Sdk = typeof(IngressPort).Assembly;
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(SchemaPath())).RootElement;

    private static readonly Dictionary<string, XElement> Docs = XDocument
        .Load(Path.ChangeExtension(Sdk.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(m => m.Attribute("name")!.Value);

    [TestCaseSource(nameof(Properties))]
    public void Members_OfAType_SayWhatTheSchemaSays(string type, JsonElement properties)
    {
        var expected = properties.EnumerateObject().ToDictionary(p => Capital(p.Name), p => Text(p.Value));

        expected.Keys.ToDictionary(name => name, name => Summary($"{type}.{name}")).Should().Equal(expected);
    }

    [TestCaseSource(nameof(Enums))]
    public void Values_OfAnEnum_SayWhatTheSchemaSays(string type, JsonElement values)
    {
        foreach (var value in values.EnumerateArray())
            Summary($"{type}.{value.GetProperty("name").GetString()}").Should().Be(Text(value));
    }

    [TestCaseSource(nameof(Described))]
    public void Class_OfAResourceOrFunction_SaysWhatTheSchemaSays(string type, JsonElement schema)
    {
        var description = schema.GetProperty("description").GetString()!;
        var docs = Docs[$"T:Pulumi.Apig.{type}"];

        Plain(docs.Element("summary")!, docs.Element("remarks"))
            .Should()
            .StartWith(Words(description.Split("{{% examples %}}")[0].Replace("## ", "", StringComparison.Ordinal)));
        Words(docs.Element("example")!.Element("code")!.Value)
            .Should()
            .Be(Words(CSharp().Match(description).Groups[1].Value));
    }

    private static IEnumerable<TestCaseData> Properties()
    {
        foreach (var (name, resource) in Entries("resources"))
        {
            yield return Case(name, resource.GetProperty("properties"));
            yield return Case($"{name}Args", resource.GetProperty("inputProperties"));
            yield return Case($"{name}State", resource.GetProperty("stateInputs").GetProperty("properties"));
        }
        foreach (var (name, function) in Entries("functions"))
        {
            yield return Case($"{name}Args", function.GetProperty("inputs").GetProperty("properties"));
            yield return Case($"{name}InvokeArgs", function.GetProperty("inputs").GetProperty("properties"));
            yield return Case($"{name}Result", function.GetProperty("outputs").GetProperty("properties"));
        }
        foreach (var (name, type) in Entries("types").Where(t => t.Schema.TryGetProperty("properties", out _)))
        {
            var input = $"Inputs.{name}Args";
            var isInput = Sdk.GetType($"Pulumi.Apig.{input}") is not null;
            yield return Case(isInput ? input : $"Outputs.{name}", type.GetProperty("properties"));
        }
        yield return Case("ProviderArgs", Schema.GetProperty("provider").GetProperty("inputProperties"));
        yield return Case("Config", Schema.GetProperty("config").GetProperty("variables"));
    }

    private static IEnumerable<TestCaseData> Enums() =>
        Entries("types")
            .Where(t => t.Schema.TryGetProperty("enum", out _))
            .Select(t => Case(t.Name, t.Schema.GetProperty("enum")));

    private static IEnumerable<TestCaseData> Described() =>
        Entries("resources").Concat(Entries("functions")).Select(e => Case(e.Name, e.Schema));

    private static TestCaseData Case(string type, JsonElement schema) =>
        new TestCaseData(type, schema).SetArgDisplayNames(type);

    private static IEnumerable<(string Name, JsonElement Schema)> Entries(string section) =>
        Schema.GetProperty(section).EnumerateObject().Select(p => (Capital(p.Name.Split(':')[^1]), p.Value));

    private static string Text(JsonElement schema) => Words(schema.GetProperty("description").GetString()!);

    private static string Summary(string member)
    {
        var docs = Docs.GetValueOrDefault($"P:Pulumi.Apig.{member}") ?? Docs[$"F:Pulumi.Apig.{member}"];
        return Plain(docs.Element("summary")!);
    }

    /// <summary>Documentation as the schema would write it: code in backticks, and white space of no account.</summary>
    private static string Plain(params IEnumerable<XElement?> elements)
    {
        var text = "";
        foreach (var node in elements.SelectMany(e => e?.DescendantNodes() ?? []))
        {
            text += node switch
            {
                XText { Parent.Name.LocalName: "c" } code => $"`{code.Value}`",
                XText plain => plain.Value,
                _ => "",
            };
        }
        return Words(text);
    }

    private static string Words(string text) => Space().Replace(text, " ").Trim();

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string SchemaPath([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "../../../provider/Plugin/schema.json");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
