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
    [TestCase("a: [", "*Pulumi.yaml: line 2: *")]
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
    [TestCase("stackConfigDir: /stacks")]
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
    [TestCase("runtime: {name: dotnet, version: 3}", "version")]
    [TestCase("runtime: {<<: {options: {typescript: false}}, name: nodejs}", "typescript")]
    [TestCase("<<: {backend: {url: 'file://~'}}", "backend")]
    [TestCase("main: [a]", "main")]
    [TestCase("main: 5", "main")]
    [TestCase("config: 5", "config")]
    [TestCase("stackConfigDir: [a]", "stackConfigDir")]
    [TestCase("runtime: {name: dotnet, options: [a]}", "options")]
    [TestCase("plugins: {providers: {name: x, path: y}}", "providers")]
    [TestCase("plugins: [x]", "plugins")]
    [TestCase("description: [a]", "description")]
    [TestCase("packages: [a]", "packages")]
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
        values["apig:number"].Text.Should().Be("8");
        values["apig:object"]
            .Should()
            .Be(
                new ConfigValue(
                    """{"deep":"\u0022geheim \u00E9\u0022","list":[1,"1",true,null,null,1500]}""",
                    true,
                    true
                )
            );
        values["apig:secret"].Should().Be(new ConfigValue("\"geheim é\"", true));
        values["apig:empty"].Text.Should().BeEmpty();
    }

    // What `pulumi config --json` shows for these.
    [TestCase("017", "15")]
    [TestCase("0x1F", "31")]
    [TestCase("1_000", "1000")]
    [TestCase("True", "true")]
    [TestCase("yes", "yes")]
    [TestCase(".5", "0.5")]
    [TestCase("1.10", "1.1")]
    [TestCase("-0", "0")]
    [TestCase("1e6", "1000000")]
    [TestCase("12345678901234567890", "12345678901234567890")]
    [TestCase("100000000000000000000000", "1e+23")]
    [TestCase("1e-7", "1e-7")]
    [TestCase("1e400", "1e400")]
    [TestCase("0xFFFFFFFFFFFFFFFFFF", "0xFFFFFFFFFFFFFFFFFF")]
    [TestCase("_1", "_1")]
    [TestCase("-_1", "-1")]
    [TestCase("._5", "._5")]
    [TestCase("! 017", "017")]
    [TestCase("{0x10: a, True: b, 1.0: c, ab: d}", """{"1":"c","16":"a","ab":"d","true":"b"}""")]
    [TestCase("1:30", "1:30")]
    [TestCase("2001-12-14", "2001-12-14 00:00:00 +0000 UTC")]
    [TestCase("!!str 017", "017")]
    [TestCase("'017'", "017")]
    [TestCase("~", "")]
    public void Read_APlainScalar_IsTheTextThatTheCliReads(string written, string text)
    {
        Write("Pulumi.dev.yaml", $"config:\n  a:b: {written}\n");

        Read().Values["a:b"].Text.Should().Be(text);
    }

    [Test]
    public void Read_MergesAndAliases_AreWrittenOut()
    {
        Write(
            "Pulumi.dev.yaml",
            """
            shared: &shared
              apig:region: cn-north-4
              apig:cloud: other
            config:
              <<: *shared
              apig:cloud: own
              demo:base: &base {mode: PERMIT, active: true}
              demo:site:
                <<: [{mode: first}, *base]
                name: x
              demo:same: *base
            """
        );

        var values = Read().Values;

        values["apig:region"].Text.Should().Be("cn-north-4");
        values["apig:cloud"].Text.Should().Be("own");
        values["demo:site"].Text.Should().Be("""{"active":true,"mode":"first","name":"x"}""");
        values["demo:same"].Text.Should().Be(values["demo:base"].Text);
    }

    [TestCase("environment:\n  - prod\n", "*'environment'*")]
    [TestCase("<<: {environment: [prod]}\n", "*'environment'*")]
    [TestCase("encryptionsalt: [a]\n", "*'encryptionsalt' must be a text*")]
    [TestCase("secretsprovider: [a]\n", "*'secretsprovider' must be a text*")]
    [TestCase("%YAML 1.2\n---\nconfig: {a:b: x}\n", "*incompatible*")]
    [TestCase("config:\n  8080: x\n", "*'8080'*quotes*")]
    [TestCase("config:\n  True: x\n", "*'true'*quotes*")]
    [TestCase("config:\n  a:b: {~: x}\n", "*invalid map key*")]
    [TestCase("config:\n  a:b: {.inf: x}\n", "*'.inf'*quotes*")]
    [TestCase("config:\n  a:b: {\"<<\": {c: 1}}\n", "*'<<' in quotes*")]
    [TestCase("config:\n  <<: {a:b: 1}\n  <<: {a:c: 1}\n", "*'<<' stands there twice*")]
    [TestCase("config:\n  a:b: !!binary aGk=\n", "*'tag:yaml.org,2002:binary'*")]
    [TestCase("config:\n  a:b: {c: !!int '7'}\n", "*'tag:yaml.org,2002:int'*")]
    [TestCase("encryptedkey: x\n", "*'encryptedkey'*")]
    [TestCase("secretsprovider: awskms://key\n", "*awskms*passphrase*")]
    [TestCase("config:\n  - a:b: x\n", "*'config' must hold*")]
    [TestCase("config:\n  ? [a, b]\n  : c\n", "*invalid map key*")]
    [TestCase("config:\n  a:b: 1\n  a:b: 2\n", "*'a:b' stands there twice*")]
    [TestCase("config:\n  a:b: .inf\n", "*'.inf'*quotes*")]
    [TestCase("config:\n  <<: x\n", "*'<<' merges mappings only*")]
    [TestCase("config:\n  a:b: &x [*x]\n", "*anchor 'x'*")]
    [TestCase("config: {}\n---\nconfig: {a:b: x}\n", "*second document*")]
    [TestCase("config:\n  a:b: [1,\r\n 2]\n", "*Pulumi.dev.yaml*")]
    public void Read_WhatCannotBeUsed_IsRefusedByName(string yaml, string message)
    {
        Write("Pulumi.dev.yaml", yaml);

        var read = () => Read();

        read.Should().Throw<LocalEngineException>().WithMessage(message);
    }

    [Test]
    public void Read_AKeyInSeveralFormsWithDifferentValues_IsMarked()
    {
        Write("Pulumi.dev.yaml", "config:\n  x: 1\n  demo:config:x: 2\n  y: 1\n  demo:y: 1\n");

        Read().Clash.Should().Be("demo:x");
    }

    [Test]
    public void Read_NestedWithoutEnd_IsRefused()
    {
        Write("Pulumi.dev.yaml", "config: " + new string('[', 50_000));

        var read = () => Read();

        read.Should().Throw<LocalEngineException>().WithMessage("*deep*");
    }

    [Test]
    public void Read_AliasesThatGrowWithoutEnd_AreRefused()
    {
        var lines = Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]");
        Write("Pulumi.dev.yaml", "a0: &a0 x\n" + string.Join('\n', lines));

        var read = () => Read();

        read.Should().Throw<LocalEngineException>().WithMessage("*More than*values*");
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

    private StackConfig Read() =>
        StackConfigFile.Read(Path.Combine(_directory, "Pulumi.dev.yaml"), "demo", Secrets(null));

    private string Choose(string? name) =>
        StackSelection.Choose(
            name,
            new("demo", _directory, "", "dotnet", null, ImmutableDictionary<string, string>.Empty)
        );

    private static StackSecrets Secrets(string? passphrase) =>
        new(name => name == StackSecrets.Variable ? passphrase : null, KeyDerivations.Pulumi);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_directory, name), text);
}
