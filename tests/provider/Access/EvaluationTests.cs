using PulumiApig.Addresses;

namespace PulumiApig.Access.Tests;

public sealed class EvaluationTests
{
    [TestCase(PolicyType.Permit, "192.0.2.7", Verdict.Allowed, "192.0.2.0/24")]
    [TestCase(PolicyType.Permit, "10.0.0.0/30", Verdict.Partly, "10.0.0.1")]
    [TestCase(PolicyType.Permit, "203.0.113.1", Verdict.Denied, null)]
    [TestCase(PolicyType.Deny, "192.0.2.7", Verdict.Denied, "192.0.2.0/24")]
    [TestCase(PolicyType.Deny, "10.0.0.0/30", Verdict.Partly, "10.0.0.1")]
    [TestCase(PolicyType.Deny, "203.0.113.1", Verdict.Allowed, null)]
    public void Of_AnAddress_NamesTheEntryThatDecides(PolicyType type, string address, Verdict verdict, string? entry)
    {
        var evaluation = Evaluation.Of(type, Entries("10.0.0.1", "192.0.2.0/24"), Entries(address)).Single();

        evaluation.Address.Text.Should().Be(address);
        evaluation.Verdict.Should().Be(verdict);
        evaluation.Entry?.Text.Should().Be(entry);
        (evaluation.Entry is null).Should().Be(entry is null);
    }

    [Test]
    public void Of_AnEntryHoldsAllAndAnEarlierOneAPart_NamesTheOneThatHoldsAll() =>
        Evaluation
            .Of(PolicyType.Permit, Entries("10.0.0.1", "10.0.0.0/24"), Entries("10.0.0.0/30"))
            .Single()
            .Entry!.Text.Should()
            .Be("10.0.0.0/24");

    [TestCase(PolicyType.Permit, "PERMIT")]
    [TestCase(PolicyType.Deny, "DENY")]
    public void Name_AType_IsReadAgain(PolicyType type, string name)
    {
        type.Name().Should().Be(name);
        PolicyTypes.TryParse(name, out var read).Should().BeTrue();
        read.Should().Be(type);
    }

    [TestCase("permit")]
    [TestCase("")]
    [TestCase(null)]
    public void TryParse_AnotherName_IsNone(string? name) => PolicyTypes.TryParse(name, out _).Should().BeFalse();

    private static AddressEntry[] Entries(params string[] texts) => [.. texts.Select(AddressEntry.Parse)];
}
