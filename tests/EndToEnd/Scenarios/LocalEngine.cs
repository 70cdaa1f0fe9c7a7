using PulumiApig.EndToEnd.Tests.Support;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary><c>bin/apig-local</c>.</summary>
internal sealed class LocalEngine : IEngine
{
    public string Name => "apig-local";

    public string Command => Repository.Executable("apig-local");

    public bool Runs(IProgramLanguage language) => language.RunsOnLocalEngine;

    public IReadOnlyDictionary<string, string?> Variables(string folder) => new Dictionary<string, string?>();

    public IEnumerable<string> Arguments(string command) => [];
}
