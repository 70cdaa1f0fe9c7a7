using System.Text.RegularExpressions;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>
/// Changes single entries of <c>Pulumi.STACK.yaml</c> as text, so that comments, order and layout stay.
/// </summary>
/// <remarks>
/// Where an entry stands depends on how the file is written. Each edit has a few ways to write it; the one that counts is
/// the first that reads back as the old file with this change and no other. Where there is none, nothing changes.
/// </remarks>
/// <param name="project">The project, to which keys without a namespace belong.</param>
internal sealed partial class StackConfigEditor(string project)
{
    private const string Step = "  ";

    /// <summary>The text with a salt, which it has not.</summary>
    public static string SetSalt(string yaml, string salt)
    {
        return Edited(yaml, Ways(), meaning => meaning.WithSalt(salt), StackConfigFile.SaltKey);

        IEnumerable<string> Ways()
        {
            var line = $"{StackConfigFile.SaltKey}: {salt}";
            yield return $"{line}\n{yaml}";
            if (Yaml.Document(yaml) is YamlMap root)
            {
                foreach (
                    var way in YamlText.Into(yaml, root, i => i + line, $"\"{StackConfigFile.SaltKey}\": \"{salt}\"")
                )
                    yield return way;
            }
        }
    }

    /// <summary>The text with an entry set. Of several forms of its key one is left, the long one.</summary>
    /// <param name="yaml">The text; empty for a new file.</param>
    /// <param name="key">The full key.</param>
    /// <param name="value">The value, encrypted when <paramref name="isSecret"/> says so.</param>
    /// <param name="isSecret">Whether the value is a ciphertext.</param>
    public string Set(string yaml, string key, string value, bool isSecret)
    {
        var own = Own(yaml, key);
        foreach (var entry in own.Skip(1))
            yaml = Without(yaml, entry);
        var replaced = own.FirstOrDefault();
        return Edited(
            yaml,
            Ways(),
            meaning => (replaced is null ? meaning : meaning.WithoutEntry(replaced)).WithEntry(key, value, isSecret),
            key
        );

        IEnumerable<string> Ways()
        {
            var root = Yaml.Document(yaml);
            if (root is not YamlMap map)
                return YamlText.InsteadOfNothing(yaml, root, Section(""));
            if (map.Entries.FirstOrDefault(e => e.Name == StackConfigFile.ConfigSection) is not { } section)
                return YamlText.Into(yaml, map, Section, $"\"{StackConfigFile.ConfigSection}\": {{{Flow()}}}");
            if (section.Value is YamlMap { Entries.IsEmpty: false } entries)
            {
                return replaced is null
                    ? YamlText.Into(yaml, entries, Block, Flow(), below: section.Key.End)
                    : YamlText.Replace(yaml, entries, replaced, Block, Flow());
            }
            var indent = YamlText.Indent(yaml, map) + Step;
            var merged = section.Value is YamlAlias alias ? $"{indent}<<: {yaml[alias.Start..alias.End]}\n" : "";
            return YamlText.Replace(yaml, section.Value, $"\n{merged}{Block(indent)}", $"{{{Flow()}}}");
        }

        string Section(string indent) => $"{indent}{StackConfigFile.ConfigSection}:\n{Block(indent + Step)}";

        string Block(string indent) =>
            isSecret
                ? $"{indent}{Scalar(key)}:\n{indent}{Step}{StackConfigFile.SecureKey}: {value}"
                : $"{indent}{Scalar(key)}: {Scalar(value)}";

        string Flow() =>
            isSecret
                ? $"{Quoted(key)}: {{\"{StackConfigFile.SecureKey}\": {Quoted(value)}}}"
                : $"{Quoted(key)}: {Quoted(value)}";
    }

    /// <summary>The text without an entry, whatever form its key has; the same text when there is none.</summary>
    public string Remove(string yaml, string key)
    {
        foreach (var name in Own(yaml, key))
            yaml = Without(yaml, name);
        return StackFileMeaning.Of(yaml).Keys.Any(k => ConfigKey.Full(k, project) == key) ? throw Refusal(key) : yaml;
    }

    private static string Without(string yaml, string name)
    {
        var section = (YamlMap)((YamlMap)Yaml.Document(yaml)!).Child(StackConfigFile.ConfigSection)!;
        return Edited(yaml, YamlText.Without(yaml, section, name), meaning => meaning.WithoutEntry(name), name);
    }

    /// <summary>The names under which the file itself has a key.</summary>
    private List<string> Own(string yaml, string key) =>
        Yaml.Document(yaml) is YamlMap root
        && root.Entries.FirstOrDefault(e => e.Name == StackConfigFile.ConfigSection)?.Value is YamlMap section
            ?
            [
                .. section
                    .Entries.Where(e => !e.IsMerge)
                    .Select(e => e.Name)
                    .OfType<string>()
                    .Where(n => ConfigKey.Full(n, project) == key),
            ]
            : [];

    private static string Edited(
        string yaml,
        IEnumerable<string> ways,
        Func<StackFileMeaning, StackFileMeaning> change,
        string what
    )
    {
        var meant = change(StackFileMeaning.Of(yaml));
        return ways.FirstOrDefault(way => meant.Equals(StackFileMeaning.TryOf(way))) ?? throw Refusal(what);
    }

    private static LocalEngineException Refusal(string what) =>
        new($"'{what}' cannot be changed there without touching something else, so nothing was. Edit it by hand.");

    private static string Scalar(string value) => PlainScalar().IsMatch(value) ? value : Quoted(value);

    // JSON's own escapes would write some letters in two halves, which YAML does not read.
    private static string Quoted(string value) =>
        $"\"{Special().Replace(value, m => m.Value is "\"" or "\\" ? $"\\{m.Value}" : $"\\u{(int)m.Value[0]:X4}")}\"";

    [GeneratedRegex("^(?!(?i:true|false|null|yes|no|on|off|y|n)$)[A-Za-z][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)?\\z")]
    private static partial Regex PlainScalar();

    [GeneratedRegex(@"[\x00-\x1F""\\\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]")]
    private static partial Regex Special();
}
