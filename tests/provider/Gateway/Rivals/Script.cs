using FsCheck;
using FsCheck.Fluent;

namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>A step of a run: one client acts, and perhaps somebody else in the middle of it, or the other client at the same time.</summary>
internal abstract record Step
{
    /// <summary>One of the two clients acts.</summary>
    public sealed record Alone(bool Second, Act Act) : Step;

    /// <summary>
    /// Somebody creates a thing just before the request to create <paramref name="Act"/> takes effect. When the answer is
    /// lost too, that somebody changes one more thing: otherwise nobody on earth could tell whose it is.
    /// </summary>
    public sealed record Overtaken(Act Act, Act Rival, bool Lost) : Step;

    /// <summary>Both clients change things of one kind at once, each with names of its own.</summary>
    public sealed record Duel(Act First, Act Second) : Step;
}

/// <summary>A run: how bad the day is, and what happens on it.</summary>
/// <param name="FaultsPerHundred">Of how many requests the answer is a fault.</param>
/// <param name="Seed">Of the faults.</param>
/// <param name="InSeries">Whether the clients are in the middle of a series of creations, and look rarely.</param>
/// <param name="Steps">What happens.</param>
internal sealed record Script(int FaultsPerHundred, int Seed, bool InSeries, Step[] Steps)
{
    public override string ToString() =>
        $"{FaultsPerHundred} % faults, seed {Seed}{(InSeries ? ", in series" : "")}: {string.Join("; ", Steps.Select(s => s.ToString()))}";

    public static Arbitrary<Script> Arbitrary { get; } =
        (
            from faults in Gen.Elements(0, 10, 30, 60)
            from seed in Gen.Choose(1, int.MaxValue)
            from inSeries in Gen.Elements(true, false)
            from length in Gen.Choose(1, 12)
            from steps in AnyStep().ArrayOf(length)
            select new Script(faults, seed, inSeries, steps)
        ).ToArbitrary();

    private static Gen<Step> AnyStep() =>
        Gen.Frequency(
            (6, from second in Gen.Elements(true, false) from act in Acts.Any select (Step)new Step.Alone(second, act)),
            (
                2,
                from act in Acts.Creation
                from rival in Acts.Creation
                where act.GetType() == rival.GetType()
                from lost in Gen.Elements(true, false)
                select (Step)new Step.Overtaken(act, rival, lost)
            ),
            (2, Acts.Duel.Select(duel => (Step)new Step.Duel(duel.First, duel.Second)))
        );
}
