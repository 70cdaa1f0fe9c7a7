using FsCheck;
using FsCheck.Fluent;
using Pulumi.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Tests.Outputs;

/// <summary>What holds for outputs of every kind: known or not, secret or not, there at once or later.</summary>
public sealed class OutputAlgebraTests
{
    [Test]
    public void Apply_AnyOutput_CallsTheFunctionExactlyWhenTheValueIsKnown() =>
        ForAll(
            Generators.Output,
            spec =>
            {
                var calls = 0;
                spec.Make().Apply(_ => ++calls).State.Wait();
                return calls == (spec.IsKnown ? 1 : 0);
            }
        );

    [Test]
    public void Apply_Identity_ChangesNothing() =>
        ForAll(Generators.Output, spec => Same(spec.Make().Apply(x => x), spec.Make()));

    [Test]
    public void Apply_TwoFunctions_IsTheirComposition() =>
        ForAll(
            Generators.Output,
            spec => Same(spec.Make().Apply(x => x + 1).Apply(x => $"<{x}>"), spec.Make().Apply(x => $"<{x + 1}>"))
        );

    [Test]
    public void Apply_ToAnInnerOutput_JoinsBothTaintsUnlessTheOuterIsUnknown() =>
        ForAll(
            Generators.Output,
            Generators.Output,
            (outer, inner) =>
            {
                var taint = outer.IsKnown ? outer.Taint.Join(inner.Taint) : outer.Taint;
                var expected = OutputProbe.Make(inner.Value, taint);
                return Same(outer.Make().Apply(_ => inner.Make()), expected)
                    && Same(outer.Make().Apply(_ => (Input<int>)inner.Make()), expected);
            }
        );

    [Test]
    public void All_AnyOutputs_IsKnownWhenAllAreSecretWhenAnyIsAndComesFromAll() =>
        ForAll(
            Generators.Outputs,
            specs =>
            {
                var (value, taint) = Output.All(specs.Select(s => s.Make())).State.Result;
                return taint.IsKnown == specs.All(s => s.IsKnown)
                    && taint.IsSecret == specs.Any(s => s.IsSecret)
                    && taint.Resources.SetEquals(specs.SelectMany(s => s.Taint.Resources))
                    && (taint.IsKnown ? value.SequenceEqual(specs.Select(s => s.Value)) : value.IsDefault);
            }
        );

    [Test]
    public void Tuple_TwoOutputs_IsWhatAllOfThemIs() =>
        ForAll(
            Generators.Output,
            Generators.Output,
            (a, b) =>
                Same(
                    Output.Tuple(a.Make(), b.Make()).Apply(t => t.Item1 * 100 + t.Item2),
                    Output.All(a.Make(), b.Make()).Apply(v => v[0] * 100 + v[1])
                )
        );

    [Test]
    public void Format_OutputsAndPlainValues_IsTheTextOfTheirValues() =>
        ForAll(
            Generators.Output,
            Generators.Output,
            (a, b) =>
                Same(
                    Output.Format($"{a.Make()}-{1.5}-{(Input<int>)b.Make()}"),
                    Output.Tuple(a.Make(), b.Make()).Apply(t => $"{t.Item1}-1.5-{t.Item2}")
                )
        );

    [Test]
    public void CreateSecretAndUnsecret_AnyOutput_ChangeOnlyWhetherItIsSecret() =>
        ForAll(
            Generators.Output,
            spec =>
                Same(Output.CreateSecret(spec.Make()), (spec with { IsSecret = true }).Make())
                && Same(Output.Unsecret(spec.Make()), (spec with { IsSecret = false }).Make())
        );

    [Test]
    public void WithDependency_AnyOutput_ComesFromOneMoreResource() =>
        ForAll(
            Generators.Output,
            spec =>
                Same(
                    OutputUtilities.WithDependency(spec.Make(), OutputProbe.Resources[0]),
                    (spec with { ResourceMask = spec.ResourceMask | 1 }).Make()
                )
        );

    [Test]
    public void JsonSerialize_OutputsInsideAValue_JoinsTheirTaintsToTheText() =>
        ForAll(
            Generators.Output,
            Generators.Output,
            (outer, inner) =>
            {
                var json = Output.JsonSerialize(outer.Make().Apply(n => new { n, inner = inner.Make() }));
                var taint = outer.IsKnown ? outer.Taint.Join(inner.Taint) : outer.Taint;
                return Same(json, OutputProbe.Make($$"""{"n":{{outer.Value}},"inner":{{inner.Value}}}""", taint));
            }
        );

    private static void ForAll(Arbitrary<OutputSpec> specs, Func<OutputSpec, bool> property) =>
        Prop.ForAll(specs, property).QuickCheckThrowOnFailure();

    private static void ForAll(Arbitrary<OutputSpec[]> specs, Func<OutputSpec[], bool> property) =>
        Prop.ForAll(specs, property).QuickCheckThrowOnFailure();

    private static void ForAll(
        Arbitrary<OutputSpec> first,
        Arbitrary<OutputSpec> second,
        Func<OutputSpec, OutputSpec, bool> property
    ) => Prop.ForAll(first, second, property).QuickCheckThrowOnFailure();

    private static bool Same<T>(Output<T> actual, Output<T> expected)
    {
        var (a, b) = (actual.State.Result, expected.State.Result);
        return Equals(a.Value, b.Value)
            && a.Taint.IsKnown == b.Taint.IsKnown
            && a.Taint.IsSecret == b.Taint.IsSecret
            && a.Taint.Resources.SetEquals(b.Taint.Resources);
    }
}
