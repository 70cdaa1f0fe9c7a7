namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary>A language that the program of a scenario is written in.</summary>
internal interface IProgramLanguage
{
    string Name { get; }

    /// <summary>What Pulumi calls its host.</summary>
    string Host { get; }

    bool RunsOnLocalEngine { get; }

    bool RunsOnCli { get; }

    /// <summary>Writes the program into the folder; the project file is <paramref name="project"/>.</summary>
    void Write(string folder, string project, IReadOnlyList<Declaration> declarations, IEngine engine);
}
