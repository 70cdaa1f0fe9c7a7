using System.Text.Json;
using PulumiApig.EndToEnd.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace PulumiApig.EndToEnd.Tests;

/// <summary>
/// The YAML example agrees with the schema. It is not run: Pulumi's YAML runtime comes with the Pulumi CLI, and the
/// local engine has no stand-in for it.
/// </summary>
public sealed class YamlExampleTests
{
    private readonly YamlMappingNode _program = Read();
    private readonly JsonElement _schema = ReadSchema();

    private static IEnumerable<string> Resources() => Names("resources");

    private static IEnumerable<string> Variables() => Names("variables");

    [TestCaseSource(nameof(Resources))]
    public void Resource_ItsTypeAndProperties_StandInTheSchema(string name)
    {
        var resource = Map(Map(_program, "resources"), name);
        var shape = _schema.GetProperty("resources").GetProperty(Text(resource, "type"));

        Agree(Map(resource, "properties"), shape.GetProperty("inputProperties"), shape.GetProperty("requiredInputs"));
    }

    [TestCaseSource(nameof(Variables))]
    public void Function_ItsArgumentsAndResult_StandInTheSchema(string name)
    {
        var call = Map(Map(Map(_program, "variables"), name), "fn::invoke");
        var shape = _schema.GetProperty("functions").GetProperty(Text(call, "function"));
        var inputs = shape.GetProperty("inputs");

        Agree(Map(call, "arguments"), inputs.GetProperty("properties"), inputs.GetProperty("required"));
        shape
            .GetProperty("outputs")
            .GetProperty("properties")
            .TryGetProperty(Text(call, "return"), out _)
            .Should()
            .BeTrue();
    }

    [Test]
    public void References_InAllOfTheProgram_NameSomethingThatIsThere()
    {
        string[] sections = ["config", "variables", "resources"];
        var names = sections.SelectMany(Names).ToHashSet();
        var references = Scalars(_program).Where(text => text.StartsWith("${", StringComparison.Ordinal)).ToList();

        references.Should().NotBeEmpty();
        foreach (var path in references.Select(text => text[2..^1].Split('.')))
        {
            names.Should().Contain(path[0]);
            if (path.Length == 1)
                continue;
            var type = Text(Map(Map(_program, "resources"), path[0]), "type");
            var outputs = _schema.GetProperty("resources").GetProperty(type).GetProperty("properties");
            outputs.TryGetProperty(path[1], out _).Should().BeTrue("{0} has it", type);
        }
    }

    /// <summary>The values have names and kinds of the schema, and none that is required is missing.</summary>
    private void Agree(YamlMappingNode values, JsonElement properties, JsonElement required)
    {
        var names = values.Children.Keys.Select(key => key.ToString()).ToList();
        names.Should().Contain(required.EnumerateArray().Select(name => name.GetString()!));
        foreach (var (key, value) in values.Children)
        {
            properties.TryGetProperty(key.ToString(), out var property).Should().BeTrue("{0} is a property", key);
            var text = value.ToString();
            if (text.StartsWith("${", StringComparison.Ordinal))
                continue;
            var isList = property.GetProperty("type").GetString() == "array";
            (value is YamlSequenceNode).Should().Be(isList, "{0} is a list", key);
            if (property.TryGetProperty("$ref", out var reference))
                Choices(reference.GetString()!).Should().Contain(text);
        }
    }

    private IEnumerable<string> Choices(string reference) =>
        _schema
            .GetProperty("types")
            .GetProperty(reference["#/types/".Length..])
            .GetProperty("enum")
            .EnumerateArray()
            .Select(choice => choice.GetProperty("value").GetString()!);

    private static IEnumerable<string> Scalars(YamlNode node) =>
        node switch
        {
            YamlScalarNode { Value: { } text } => [text],
            YamlSequenceNode list => list.Children.SelectMany(Scalars),
            YamlMappingNode map => map.Children.Values.SelectMany(Scalars),
            _ => [],
        };

    private static IEnumerable<string> Names(string section) =>
        Map(Read(), section).Children.Keys.Select(key => key.ToString());

    private static YamlMappingNode Map(YamlMappingNode map, string name) => (YamlMappingNode)map.Children[name];

    private static string Text(YamlMappingNode map, string name) => map.Children[name].ToString();

    private static YamlMappingNode Read()
    {
        var stream = new YamlStream();
        stream.Load(
            new StringReader(File.ReadAllText(Path.Combine(Repository.Root, "examples", "yaml", "Pulumi.yaml")))
        );
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static JsonElement ReadSchema()
    {
        var path = Path.Combine(Repository.Root, "provider", "Plugin", "schema.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }
}
