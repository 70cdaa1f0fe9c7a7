using FsCheck;
using FsCheck.Fluent;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.LocalEngine.Secrets;

namespace PulumiApig.LocalEngine.Tests.Projects;

public sealed class ProjectFilesTests
{
    private string _directory = null!;

    [SetUp]
    public void Create() => _directory = Directory.CreateTempSubdirectory("apig-local-test-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void Find_AFolderBelow_ReadsTheProject()
    {
        Write(
            "Pulumi.yaml",
            """
            name: demo
            description: for tests
            main: program
            runtime:
              name: dotnet
              options: {binary: bin/demo.dll}
            plugins:
              providers:
                - {name: apig, path: ../plugin}
            """
        );
        Directory.CreateDirectory(Path.Combine(_directory, "program", "deep"));

        var project = ProjectFile.Find(Path.Combine(_directory, "program", "deep"));

        (project.Name, project.Root, project.Runtime, project.Binary)
            .Should()
            .Be(("demo", _directory, "dotnet", "bin/demo.dll"));
        project.ProgramDirectory.Should().Be(Path.Combine(_directory, "program"));
        project.Plugins["apig"].Should().Be(Path.GetFullPath(Path.Combine(_directory, "..", "plugin")));
    }

    [TestCase("runtime: dotnet", "*'name' is missing*")]
    [TestCase("name: x", "*'runtime' is missing*")]
    [TestCase("- x", "*expected 'key: value' lines*")]
    [TestCase("a: [", "*Pulumi.yaml(*")]
    public void Find_ABrokenFile_SaysWhy(string yaml, string message)
    {
        Write("Pulumi.yaml", yaml);

        var find = () => ProjectFile.Find(_directory);

        find.Should().Throw<LocalEngineException>().WithMessage(message);
    }

    [Test]
    public void Choose_NothingNamed_TakesTheOnlyOneElseDev()
    {
        StackSelection.Choose(null, _directory).Should().Be("dev");
        Write("Pulumi.test.yaml", "config: {}");
        StackSelection.Choose(null, _directory).Should().Be("test");
        Write("Pulumi.prod.yaml", "config: {}");
        var choose = () => StackSelection.Choose(null, _directory);
        choose.Should().Throw<LocalEngineException>().WithMessage("*prod, test*");
        StackSelection.Choose("prod", _directory).Should().Be("prod");
    }

    [TestCase("../x")]
    [TestCase("")]
    [TestCase("a b")]
    [TestCase("dev\n")]
    public void Choose_ANameThatIsNoFileName_Refuses(string name)
    {
        var choose = () => StackSelection.Choose(name, _directory);

        choose.Should().Throw<LocalEngineException>();
    }

    [Test]
    public void Read_Configuration_GivesTextsAndSecrets()
    {
        Write(
            "Pulumi.dev.yaml",
            """
            encryptionsalt: v1:AAECAwQFBgc=:v1:AAECAwQFBgcICQoL:Txea7Y7qqN1H7oBaIK1bi4HwFPmoaw==
            config:
              short: text
              apig:config:old: older form
              apig:number: 08
              apig:object:
                list: [1, "1", true, null, ~, 1.5e3]
                deep: {secure: "v1:DA0ODxAREhMUFRYX:bhznkXqNhv32XoyoJ2wIOIAUjp27kymr8lYH"}
              apig:secret:
                secure: v1:DA0ODxAREhMUFRYX:bhznkXqNhv32XoyoJ2wIOIAUjp27kymr8lYH
              apig:empty:
            """
        );

        var values = StackConfigFile
            .Read(Path.Combine(_directory, "Pulumi.dev.yaml"), "demo", Secrets("correct horse battery staple 名前"))
            .Values;

        values["demo:short"].Should().Be(new ConfigValue("text", false));
        values["apig:old"].Text.Should().Be("older form");
        values["apig:number"].Text.Should().Be("08");
        values["apig:object"]
            .Should()
            .Be(new ConfigValue("""{"deep":"\u0022geheim \u00E9\u0022","list":[1,"1",true,null,null,1500]}""", true));
        values["apig:secret"].Should().Be(new ConfigValue("\"geheim é\"", true));
        values["apig:empty"].Text.Should().BeEmpty();
    }

    [Test]
    public void Read_SecretsWithoutAPassphrase_SaysWhatToSet()
    {
        Write(
            "Pulumi.dev.yaml",
            "encryptionsalt: v1:AAECAwQFBgc=:v1:AAECAwQFBgcICQoL:x\nconfig:\n  a:b:\n    secure: v1:x:y\n"
        );

        var read = () => StackConfigFile.Read(Path.Combine(_directory, "Pulumi.dev.yaml"), "demo", Secrets(null));

        read.Should().Throw<LocalEngineException>().WithMessage("*PULUMI_CONFIG_PASSPHRASE*");
    }

    [TestCase("", "a:b", "config:\n  a:b: x\n")]
    [TestCase("encryptionsalt: s\n", "a:b", "encryptionsalt: s\nconfig:\n  a:b: x\n")]
    [TestCase("config:\n  a:c: 1\n", "a:b", "config:\n  a:b: x\n  a:c: 1\n")]
    [TestCase(
        "config:\n  a:b:\n    - 1\n    - 2\n  # note\n  a:c: 1 # more\n",
        "a:b",
        "config:\n  a:b: x\n  # note\n  a:c: 1 # more\n"
    )]
    public void Set_AnyFile_ChangesOneEntry(string before, string key, string after) =>
        StackConfigEditor.Set(before, key, "x", isSecret: false).Should().Be(after);

    [TestCase("8080", "\"8080\"")]
    [TestCase("true", "\"true\"")]
    [TestCase("a: b", "\"a: b\"")]
    [TestCase("plain-text", "plain-text")]
    public void Set_AText_IsQuotedWhereYamlWouldTakeItForSomethingElse(string value, string written) =>
        StackConfigEditor.Set("", "a:b", value, isSecret: false).Should().Be($"config:\n  a:b: {written}\n");

    [Test]
    public void Set_AnyTextInAnyFile_ReadsBackAndLeavesTheOthersAlone()
    {
        var path = Path.Combine(_directory, "Pulumi.dev.yaml");

        Prop.ForAll(
                Texts().Two().ToArbitrary(),
                texts =>
                {
                    var yaml = StackConfigEditor.Set(
                        "config: # here\n  z:z: [1, 2]\n",
                        "a:a",
                        texts.Item1,
                        isSecret: false
                    );
                    yaml = StackConfigEditor.Set(yaml, "a:b", "to go", isSecret: false);
                    yaml = StackConfigEditor.Set(yaml, "a:b", texts.Item2, isSecret: false);
                    File.WriteAllText(path, yaml);
                    var values = StackConfigFile.Read(path, "demo", Secrets(null)).Values;
                    return values["a:a"].Text == texts.Item1
                        && values["a:b"].Text == texts.Item2
                        && values["z:z"].Text == "[1,2]"
                        && values.Count == 3;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static Gen<string> Texts() =>
        Gen.Elements([.. "ab1 :#-'\"\\\n\t{}[]&*!|>%@`~,.é名"]).ListOf().Select(chars => new string([.. chars]));

    private static StackSecrets Secrets(string? passphrase) =>
        new(name => name == StackSecrets.Variable ? passphrase : null, KeyDerivations.Pulumi);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_directory, name), text);
}
