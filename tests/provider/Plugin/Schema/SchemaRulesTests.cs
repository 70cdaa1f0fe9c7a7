using System.Text.Json;
using System.Text.RegularExpressions;
using PulumiApig.Framework.Packages;

namespace PulumiApig.Plugin.Tests.Schema;

/// <summary>What Pulumi's schema check would refuse.</summary>
public sealed partial class SchemaRulesTests
{
    private static readonly JsonElement Root = JsonDocument
        .Parse(PackageSchema.Text(ApigProvider.Shape("1.2.3")))
        .RootElement;

    private static IEnumerable<TestCaseData> Properties() =>
        from p in Objects()
        from property in p.Value.EnumerateObject()
        select new TestCaseData(property.Value).SetArgDisplayNames($"{p.Where}.{property.Name}");

    private static IEnumerable<TestCaseData> Sections() =>
        Objects().Select(o => new TestCaseData(o.Owner, o.Value, o.Required).SetArgDisplayNames(o.Where));

    [TestCaseSource(nameof(Properties))]
    public void Property_Always_HasATypeAndADescription(JsonElement property)
    {
        property.GetProperty("description").GetString().Should().NotBeNullOrWhiteSpace();
        HasType(property).Should().BeTrue();
    }

    [TestCaseSource(nameof(Sections))]
    public void Required_Always_NamesPropertiesThatExist(JsonElement owner, JsonElement properties, string required)
    {
        if (!owner.TryGetProperty(required, out var names))
            return;
        names
            .EnumerateArray()
            .Select(n => n.GetString())
            .Should()
            .NotBeEmpty()
            .And.BeSubsetOf(properties.EnumerateObject().Select(p => p.Name));
    }

    [TestCaseSource(nameof(Sections))]
    public void Names_Always_AreFreeOfReservedOnes(JsonElement owner, JsonElement properties, string required) =>
        properties.EnumerateObject().Select(p => p.Name).Should().NotContain(["pulumi", "version", "urn", "id"]);

    [Test]
    public void Tokens_Always_HaveTheFormOfThePackage()
    {
        foreach (var section in (string[])["resources", "functions", "types"])
            Root.GetProperty(section)
                .EnumerateObject()
                .Should()
                .OnlyContain(t => Token().IsMatch(t.Name))
                .And.NotBeEmpty();
    }

    [Test]
    public void Tokens_OfResourcesAndFunctions_DifferWithoutRegardToCase() =>
        Root.GetProperty("resources")
            .EnumerateObject()
            .Concat(Root.GetProperty("functions").EnumerateObject())
            .Select(t => t.Name.ToUpperInvariant())
            .Should()
            .OnlyHaveUniqueItems();

    [Test]
    public void Enums_Always_DescribeEachValue()
    {
        var values = Root.GetProperty("types")
            .EnumerateObject()
            .Where(t => t.Value.TryGetProperty("enum", out _))
            .SelectMany(t => t.Value.GetProperty("enum").EnumerateArray())
            .ToList();

        values.Should().NotBeEmpty();
        values
            .Should()
            .OnlyContain(v =>
                v.GetProperty("description").GetString()!.Length > 0 && v.GetProperty("value").GetString()!.Length > 0
            );
    }

    [Test]
    public void Secrets_OfTheProvider_AreExactlyThoseThatOpenDoors()
    {
        var secrets = Root.GetProperty("config")
            .GetProperty("variables")
            .EnumerateObject()
            .Where(v => v.Value.TryGetProperty("secret", out var secret) && secret.GetBoolean())
            .Select(v => v.Name);

        secrets.Should().BeEquivalentTo("accessKey", "secretKey", "securityToken", "authToken", "password");
    }

    [Test]
    public void Environment_Always_StandsInTheConfigurationOnly()
    {
        Root.GetProperty("config").GetRawText().Should().Contain("HW_ACCESS_KEY");
        // A generated SDK would copy the values into the state of an explicit provider.
        Root.GetProperty("provider").GetRawText().Should().NotContain("defaultInfo");
    }

    private static IEnumerable<(string Where, JsonElement Owner, JsonElement Value, string Required)> Objects()
    {
        yield return (
            "config",
            Root.GetProperty("config"),
            Root.GetProperty("config").GetProperty("variables"),
            "defaults"
        );
        var provider = Root.GetProperty("provider");
        yield return ("provider", provider, provider.GetProperty("inputProperties"), "requiredInputs");
        foreach (var resource in Root.GetProperty("resources").EnumerateObject())
        {
            yield return (resource.Name, resource.Value, resource.Value.GetProperty("properties"), "required");
            yield return (
                resource.Name + " inputs",
                resource.Value,
                resource.Value.GetProperty("inputProperties"),
                "requiredInputs"
            );
            foreach (var side in (string[])["stateInputs", "listInputs"])
            {
                var part = resource.Value.GetProperty(side);
                yield return ($"{resource.Name} {side}", part, part.GetProperty("properties"), "required");
            }
        }
        foreach (var function in Root.GetProperty("functions").EnumerateObject())
        {
            foreach (var side in (string[])["inputs", "outputs"])
            {
                var part = function.Value.GetProperty(side);
                yield return ($"{function.Name} {side}", part, part.GetProperty("properties"), "required");
            }
        }
        foreach (
            var type in Root.GetProperty("types")
                .EnumerateObject()
                .Where(t => t.Value.TryGetProperty("properties", out _))
        )
            yield return (type.Name, type.Value, type.Value.GetProperty("properties"), "required");
    }

    private static bool HasType(JsonElement type)
    {
        if (type.TryGetProperty("$ref", out var reference))
        {
            var token = reference.GetString()!;
            return token.StartsWith("#/types/", StringComparison.Ordinal)
                && Root.GetProperty("types").TryGetProperty(token["#/types/".Length..], out _);
        }
        return type.GetProperty("type").GetString() switch
        {
            "string" or "integer" or "number" or "boolean" => true,
            "array" => HasType(type.GetProperty("items")),
            "object" => HasType(type.GetProperty("additionalProperties")),
            _ => false,
        };
    }

    [GeneratedRegex("^apig:index:[A-Za-z]+$")]
    private static partial Regex Token();
}
