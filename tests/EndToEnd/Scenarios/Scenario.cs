using System.Text.Json;
using System.Text.Json.Nodes;
using PulumiApig.EndToEnd.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary>A program in a folder of its own, its simulated gateway and the engine that runs it.</summary>
internal sealed class Scenario : IAsyncDisposable
{
    private readonly Runner _runner;
    private readonly string _folder = Directory.CreateTempSubdirectory("apig-scenario-").FullName;

    private Scenario(Runner runner, ApigSimulator gateway)
    {
        _runner = runner;
        Gateway = gateway;
    }

    public ApigSimulator Gateway { get; }

    /// <summary>The list that the program holds: whatever a command does, it stays in force.</summary>
    public string[]? InForce { get; set; }

    private string Address => Gateway.Address.GetLeftPart(UriPartial.Authority);

    public static async Task<Scenario> StartAsync(Runner runner)
    {
        var scenario = new Scenario(runner, await ApigSimulator.StartAsync());
        scenario.Declare();
        (await scenario.RunAsync("stack", "init", "first")).Should().HaveSucceeded();
        return scenario;
    }

    /// <summary>Writes the program that declares these.</summary>
    public void Declare(params Declaration[] declarations) =>
        _runner.Language.Write(_folder, Project(), declarations, _runner.Engine);

    /// <summary>An explicit provider with the settings of the default one.</summary>
    public Declaration Provider(string name) =>
        new("pulumi:providers:apig", name, new(Settings().Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value))));

    public Task<Run> RunAsync(string command, params string[] args) => RunAsync(_runner.Engine, "first", command, args);

    public Task<Run> RunOnAsync(string stack, string command, params string[] args) =>
        RunAsync(_runner.Engine, stack, command, args);

    public async Task<Run> PreviewAsync(params string[] args) => await RunAsync("preview", ["--json", .. args]);

    public Task<Run> UpAsync(params string[] args) => RunAsync("up", ["--yes", .. args]);

    /// <summary>What the stack's exported state says of its resources, by their names.</summary>
    public async Task<IReadOnlyDictionary<string, JsonElement>> StateAsync()
    {
        var export = await RunAsync("stack", "export");
        export.Should().HaveSucceeded();
        var deployment = JsonSerializer.Deserialize<JsonElement>(export.Output).GetProperty("deployment");
        return deployment.TryGetProperty("resources", out var resources)
            ? resources.EnumerateArray().ToDictionary(r => r.GetProperty("urn").GetString()!.Split("::")[^1])
            : new Dictionary<string, JsonElement>();
    }

    public async Task<Run> RunAsync(IEngine engine, string stack, string command, params string[] args)
    {
        Gateway.ClearRequests();
        var isInit = command == "stack" && args is ["init", ..];
        string[] selection = isInit ? ["--cwd", _folder] : ["--cwd", _folder, "--stack", stack];
        var run = await ProcessRun.ToEndAsync(
            engine.Command,
            [command, .. args, .. selection, .. engine.Arguments(command)],
            new Dictionary<string, string?>(engine.Variables(_folder))
            {
                ["HW_ACCESS_KEY"] = SimulatorDefaults.AccessKey,
                ["HW_SECRET_KEY"] = SimulatorDefaults.SecretKey,
                ["HW_PROJECT_ID"] = SimulatorDefaults.ProjectId,
                ["PULUMI_CONFIG_PASSPHRASE"] = "scenario",
                ["PULUMI_NODEJS_TRANSPILE_ONLY"] = "true",
            }
        );
        if (InForce is not null)
        {
            Gateway.Acl()!.Values.Should().Equal(InForce, run.Screen);
            Gateway.Requests.Should().NotContain(r => r.Method == "DELETE" && r.Path.EndsWith("/app-acl"));
        }
        return run;
    }

    /// <summary>A file in the project's folder.</summary>
    public string File(string name) => Path.Combine(_folder, name);

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Dictionary<string, string> Settings() =>
        new()
        {
            ["region"] = SimulatorDefaults.Region,
            ["endpoint"] = Address,
            ["iamEndpoint"] = Address,
            ["instanceId"] = SimulatorDefaults.GatewayId,
        };

    private string Project() =>
        $"""
            name: scenario
            plugins:
              providers:
                - name: apig
                  path: {Repository.Executables}
            config:
            {string.Join('\n', Settings().Select(s => $"  apig:{s.Key}: {s.Value}"))}
            """;
}
