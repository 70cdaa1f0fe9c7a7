using System.Text.Json;
using PulumiApig.Simulator;

namespace PulumiApig.EndToEnd.Tests.Support;

/// <summary>A project in a folder of its own that runs an example's program against a simulated gateway.</summary>
internal sealed class Project : IDisposable
{
    private const string Stack = "dev";

    private readonly string _folder = Directory.CreateTempSubdirectory("apig-e2e-").FullName;
    private readonly ApigSimulator _simulator;

    public Project(ApigSimulator simulator, string example = "ingress-and-acl")
        : this(
            simulator,
            example,
            $"""
            runtime:
              name: dotnet
              options:
                binary: {Repository.Program(example)}
            """
        ) { }

    private Project(ApigSimulator simulator, string example, string runtime)
    {
        _simulator = simulator;
        File.WriteAllText(
            Path.Combine(_folder, "Pulumi.yaml"),
            $"""
            name: {example}
            {runtime}
            plugins:
              providers:
                - name: apig
                  path: {Repository.Executables}
            """
        );
        Allow("192.168.0.1", "192.168.0.5-192.168.0.10", "192.168.0.100/28");
    }

    /// <summary>A project with a copy of an example's TypeScript.</summary>
    /// <param name="simulator">The gateway.</param>
    /// <param name="example">The example.</param>
    /// <param name="modules">The folder of npm packages.</param>
    public static Project OfTypeScript(ApigSimulator simulator, string example, string modules)
    {
        var project = new Project(simulator, example, "runtime: nodejs");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples", example)))
        {
            if (Path.GetExtension(file) is ".ts" or ".json")
                File.Copy(file, Path.Combine(project._folder, Path.GetFileName(file)));
        }
        Directory.CreateSymbolicLink(Path.Combine(project._folder, "node_modules"), modules);
        return project;
    }

    /// <summary>Variables of the environment that differ from those that reach the simulator; null removes one.</summary>
    public Dictionary<string, string?> Environment { get; } =
        new()
        {
            ["HW_ACCESS_KEY"] = SimulatorDefaults.AccessKey,
            ["HW_SECRET_KEY"] = SimulatorDefaults.SecretKey,
            ["PULUMI_CONFIG_PASSPHRASE"] = "end-to-end",
        };

    public string StatePath => Path.Combine(_folder, ".apig-local", "stacks", $"{Stack}.json");

    /// <summary>The resources in the state file, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> State()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(StatePath));
        var resources = document.RootElement.GetProperty("deployment").TryGetProperty("resources", out var list)
            ? list.Clone().EnumerateArray().ToList()
            : [];
        return resources.ToDictionary(r => r.GetProperty("urn").GetString()!.Split("::")[^1]);
    }

    /// <summary>Sets the program's allow list.</summary>
    public void Allow(params string[] values) =>
        Configure(new() { ["ingress-and-acl:allow"] = JsonSerializer.Serialize(values) });

    /// <summary>Sets configuration: YAML by key, on top of what reaches the simulator.</summary>
    public void Configure(Dictionary<string, string> settings)
    {
        var address = _simulator.Address.GetLeftPart(UriPartial.Authority);
        var all = new Dictionary<string, string>
        {
            ["apig:region"] = SimulatorDefaults.Region,
            ["apig:projectId"] = SimulatorDefaults.ProjectId,
            ["apig:endpoint"] = address,
            ["apig:iamEndpoint"] = address,
            ["apig:instanceId"] = SimulatorDefaults.GatewayId,
            ["ingress-and-acl:appId"] = SimulatorDefaults.AppId,
            ["ingress-and-acl:allow"] = """["192.168.0.1"]""",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        var lines = all.Where(s => s.Value.Length > 0).Select(s => $"  {s.Key}: {s.Value}");
        File.WriteAllLines(Path.Combine(_folder, $"Pulumi.{Stack}.yaml"), lines.Prepend("config:"));
    }

    /// <summary>Runs the local engine to its end.</summary>
    public Task<Run> RunAsync(params string[] args) =>
        ProcessRun.ToEndAsync(
            Repository.Executable("apig-local"),
            [.. args, "--cwd", _folder, "--stack", Stack],
            Environment
        );

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
