using PulumiApig.EndToEnd.Tests.Support;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary>C#: on the stand-in under the local engine, on the official SDK under the CLI.</summary>
internal sealed class Dotnet : IProgramLanguage
{
    private static readonly string? Official = Environment.GetEnvironmentVariable("APIG_OFFICIAL_PROGRAM");

    public string Name => "C#";

    public string Host => "dotnet";

    public bool RunsOnLocalEngine => true;

    public bool RunsOnCli => Official is not null;

    public void Write(string folder, string project, IReadOnlyList<Declaration> declarations, IEngine engine)
    {
        var program = engine is PulumiCli ? Official : Repository.TestProgram("dotnet", "scenario");
        File.WriteAllText(
            Path.Combine(folder, "Pulumi.yaml"),
            $"{project}\nruntime:\n  name: dotnet\n  options:\n    binary: {program}\n"
        );
        Resources.Write(folder, declarations);
    }
}
