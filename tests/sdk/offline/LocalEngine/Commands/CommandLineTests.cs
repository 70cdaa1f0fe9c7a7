using System.Text;
using System.Text.Json;
using PulumiApig.LocalEngine.Commands;
using PulumiApig.LocalEngine.Display;
using PulumiApig.LocalEngine.Secrets;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Commands;

public sealed class CommandLineTests
{
    private TestStack _stack = null!;
    private StringWriter _output = null!;
    private StringWriter _error = null!;
    private Func<ProgramScope, Task> _program = null!;
    private Func<string, bool>? _ask;

    [SetUp]
    public async Task StartAsync()
    {
        _stack = await TestStack.StartAsync();
        (_output, _error, _ask) = (new StringWriter(), new StringWriter(), null);
        _program = p => p.ThingAsync("a", PropertyMap.Of(("size", 1)));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _output.DisposeAsync();
        await _error.DisposeAsync();
        await _stack.DisposeAsync();
    }

    [Test]
    public async Task Up_WithYes_DoesItAndReports()
    {
        (await RunAsync("up", "--yes")).Should().Be(0);

        _output
            .ToString()
            .ReplaceLineEndings("\n")
            .Should()
            .Be(
                """
                Updating (dev):
                +  pulumi:pulumi:Stack demo-dev creating...
                +  fake:index:Thing a creating...

                     Type                 Name      Status
                 +   pulumi:pulumi:Stack  demo-dev  created
                 +   └─ fake:index:Thing  a         created

                Resources:
                    + 2 created

                Duration: 0s

                """.ReplaceLineEndings("\n")
            );
        _stack.Cloud.Things.Should().ContainSingle();
    }

    [Test]
    public async Task Up_NobodyToAsk_RefusesWithAHint()
    {
        (await RunAsync("up")).Should().Be(1);

        _error.ToString().Should().Contain("--yes");
        _stack.Cloud.Things.Should().BeEmpty();
    }

    [TestCase(true, 0, 1)]
    [TestCase(false, 1, 0)]
    public async Task Up_WithATerminal_ShowsThePreviewAndAsks(bool answer, int code, int things)
    {
        _ask = _ => answer;

        (await RunAsync("up")).Should().Be(code);

        _output.ToString().Should().Contain("+ 2 to create");
        _stack.Cloud.Things.Should().HaveCount(things);
    }

    [Test]
    public async Task Preview_ExpectNoChanges_FailsWhenThereAreSome([Values] bool isJson)
    {
        string[] preview = ["preview", "--expect-no-changes", .. isJson ? new[] { "--json" } : []];
        (await RunAsync(preview)).Should().Be(7);
        _error.ToString().Should().Contain("no changes were expected");
        await RunAsync("up", "--yes");

        (await RunAsync(preview)).Should().Be(0);
    }

    [Test]
    public async Task Preview_JsonOfAFailureBeforeAnyStep_HasNoCounts()
    {
        await RunAsync("up", "--yes");
        _output.GetStringBuilder().Clear();
        _stack.Provider.Before = FakeFaults.Fail("Read", "a");

        (await RunAsync("preview", "--json", "--refresh")).Should().Be(1);
        _output.ToString().Should().Contain("diagnostics").And.NotContain("changeSummary");
    }

