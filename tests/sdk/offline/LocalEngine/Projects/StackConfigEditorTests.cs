using FsCheck;
using FsCheck.Fluent;
using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Tests.Projects;

public sealed class StackConfigEditorTests
{
    private static readonly StackConfigEditor Editor = new("demo");

    [TestCase("", "config:\n  a:b: x\n")]
    [TestCase("# only a word\n", "# only a word\nconfig:\n  a:b: x\n")]
    [TestCase("encryptionsalt: s\n", "encryptionsalt: s\nconfig:\n  a:b: x\n")]
    [TestCase("encryptionsalt: s", "encryptionsalt: s\nconfig:\n  a:b: x\n")]
    [TestCase("config:\n  a:c: 1\n", "config:\n  a:b: x\n  a:c: 1\n")]
    [TestCase("config:\n    a:c: 1\n", "config:\n    a:b: x\n    a:c: 1\n")]
    [TestCase(
        "config:\n  a:b:\n    - 1\n    - 2\n  # note\n  a:c: 1 # more\n",
        "config:\n  a:b: x\n  # note\n  a:c: 1 # more\n"
    )]
    [TestCase("config:\n  a:b: |\n    one\n\n    two\n  a:c: 1\n", "config:\n  a:b: x\n  a:c: 1\n")]
    [TestCase("config:\n  a:b: >-\n    one\n  # note\n  a:c: 1\n", "config:\n  a:b: x\n  # note\n  a:c: 1\n")]
    [TestCase("config:\n  ? a:b\n  : 1\n  a:c: 1\n", "config:\n  a:b: x\n  a:c: 1\n")]
    [TestCase("config:\n  a:config:b: 1 # old\n", "config:\n  a:b: x # old\n")]
    [TestCase("config:\n  a:config:b: 1\n  a:b: 2\n", "config:\n  a:b: x\n")]
    [TestCase("config: {}\n", "config:\n  a:b: x\n")]
    [TestCase("config:\nencryptionsalt: s\n", "config:\n  a:b: x\nencryptionsalt: s\n")]
    [TestCase("config: ~ # none\n", "config:\n  a:b: x # none\n")]
    [TestCase("config: {\"a:c\": 1}\n", "config: {\"a:b\": \"x\", \"a:c\": 1}\n")]
    [TestCase("config: {\"a:b\": 1, \"a:c\": 1}\n", "config: {\"a:b\": \"x\", \"a:c\": 1}\n")]
    [TestCase("{config: {}}\n", "{config: {\"a:b\": \"x\"}}\n")]
    [TestCase("{}\n", "config:\n  a:b: x\n")]
    [TestCase("{\"encryptionsalt\": \"s\"}\n", "{\"config\": {\"a:b\": \"x\"}, \"encryptionsalt\": \"s\"}\n")]
    [TestCase("---\nconfig:\n  a:c: 1\n...\n", "---\nconfig:\n  a:b: x\n  a:c: 1\n...\n")]
    [TestCase("--- # mine\nencryptionsalt: s\n...\n", "--- # mine\nencryptionsalt: s\nconfig:\n  a:b: x\n...\n")]
    [TestCase("%YAML 1.1\n---\nencryptionsalt: s\n", "%YAML 1.1\n---\nencryptionsalt: s\nconfig:\n  a:b: x\n")]
    [TestCase("config:\n  a:b: # about\n    old\n  a:c: 1\n", "config:\n  a:b: x # about\n  a:c: 1\n")]
    [TestCase("config:\n  ? a:b\n  : # about\n    old\n  a:c: 1\n", "config:\n  a:b: x # about\n  a:c: 1\n")]
    [TestCase("config:\n  a:b:\n    # about\n    - old\n  a:c: 1\n", "config:\n  a:b: x # about\n  a:c: 1\n")]
    [TestCase("config:\n  a:b: |2 # about\n      old\n  a:c: 1\n", "config:\n  a:b: x # about\n  a:c: 1\n")]
    [TestCase("config:\n  a:b: \"old\n    # text\"\n", "config:\n  a:b: x\n")]
    [TestCase("config:\n  a:c: 1\n---\n", "config:\n  a:b: x\n  a:c: 1\n---\n")]
    [TestCase("---\n...\n", "---\nconfig:\n  a:b: x\n...\n")]
    [TestCase("all: &all {a:c: 1}\nconfig: *all\n", "all: &all {a:c: 1}\nconfig:\n  <<: *all\n  a:b: x\n")]
    [TestCase("all: &all {a:b: 1}\nconfig:\n  <<: *all\n", "all: &all {a:b: 1}\nconfig:\n  a:b: x\n  <<: *all\n")]
    public void Set_AnyLayout_ChangesOneEntry(string before, string after) =>
        Editor.Set(before, "a:b", "x", isSecret: false).Should().Be(after);

