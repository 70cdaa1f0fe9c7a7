using static PulumiApig.Framework.Examples.Words;

namespace PulumiApig.Framework.Examples;

/// <summary>An example in Python.</summary>
internal static class PythonExample
{
    public static string Write(ExampleProgram program, ExamplePackage package)
    {
        var imports = program.Outputs.IsEmpty ? "" : "import pulumi\n";
        var steps = program.Steps.Select(step =>
            $"{Snake(step.Name)} = {package.Name}.{Make(step)}{string.Join(",\n    ", Arguments(step))})\n"
        );
        var outputs = program.Outputs.Select(o => $"\npulumi.export(\"{o.Name}\", {Value(o)})");
        return $"{imports}import pulumi_{package.Name} as {package.Name}\n\n{string.Concat(steps)}{string.Concat(outputs)}";
    }

    private static string Make(ExampleStep step) => step.IsFunction ? $"{Snake(step.Type)}_output(" : $"{step.Type}(";

    private static IEnumerable<string> Arguments(ExampleStep step)
    {
        var values = step.Values.Select(v => $"{Snake(v.Name)}={Value(v)}");
        return step.IsFunction ? values : values.Prepend($"\"{step.Name}\"");
    }

    private static string Value(ExampleValue value) =>
        value.Reference is { } reference ? $"{Snake(reference.Step)}.{Snake(reference.Property)}"
        : value.IsBool ? Capital(value.Text)
        : value.Literal;
}