    [Test]
    public async Task Preview_Json_IsOneDocumentInPulumisShape()
    {
        _stack.SetPassphrase("pass");
        _stack.SetConfig("config:\n  demo:plain: x\n");
        await RunAsync("config", "set", "--secret", "hidden", "canary-1");
        await RunAsync("up", "--yes");
        _program = p => p.ThingAsync("a", PropertyMap.Of(("size", 2), ("password", PropertyValue.Secret("canary-2"))));
        _output.GetStringBuilder().Clear();

        (await RunAsync("preview", "--json")).Should().Be(0);

        _output.ToString().Should().NotContain("canary");
        using var json = JsonDocument.Parse(_output.ToString());
        var root = json.RootElement;
        root.GetProperty("config").GetProperty("demo:plain").GetString().Should().Be("x");
        root.GetProperty("config").GetProperty("demo:hidden").GetString().Should().Be("[secret]");
        var steps = root.GetProperty("steps").EnumerateArray().ToList();
        steps.Select(s => s.GetProperty("op").GetString()).Should().Equal("same", "update");
        var update = steps[1];
        update.GetProperty("urn").GetString().Should().Be("urn:pulumi:dev::demo::fake:index:Thing::a");
        update.GetProperty("oldState").GetProperty("inputs").GetProperty("size").GetDouble().Should().Be(1);
        update
            .GetProperty("newState")
            .GetProperty("inputs")
            .GetProperty("password")
            .GetString()
            .Should()
            .Be("[secret]");
        update
            .GetProperty("diffReasons")
            .EnumerateArray()
            .Select(r => r.GetString())
            .Should()
            .BeEquivalentTo("password", "size");
        update.GetProperty("detailedDiff").GetProperty("size").GetProperty("kind").GetString().Should().Be("update");
        // The state as the step begins: what comes of it is not known then.
        update.GetProperty("oldState").TryGetProperty("outputs", out _).Should().BeTrue();
        update.GetProperty("newState").TryGetProperty("outputs", out _).Should().BeFalse();
        update.GetProperty("newState").TryGetProperty("id", out _).Should().BeFalse();
        steps[0].GetProperty("detailedDiff").ValueKind.Should().Be(JsonValueKind.Null);
        root.GetProperty("changeSummary").GetProperty("update").GetInt32().Should().Be(1);
        root.GetProperty("changeSummary").GetProperty("same").GetInt32().Should().Be(1);
        root.GetProperty("duration").GetInt64().Should().Be(0);
    }

    [TestCase("other", "delete")]
    [TestCase("fixedName", "pendingReplacement")]
    public async Task Preview_JsonOfAReplacement_IsOneStep(string property, string mark)
    {
        _program = p => p.ThingAsync("a", PropertyMap.Of(("key", "x"), (property, "n")));
        await RunAsync("up", "--yes");
        _program = p => p.ThingAsync("a", PropertyMap.Of(("key", "y"), (property, "n")));

        using var json = JsonDocument.Parse(await TextOfAsync("preview", "--json"));

        var steps = json.RootElement.GetProperty("steps").EnumerateArray().ToList();
        steps.Select(s => s.GetProperty("op").GetString()).Should().Equal("same", "replace");
        steps[1].GetProperty("oldState").GetProperty(mark).GetBoolean().Should().BeTrue();
        json.RootElement.GetProperty("changeSummary").GetProperty("replace").GetInt32().Should().Be(1);
    }

    [Test]
    public async Task Preview_JsonOfMessages_HasThemAsTheCliWritesThem()
    {
        _program = p => p.ThingAsync("a", PropertyMap.Of(("bad", "x")));

        (await RunAsync("preview", "--json")).Should().Be(1);

        using var json = JsonDocument.Parse(_output.ToString());
        var message = json.RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString();
        message.Should().StartWith("error: fake:index:Thing resource 'a': property bad").And.EndWith("\n");
    }

    [Test]
    public async Task AnyCommand_TheCurrentFolderIsGone_SaysSo()
    {
        var code = await CommandLine.RunAsync(["stack", "ls"], Shell(_ => { }) with { Directory = null });

        code.Should().Be(1);
        _error.ToString().Should().StartWith("error: The current folder was removed");
    }

    [Test]
    public async Task ConfigSet_AFileOfAnotherEncodingAndMode_KeepsThem()
    {
        var target = Path.Combine(_stack.Directory, "shared.yaml");
        var link = Path.Combine(_stack.Directory, "Pulumi.dev.yaml");
        await File.WriteAllTextAsync(target, "config:\r\n  demo:a: Zürich\r\n", Encoding.Unicode);
        File.CreateSymbolicLink(link, target);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        (await RunAsync("config", "set", "b", "x")).Should().Be(0);

        (await File.ReadAllBytesAsync(target))
            .Should()
            .Equal([
                .. Encoding.Unicode.GetPreamble(),
                .. Encoding.Unicode.GetBytes("config:\r\n  demo:b: x\r\n  demo:a: Zürich\r\n"),
            ]);
        new FileInfo(link).LinkTarget.Should().Be(target);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(target).Should().HaveFlag(UnixFileMode.GroupRead);
    }

