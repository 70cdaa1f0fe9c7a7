namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary>What runs the scenarios: an engine, and the language of their program.</summary>
internal sealed record Runner(IEngine Engine, IProgramLanguage Language)
{
    /// <summary>Set by <c>make verify-cli</c>, which runs the scenarios with all that the machine has.</summary>
    private static readonly bool HasAll = Environment.GetEnvironmentVariable("APIG_VERIFY_CLI") == "1";

    /// <summary>The local engine with C#; with all, every language and the Pulumi CLI too.</summary>
    public static IEnumerable<TestFixtureData> All()
    {
        var engines = HasAll ? [new LocalEngine(), new PulumiCli()] : new IEngine[] { new LocalEngine() };
        IProgramLanguage[] languages = HasAll ? [new Dotnet(), new NodeJs(), new Yaml()] : [new Dotnet()];
        return from engine in engines
            from language in languages
            where engine.Runs(language)
            select new TestFixtureData(new Runner(engine, language)).SetArgDisplayNames(engine.Name, language.Name);
    }

    public override string ToString() => $"{Engine.Name}, {Language.Name}";
}
