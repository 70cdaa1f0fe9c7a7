using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>Writes a resource or the provider: the class, its arguments and, for reading, what is known of it.</summary>
internal static class ResourceCode
{
    private const string Options = "CustomResourceOptions? options = null";

    public static void Write(CodeWriter code, Package package, CSharpTypes types, Resource resource)
    {
        var (name, spec) = (resource.Class, resource.Spec);
        code.Doc(spec.Description, $"The resource `{resource.Token}`.");
        code.Line($"[{package.CSharpName}ResourceType(\"{resource.Token}\")]");
        code.Block(
            $"public partial class {name} : {(resource.IsProvider ? "ProviderResource" : "CustomResource")}",
            () =>
            {
                foreach (var output in resource.Outputs)
                {
                    code.Doc(output);
                    code.Line($"[Output(\"{output.WireName}\")]");
                    code.Line($"public Output<{types.Output(output)}> {output.Name} {{ get; private set; }} = null!;");
                    code.Gap();
                }
                WriteConstructors(code, package, resource);
                code.Gap();
                WriteOptions(code, package, types, resource);
                if (!resource.IsProvider)
                    WriteGet(code, resource);
            }
        );
        ArgsCode.Write(
            code,
            types,
            new(
                $"{name}Args",
                "ResourceArgs",
                $"Inputs of the {Noun(resource)}.",
                resource.Inputs,
                ObjectForm.Args,
                resource.IsProvider
            )
        );
        if (spec.StateInputs is { } state)
        {
            var doc = state.Description.Length > 0 ? state.Description : $"What is known of a `{name}` that is read.";
            ArgsCode.Write(code, types, new($"{name}State", "ResourceArgs", doc, state.Members(), ObjectForm.GetArgs));
        }
    }

    private static string Noun(Resource resource) => resource.IsProvider ? "provider" : $"resource `{resource.Class}`";

    private static void WriteConstructors(CodeWriter code, Package package, Resource resource)
    {
        var name = resource.Class;
        var args = resource.Inputs.Any(i => i.Required) ? $"{name}Args args" : $"{name}Args? args = null";
        var type = resource.IsProvider ? package.Name : resource.Token;
        code.Doc($"Declares a {Noun(resource)}.");
        code.Param("name", "Name of the resource, unique for its type in the stack.");
        code.Param("args", "Its inputs.");
        code.Param("options", "How the engine treats it.");
        code.Line($"public {name}(string name, {args}, {Options})");
        code.Continued($": base(\"{type}\", name, args ?? new {name}Args(), MakeResourceOptions(options, \"\")) {{ }}");
        if (resource.IsProvider)
            return;
        code.Gap();
        code.Line($"private {name}(string name, Input<string> id, {State(resource)}{Options})");
        code.Continued(
            $": base(\"{type}\", name, {(resource.Spec.StateInputs is null ? "null" : "state")}, MakeResourceOptions(options, id)) {{ }}"
        );
    }

    private static string State(Resource resource) =>
        resource.Spec.StateInputs is null ? "" : $"{resource.Class}State? state = null, ";

    private static void WriteOptions(CodeWriter code, Package package, CSharpTypes types, Resource resource) =>
        code.Block(
            "private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string> id)",
            () =>
            {
                code.Block(
                    "var defaults = new CustomResourceOptions",
                    () =>
                    {
                        code.Line("Version = Utilities.Version,");
                        if (package.PluginDownloadUrl is { } url)
                            code.Line($"PluginDownloadURL = {Names.Literal(url)},");
                        if (resource.Outputs.Any(o => o.Spec.Secret))
                            code.Line($"AdditionalSecretOutputs = {{ {SecretOutputs(resource)} }},");
                    },
                    "};"
                );
                code.Line("var merged = CustomResourceOptions.Merge(defaults, options);");
                code.Line("merged.Id = id;");
                code.Line("return merged;");
            }
        );

    private static string SecretOutputs(Resource resource) =>
        string.Join(", ", resource.Outputs.Where(o => o.Spec.Secret).Select(o => Names.Literal(o.WireName)));

    private static void WriteGet(CodeWriter code, Resource resource)
    {
        var name = resource.Class;
        var hasState = resource.Spec.StateInputs is not null;
        code.Gap();
        code.Doc($"Reads an existing resource `{name}`, whether or not the stack owns it.");
        code.Param("name", "Name of the resource, unique for its type in the stack.");
        code.Param("id", "Id that the provider gave to it; what imports it.");
        if (hasState)
            code.Param("state", "What is known of it.");
        code.Param("options", "How the engine treats it.");
        code.Line($"public static {name} Get(string name, Input<string> id, {State(resource)}{Options}) =>");
        code.Continued($"new(name, id, {(hasState ? "state, " : "")}options);");
    }
}
