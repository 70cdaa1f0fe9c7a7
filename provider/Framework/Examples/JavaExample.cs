using static PulumiApig.Framework.Examples.Words;

namespace PulumiApig.Framework.Examples;

/// <summary>An example in Java.</summary>
internal static class JavaExample
{
    private const string Indent = "            ";

    public static string Write(ExampleProgram program, ExamplePackage package)
    {
        var root = $"com.pulumi.{package.Name}";
        var imports = program
            .Steps.SelectMany(step => Imports(step, package))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(name => $"import {root}.{name};\n");
        var steps = program.Steps.Select(step =>
            $"{Indent}var {step.Name} = {Make(step, package)}Args.builder()\n"
            + string.Concat(step.Values.Select(v => $"{Indent}    .{v.Name}({Value(program, v)})\n"))
            + $"{Indent}    .build());\n"
        );
        var outputs = program.Outputs.Select(o => $"\n{Indent}ctx.export(\"{o.Name}\", {Value(program, o)});");
        return $"package generated;\n\nimport com.pulumi.Pulumi;\n{string.Concat(imports)}\npublic class Main {{\n"
            + "    public static void main(String[] args) {\n        Pulumi.run(ctx -> {\n"
            + $"{string.Concat(steps)}{string.Concat(outputs)}".TrimEnd('\n')
            + "\n        });\n    }\n}";
    }

    private static string[] Imports(ExampleStep step, ExamplePackage package) =>
        step.IsFunction
            ? [$"{package.Namespace}Functions", $"inputs.{Capital(step.Type)}Args"]
            : [step.Type, $"{step.Type}Args"];

    private static string Make(ExampleStep step, ExamplePackage package) =>
        step.IsFunction
            ? $"{package.Namespace}Functions.{step.Type}({Capital(step.Type)}"
            : $"new {step.Type}(\"{step.Name}\", {step.Type}";

    private static string Value(ExampleProgram program, ExampleValue value) =>
        value.Reference is not { } reference ? value.Literal
        : program.StepOf(value).IsFunction ? $"{reference.Step}.applyValue(result -> result.{reference.Property}())"
        : $"{reference.Step}.{reference.Property}()";
}
