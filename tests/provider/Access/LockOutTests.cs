using PulumiApig.Addresses;

namespace PulumiApig.Access.Tests;

public sealed class LockOutTests
{
    [Test]
    public void Find_APermitListWithoutTheAddress_NamesItByItsIndex()
    {
        var lockOut = Find(PolicyType.Permit, ["10.0.0.1"], ["10.0.0.1", "192.0.2.7"]).Should().ContainSingle().Which;

        lockOut.Index.Should().Be(1);
        lockOut
            .Reason("values", Entries("10.0.0.1"))
            .Should()
            .Contain("would lock out '192.0.2.7': no entry of 'values'");
    }

    [Test]
    public void Find_PartOfABlock_NamesThePart() =>
        Find(PolicyType.Permit, ["10.0.0.0/25"], ["10.0.0.0/24"])
            .Single()
            .Reason("values", Entries("10.0.0.0/25"))
            .Should()
            .StartWith("would lock out 10.0.0.128/25 of '10.0.0.0/24'");

    [Test]
    public void Find_ADenyList_NamesTheEntryThatDenies() =>
        Find(PolicyType.Deny, ["192.0.2.1", null, "10.0.0.0/8"], ["10.1.2.3"])
            .Single()
            .Reason("values", Entries("192.0.2.1", null, "10.0.0.0/8"))
            .Should()
            .Contain("'values[2]', which is '10.0.0.0/8', keeps it out; remove that entry");

    [Test]
    public void Find_AnUnknownEntryMayPermit_FindsNothing() =>
        Find(PolicyType.Permit, ["10.0.0.1", null], ["192.0.2.7"]).Should().BeEmpty();

    [Test]
    public void Find_WhatIsNeededIsUnknown_FindsNothing() =>
        Find(PolicyType.Permit, ["10.0.0.1"], [null]).Should().BeEmpty();

    private static IReadOnlyList<LockOut> Find(PolicyType type, string?[] list, string?[] needed) =>
        LockOut.Find(type, Entries(list), Entries(needed));

    private static AddressEntry?[] Entries(params string?[] texts) =>
        [.. texts.Select(t => t is null ? null : AddressEntry.Parse(t))];
}
