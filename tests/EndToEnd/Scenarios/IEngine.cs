namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary>An engine by its command line. Where the two agree nothing is said here.</summary>
internal interface IEngine
{
    string Name { get; }

    /// <summary>The executable.</summary>
    string Command { get; }

    /// <summary>Whether it is there, with what it needs for programs of this language.</summary>
    bool Runs(IProgramLanguage language);

    /// <summary>The variables that keep what it writes in a folder.</summary>
    IReadOnlyDictionary<string, string?> Variables(string folder);

    /// <summary>The arguments of a command that the other engine does not take, or spells in another way.</summary>
    IEnumerable<string> Arguments(string command);
}
