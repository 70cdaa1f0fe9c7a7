using static PulumiApig.Framework.Examples.Words;

namespace PulumiApig.Framework.Examples;

/// <summary>An example in C#.</summary>
internal static class CSharpExample
{
    public static string Write(ExampleProgram program, ExamplePackage package)
    {
        var usings = program.Outputs.IsEmpty ? "" : "using System.Collections.Generic;\n";
        var steps = program.Steps.Select(step =>
            $"    var {step.Name} = {Make(step)}new()\n    {{\n"
            + string.Concat(step.Values.Select(v => $"        {Capital(v.Name)} = {Value(program, v)},\n"))
            + "    });\n"
        );
        var outputs = program.Outputs.IsEmpty
            ? ""
            : "\n    return new Dictionary<string, object?>\n    {\n"
                + string.Concat(program.Outputs.Select(o => $"        [\"{o.Name}\"] = {Value(program, o)},\n"))
                + "    };\n";
        return $"{usings}using Pulumi;\nusing Pulumi.{package.Namespace};\n\nreturn await Deployment.RunAsync(() =>\n{{\n"
            + $"{string.Concat(steps)}{outputs}}});";
    }

    private static string Make(ExampleStep step) =>
        step.IsFunction ? $"{Capital(step.Type)}.Invoke(" : $"new {step.Type}(\"{step.Name}\", ";

    private static string Value(ExampleProgram program, ExampleValue value) =>
        value.Reference is not { } reference ? value.Literal
        : program.StepOf(value).IsFunction ? $"{reference.Step}.Apply(result => result.{Capital(reference.Property)})"
        : $"{reference.Step}.{Capital(reference.Property)}";
}
