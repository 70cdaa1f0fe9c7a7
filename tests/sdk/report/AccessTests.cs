using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using PulumiApig.Addresses;
using PulumiApig.Report.Access;
using PulumiApig.Report.Model;
using PulumiApig.Report.Tests.Support;

namespace PulumiApig.Report.Tests;

public sealed class AccessTests
{
    /// <summary>The last numbers of 192.0.2.0/28, a world small enough to try every address of it.</summary>
    private const int World = 16;

    [Test]
    public void GainedAndLost_OfAnyTwoLists_AreThoseOfASlowOracle() =>
        Law.Holds(
            from before in Lists
            from after in Lists
            select (before, after),
            lists =>
            {
                AccessChange change = Update(lists.before, lists.after);
                for (int address = 0; address < World; address++)
                {
                    bool? was = IsAllowed(lists.before, address),
                        will = IsAllowed(lists.after, address);

                    // Certain when it holds whatever the unknown turns out to be; possible when it may.
                    In(change.Gained, address).Should().Be(was == false && will == true);
                    In(change.Lost, address).Should().Be(was == true && will == false);
                    In(change.MayGain, address).Should().Be(was != true && will != false);
                    In(change.MayLose, address).Should().Be(was != false && will != true);
                }
            },
            runs: 1_000
        );

    [Test]
    public void GainedAndLost_OfKnownLists_AreExact() =>
        Law.Holds(
            from before in Lists
            from after in Lists
            select (before, after),
            lists =>
            {
                if (lists.before.HasUnknown || lists.after.HasUnknown)
                    return;
                AccessChange change = Update(lists.before, lists.after);
                change.IsExact.Should().BeTrue();
                change.Gained.Overlaps(change.Lost).Should().BeFalse();
                change
                    .Before.Certain.Union(change.Gained)
                    .Except(change.Lost)
                    .Should()
                    .Be(change.After.Certain, "gains and losses lead from one to the other");
            },
            runs: 1_000
        );

    [Test]
    public void Delete_OfAList_LetsEverybodyIn()
    {
        Change change = Only(new Preview().Step("delete", Preview.Acl, "a", Preview.AclOf("PERMIT", "192.0.2.1")));

        change.WorstRisk.Should().Be(Risk.OpensToEverybody);
        change.Access.Single().OpensToAll.Should().BeTrue();
    }

    [Test]
    public void Delete_OfARetainedList_ChangesNobodysAccess()
    {
        Change change = Only(
            new Preview().Step(
                "delete",
                Preview.Acl,
                "a",
                Preview.AclOf("PERMIT", "192.0.2.1"),
                adjust: step => step["oldState"]!["retainOnDelete"] = true
            )
        );

        change.Action.Should().Be(ChangeAction.Forget);
        change.Access.Should().BeEmpty();
        change.WorstRisk.Should().Be(Risk.None);
    }

    [Test]
    public void Create_OfAList_ShutsOutAllOthers()
    {
        Change change = Only(
            new Preview().Step("create", Preview.Acl, "a", null, Preview.AclOf("PERMIT", "192.0.2.1"))
        );

        change.Risks.Should().Equal(Risk.LosesAccess);
        change.Access.Single().Lost.Should().Be(AddressSet.FromRanges([AddressRange.Parse("192.0.2.1")]).Complement());
    }

    [Test]
    public void Create_ThatOverwrites_CannotTellWhoLoses()
    {
        JsonObject acl = Preview.AclOf("PERMIT", "192.0.2.1");
        acl["overwriteExisting"] = true;

        Change change = Only(new Preview().Step("create", Preview.Acl, "a", null, acl));

        change.Risks.Should().Equal(Risk.CannotBeTold);
        change.Access.Single().MayGain.ToString().Should().Be("192.0.2.1");
    }

    [TestCase("0.0.0.0/0")]
    [TestCase("2000::/3")]
    [TestCase("0.0.0.0/1")]
    public void Update_ToMostOfTheInternet_IsWideOpen(string block) =>
        Only(
            new Preview().Update("a", Preview.AclOf("PERMIT", "192.0.2.1"), Preview.AclOf("PERMIT", "192.0.2.1", block))
        )
            .WorstRisk.Should()
            .Be(Risk.OpensToEverybody);

    [Test]
    public void Update_ToDenyEverything_LocksEverybodyOut()
    {
        Change change = Only(
            new Preview().Update("a", Preview.AclOf("PERMIT", "192.0.2.1"), Preview.AclOf("DENY", "0.0.0.0/0", "::/0"))
        );

        change.Risks.Should().Equal(Risk.LocksOut, Risk.LosesAccess);
        change.Meaning.ToString().Should().Contain("Nobody may use the app.");
    }

    [Test]
    public void Update_ThatShutsOutWhoMustBeLetIn_IsALockOut()
    {
        JsonObject acl = Preview.AclOf("PERMIT", "192.0.2.1");
        acl["mustAllow"] = new JsonArray("192.0.2.1", "192.0.2.9");

        Change change = Only(new Preview().Update("a", Preview.AclOf("PERMIT", "192.0.2.1", "192.0.2.9"), acl));

        change.LockedOut.Should().Equal("192.0.2.9");
        change.Risks.Should().Contain(Risk.LocksOut);
    }

