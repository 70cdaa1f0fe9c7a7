using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>Writes a function: its calls with values that are known and with outputs, its arguments, its result.</summary>
internal static class FunctionCode
{
    public static void Write(CodeWriter code, CSharpTypes types, string token, FunctionSpec spec)
    {
        var name = Names.Class(token);
        code.Doc(spec.Description, $"The function `{token}`.");
        code.Block($"public static class {name}", () => WriteCalls(code, token, name, spec));

        if (spec.Inputs is { } inputs)
        {
            var doc = $"Arguments of `{name}`, as values that are ";
            ArgsCode.Write(
                code,
                types,
                new($"{name}Args", "InvokeArgs", doc + "known.", inputs.Members(), ObjectForm.Plain)
            );
            if (inputs.Properties.Count > 0)
            {
                ArgsCode.Write(
                    code,
                    types,
                    new($"{name}InvokeArgs", "InvokeArgs", doc + "known or outputs.", inputs.Members(), ObjectForm.Args)
                );
            }
        }
        OutputCode.Write(code, types, $"{name}Result", spec.Outputs, $"Result of `{name}`.");
    }

    private static void WriteCalls(CodeWriter code, string token, string name, FunctionSpec spec)
    {
        void Call(string doc, string form, string returns, string args, string options, bool mayOmit)
        {
            var isOptional = spec.Inputs?.Required.Count is null or 0;
            var parameter = args.Length == 0 ? "" : $"{args}{(isOptional && mayOmit ? "? args = null" : " args")}, ";
            code.Gap();
            code.Doc(doc);
            if (args.Length > 0)
                code.Param("args", "Its arguments.");
            code.Param("options", "How the engine calls it.");
            code.Line($"public static {returns}<{name}Result> {form}({parameter}{options}) =>");
            code.Continued(
                $"Deployment.Instance.{form}<{name}Result>(\"{token}\", {(args.Length > 0 ? $"args ?? new {args}()" : "InvokeArgs.Empty")}, options.WithDefaults());"
            );
        }

        var plain = spec.Inputs is null ? "" : $"{name}Args";
        var inputs = spec.Inputs is { Properties.Count: > 0 } ? $"{name}InvokeArgs" : "";
        Call(
            "Calls the function at once, with values that are known.",
            "InvokeAsync",
            "Task",
            plain,
            "InvokeOptions? options = null",
            true
        );
        Call(
            "Calls the function with values that may be outputs.",
            "Invoke",
            "Output",
            inputs,
            "InvokeOptions? options = null",
            true
        );
        Call(
            "Calls the function with values that may be outputs, after other resources.",
            "Invoke",
            "Output",
            inputs,
            "InvokeOutputOptions options",
            false
        );
    }
}
