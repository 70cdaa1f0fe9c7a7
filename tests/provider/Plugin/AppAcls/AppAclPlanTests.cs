using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Shapes;
using PulumiApig.Gateway;
using PulumiApig.Plugin.AppAcls;
using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests.AppAcls;

public sealed class AppAclPlanTests
{
    private const string Gateway = "fedcba9876543210fedcba9876543210";
    private const string App = "9ed8b7fe84224de681e7d7a5587e76dc";
    private static readonly string OtherGateway = new('a', 32);
    private static readonly string OtherApp = new('b', 32);

    [Test]
    public void Replace_GatewayAndApp_SaysBothReasonsAndWhatBecomesOfTheOldApp()
    {
        var (olds, news) = (Inputs(Gateway, App), Inputs(OtherGateway, OtherApp));

        var plan = AppAclPlan.Replace(
            ShapeDiff.Of(AppAclShape.Shape.Inputs, olds, news),
            AppAclShape.Decode(new Readings(olds)),
            AppAclShape.Decode(new Readings(news))
        );

        plan.MayBeTheSame.Should().BeFalse();
        plan.DeleteFirst.Should().BeFalse();
        plan.Reason.Whole.Should()
            .Contain("an access control belongs to one gateway, and an access control belongs to one app")
            .And.Contain($"every client may use app {App}, unless `retainOnDelete` is set")
            .And.EndWith("(APIG1209)");
    }

    [TestCase("10.0.0.1", "10.0.0.1", true)]
    [TestCase("10.0.0.0/30", "10.0.0.2/31 10.0.0.0/31", true)]
    [TestCase("10.0.0.1", "10.0.0.2", false)]
    [TestCase("10.0.0.1", "10.0.0.1 10.0.0.2", false)]
    [TestCase("junk", "junk", true)]
    [TestCase("junk", "trash", false)]
    [TestCase("junk 10.0.0.1", "10.0.0.1", false)]
    [TestCase("10.0.0.1", "junk", false)]
    public void MeanTheSame_TwoLists_GoesByAddressesAndElseByText(string one, string other, bool expected) =>
        AppAclPlan.MeanTheSame(Permit(one), Permit(other)).Should().Be(expected);

    [Test]
    public void MeanTheSame_OtherTypes_IsFalse() =>
        AppAclPlan.MeanTheSame(Permit("10.0.0.1"), new AppAcl(AclType.Deny, ["10.0.0.1"])).Should().BeFalse();

    [Test]
    public void WouldSend_AnUnknownEntry_IsNotKnown()
    {
        var inputs = Inputs(Gateway, App)
            .Set("values", PropertyValue.List(PropertyValue.Of("10.0.0.1"), PropertyValue.Unknown));

        AppAclPlan.WouldSend(AppAclShape.Decode(new Readings(inputs))).Should().BeNull();
    }

    [Test]
    public void Lifted_AnOldListThatIsNotKnown_SaysOnlyThatEverybodyMay()
    {
        var olds = AppAclShape.Decode(new Readings(Inputs(Gateway, App).Set("values", PropertyValue.Unknown)));

        AppAclMessages
            .Lifted(new AppAclName(GatewayId.Parse(Gateway), AppId.Parse(App)), olds)
            .Whole.Should()
            .Be($"The access control of app {App} was removed: every client may use the app. (APIG1207)");
    }

    [TestCase("10.0.0.1", true, TestName = "IsOwn_WhatTheStateHas_IsOwn")]
    [TestCase("10.0.0.2", true, TestName = "IsOwn_WhatIsWanted_IsOwn")]
    [TestCase("10.0.0.3", false, TestName = "IsOwn_AnotherList_IsNot")]
    public void IsOwn_TheStateHasTheResourceForTheApp(string there, bool expected)
    {
        var former = AppAclShape.Decode(new Readings(Inputs(Gateway, App)));
        var wanted = Inputs(Gateway, App).Set("values", PropertyValue.List(PropertyValue.Of("10.0.0.2")));

        AppAclPlan.IsOwn(Permit(there), former, AppAclShape.Decode(new Readings(wanted))).Should().Be(expected);
    }

    [Test]
    public void IsOwn_TheStateHasTheResourceForAnotherApp_IsNot() =>
        AppAclPlan
            .IsOwn(
                Permit("10.0.0.1"),
                AppAclShape.Decode(new Readings(Inputs(Gateway, OtherApp))),
                AppAclShape.Decode(new Readings(Inputs(Gateway, App)))
            )
            .Should()
            .BeFalse();

    private static AppAcl Permit(string values) => new(AclType.Permit, values.Split(' '));

    private static PropertyMap Inputs(string gateway, string app) =>
        PropertyMap.Of(
            ("instanceId", gateway),
            ("appId", app),
            ("type", "PERMIT"),
            ("values", PropertyValue.List(PropertyValue.Of("10.0.0.1")))
        );
}
