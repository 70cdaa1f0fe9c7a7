using FsCheck;
using FsCheck.Fluent;
using PulumiApig.LocalEngine.State;

namespace PulumiApig.LocalEngine.Tests.State;

public sealed class SnapshotTests
{
    private const string Provider = "urn:pulumi:dev::demo::pulumi:providers:p::d";

    [Test]
    public void Faults_ASoundState_HasNone() => Faults(Custom("a"), Custom("b", "a")).Should().BeEmpty();

    [Test]
    public void Faults_EachRuleBroken_IsFound()
    {
        Faults(Custom("b", "a"), Custom("a")).Should().ContainSingle(f => f.Contains($"refers to {Urn("a")}"));
        Faults(Custom("a") with { Id = "" }).Should().ContainSingle(f => f.Contains("has no id"));
        Faults(Custom("a") with { IsCustom = false })
            .Should()
            .ContainSingle(f => f.Contains("is a component and has an id"));
        Faults(Custom("a") with { Provider = Provider + "::2" })
            .Should()
            .ContainSingle(f => f.Contains("refers to the provider"));
        Faults(Custom("a"), Custom("a")).Should().ContainSingle(f => f.Contains("twice"));
    }

    [Test]
    public void Faults_WhatReplacementsLeaveBehind_IsSound()
    {
        Faults(Custom("a"), Custom("a") with { IsPendingDeletion = true }).Should().BeEmpty();
        Faults(Custom("a") with { Provider = Provider + "::gone", IsPendingReplacement = true }).Should().BeEmpty();
    }

    [Test]
    public void Sort_AnyOrder_PutsEachBehindWhatItRefersToAndLosesNone()
    {
        // Resource i may refer to those below it; the order in which they stand is anybody's.
        var graphs =
            from size in Gen.Choose(0, 12)
            from edges in Gen.Choose(0, int.MaxValue).ArrayOf(size)
            from keys in Gen.Choose(0, 1000).ArrayOf(size)
            select Enumerable
                .Range(0, size)
                .Select(i =>
                    Custom($"{i}", [.. Enumerable.Range(0, i).Where(j => (edges[i] >> j & 1) == 1).Select(j => $"{j}")])
                )
                .Zip(keys)
                .OrderBy(r => r.Second)
                .Select(r => r.First)
                .Append(TheProvider())
                .ToList();

        Prop.ForAll(
                graphs.ToArbitrary(),
                resources =>
                {
                    var sorted = SnapshotOrder.Sort(resources);
                    return sorted.Length == resources.Count
                        && sorted.ToHashSet(ReferenceEqualityComparer.Instance).SetEquals(resources)
                        && !SnapshotIntegrity.Faults(new(sorted, [])).Any();
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public void Sort_ASoundState_LeavesItAsItIs()
    {
        ResourceState[] resources = [TheProvider(), Custom("a"), Custom("c"), Custom("b", "a")];

        SnapshotOrder.Sort(resources).Should().Equal(resources);
    }

    private static IEnumerable<string> Faults(params ResourceState[] resources) =>
        SnapshotIntegrity.Faults(new([TheProvider(), .. resources], []));

    private static ResourceState TheProvider() =>
        new()
        {
            Urn = Provider,
            Type = "pulumi:providers:p",
            IsCustom = true,
            Id = "1",
        };

    private static ResourceState Custom(string name, params string[] dependencies) =>
        new()
        {
            Urn = Urn(name),
            Type = "a:b:C",
            IsCustom = true,
            Id = "id",
            Provider = Provider + "::1",
            Dependencies = [.. dependencies.Select(Urn)],
        };

    private static string Urn(string name) => $"urn:pulumi:dev::demo::p:index:Thing::{name}";
}
