using PulumiApig.EndToEnd.Tests.Support;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary>The Pulumi CLI on the <c>PATH</c>, with a state in the project's folder.</summary>
internal sealed class PulumiCli : IEngine
{
    public string Name => "Pulumi CLI";

    public string Command => "pulumi";

    public bool Runs(IProgramLanguage language) =>
        ExecutablePath.Has("pulumi") && ExecutablePath.Has($"pulumi-language-{language.Host}") && language.RunsOnCli;

    public IReadOnlyDictionary<string, string?> Variables(string folder) =>
        new Dictionary<string, string?>
        {
            ["PULUMI_HOME"] = Directory.CreateDirectory(Path.Combine(folder, ".home")).FullName,
            ["PULUMI_BACKEND_URL"] = "file://" + Directory.CreateDirectory(Path.Combine(folder, ".state")).FullName,
            ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
        };

    public IEnumerable<string> Arguments(string command) =>
        command == "import" ? ["--non-interactive", "--generate-code=false"] : ["--non-interactive"];
}
