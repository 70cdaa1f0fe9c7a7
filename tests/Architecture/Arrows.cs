namespace PulumiApig.Architecture.Tests;

/// <summary>
/// The arrows that there are, and no others: a line says what its first part uses. <c>make arrows</c> prints them as
/// they stand in the code.
/// </summary>
internal static class Arrows
{
    public static readonly string[] OfProjects =
    [
        "provider/Addresses",
        "provider/Access → provider/Addresses",
        "provider/Gateway",
        "provider/Protocol",
        "provider/Framework → provider/Protocol",
        "provider/Plugin → provider/Access, provider/Addresses, provider/Framework, provider/Gateway, provider/Protocol",
        "sdk/dotnet → sdk/offline/Pulumi",
        "sdk/generator",
        "sdk/report → provider/Access, provider/Addresses",
        "sdk/offline/Engine.Protocol → provider/Protocol",
        "sdk/offline/Pulumi → provider/Protocol, sdk/offline/Engine.Protocol",
        "sdk/offline/LocalEngine → provider/Protocol, sdk/offline/Engine.Protocol",
        "sdk/offline/GatewaySimulator",
    ];

    public static readonly string[] OfPackages =
    [
        "provider/Addresses",
        "provider/Access",
        "provider/Gateway → RestSharp, System.Net.Http, System.Text.Json",
        "provider/Protocol → Google.Protobuf, Microsoft.AspNetCore, Microsoft.Extensions, System.Net.Http, System.Text.Json",
        "provider/Framework → Google.Protobuf, System.Text.Json",
        "provider/Plugin",
        "sdk/dotnet → System.Text.Json",
        "sdk/generator → System.Text.Json",
        "sdk/report → System.CommandLine, System.Text.Json",
        "sdk/offline/Engine.Protocol → Google.Protobuf",
        "sdk/offline/Pulumi → Google.Protobuf, System.Text.Json",
        "sdk/offline/LocalEngine → Google.Protobuf, Spectre.Console, System.CommandLine, System.Text.Json, YamlDotNet",
        "sdk/offline/GatewaySimulator → Microsoft.AspNetCore, Microsoft.Extensions, System.CommandLine, System.Net.Http, System.Text.Json",
    ];

    public static readonly IReadOnlyDictionary<string, string[]> OfFolders = new Dictionary<string, string[]>
    {
        ["provider/Gateway"] =
        [
            "Apps → Calls, Creations, Errors, Lists, Retries, Secrets, Service, Transport",
            "Calls",
            "Creations → Calls, Errors, Lists, Retries, Service, Transport",
            "Credentials → Calls",
            "Domains → Calls, Creations, Errors, Lists, Retries, Service, Transport",
            "Endpoints → Settings",
            "Errors → Calls, Credentials, Secrets, Transport",
            "Identity → Calls, Credentials, Endpoints, Retries, Secrets, Settings, Transport",
            "Lists → Calls, Service, Transport",
            "Ports → Calls, Creations, Errors, Lists, Retries, Service, Transport",
            "Retries → Calls, Credentials, Errors, Transport",
            "Secrets",
            "Service → Calls, Credentials, Endpoints, Identity, Retries, Transport",
            "Settings",
            "Signing",
            "Transport → Calls, Credentials, Secrets, Signing",
        ],
        ["provider/Protocol"] = ["Engine → Grpc", "Grpc", "Provider → Grpc", "Values → Grpc"],
        ["provider/Framework"] =
        [
            "Examples",
            "Fields → Messages, Naming, Types",
            "Functions → Fields, Messages, Runs, Shapes, Types",
            "Hosting → Service",
            "Listing → Fields, Messages, Runs, Shapes, Types",
            "Messages",
            "Naming",
            "Packages → Examples, Fields, Messages, Shapes, Types",
            "Providers → Fields, Functions, Messages, Packages, Resources, Runs, Shapes",
            "Resources → Fields, Listing, Messages, Naming, Runs, Shapes, Types",
            "Runs → Messages",
            "Service → Fields, Functions, Messages, Naming, Packages, Providers, Resources, Runs, Shapes, Types",
            "Shapes → Fields, Messages, Runs, Types",
            "Types → Messages",
            "Waiting → Messages, Runs",
        ],
        ["provider/Plugin"] =
        [
            "AppAcls → Properties, Sessions",
            "Apps → Properties, Sessions",
            "Configuration → Properties",
            "DomainBindings → IngressPorts, Properties, Sessions",
            "Functions → AppAcls, Apps, IngressPorts, Properties, Sessions",
            "IngressPorts → Properties, Sessions",
            "Properties",
            "Sessions → Configuration",
        ],
        ["sdk/generator"] = ["Code → Schema, Text", "Schema → Text", "Text"],
        ["sdk/report"] =
        [
            "Building → Masking, Model, Reading",
            "Commands → Building, Model, Reading, Rendering.Html, Rendering.Json, Rendering.Markdown",
            "Masking",
            "Model",
            "Reading → Masking, Model",
            "Rendering → Model",
            "Rendering.Html → Model, Rendering",
            "Rendering.Json → Model, Rendering",
            "Rendering.Markdown → Model, Rendering",
        ],
        ["sdk/offline/Engine.Protocol"] = ["Monitor", "Root"],
        ["sdk/offline/Pulumi"] = ["Serialization", "Testing → Serialization", "Utilities"],
        ["sdk/offline/LocalEngine"] =
        [
            "Commands → Deployments, Display, Events, Files, Programs, Projects, Runs, Secrets, State",
            "Deployments → Deployments.Goals, Deployments.Steps, Diffs, Events, Programs, Projects, Providers, Runs, Secrets, State, Steps",
            "Deployments.Goals → Projects, Providers, Runs, State",
            "Deployments.Steps → Events, Providers, Runs, Secrets, State, Steps",
            "Diffs → State",
            "Display → Diffs, Events, Projects, State, Steps",
            "Events → Steps",
            "Files",
            "Inline → Programs",
            "Plugins → Events, State",
            "Plugins.Conduct → Diffs, Plugins",
            "Programs → Plugins, Projects",
            "Projects → Files, Secrets",
            "Providers → Plugins, Projects, State",
            "Runs → Events, Projects, Providers, Secrets, State",
            "Secrets",
            "State → Files, Secrets",
            "Steps → Diffs, State",
        ],
        ["sdk/offline/GatewaySimulator"] =
        [
            "Apig → Apps, Authentication, Conventions, Domains, Gateways, Http, Ports, State",
            "Apps → Conventions, Http, State",
            "Authentication → Conventions, Http, State",
            "CommandLine → Control",
            "Control → Faults, Http",
            "Conventions → Http",
            "Domains → Conventions, Http, State",
            "Faults → Http",
            "Gateways → Conventions, Http, State",
            "Http",
            "Iam → Authentication, Conventions, Http, State",
            "Log → Http",
            "Metadata → Authentication, Http, Iam",
            "Ports → Conventions, Http, State",
            "Serving → Faults, Http, Log",
            "State → Http",
        ],
    };
}
