using PulumiApig.Addresses;

namespace PulumiApig.Access.Tests;

public sealed class ListReviewTests
{
    private const string HostBits = "[0] '10.0.0.1/30' has bits set beyond its prefix; it means '10.0.0.0/30'";

    [Test]
    public void Describe_NothingOdd_SaysNothing() => Describe("10.0.0.1", "10.0.0.9").Should().BeNull();

    [Test]
    public void Describe_OddButNotTooLong_GivesNoAdvice() =>
        Describe("10.0.0.1/30").Should().Be($"values: {HostBits}.");

    [Test]
    public void Describe_FindingsToTheLimit_NamesThemAll()
    {
        var text = Describe([.. Enumerable.Repeat("10.0.0.1", 6)]);

        text.Should().StartWith("values: ").And.EndWith(". 1 of 6 entries would do.").And.NotContain("more");
        text!.Split("; ").Should().HaveCount(5);
    }

    [Test]
    public void Describe_FindingsBeyondTheLimit_CountsTheRest()
    {
        var text = Describe([.. Enumerable.Repeat("10.0.0.1", 8)]);

        text.Should().EndWith("; and 2 more. 1 of 8 entries would do.");
        text!.Split("; ").Should().HaveCount(6);
    }

    private static string? Describe(params string[] values) =>
        ListReview.Describe("values", [.. values.Select(AddressEntry.Parse)]);
}
