using FsCheck;
using FsCheck.Fluent;

namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>What one client does in a step.</summary>
internal abstract record Act
{
    public sealed record Add(string Protocol, int Number) : Act;

    /// <summary>Deletes the port with this number, or a port that never was when there is none.</summary>
    public sealed record Delete(int Number) : Act;

    public sealed record List : Act;

    public sealed record PutAcl(string Value) : Act;

    public sealed record DeleteAcl : Act;

    public sealed record GetAcl : Act;
}

/// <summary>A step of a run: one client acts, and perhaps somebody else in the middle of it, or the other client at the same time.</summary>
internal abstract record Step
{
    /// <summary>One of the two clients acts.</summary>
    public sealed record Alone(bool Second, Act Act) : Step;

    /// <summary>
    /// Somebody opens a port just before the request to open this one takes effect. When the answer is lost too,
    /// that somebody changes one more port: otherwise nobody on earth could tell whose port it is.
    /// </summary>
    public sealed record Overtaken(string Protocol, int Number, string OtherProtocol, int OtherNumber, bool Lost)
        : Step;

    /// <summary>Both clients change ports of the one gateway at once, each with numbers of its own.</summary>
    public sealed record Duel(Act First, Act Second) : Step;
}

/// <summary>A run: how bad the day is, and what happens on it.</summary>
internal sealed record Script(int FaultsPerHundred, int Seed, Step[] Steps)
{
    private const int Lowest = 2000;

    public override string ToString() =>
        $"{FaultsPerHundred} % faults, seed {Seed}: {string.Join("; ", Steps.Select(s => s.ToString()))}";

    public static Arbitrary<Script> Arbitrary { get; } =
        (
            from faults in Gen.Elements(0, 10, 30, 60)
            from seed in Gen.Choose(1, int.MaxValue)
            from length in Gen.Choose(1, 10)
            from steps in AnyStep().ArrayOf(length)
            select new Script(faults, seed, steps)
        ).ToArbitrary();

    private static Gen<Step> AnyStep() =>
        Gen.Frequency(
            (
                6,
                from second in Gen.Elements(true, false)
                from act in Acts(Numbers(1))
                select (Step)new Step.Alone(second, act)
            ),
            (
                2,
                from protocol in Protocols()
                from number in Numbers(1)
                from otherProtocol in Protocols()
                from otherNumber in Numbers(1)
                from lost in Gen.Elements(true, false)
                select (Step)new Step.Overtaken(protocol, number, otherProtocol, otherNumber, lost)
            ),
            (
                2,
                from first in PortChanges(Numbers(2))
                from second in PortChanges(Numbers(2).Select(n => n + 1))
                select (Step)new Step.Duel(first, second)
            )
        );

    private static Gen<Act> Acts(Gen<int> numbers) =>
        Gen.Frequency(
            (5, PortChanges(numbers)),
            (1, Gen.Constant<Act>(new Act.List())),
            (1, Gen.Elements("10.0.0.1", "10.0.0.0/8", "::1").Select(value => (Act)new Act.PutAcl(value))),
            (1, Gen.Constant<Act>(new Act.DeleteAcl())),
            (1, Gen.Constant<Act>(new Act.GetAcl()))
        );

    private static Gen<Act> PortChanges(Gen<int> numbers) =>
        Gen.Frequency(
            (2, from protocol in Protocols() from number in numbers select (Act)new Act.Add(protocol, number)),
            (1, numbers.Select(number => (Act)new Act.Delete(number)))
        );

    private static Gen<string> Protocols() => Gen.Elements("HTTP", "HTTPS");

    // Few numbers, so that the clients get into each other's way.
    private static Gen<int> Numbers(int step) => Gen.Choose(0, 2).Select(n => Lowest + n * step);
}
