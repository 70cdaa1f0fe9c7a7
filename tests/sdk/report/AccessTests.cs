using System.Text.Json.Nodes;
using PulumiApig.Addresses;
using PulumiApig.Report.Model;
using PulumiApig.Report.Tests.Support;

namespace PulumiApig.Report.Tests;

public sealed class AccessTests
{
    [Test]
    public void Delete_OfAList_LetsEverybodyIn()
    {
        Change change = Only(new Preview().Step("delete", Preview.Acl, "a", Preview.AclOf("PERMIT", "192.0.2.1")));

        change.WorstRisk.Should().Be(Risk.WideOpen);
        change.Access.Single().Change.OpensToAll.Should().BeTrue();
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
        change
            .Access.Single()
            .Change.Lost.Should()
            .Be(AddressSet.FromRanges([AddressRange.Parse("192.0.2.1")]).Complement());
    }

    [Test]
    public void Create_ThatOverwrites_CannotTellWhoLoses()
    {
        JsonObject acl = Preview.AclOf("PERMIT", "192.0.2.1");
        acl["overwriteExisting"] = true;

        Change change = Only(new Preview().Step("create", Preview.Acl, "a", null, acl));

        change.Risks.Should().Equal(Risk.CannotBeTold);
        change.Access.Single().Change.MayGain.ToString().Should().Be("192.0.2.1");
    }

    [TestCase("0.0.0.0/0")]
    [TestCase("2000::/3")]
    [TestCase("0.0.0.0/1")]
    public void Update_ToMostOfTheInternet_IsWideOpen(string block) =>
        Only(
            new Preview().Update("a", Preview.AclOf("PERMIT", "192.0.2.1"), Preview.AclOf("PERMIT", "192.0.2.1", block))
        )
            .WorstRisk.Should()
            .Be(Risk.WideOpen);

    [Test]
    public void Update_ToDenyEverything_LocksEverybodyOut()
    {
        Change change = Only(
            new Preview().Update("a", Preview.AclOf("PERMIT", "192.0.2.1"), Preview.AclOf("DENY", "0.0.0.0/0", "::/0"))
        );

        change.Risks.Should().Equal(Risk.LocksOut, Risk.LosesAccess);
        change.Meaning.ToString().Should().Contain("No address may use the app.");
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
        change.Meaning.ToString().Should().Be("0 addresses gain access, 0 lose it.");
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
    public void Replace_OfTheSameApp_SetsItAgainWhicheverGoesFirst()
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

        foreach (Change change in new[] { newFirst, oldFirst })
        {
            change.Access.Single().Change.Gained.ToString().Should().Be("192.0.2.2");
            change.Access.Single().Change.OpensToAll.Should().BeFalse("what the resource holds is never lifted");
            change.Meaning.ToString().Should().StartWith("The access control is set again.");
        }
    }

    [Test]
    public void Delete_WhileAnotherResourceHoldsTheList_LiftsNothing()
    {
        JsonObject acl = Preview.AclOf("PERMIT", "192.0.2.1");

        Change change = Only(
            new Preview().Step("delete", Preview.Acl, "a", acl).Step("same", Preview.Acl, "b", acl, acl)
        );

        change.Action.Should().Be(ChangeAction.Delete);
        change.Access.Should().BeEmpty();
        change.Meaning.ToString().Should().Contain("stays, since another resource holds it");
    }

    [Test]
    public void Create_ThatOverwritesUnderAnotherName_IsARenameThatMayLiftTheList()
    {
        JsonObject old = Preview.AclOf("PERMIT", "192.0.2.1"),
            @new = Preview.AclOf("PERMIT", "192.0.2.2");
        @new["overwriteExisting"] = true;

        Change change = Only(
            new Preview().Step("create", Preview.Acl, "b", null, @new).Step("delete", Preview.Acl, "a", old)
        );

        change.Action.Should().Be(ChangeAction.Rename);
        change.Access.Single().Change.Gained.ToString().Should().Be("192.0.2.2");
        change.Meaning.ToString().Should().Contain("may lift it");
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

        change.Access.Single().Change.Lost.ToString().Should().Be("192.0.2.1");
        change.Meaning.ToString().Should().NotContain("stays as it is");
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

        change.Access.Single().Change.Lost.ToString().Should().Be("203.0.113.9");
    }

    private static Change Only(Preview preview) => ReportTool.Read(preview.ToString()).Changes.Single();
}