    [Test]
    public async Task ConfigSet_LinesThatEndInDifferentWays_AreLeftAlone()
    {
        _stack.SetConfig("config:\r\n  demo:a: x\n");

        (await RunAsync("config", "set", "b", "x")).Should().Be(1);

        _error.ToString().Should().Contain("Pulumi.dev.yaml is unchanged");
    }

    [Test]
    public async Task Up_AProjectThatNeedsConfiguration_SaysWhatIsMissing()
    {
        await File.AppendAllTextAsync(
            Path.Combine(_stack.Directory, "Pulumi.yaml"),
            "config:\n  size: {type: integer}\n  mode: plain\n"
        );

        (await TextOfAsync("config")).Should().Be("demo:mode  plain\n");
        (await RunAsync("up", "--yes")).Should().Be(1);

        _error.ToString().Should().Contain("Stack 'dev' is missing configuration value 'demo:size'.");
        _stack.Cloud.Things.Should().BeEmpty();
    }

    [Test]
    public async Task Up_Json_IsAStreamOfEventsInPulumisShape()
    {
        _stack.SetPassphrase("pass");
        _program = async p =>
        {
            p.Write("hello");
            await p.ThingAsync("a", PropertyMap.Of(("password", PropertyValue.Secret("canary"))));
            await p.ThingAsync("b", PropertyMap.Of(("bad", "x")));
        };

        (await RunAsync("up", "--yes", "--json")).Should().Be(1);

        var events = _output
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();
        events.Select(e => e.GetProperty("sequence").GetInt32()).Should().Equal(Enumerable.Range(0, events.Count));
        events
            .Should()
            .OnlyContain(e => e.GetProperty("timestamp").GetInt64() == _stack.Clock.GetUtcNow().ToUnixTimeSeconds());
        var kinds = events.Select(e => e.EnumerateObject().Last().Name).ToList();
        kinds.Should().StartWith("preludeEvent").And.EndWith("cancelEvent").And.Contain("stdoutEvent");
        _output.ToString().Should().NotContain("canary");
        var created = events
            .Single(e => Is(e, "resOutputsEvent", "a"))
            .GetProperty("resOutputsEvent")
            .GetProperty("metadata");
        created.GetProperty("op").GetString().Should().Be("create");
        created.GetProperty("new").GetProperty("id").GetString().Should().Be("id-1");
        created.GetProperty("old").ValueKind.Should().Be(JsonValueKind.Null);
        events.Count(e => Is(e, "resOpFailedEvent", "b")).Should().Be(1);
        events.Should().Contain(e => e.ToString().Contains("\"severity\":\"error\""));
        var summary = events[^2].GetProperty("summaryEvent");
        summary.GetProperty("resourceChanges").GetProperty("create").GetInt32().Should().Be(2);
        summary.GetProperty("result").GetString().Should().Be("failed");

        static bool Is(JsonElement e, string kind, string name) =>
            e.TryGetProperty(kind, out var step)
            && step.GetProperty("metadata")
                .GetProperty("urn")
                .GetString()!
                .EndsWith("::" + name, StringComparison.Ordinal);
    }

    [Test]
    public async Task Up_RefreshFirst_ShowsWhatDriftedAndPutsItRight()
    {
        await RunAsync("up", "--yes");
        _stack.Cloud.Things["id-1"] = PropertyMap.Of(("size", 9));
        (await RunAsync("preview", "--expect-no-changes")).Should().Be(0);

        (await RunAsync("preview", "--refresh", "--expect-no-changes")).Should().Be(7);
        (await TextOfAsync("up", "--refresh", "--yes"))
            .Should()
            .Contain("~ size: 1 => 9")
            .And.Contain("~ size: 9 => 1")
            .And.Contain("~ 1 updated");

        _stack.Cloud.Things["id-1"].Should().Equal(PropertyMap.Of(("size", 1)));
    }

    [Test]
    public async Task Up_LogToStderr_WritesDebugMessagesThere()
    {
        _stack.Provider.Before = (method, _) =>
            method == "Create"
                ? _stack.Provider.LogAsync(
                    new() { Severity = Protocol.Engine.LogSeverity.Debug, Message = "the details" }
                )
                : Task.CompletedTask;

        (await TextOfAsync("up", "--yes", "--logtostderr")).Should().NotContain("the details");

        _error.ToString().Should().Contain("the details");
    }

