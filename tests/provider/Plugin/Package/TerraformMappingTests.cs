using System.Globalization;
using System.Text.Json;
using PulumiApig.Framework.Packages;
using PulumiApig.Plugin.Tests.Support;

namespace PulumiApig.Plugin.Tests.Package;

/// <summary>
/// The mapping as <c>pulumi convert --from terraform</c> reads it: a resource by its Terraform name gives the token, an
/// attribute by its Terraform name gives ours, or else its own in camel case.
/// </summary>
public sealed class TerraformMappingTests
{
    private const string Port = "huaweicloud_apig_instance_ingress_port";
    private const string Acl = "huaweicloud_apig_application_acl";
    private const string Domain = "huaweicloud_apig_group_domain_associate";

    private static readonly JsonElement Mapping = JsonDocument
        .Parse(TerraformMapping.Of(ApigProvider.Shape("1.2.3")))
        .RootElement;
    private static readonly JsonElement Schema = JsonDocument
        .Parse(PackageSchema.Text(ApigProvider.Shape("1.2.3")))
        .RootElement;

    private static IEnumerable<TestCaseData> Attributes() => AttributesOf("resources");

    private static IEnumerable<TestCaseData> DataSourceAttributes() => AttributesOf("dataSources");

    private static IEnumerable<TestCaseData> AttributesOf(string section) =>
        from type in Mapping.GetProperty("provider").GetProperty(section).EnumerateObject()
        from attribute in type.Value.EnumerateObject()
        // A region is the provider's here.
        where attribute.Name != "region"
        select new TestCaseData(type.Name, attribute.Name, attribute.Value).SetArgDisplayNames(
            type.Name,
            attribute.Name
        );

    [Test]
    public void Mapping_Always_SaysForWhichPackageAndVersionItIs()
    {
        Mapping.GetProperty("name").GetString().Should().Be("apig");
        Mapping.GetProperty("version").GetString().Should().Be("1.2.3");
    }

    [TestCase(Port, "apig:index:IngressPort")]
    [TestCase(Acl, "apig:index:AppAcl")]
    [TestCase(Domain, "apig:index:DomainBinding")]
    public void Resource_ByItsTerraformName_HasOurToken(string resource, string token)
    {
        Mapping.GetProperty("resources").GetProperty(resource).GetProperty("tok").GetString().Should().Be(token);
        Schema.GetProperty("resources").TryGetProperty(token, out _).Should().BeTrue();
    }

    [TestCaseSource(nameof(Attributes))]
    public void Attribute_Always_BecomesAPropertyOfTheSameType(string resource, string name, JsonElement attribute)
    {
        var ours = Section(resource, IsGiven(attribute) ? "inputProperties" : "properties");

        ours.TryGetProperty(NameHere(resource, name), out var property).Should().BeTrue();
        TypeNumber(property).Should().Be(attribute.GetProperty("type").GetInt32());
        if (property.TryGetProperty("items", out var items))
        {
            var element = attribute.GetProperty("element").GetProperty("schema");
            element.GetProperty("type").GetInt32().Should().Be(TypeNumber(items));
        }
    }

    [TestCase(Port)]
    [TestCase(Acl)]
    [TestCase(Domain)]
    public void Attributes_ThatAProgramGives_CoverWhatWeRequire(string resource)
    {
        var given = Mapping
            .GetProperty("provider")
            .GetProperty("resources")
            .GetProperty(resource)
            .EnumerateObject()
            .Where(a => IsGiven(a.Value))
            .Select(a => NameHere(resource, a.Name));

        Section(resource, "requiredInputs").EnumerateArray().Select(r => r.GetString()).Should().BeSubsetOf(given);
    }

    [TestCase(Port, "instance_id", "instanceId")]
    [TestCase(Port, "port", "port")]
    [TestCase(Port, "id", "ingressPortId")]
    [TestCase(Acl, "application_id", "appId")]
    [TestCase(Acl, "id", "appId")]
    [TestCase(Acl, "values", "values")]
    public void Attribute_ByItsTerraformName_HasOurs(string resource, string name, string ours) =>
        NameHere(resource, name).Should().Be(ours);

    [TestCase("huaweicloud_apig_instances", "apig:index:getGateways")]
    [TestCase("huaweicloud_apig_instance_ingress_ports", "apig:index:getIngressPorts")]
    [TestCase("huaweicloud_apig_instance_ingress_associated_domains", "apig:index:getIngressPortDomains")]
    [TestCase(Acl, "apig:index:getAppAcl")]
    public void DataSource_ByItsTerraformName_HasTheTokenOfOurFunction(string dataSource, string token)
    {
        var names = DataSource(dataSource);

        names.GetProperty("tok").GetString().Should().Be(token);
        var given = Mapping
            .GetProperty("provider")
            .GetProperty("dataSources")
            .GetProperty(dataSource)
            .EnumerateObject()
            .Where(a => IsGiven(a.Value))
            .Select(a => NameHere(names, a.Name));
        if (Function(token).GetProperty("inputs").TryGetProperty("required", out var required))
            required.EnumerateArray().Select(r => r.GetString()).Should().BeSubsetOf(given);
    }

