using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>Writes the settings of the provider as a program reads them in the configuration of its stack.</summary>
internal static class ConfigCode
{
    public static void Write(CodeWriter code, Package package, CSharpTypes types)
    {
        var settings = Member.All(package.Config.Variables, []);
        code.Doc(
            $"The settings of the provider in the configuration of the stack, such as `{package.Name}:{package.Config.Variables.Keys.First()}`. "
                + "A program may overwrite them for its own reading; the provider itself is not told."
        );
        code.Block(
            "public static class Config",
            () =>
            {
                code.Line($"private static readonly global::Pulumi.Config Settings = new(\"{package.Name}\");");
                foreach (var setting in settings)
                    WriteSetting(code, types, setting);
                code.Gap();
                code.Lines(
                    """
                    /// <summary>A setting that is read anew each time, until the program overwrites it.</summary>
                    private sealed class Value<T>(Func<T> read)
                    {
                        private Func<T> _read = read;

                        public T Get() => _read();

                        public void Set(T value) => _read = () => value;
                    }
                    """
                );
                WriteTypes(code, package, types);
            }
        );
    }

    private static void WriteSetting(CodeWriter code, CSharpTypes types, Member setting)
    {
        var type = types.Setting(setting.Spec) + (setting.Spec.Items is null ? "?" : "");
        var read = setting.Spec switch
        {
            { Ref: null, Type: "string" } => "Get",
            { Ref: null, Type: "boolean" } => "GetBoolean",
            { Ref: null, Type: "integer" } => "GetInt32",
            _ => $"GetObject<{types.Setting(setting.Spec)}>",
        };
        var value = Defaults.Of(types, setting.Spec);
        var orElse = value.Length > 0 ? $" ?? {value}" : "";
        code.Gap();
        code.Line($"private static readonly Value<{type}> {setting.Name}Value = new(() =>");
        code.Continued($"Settings.{read}(\"{setting.WireName}\"){orElse}");
        code.Line(");");
        code.Gap();
        code.Doc(setting);
        code.Block(
            $"public static {type} {setting.Name}",
            () =>
            {
                code.Line($"get => {setting.Name}Value.Get();");
                code.Line($"set => {setting.Name}Value.Set(value);");
            }
        );
    }

    private static void WriteTypes(CodeWriter code, Package package, CSharpTypes types)
    {
        var objects = TypeUses.Inside(package, package.Config.Variables.Values);
        if (objects.Count == 0)
            return;
        code.Gap();
        code.Doc("Objects in the configuration.");
        code.Block(
            "public static class Types",
            () =>
            {
                foreach (var token in objects)
                    WriteType(code, types, Names.Class(token), package.Types[token]);
            }
        );
    }

    private static void WriteType(CodeWriter code, CSharpTypes types, string name, ObjectSpec spec)
    {
        code.Gap();
        code.Doc(spec.Description, $"A `{name}`.");
        code.Block(
            $"public class {name}",
            () =>
            {
                foreach (var member in spec.Members())
                {
                    var type = types.Setting(member.Spec);
                    var isValue = types.IsValueType(member.Spec) || member.Spec.Items is not null;
                    var mark = member.Required || member.Spec.Items is not null ? "" : "?";
                    var initial = member.Required && !isValue ? " = null!;" : "";
                    code.Gap();
                    code.Doc(member);
                    // The configuration is JSON, read by the names as they are.
                    code.Line($"[JsonPropertyName(\"{member.WireName}\")]");
                    code.Line($"public {type}{mark} {member.Name} {{ get; set; }}{initial}");
                }
            }
        );
    }
}
