using System.Reflection;

namespace PulumiApig.Architecture.Tests;

/// <summary>A project of the product: its folder, its assembly, and the namespace that its folders are below.</summary>
internal sealed record Project(string Folder, string AssemblyName, string Root)
{
    public static IReadOnlyList<Project> All { get; } =
    [
        new("provider/Addresses", "PulumiApig.Addresses", "PulumiApig.Addresses"),
        new("provider/Access", "PulumiApig.Access", "PulumiApig.Access"),
        new("provider/Gateway", "PulumiApig.Gateway", "PulumiApig.Gateway"),
        new("provider/Protocol", "PulumiApig.Protocol", "PulumiApig.Protocol"),
        new("provider/Framework", "PulumiApig.Framework", "PulumiApig.Framework"),
        new("provider/Plugin", "pulumi-resource-apig", "PulumiApig.Plugin"),
        new("sdk/dotnet", "PulumiApig", "Pulumi.Apig"),
        new("sdk/generator", "PulumiApig.Generator", "PulumiApig.Generator"),
        new("sdk/report", "apig-report", "PulumiApig.Report"),
        new("sdk/offline/Engine.Protocol", "PulumiApig.Engine.Protocol", "PulumiApig.Engine.Protocol"),
        new("sdk/offline/Pulumi", "Pulumi", "Pulumi"),
        new("sdk/offline/LocalEngine", "apig-local", "PulumiApig.LocalEngine"),
        new("sdk/offline/GatewaySimulator", "apig-simulator", "PulumiApig.Simulator"),
    ];

    public Assembly Assembly => Assembly.Load(AssemblyName);

    /// <summary>The projects whose types the code of this one uses; the compiler leaves out references that it does not need.</summary>
    public IEnumerable<string> Uses =>
        from reference in Assembly.GetReferencedAssemblies()
        join project in All on reference.Name equals project.AssemblyName
        orderby project.Folder
        select project.Folder;

    /// <summary>What it has from outside: packages, and of .NET what speaks JSON or HTTP.</summary>
    public IEnumerable<string> Outside =>
        Assembly
            .GetReferencedAssemblies()
            .Select(reference => Family(reference.Name!))
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal);

    public override string ToString() => Folder;

    private static string? Family(string name) =>
        name switch
        {
            _ when All.Any(project => project.AssemblyName == name) => null,
            "System.CommandLine" or "System.Text.Json" => name,
            _ when name.StartsWith("System.Net.Http", StringComparison.Ordinal) => "System.Net.Http",
            _ when name.Split('.') is ["System", ..] or ["Microsoft", "Win32", ..] => null,
            _ when name.StartsWith("Microsoft.", StringComparison.Ordinal) => string.Join('.', name.Split('.')[..2]),
            _ => name,
        };
}
