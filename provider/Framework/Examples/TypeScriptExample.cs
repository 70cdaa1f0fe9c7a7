namespace PulumiApig.Framework.Examples;

/// <summary>An example in TypeScript.</summary>
internal static class TypeScriptExample
{
    public static string Write(ExampleProgram program, ExamplePackage package)
    {
        var steps = program.Steps.Select(step =>
            $"const {step.Name} = {Make(step, package.Name)}{{\n"
            + string.Concat(step.Values.Select(v => $"    {v.Name}: {Value(v)},\n"))
            + "});\n"
        );
        var outputs = program.Outputs.Select(o => $"\nexport const {o.Name} = {Value(o)};");
        return $"import * as {package.Name} from \"@pulumi/{package.Name}\";\n\n{string.Concat(steps)}{string.Concat(outputs)}";
    }

    private static string Make(ExampleStep step, string package) =>
        step.IsFunction ? $"{package}.{step.Type}Output(" : $"new {package}.{step.Type}(\"{step.Name}\", ";

    private static string Value(ExampleValue value) =>
        value.Reference is { } reference ? $"{reference.Step}.{reference.Property}" : value.Literal;
}
