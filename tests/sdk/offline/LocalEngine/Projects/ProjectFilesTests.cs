using System.Collections.Immutable;
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
        Choose(null).Should().Be("dev");
        Write("Pulumi.test.yaml", "config: {}");
        Choose(null).Should().Be("test");
        Write("Pulumi.prod.yaml", "config: {}");
        var choose = () => Choose(null);
        choose.Should().Throw<LocalEngineException>().WithMessage("*prod, test*");
    }

    [TestCase("prod", "prod")]
    [TestCase("organization/prod", "prod")]
    [TestCase("organization/demo/prod", "prod")]
    public void Choose_ANamedStack_TakesIt(string name, string stack) => Choose(name).Should().Be(stack);

    [TestCase("../x")]
    [TestCase("")]
    [TestCase("a b")]
    [TestCase("dev\n")]
    [TestCase("acme/prod")]
    [TestCase("organization/other/prod")]
    [TestCase("organization/demo/prod/x")]
    public void Choose_ANameThatCannotBe_Refuses(string name)
    {
        var choose = () => Choose(name);

        choose.Should().Throw<LocalEngineException>();
    }

    [TestCase("stackConfigDir: stacks")]
    [TestCase("config: stacks")]
    public void StackFile_WithAFolderForConfiguration_IsThere(string line)
    {
        Write("Pulumi.yml", $"name: demo\nruntime: dotnet\n{line}\n");

        var project = ProjectFile.Find(_directory);

        project.StackFile("dev").Should().Be(Path.Combine(_directory, "stacks", "Pulumi.dev.yml"));
    }

    [TestCase("backend: {url: 'file://~'}", "backend")]
    [TestCase("options: {refresh: always}", "options")]
    [TestCase("requiredPulumiVersion: '>=3'", "requiredPulumiVersion")]
    [TestCase("plugins: {languages: [{name: x, path: y}]}", "languages")]
    [TestCase("plugins: {providers: [{name: x, path: y, version: 1.0.0}]}", "version")]
    [TestCase("runtime: {name: nodejs, options: {typescript: false}}", "typescript")]
    [TestCase("config: a\nstackConfigDir: b", "stackConfigDir")]
    public void Find_ASettingThatNothingActsOn_IsRefusedByName(string line, string name)
    {
        Write(
            "Pulumi.yaml",
            "name: demo\n" + (line.StartsWith("runtime", StringComparison.Ordinal) ? "" : "runtime: dotnet\n") + line
        );

        var find = () => ProjectFile.Find(_directory);

        find.Should().Throw<LocalEngineException>().WithMessage($"*'{name}'*");
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

    private string Choose(string? name) =>
        StackSelection.Choose(
            name,
            new("demo", _directory, "", "dotnet", null, ImmutableDictionary<string, string>.Empty)
        );

    private static StackSecrets Secrets(string? passphrase) =>
        new(name => name == StackSecrets.Variable ? passphrase : null, KeyDerivations.Pulumi);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_directory, name), text);
}