    [TestCase("config:\n  b: 1\n", "config:\n")]
    [TestCase("config:\n  demo:b: |+\n    x\n\n  c: 1\n", "config:\n\n  c: 1\n")]
    [TestCase("config:\n  b: [\n    1,\n    2\n  ]\n  c: 1\n", "config:\n  c: 1\n")]
    [TestCase("config:\n  a: 1\n  b: \"x\n\n    y\"\n", "config:\n  a: 1\n")]
    [TestCase("config: {a: 1, b: 2}\n", "config: {a: 1}\n")]
    [TestCase("config: {b: 2, a: 1}\n", "config: {a: 1}\n")]
    [TestCase("config: {b: 2}\n", "config: {}\n")]
    [TestCase("config: {\n  b: 2, # of b\n  # of a\n  a: 1\n}\n", "config: {\n   # of b\n  # of a\n  a: 1\n}\n")]
    [TestCase("config: {\n  a: 1, # of a\n  b: 2 # of b\n}\n", "config: {\n  a: 1, # of a\n   # of b\n}\n")]
    [TestCase("config:\n  other: 1\n", "config:\n  other: 1\n")]
    [TestCase("", "")]
    public void Remove_AnyLayout_TakesOneEntry(string before, string after) =>
        Editor.Remove(before, "demo:b").Should().Be(after);

    [TestCase("config:\n  a:b: &here 1\n  a:c: *here\n", TestName = "an anchor that another entry needs")]
    [TestCase("all: &all {a:b: 1}\nconfig: *all\n", TestName = "an entry that an anchor brings in")]
    [TestCase("all: &all {a:b: 1}\nconfig:\n  <<: *all\n", TestName = "an entry that a merge brings in")]
    public void Remove_WhatCannotGoAlone_Refuses(string yaml)
    {
        var remove = () => Editor.Remove(yaml, "a:b");

        remove.Should().Throw<LocalEngineException>().WithMessage("'a:b' cannot be changed *");
    }

    [TestCase("config:\n  a:b: x\n", "encryptionsalt: s\nconfig:\n  a:b: x\n")]
    [TestCase("---\nconfig:\n  a:b: x\n", "---\nconfig:\n  a:b: x\nencryptionsalt: s\n")]
    [TestCase("{config: {}}\n", "{\"encryptionsalt\": \"s\", config: {}}\n")]
    public void SetSalt_AnyLayout_StaysOneDocument(string before, string after) =>
        StackConfigEditor.SetSalt(before, "s").Should().Be(after);

    [Test]
    public void Set_ASecretBehindAComment_KeepsTheComment() =>
        Editor
            .Set("config:\n  a:b: # about\n    old\n", "a:b", "x", isSecret: true)
            .Should()
            .Be("config:\n  a:b: # about\n    secure: x\n");

    [TestCase("8080", "\"8080\"")]
    [TestCase("true", "\"true\"")]
    [TestCase("a: b", "\"a: b\"")]
    [TestCase("plain-text", "plain-text")]
    [TestCase("名 😀", "\"名 😀\"")]
    public void Set_AText_IsQuotedWhereYamlWouldTakeItForSomethingElse(string value, string written) =>
        Editor.Set("", "a:b", value, isSecret: false).Should().Be($"config:\n  a:b: {written}\n");

    [Test]
    public void Set_AnyTextInAnyFile_ReadsBackAndLeavesTheOthersAlone()
    {
        string[] files =
        [
            "config: # here\n  z:z: [1, 2]\n",
            "config: {z:z: [1, 2]}",
            "---\nconfig:\n      z:z: |\n        1\n        2\n...\n",
        ];

        Prop.ForAll(
                (from file in Gen.Elements(files) from texts in Texts().Two() select (file, texts)).ToArbitrary(),
                given =>
                {
                    var yaml = Editor.Set(given.file, "a:a", given.texts.Item1, isSecret: false);
                    yaml = Editor.Set(yaml, "a:b", "to go", isSecret: false);
                    yaml = Editor.Set(yaml, "a:b", given.texts.Item2, isSecret: false);
                    var section = Yaml.Read(yaml).Map("config")!;
                    return section.Text("a:a") == given.texts.Item1
                        && section.Text("a:b") == given.texts.Item2
                        && section.Entries.Length == 3;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static Gen<string> Texts() =>
        Gen.Elements([.. "ab1 :#-'\"\\\n\t{}[]&*!|>%@`~,.é名"]).ListOf().Select(chars => new string([.. chars]));
}
