using System.Text.RegularExpressions;
using PulumiApig.Protocol.Values;
using YamlDotNet.RepresentationModel;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>Changes single entries of <c>Pulumi.STACK.yaml</c> as text, so that the user's comments and order stay.</summary>
internal static partial class StackConfigEditor
{
    private const string Indent = "  ";

    public static string SetSalt(string yaml, string salt) =>
        string.Join('\n', [$"{StackConfigFile.SaltKey}: {salt}", .. Lines(yaml)]);

    /// <summary>The text with an entry set.</summary>
    /// <param name="yaml">The text; empty for a new file.</param>
    /// <param name="key">The full key.</param>
    /// <param name="value">The value, encrypted when <paramref name="isSecret"/> says so.</param>
    /// <param name="isSecret">Whether the value is a ciphertext.</param>
    public static string Set(string yaml, string key, string value, bool isSecret)
    {
        string[] entry = isSecret
            ? [$"{Indent}{key}:", $"{Indent}{Indent}{StackConfigFile.SecureKey}: {value}"]
            : [$"{Indent}{key}: {Scalar(value)}"];
        var lines = Lines(Remove(yaml, key));
        var root = Yaml.Read(string.Join('\n', lines), "configuration");
        if (
            root.Children.Keys.FirstOrDefault(k => k is YamlScalarNode { Value: StackConfigFile.ConfigSection }) is
            { } section
        )
            lines.InsertRange((int)section.Start.Line, entry);
        else
            lines.AddRange([$"{StackConfigFile.ConfigSection}:", .. entry]);
        return string.Join('\n', lines) + '\n';
    }

    /// <summary>The text without an entry; the same text when there is none.</summary>
    public static string Remove(string yaml, string key)
    {
        var section = Yaml.Read(yaml, "configuration").Map(StackConfigFile.ConfigSection);
        if (
            section?.Children.FirstOrDefault(e => e.Key is YamlScalarNode k && k.Value == key)
            is not { Key: { } found } entry
        )
            return yaml;
        var lines = Lines(yaml);
        var first = (int)found.Start.Line - 1;
        var last =
            (int)entry.Value.AllNodes.OfType<YamlScalarNode>().Append((YamlScalarNode)found).Max(n => n.End.Line) - 1;
        lines.RemoveRange(first, last - first + 1);
        return string.Join('\n', lines) + '\n';
    }

    private static List<string> Lines(string yaml) =>
        [.. yaml.TrimEnd('\n').Split('\n').Where((line, i) => i > 0 || line.Length > 0)];

    // A text in JSON's quotes is one in YAML's too.
    private static string Scalar(string value) => PlainScalar().IsMatch(value) ? value : PropertyJson.ToText(value);

    [GeneratedRegex("^(?!(?i:true|false|null|yes|no|on|off|y|n)$)[A-Za-z][A-Za-z0-9_./-]*\\z")]
    private static partial Regex PlainScalar();
}
