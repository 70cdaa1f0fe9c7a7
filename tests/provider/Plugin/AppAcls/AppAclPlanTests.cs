using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Shapes;
using PulumiApig.Gateway;
using PulumiApig.Plugin.AppAcls;
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
            AppAclShape.Decode(new Readings(olds))
        );

        plan.DeleteFirst.Should().BeFalse();
        plan.Reason.Text.Should()
            .Be(
                "The access control is replaced, since an access control belongs to one gateway, and an access control "
                    + "belongs to one app. The new one is set before the old one is removed; then everybody may use app "
                    + $"{App}."
            );
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

        AppAclPlan
            .Lifted(new AppAclName(GatewayId.Parse(Gateway), AppId.Parse(App)), olds)
            .Should()
            .Be($"Access to app {App} is no longer restricted: everybody may use it.");
    }

    private static AppAcl Permit(string values) => new(AclType.Permit, values.Split(' '));

    private static PropertyMap Inputs(string gateway, string app) =>
        PropertyMap.Of(
            ("instanceId", gateway),
            ("appId", app),
            ("type", "PERMIT"),
            ("values", PropertyValue.List(PropertyValue.Of("10.0.0.1")))
        );
}
