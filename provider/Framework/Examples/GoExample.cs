using static PulumiApig.Framework.Examples.Words;

namespace PulumiApig.Framework.Examples;

/// <summary>An example in Go.</summary>
internal static class GoExample
{
    public static string Write(ExampleProgram program, ExamplePackage package)
    {
        var isFirst = true;
        var steps = program.Steps.Select(step =>
        {
            var width = step.Values.Select(v => v.Name.Length + 2).DefaultIfEmpty().Max();
            var fields = string.Concat(
                step.Values.Select(v => $"\t\t\t{$"{Capital(v.Name)}:".PadRight(width)}{Value(program, v)},\n")
            );
            if (step.IsFunction)
            {
                var function = Function(step.Type, package);
                return $"\t\t{step.Name} := {package.Name}.{function}(ctx, {package.Name}.{function}Args{{\n{fields}\t\t}})\n";
            }
            var isUsed = program.IsUsed(step);
            var assign = isFirst || isUsed ? ":=" : "=";
            isFirst = false;
            return $"\t\t{(isUsed ? step.Name : "_")}, err {assign} {package.Name}.New{step.Type}(ctx, \"{step.Name}\", "
                + $"&{package.Name}.{step.Type}Args{{\n{fields}\t\t}})\n\t\tif err != nil {{\n\t\t\treturn err\n\t\t}}\n";
        });
        var outputs = program.Outputs.Select(o => $"\t\tctx.Export(\"{o.Name}\", {Value(program, o)})\n");
        return $"package main\n\nimport (\n\t\"{package.GoPath}\"\n\t\"github.com/pulumi/pulumi/sdk/v3/go/pulumi\"\n)\n\n"
            + "func main() {\n\tpulumi.Run(func(ctx *pulumi.Context) error {\n"
            + $"{string.Concat(steps)}{string.Concat(outputs)}\t\treturn nil\n\t}})\n}}";
    }

    // A resource has a function Get of its own, so that a function of the same name looks up.
    private static string Function(string type, ExamplePackage package) =>
        type.StartsWith("get", StringComparison.Ordinal) && package.Resources.Contains(type[3..])
            ? $"Lookup{type[3..]}Output"
            : $"{Capital(type)}Output";

    private static string Value(ExampleProgram program, ExampleValue value) =>
        value.Reference is { } reference
            ? $"{reference.Step}.{Capital(reference.Property)}{(program.StepOf(value).IsFunction ? "()" : "")}"
        : value.IsNumber ? $"pulumi.Int({value.Text})"
        : value.IsBool ? $"pulumi.Bool({value.Text})"
        : $"pulumi.String({value.Literal})";
}