    [Test]
    public async Task Up_Strict_ShowsTheProvidersFaults()
    {
        (await RunAsync("up", "--yes", "--strict")).Should().Be(1);

        _output
            .ToString()
            .Should()
            .Contain("error: The provider breaks the protocol: The schema does not have the type 'fake:index:Thing'.");
    }

    [Test]
    public async Task RefreshImportDestroy_OneAfterTheOther_Work()
    {
        _stack.Cloud.Things["id-7"] = PropertyMap.Of(("size", 7));

        (await RunAsync("import", "fake:index:Thing", "a", "id-7", "--protect=false", "--yes")).Should().Be(0);
        (await RunAsync("refresh", "--yes")).Should().Be(0);
        (await RunAsync("destroy", "--yes")).Should().Be(0);

        _output.ToString().Should().Contain("1 imported").And.Contain("Refreshing (dev):").And.Contain("deleted");
        _stack.Cloud.Things.Should().BeEmpty();
    }

    [Test]
    public async Task StackOutput_NamedOrAll_HidesSecretsUnlessAsked()
    {
        _stack.SetPassphrase("pass");
        _program = p => p.OutputsAsync(PropertyMap.Of(("url", "http://x"), ("token", PropertyValue.Secret("canary"))));
        await RunAsync("up", "--yes");

        (await TextOfAsync("stack", "output", "url")).Should().Be("http://x\n");
        (await TextOfAsync("stack", "output")).Should().Be("token  [secret]\nurl    http://x\n");
        (await TextOfAsync("stack", "output", "--json", "--show-secrets"))
            .Should()
            .Be("""{"token":"canary","url":"http://x"}""" + "\n");
        (await RunAsync("stack", "output", "none")).Should().Be(1);
    }

    [Test]
    public async Task StackExport_ThenImport_GivesTheSameState()
    {
        _stack.SetPassphrase("pass");
        _program = p => p.ThingAsync("a", PropertyMap.Of(("password", PropertyValue.Secret("canary"))));
        await RunAsync("up", "--yes");
        var before = _stack.State();

        await RunAsync("stack", "export", "--file", "plain.json", "--show-secrets");
        await RunAsync("stack", "export", "--file", "state.json");
        var sealedText = await File.ReadAllTextAsync(Path.Combine(_stack.Directory, "state.json"));
        (await RunAsync("stack", "rm", "--yes", "--force")).Should().Be(0);
        (await RunAsync("stack", "import", "--file", "plain.json")).Should().Be(0);

        sealedText.Should().NotContain("canary");
        _stack.State().Should().BeEquivalentTo(before);
        (await RunAsync("preview", "--expect-no-changes")).Should().Be(0);
    }

