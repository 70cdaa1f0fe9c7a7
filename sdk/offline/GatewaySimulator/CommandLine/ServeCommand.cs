using System.CommandLine;
using System.Net.Sockets;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>The command without a subcommand: start a simulator, print its address, serve until told to end.</summary>
internal sealed class ServeCommand : RootCommand
{
    private const string Help = """
        Plays Huawei Cloud's API Gateway (APIG) and its sign-in service (IAM) on this machine, in memory.

        It prints one line, its address, and serves until it is ended by Ctrl+C or SIGTERM. Give the address to a
        client as the endpoint of both services. The subcommands look into a simulator that runs, or change it as an
        administrator would behind a program's back; their URL is the address that it printed.
        """;

    private readonly Option<int> _port = new("--port")
    {
        Description = "TCP port on 127.0.0.1; 0 lets the system choose",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<string> _accessKey = Text("--access-key", "Access key (AK)", SimulatorDefaults.AccessKey);
    private readonly Option<string> _secretKey = Text("--secret-key", "Secret key (SK)", SimulatorDefaults.SecretKey);
    private readonly Option<string> _project = Text("--project", "Id of the project", SimulatorDefaults.ProjectId);
    private readonly Option<string> _region = Text(
        "--region",
        "Region, and name of the project",
        SimulatorDefaults.Region
    );
    private readonly Option<string> _user = Text("--user", "Name of the IAM user", SimulatorDefaults.UserName);
    private readonly Option<string> _password = Text(
        "--password",
        "Password of the IAM user",
        SimulatorDefaults.Password
    );
    private readonly Option<string> _domain = Text("--domain", "Name of the account", SimulatorDefaults.DomainName);
    private readonly Option<string[]> _gateways = Ids("--gateway", "A gateway", SimulatorDefaults.GatewayId);
    private readonly Option<string[]> _apps = Ids("--app", "An app on every gateway", SimulatorDefaults.AppId);
    private readonly Option<string[]> _groups = Ids(
        "--group",
        "An API group on every gateway",
        $"{SimulatorDefaults.GroupId}={SimulatorDefaults.GroupName}"
    );

    private readonly Option<int> _portChange = new("--port-change-ms")
    {
        Description = "Milliseconds that adding or deleting a port takes; a second change meanwhile is refused",
        DefaultValueFactory = _ => 30,
    };

    private readonly Option<int> _portQuota = Quota("--port-quota", "Custom ingress ports that a gateway may have", 40);
    private readonly Option<int> _appQuota = Quota("--app-quota", "Apps that a gateway may have", 50);
    private readonly Option<int> _domainQuota = Quota("--domain-quota", "Domains that an API group may have", 5);

    private readonly Option<OwnAppKeys> _ownAppKeys = new("--own-app-keys")
    {
        Description = "What a gateway does with keys and secrets of apps that the caller chose",
        DefaultValueFactory = _ => OwnAppKeys.Allowed,
    };

    private readonly Option<double> _tokenHours = new("--token-hours")
    {
        Description = "Hours that a token is valid",
        DefaultValueFactory = _ => 24,
    };

    private readonly Option<FileInfo?> _faults = new("--faults")
    {
        Description = "File with a fault script in JSON; the README describes its form",
        HelpName = "FILE",
    };

    private readonly Option<bool> _extraFields = new("--extra-fields")
    {
        Description = "Add a field that no documentation mentions to every JSON object",
    };

    public ServeCommand()
        : base(Help)
    {
        Option[] options =
        [
            _port,
            _accessKey,
            _secretKey,
            _project,
            _region,
            _user,
            _password,
            _domain,
            _gateways,
            _apps,
            _groups,
            _portChange,
            _portQuota,
            _appQuota,
            _domainQuota,
            _ownAppKeys,
            _tokenHours,
            _faults,
            _extraFields,
        ];
        foreach (var option in options)
            Add(option);
        _port.Validators.Add(result =>
        {
            if (result.GetValue(_port) is < 0 or > 65535)
                result.AddError("--port must be 0 to 65535");
        });
        SetAction(ServeAsync);
    }

    private async Task<int> ServeAsync(ParseResult line, CancellationToken end)
    {
        try
        {
            var faults = line.GetValue(_faults) is { } file ? await File.ReadAllTextAsync(file.FullName, end) : null;
            await using var simulator = await ApigSimulator.StartAsync(OptionsOf(line), end);
            if (faults is not null)
                simulator.LoadFaults(faults);
            await line.InvocationConfiguration.Output.WriteLineAsync(simulator.Address.ToString().TrimEnd('/'));
            await line.InvocationConfiguration.Output.FlushAsync(end);
            var ended = new TaskCompletionSource();
            await using var registration = end.Register(ended.SetResult);
            await ended.Task;
            return 0;
        }
        catch (Exception impossible)
            when (impossible is IOException or SocketException or UnauthorizedAccessException or FormatException)
        {
            await line.InvocationConfiguration.Error.WriteLineAsync(impossible.Message);
            return 1;
        }
    }

    private SimulatorOptions OptionsOf(ParseResult line) =>
        new()
        {
            Port = line.GetValue(_port),
            AccessKey = line.GetRequiredValue(_accessKey),
            SecretKey = line.GetRequiredValue(_secretKey),
            ProjectId = line.GetRequiredValue(_project),
            Region = line.GetRequiredValue(_region),
            UserName = line.GetRequiredValue(_user),
            Password = line.GetRequiredValue(_password),
            DomainName = line.GetRequiredValue(_domain),
            Gateways = line.GetRequiredValue(_gateways),
            Apps = line.GetRequiredValue(_apps),
            Groups = line.GetRequiredValue(_groups),
            PortChangeTime = TimeSpan.FromMilliseconds(line.GetValue(_portChange)),
            PortQuota = line.GetValue(_portQuota),
            AppQuota = line.GetValue(_appQuota),
            DomainQuota = line.GetValue(_domainQuota),
            OwnAppKeys = line.GetValue(_ownAppKeys),
            TokenLifetime = TimeSpan.FromHours(line.GetValue(_tokenHours)),
            ExtraFields = line.GetValue(_extraFields),
        };

    private static Option<string> Text(string name, string description, string value) =>
        new(name) { Description = description, DefaultValueFactory = _ => value };

    private static Option<int> Quota(string name, string description, int value) =>
        new(name) { Description = description, DefaultValueFactory = _ => value };

    private static Option<string[]> Ids(string name, string description, string value) =>
        new(name)
        {
            Description = description + ", as ID or ID=NAME; may be repeated",
            DefaultValueFactory = _ => [value],
        };
}