    [TestCaseSource(nameof(DataSourceAttributes))]
    public void DataSourceAttribute_Always_IsAnArgumentOrAResultOfTheSameType(
        string dataSource,
        string name,
        JsonElement attribute
    )
    {
        var names = DataSource(dataSource);
        var function = Function(names.GetProperty("tok").GetString()!);
        var ours = function.GetProperty(IsGiven(attribute) ? "inputs" : "outputs").GetProperty("properties");

        CheckType(attribute, ours.GetProperty(NameHere(names, name)), names, name);
    }

    [TestCase("terraform", "huaweicloud", true)]
    [TestCase("terraform", "", true)]
    [TestCase("terraform", "aws", false)]
    [TestCase("other", "huaweicloud", false)]
    [TestCase("", "", false)]
    public async Task GetMapping_OfAProvider_IsGivenForTerraformsHuaweicloudOnly(
        string key,
        string provider,
        bool given
    )
    {
        await using var plugin = await PluginUnderTest.StartUnconfiguredAsync();

        var mapping = await plugin.Client.GetMappingAsync(new() { Key = key, Provider = provider }, default);

        mapping.Provider.Should().Be(given ? "huaweicloud" : "");
        mapping.Data.IsEmpty.Should().Be(!given);
    }

    [TestCase("terraform", new[] { "huaweicloud" })]
    [TestCase("other", new string[0])]
    public async Task GetMappings_OfAnEcosystem_NamesItsProviders(string key, string[] providers)
    {
        await using var plugin = await PluginUnderTest.StartUnconfiguredAsync();

        (await plugin.Client.GetMappingsAsync(new() { Key = key }, default)).Providers.Should().Equal(providers);
    }

    private static JsonElement Section(string resource, string section)
    {
        var token = Mapping.GetProperty("resources").GetProperty(resource).GetProperty("tok").GetString()!;
        return Schema.GetProperty("resources").GetProperty(token).GetProperty(section);
    }

    private static JsonElement DataSource(string name) => Mapping.GetProperty("dataSources").GetProperty(name);

    private static JsonElement Function(string token) => Schema.GetProperty("functions").GetProperty(token);

    /// <summary>The types are the same, and so are those of the properties of listed objects, by their mapped names.</summary>
    private static void CheckType(JsonElement attribute, JsonElement ours, JsonElement names, string name)
    {
        if (ours.TryGetProperty("$ref", out var reference) && !ours.TryGetProperty("type", out _))
            ours = TypeOf(reference);
        TypeNumber(ours).Should().Be(attribute.GetProperty("type").GetInt32());
        if (!attribute.TryGetProperty("element", out var element))
            return;
        var items = ours.GetProperty("items");
        if (element.TryGetProperty("schema", out var schema))
        {
            TypeNumber(items).Should().Be(schema.GetProperty("type").GetInt32());
            return;
        }
        var inner = names.GetProperty("fields").GetProperty(name).GetProperty("element");
        var properties = TypeOf(items.GetProperty("$ref")).GetProperty("properties");
        foreach (var one in element.GetProperty("resource").EnumerateObject())
            CheckType(one.Value, properties.GetProperty(NameHere(inner, one.Name)), inner, one.Name);
    }

    private static JsonElement TypeOf(JsonElement reference) =>
        Schema.GetProperty("types").GetProperty(reference.GetString()!["#/types/".Length..].Replace("%2F", "/"));

    private static bool IsGiven(JsonElement attribute) =>
        attribute.TryGetProperty("required", out _) || attribute.TryGetProperty("optional", out _);

    private static string NameHere(string resource, string name) =>
        NameHere(Mapping.GetProperty("resources").GetProperty(resource), name);

    private static string NameHere(JsonElement names, string name) =>
        names.GetProperty("fields").TryGetProperty(name, out var field) && field.TryGetProperty("name", out var ours)
            ? ours.GetString()!
            : CamelCase(name);

    private static string CamelCase(string name)
    {
        var words = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.Replace('_', ' ')).Replace(" ", "");
        return char.ToLowerInvariant(words[0]) + words[1..];
    }

    private static int TypeNumber(JsonElement property) =>
        property.GetProperty("type").GetString() switch
        {
            "boolean" => 1,
            "integer" => 2,
            "string" => 4,
            "array" => 5,
            var other => throw new AssertionException($"No attribute has the type {other}."),
        };
}