    [Test]
    public async Task StackImport_WithPendingOperations_RemovesThemAndSaysSo()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_stack.Directory, "state.json"),
            """
            {"version": 3, "deployment": {"pending_operations": [{"type": "creating", "resource":
                {"urn": "urn:pulumi:dev::demo::fake:index:Thing::b", "custom": true, "type": "fake:index:Thing"}}]}}
            """
        );

        (await RunAsync("stack", "import", "--file", "state.json")).Should().Be(0);

        _error
            .ToString()
            .Should()
            .Contain(
                "warning: removing pending operation 'creating' on 'urn:pulumi:dev::demo::fake:index:Thing::b' from snapshot"
            );
        _stack.State().Pending.Should().BeEmpty();
    }

    [Test]
    public async Task StackCommands_ListInitRemove_Work()
    {
        await RunAsync("stack", "init", "test");
        await RunAsync("up", "--yes");

        (await TextOfAsync("stack", "ls")).Should().Be("dev\ntest\n");
        (await RunAsync("stack", "rm", "--yes", "--stack", "dev")).Should().Be(1);
        _error.ToString().Should().Contain("destroy them first");
        (await RunAsync("stack", "rm", "--yes", "--stack", "test")).Should().Be(0);
        (await TextOfAsync("stack", "ls")).Should().Be("dev\n");
    }

    [Test]
    public async Task Config_SetGetRemove_KeepTheRestOfTheFile()
    {
        _stack.SetPassphrase("pass");
        _stack.SetConfig("# ours\nconfig:\n  # the region\n  fake:region: north\n  demo:list:\n    - a\n    - b\n");

        await RunAsync("config", "set", "fake:region", "south");
        await RunAsync("config", "set", "greeting", "hello: \"you\"");
        await RunAsync("config", "set", "--secret", "key", "canary");
        await RunAsync("config", "rm", "demo:list");

        var yaml = await File.ReadAllTextAsync(Path.Combine(_stack.Directory, "Pulumi.dev.yaml"));
        yaml.Should()
            .Contain("# ours")
            .And.Contain("# the region")
            .And.NotContain("canary")
            .And.StartWith("encryptionsalt: v1:");
        (await TextOfAsync("config", "get", "greeting")).Should().Be("hello: \"you\"\n");
        (await TextOfAsync("config", "get", "demo:key")).Should().Be("canary\n");
        (await TextOfAsync("config"))
            .Should()
            .Be("demo:greeting  hello: \"you\"\ndemo:key  [secret]\nfake:region  south\n");
    }

    [Test]
    public async Task AnyCommand_WithTheVariableOfAStack_TakesThatStackUnlessAnotherIsNamed()
    {
        _stack.SetVariable("PULUMI_STACK", "test");

        await RunAsync("config", "set", "a", "x");

        (await TextOfAsync("config", "--stack", "test")).Should().Be("demo:a  x\n");
        (await TextOfAsync("config", "--stack", "dev")).Should().BeEmpty();
    }

    [TestCase("@file")]
    [TestCase("[suggest]")]
    public async Task Config_SetAValueThatTheCommandLineCouldTakeForItsOwn_KeepsIt(string value)
    {
        (await RunAsync("config", "set", "a", value)).Should().Be(0);

        (await TextOfAsync("config", "get", "a")).Should().Be(value + "\n");
    }

    [Test]
    public async Task Config_SetOrRemoveWhereASecretCannotBeDecrypted_Works()
    {
        _stack.SetConfig("config:\n  demo:a:\n    secure: lost\n  demo:b: x\n");

        (await RunAsync("config", "set", "b", "y")).Should().Be(0);
        (await RunAsync("config", "rm", "a")).Should().Be(0);

        (await TextOfAsync("config")).Should().Be("demo:b  y\n");
    }

    [Test]
    public async Task Config_RemoveWhatCannotGoAlone_NamesTheFileAndChangesNothing()
    {
        const string yaml = "config:\n  demo:a: &here x\n  demo:b: *here\n";
        _stack.SetConfig(yaml);

        (await RunAsync("config", "rm", "a")).Should().Be(1);

        _error.ToString().Should().MatchRegex("^error: .*Pulumi.dev.yaml: 'demo:a' cannot be changed");
        (await File.ReadAllTextAsync(Path.Combine(_stack.Directory, "Pulumi.dev.yaml"))).Should().Be(yaml);
    }

    [Test]
    public async Task Config_SetAFlagThatIsNotKnown_IsRefusedByNameAndChangesNothing()
    {
        (await RunAsync("config", "set", "a", "--path")).Should().Be(1);

        _error.ToString().Should().StartWith("error: unknown flag: --path.");
        File.Exists(Path.Combine(_stack.Directory, "Pulumi.dev.yaml")).Should().BeFalse();
        (await RunAsync("config", "set", "a", "--", "--path")).Should().Be(0);
        (await TextOfAsync("config", "get", "a")).Should().Be("--path\n");
    }

    [Test]
    public async Task Preview_AKeyInSeveralForms_IsRefusedUntilItIsSet()
    {
        _stack.SetConfig("config:\n  x: 1\n  demo:config:x: 2\n");

        (await RunAsync("preview")).Should().Be(1);
        _error.ToString().Should().Contain("several values of 'demo:x'");
        (await RunAsync("config", "set", "x", "3")).Should().Be(0);
        (await RunAsync("preview")).Should().Be(0);
    }

    [TestCase("--json")]
    [TestCase("--strict")]
    public async Task Up_AnOutputThatFillsUp_LosesNothingThatWasMade(string flag)
    {
        var brokenOff = 0;
        for (var lines = 0; lines < 12; lines++)
        {
            await using var full = new FillingWriter(lines);
            var code = await CommandLine.RunAsync(
                ["up", "--yes", flag],
                Shell(_ => { }) with
                {
                    Output = full,
                    Screen = new PlainScreen(full, _stack.Clock),
                }
            );

            var made = _stack.Cloud.Things.Count;
            _stack.State().Resources.Count(r => r.Type == "fake:index:Thing").Should().Be(made, $"{lines} lines");
            brokenOff += code != 0 && made > 0 ? 1 : 0;
            (await RunAsync("destroy", "--yes")).Should().Be(0);
        }
        brokenOff.Should().BePositive();
    }

    [Test]
    public async Task AnyCommand_AFolderInPlaceOfAFile_IsNamedAndNothingIsMade([Values] bool isState)
    {
        var path = isState
            ? Path.Combine(_stack.Directory, ".apig-local", "stacks", "dev.json")
            : Path.Combine(_stack.Directory, "Pulumi.dev.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        Directory.CreateDirectory(path);

        (await RunAsync("up", "--yes")).Should().Be(1);
        _error.ToString().Should().Contain($"{path} is a folder");
        _stack.Cloud.Things.Should().BeEmpty();
    }

    [Test]
    public async Task AnyCommand_NoProject_SaysSo()
    {
        (await RunAsync("preview", "--cwd", Path.GetTempPath())).Should().Be(1);

        _error.ToString().Should().StartWith("error: There is no Pulumi.yaml in ");
    }

    [Test]
    public async Task Up_WithContinueOnError_DoesTheRestAndFails()
    {
        _program = async p =>
        {
            await p.ThingAsync("bad", options: r => new(r) { SupportsResultReporting = true });
            await p.ThingAsync("good");
        };
        _stack.Provider.Before = FakeFaults.Fail("Create", "bad");

        (await RunAsync("up", "--yes", "--continue-on-error")).Should().NotBe(0);
        _output.ToString().Should().Contain("2 created").And.Contain("1 errored");
    }

    [TestCase("--target-dependents", "up", "--target-dependents")]
    [TestCase("--exclude", "up", "--exclude", "x")]
    [TestCase("--message", "up", "--message", "x")]
    [TestCase("--plan", "up", "--plan", "x")]
    [TestCase("--config-file", "up", "--config-file", "x")]
    [TestCase("--policy-pack", "up", "--policy-pack", "x")]
    [TestCase("--skip-preview", "up", "--skip-preview")]
    [TestCase("--save-plan", "preview", "--save-plan", "x")]
    [TestCase("--import-file", "preview", "--import-file", "x")]
    [TestCase("--preview-only", "refresh", "--preview-only")]
    [TestCase("--run-program", "destroy", "--run-program")]
    [TestCase("--remove", "destroy", "--remove")]
    [TestCase("--provider", "import", "a:b:C", "n", "i", "--provider", "x")]
    [TestCase("--version", "stack", "export", "--version", "1")]
    [TestCase("--force", "stack", "import", "--file", "x", "--force")]
    [TestCase("--shell", "stack", "output", "--shell")]
    [TestCase("--preserve-config", "stack", "rm", "--preserve-config")]
    [TestCase("--secrets-provider", "stack", "init", "x", "--secrets-provider", "y")]
    [TestCase("--json", "config", "--json")]
    [TestCase("--path", "config", "get", "a", "--path")]
    [TestCase("--plaintext", "config", "set", "a", "b", "--plaintext")]
    [TestCase("set-all", "config", "set-all")]
    [TestCase("select", "stack", "select", "x")]
    [TestCase("change-secrets-provider", "stack", "change-secrets-provider", "x")]
    [TestCase("state", "state", "delete", "x")]
    [TestCase("cancel", "cancel")]
    [TestCase("logs", "logs")]
    [TestCase("watch", "watch")]
    [TestCase("new", "new")]
    [TestCase("login", "login")]
    public async Task AnyCommand_WhatOnlyTheCliHas_IsRefusedByNameAndChangesNothing(
        string name,
        params string[] arguments
    )
    {
        (await RunAsync(arguments)).Should().NotBe(0);

        _error.ToString().Should().Contain(name);
        _stack.Cloud.Things.Should().BeEmpty();
        File.Exists(_stack.StatePath).Should().BeFalse();
    }

    [TestCase("upp")]
    [TestCase("up", "--config", "a=b")]
    [TestCase("up", "--stack", "acme/dev")]
    [TestCase("stack", "export", "--file", "")]
    [TestCase("up", "--parallel", "0")]
    [TestCase("import", "only-one")]
    public async Task AnyCommand_WrongArguments_Fail(params string[] arguments)
    {
        (await RunAsync(arguments)).Should().NotBe(0);
        _error.ToString().Should().StartWith("error: ").And.MatchRegex(@"\A[^\n]+\n\z");
    }

    [Test]
    public async Task AnyCommand_AFolderThatIsNone_SaysSo()
    {
        var file = Path.Combine(_stack.Directory, "Pulumi.yaml");

        (await RunAsync("preview", "--cwd", file)).Should().Be(1);

        _error.ToString().Should().StartWith("error: There is no folder");
    }

    [TestCase(".apig-local/stacks/dev.json", "preview")]
    [TestCase(".apig-local/stacks/dev.json", "stack", "output")]
    [TestCase("Pulumi.dev.yaml", "config")]
    [TestCase("Pulumi.dev.yaml", "config", "set", "a", "b")]
    public async Task AnyCommand_AFolderInPlaceOfAFile_Fails(string file, params string[] arguments)
    {
        var path = Path.Combine(_stack.Directory, file);
        Directory.CreateDirectory(path);

        (await RunAsync(arguments)).Should().Be(1);

        _error.ToString().Should().StartWith("error: ").And.Contain(path);
    }

    [Test]
    public async Task AnyCommand_AStateWithoutProperUrns_IsDamaged()
    {
        var path = Path.Combine(_stack.Directory, "odd.json");
        await File.WriteAllTextAsync(
            path,
            """{"version": 3, "deployment": {"resources": [{"urn": "x", "type": "y"}]}}"""
        );

        (await RunAsync("stack", "import", "--file", path)).Should().Be(1);

        _error.ToString().Should().Contain("damaged: 'x' is not a URN.");
    }

    [TestCase("upp")]
    [TestCase("stack", "output", "none")]
    public async Task AnyCommand_TheErrorOutputIsFull_FailsWithoutAWord(params string[] arguments)
    {
        await using var full = new StreamWriter(new FullStream()) { AutoFlush = true };

        (await CommandLine.RunAsync(arguments, Shell(_ => { }) with { Error = full })).Should().Be(1);
    }

    private async Task<string> TextOfAsync(params string[] arguments)
    {
        _output.GetStringBuilder().Clear();
        (await RunAsync(arguments)).Should().Be(0, _error.ToString());
        return _output.ToString().ReplaceLineEndings("\n");
    }

    private Task<int> RunAsync(params string[] arguments) => RunAsync(_ => { }, arguments);

    private Task<int> RunAsync(Action<TestProgram> onProgram, params string[] arguments) =>
        CommandLine.RunAsync(arguments, Shell(onProgram));

    private Shell Shell(Action<TestProgram> onProgram) =>
        new()
        {
            Output = _output,
            Error = _error,
            Screen = new PlainScreen(_output, _stack.Clock),
            Ask = _ask,
            Environment = _stack.Environment,
            Clock = _stack.Clock,
            Derive = KeyDerivations.Quick,
            Directory = _stack.Directory,
            Control = default,
            ProgramOf = (_, _) =>
            {
                var program = new TestProgram(_program);
                onProgram(program);
                return program;
            },
        };

    /// <summary>An output on a disk that has room for some lines.</summary>
    private sealed class FillingWriter(int lines) : StringWriter
    {
        private int _left = lines;

        public override void WriteLine(string? value)
        {
            if (Interlocked.Decrement(ref _left) < 0)
                throw new IOException("No space left on device");
        }

        public override Task WriteLineAsync(string? value)
        {
            WriteLine(value);
            return Task.CompletedTask;
        }
    }
}