    [Test]
    public void Update_OfOrderAndSpelling_ChangesNobodysAccess()
    {
        Change change = Only(
            new Preview().Update(
                "a",
                Preview.AclOf("PERMIT", "192.0.2.0/31", "2001:DB8::0"),
                Preview.AclOf("PERMIT", "2001:db8::", "192.0.2.1", "192.0.2.0")
            )
        );

        change.WorstRisk.Should().Be(Risk.None);
        change.Meaning.ToString().Should().Be("Nobody gains or loses access.");
    }

    [Test]
    public void Update_ToSomethingThatIsNoAddress_CannotBeTold()
    {
        Change change = Only(
            new Preview().Update(
                "a",
                Preview.AclOf("PERMIT", "192.0.2.1"),
                Preview.AclOf("PERMIT", "192.0.2.1", "office")
            )
        );

        change.Risks.Should().Equal(Risk.CannotBeTold);
        change.Meaning.ToString().Should().Contain("office in the list is no address");
    }

    [Test]
    public void Replace_OfTheSameApp_EndsWithoutAList()
    {
        JsonObject old = Preview.AclOf("PERMIT", "192.0.2.1"),
            @new = Preview.AclOf("PERMIT", "192.0.2.2");

        Change newFirst = Only(
            new Preview()
                .Step("create-replacement", Preview.Acl, "a", old, @new)
                .Step("replace", Preview.Acl, "a", old, @new)
                .Step("delete-replaced", Preview.Acl, "a", old)
        );
        Change oldFirst = Only(
            new Preview()
                .Step("delete-replaced", Preview.Acl, "a", old)
                .Step("replace", Preview.Acl, "a", old, @new)
                .Step("create-replacement", Preview.Acl, "a", old, @new)
        );

        newFirst.Access.Single().OpensToAll.Should().BeTrue("the API removes a list by app, so the new one goes too");
        oldFirst.Access.Single().Gained.ToString().Should().Be("192.0.2.2");
        oldFirst.Meaning.ToString().Should().EndWith("In between everybody may use the app.");
    }

    [Test]
    public void Replace_OfARetainedList_OverwritesIt()
    {
        JsonObject old = Preview.AclOf("PERMIT", "192.0.2.1"),
            @new = Preview.AclOf("PERMIT", "192.0.2.2");

        Change change = Only(
            new Preview().Step(
                "replace",
                Preview.Acl,
                "a",
                old,
                @new,
                step => step["oldState"]!["retainOnDelete"] = true
            )
        );

        change.Access.Single().Lost.ToString().Should().Be("192.0.2.1");
        change.Meaning.ToString().Should().NotContainAny("In between", "stays as it is");
    }

    [Test]
    public void Old_AfterARefresh_IsWhatTheGatewaySaid()
    {
        Change change = Only(
            new Preview().Step(
                "update",
                Preview.Acl,
                "a",
                Preview.AclOf("PERMIT", "192.0.2.1"),
                Preview.AclOf("PERMIT", "192.0.2.1"),
                step => step["oldState"]!["outputs"] = Preview.AclOf("PERMIT", "192.0.2.1", "203.0.113.9")
            )
        );

        change.Access.Single().Lost.ToString().Should().Be("203.0.113.9");
    }

    private sealed record AddressList(string Type, (int First, int Last)[] Ranges, bool HasUnknown);

    private static FsCheck.Gen<AddressList> Lists =>
        from type in Gen.Elements("PERMIT", "DENY")
        from count in Gen.Choose(0, 4)
        from ranges in (
            from first in Gen.Choose(0, World - 1)
            from last in Gen.Choose(first, World - 1)
            select (first, last)
        ).ArrayOf(count)
        from unknown in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new AddressList(type, ranges, unknown);

    /// <summary>True, false, or null when it depends on what is not known.</summary>
    private static bool? IsAllowed(AddressList list, int address)
    {
        bool isListed = list.Ranges.Any(r => r.First <= address && address <= r.Last);
        if (list.HasUnknown && !isListed)
            return null;
        return isListed == (list.Type == "PERMIT");
    }

    private static AccessChange Update(AddressList before, AddressList after) =>
        Only(new Preview().Update("a", Acl(before), Acl(after))).Access.Single();

    private static JsonObject Acl(AddressList list) =>
        Preview.AclOf(
            list.Type,
            [
                .. list.Ranges.Select(r => $"192.0.2.{r.First}-192.0.2.{r.Last}"),
                .. list.HasUnknown ? [Preview.Unknown] : Array.Empty<string>(),
            ]
        );

    private static bool In(AddressSet set, int address) =>
        set.Contains(AddressRange.Parse($"192.0.2.{address.ToString(CultureInfo.InvariantCulture)}"));

    private static Change Only(Preview preview) => ReportTool.Read(preview.ToString()).Changes.Single();
}
