using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Pulumi;
using Pulumi.Apig;

namespace PulumiApig.Sdk.Tests;

/// <summary>The SDK holds exactly what the schema says, member by member, as the official generator would write it.</summary>
public sealed class SchemaAgreementTests
{
    private static readonly Assembly Sdk = typeof(IngressPort).Assembly;
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(SchemaPath())).RootElement;

    private static IEnumerable<string> Resources() => Names("resources");

    private static IEnumerable<string> Functions() => Names("functions");

    private static IEnumerable<string> Types() => Names("types");

    [TestCaseSource(nameof(Resources))]
    public void Resource_Always_HasTheSchemasOutputsInputsAndState(string token)
    {
        var schema = Schema.GetProperty("resources").GetProperty(token);
        var type = Class(Name(token));

        type.GetCustomAttribute<ResourceTypeAttribute>(inherit: true)!.Type.Should().Be(token);
        Outputs(type).Should().BeEquivalentTo(Expected(schema, "properties", "required", o => $"Output<{o.Output}>"));
        Inputs(Class(Name(token) + "Args"))
            .Should()
            .BeEquivalentTo(Expected(schema, "inputProperties", "requiredInputs", o => o.Input));
        var state = schema.GetProperty("stateInputs");
        Inputs(Class(Name(token) + "State"))
            .Should()
            .BeEquivalentTo(Expected(state, "properties", "required", o => o.Input));
    }

    [TestCaseSource(nameof(Functions))]
    public void Function_Always_HasTheSchemasArgumentsAndResult(string token)
    {
        var schema = Schema.GetProperty("functions").GetProperty(token);
        var name = char.ToUpperInvariant(Name(token)[0]) + Name(token)[1..];
        var (inputs, outputs) = (schema.GetProperty("inputs"), schema.GetProperty("outputs"));

        Inputs(Class(name + "InvokeArgs"))
            .Should()
            .BeEquivalentTo(Expected(inputs, "properties", "required", o => o.Input));
        Inputs(Class(name + "Args")).Should().BeEquivalentTo(Expected(inputs, "properties", "required", o => o.Plain));
        Fields(Class(name + "Result"))
            .Should()
            .BeEquivalentTo(Expected(outputs, "properties", "required", o => o.Output));
        Class(name)
            .GetMethods()
            .Where(m => m.IsStatic)
            .Select(m => m.Name)
            .Should()
            .BeEquivalentTo("Invoke", "Invoke", "InvokeAsync");
    }

    [TestCaseSource(nameof(Types))]
    public void Type_Always_HasTheSchemasMembers(string token)
    {
        var schema = Schema.GetProperty("types").GetProperty(token);
        if (schema.TryGetProperty("enum", out var values))
        {
            var members = Class(Name(token)).GetProperties(BindingFlags.Public | BindingFlags.Static);
            members
                .Select(m => (m.Name, m.GetValue(null)!.ToString()))
                .Should()
                .BeEquivalentTo(
                    values
                        .EnumerateArray()
                        .Select(v => (v.GetProperty("name").GetString()!, v.GetProperty("value").GetString()))
                );
        }
        else if (Sdk.GetType($"Pulumi.Apig.Inputs.{Name(token)}Args") is { } args)
        {
            Inputs(args).Should().BeEquivalentTo(Expected(schema, "properties", "required", o => o.Input));
        }
        else
        {
            Fields(Sdk.GetType($"Pulumi.Apig.Outputs.{Name(token)}", throwOnError: true)!)
                .Should()
                .BeEquivalentTo(Expected(schema, "properties", "required", o => o.Output));
        }
    }

    [Test]
    public void Provider_Always_HasTheSchemasInputs()
    {
        var schema = Schema.GetProperty("provider");

        Inputs(typeof(ProviderArgs))
            .Should()
            .BeEquivalentTo(Expected(schema, "inputProperties", "requiredInputs", o => o.Input));
        // What is not text travels as JSON text.
        InputMembers(typeof(ProviderArgs))
            .Where(m => IsJson(m))
            .Select(WireName)
            .Should()
            .BeEquivalentTo(
                schema
                    .GetProperty("inputProperties")
                    .EnumerateObject()
                    .Where(p => p.Value.GetProperty("type").GetString() != "string")
                    .Select(p => p.Name)
            );
    }

    [Test]
    public void Config_Always_HasTheSchemasVariables() =>
        typeof(global::Pulumi.Apig.Config)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(p => p.Name)
            .Should()
            .BeEquivalentTo(
                Schema.GetProperty("config").GetProperty("variables").EnumerateObject().Select(v => Capital(v.Name))
            );

    private static IEnumerable<string> Names(string section) =>
        Schema.GetProperty(section).EnumerateObject().Select(p => p.Name);

    private static string Name(string token) => token.Split(':')[^1];

    private static Type Class(string name) => Sdk.GetType($"Pulumi.Apig.{name}", throwOnError: true)!;

    private static IEnumerable<Member> Outputs(Type type) =>
        from property in type.GetProperties()
        let output = property.GetCustomAttribute<OutputAttribute>()
        where output is not null && property.DeclaringType == type
        select new Member(
            output.Name!,
            property.Name,
            Print(property.PropertyType, new NullabilityInfoContext().Create(property)),
            false
        );

    private static IEnumerable<Member> Inputs(Type type) =>
        InputMembers(type)
            .Select(m =>
            {
                // A list or a secret has its attribute on the field behind the property.
                var property = m as PropertyInfo ?? type.GetProperty(Capital(WireName(m)))!;
                var printed = Print(property.PropertyType, new NullabilityInfoContext().Create(property));
                return new Member(WireName(m), property.Name, printed, IsRequired(m));
            });

    private static IEnumerable<MemberInfo> InputMembers(Type type) =>
        type.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(m => m.IsDefined(typeof(InputAttribute), inherit: false));

    private static IEnumerable<Member> Fields(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Select(f => new Member(
                Small(f.Name),
                f.Name,
                Print(f.FieldType, new NullabilityInfoContext().Create(f)),
                false
            ));

    private static IEnumerable<Member> Expected(
        JsonElement owner,
        string properties,
        string required,
        Func<Forms, string> form
    )
    {
        var isInput = form(new("output", "input", "plain")) is "input" or "plain";
        var needed = owner.TryGetProperty(required, out var list)
            ? list.EnumerateArray().Select(r => r.GetString()!).ToHashSet()
            : [];
        return owner
            .GetProperty(properties)
            .EnumerateObject()
            .Select(p => new Member(
                p.Name,
                Capital(p.Name),
                form(Forms.Of(p.Value, needed.Contains(p.Name))),
                isInput && needed.Contains(p.Name)
            ));
    }

    private static string Print(Type type, NullabilityInfo nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Print(underlying, nullability) + "?";
        var mark = !type.IsValueType && nullability.ReadState == NullabilityState.Nullable ? "?" : "";
        if (!type.IsGenericType)
            return (Short.TryGetValue(type, out var name) ? name : type.Name) + mark;
        var arguments = type.GetGenericArguments().Zip(nullability.GenericTypeArguments, Print);
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>{mark}";
    }

    private static readonly Dictionary<Type, string> Short = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
    };

    private static string WireName(MemberInfo member) => (string)Argument(member, "name")!;

    private static bool IsRequired(MemberInfo member) => Argument(member, "required") is true;

    private static bool IsJson(MemberInfo member) => Argument(member, "json") is true;

    private static object? Argument(MemberInfo member, string name)
    {
        var attribute = member.CustomAttributes.Single(a => a.AttributeType == typeof(InputAttribute));
        var index = attribute.Constructor.GetParameters().ToList().FindIndex(p => p.Name == name);
        return attribute.ConstructorArguments[index].Value;
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string SchemaPath([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "../../../provider/Plugin/schema.json");

    private sealed record Member(string WireName, string Name, string Type, bool IsRequired);

    /// <summary>The C# types of a schema property in its three places.</summary>
    private sealed record Forms(string Output, string Input, string Plain)
    {
        public static Forms Of(JsonElement property, bool required)
        {
            var mark = required ? "" : "?";
            if (property.TryGetProperty("items", out var items))
            {
                var (output, input) = (Element(items), Element(items) + (IsObject(items) ? "Args" : ""));
                return new($"ImmutableArray<{output}>", $"InputList<{input}>", $"List<{input}>");
            }
            var type = Element(property);
            return new(type + mark, $"Input<{type}>{mark}", type + mark);
        }

        private static string Element(JsonElement type) =>
            type.TryGetProperty("$ref", out var reference)
                ? Name(reference.GetString()!)
                : type.GetProperty("type").GetString() switch
                {
                    "boolean" => "bool",
                    "integer" => "int",
                    var name => name!,
                };

        private static bool IsObject(JsonElement type) =>
            type.TryGetProperty("$ref", out var reference)
            && Schema
                .GetProperty("types")
                .GetProperty(reference.GetString()!["#/types/".Length..])
                .TryGetProperty("properties", out _);
    }
}
