using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.LifeCycles;

/// <summary>Unknowns and secrets at every depth, and the seven texts that mean unknown.</summary>
internal sealed class ValueTests : PluginFixture
{
    private static readonly string[] Names =
    [
        "instanceId",
        "appId",
        "type",
        "values",
        "mustAllow",
        "overwriteExisting",
    ];

    private static PropertyMap Full =>
        Given.Acl.Set("mustAllow", Given.Texts("192.0.2.1")).Set("overwriteExisting", PropertyValue.Of(true));

    [TestCaseSource(nameof(Names))]
    public async Task CheckAndPreview_AnUnknownProperty_StaysUnknown(string name)
    {
        var program = Full.Set(name, PropertyValue.Unknown);

        var news = await Acl.CheckAsync(program);
        var preview = await Acl.CreatePreviewAsync(news);

        news.Get(name).IsUnknown.Should().BeTrue();
        preview.Properties.ToPropertyMap().Get(name).IsUnknown.Should().BeTrue();
    }

    [TestCaseSource(nameof(Names))]
    public async Task CheckAndCreate_ASecretProperty_StaysSecret(string name)
    {
        var acl = Acl;

        await acl.UpAsync(Full.Set(name, PropertyValue.Secret(Full.Get(name))));

        acl.Inputs.Get(name).IsSecret.Should().BeTrue();
        acl.Outputs.Get(name).IsSecret.Should().BeTrue();
    }

    [TestCase("values")]
    [TestCase("mustAllow")]
    public async Task CheckAndCreate_ASecretInsideAList_StaysSecret(string name)
    {
        var acl = Acl;
        var list = PropertyValue.List(PropertyValue.Secret("192.0.2.1"), PropertyValue.Of("198.51.100.0/24"));

        await acl.UpAsync(Full.Set(name, list));

        acl.Inputs.Get(name).AsList[0].IsSecret.Should().BeTrue();
        acl.Outputs.Get(name).ContainsSecrets.Should().BeTrue();
        var read = await acl.ReadAsync();
        read.Inputs.ToPropertyMap().Get(name).ContainsSecrets.Should().BeTrue();
        read.Properties.ToPropertyMap().Get(name).ContainsSecrets.Should().BeTrue();
    }

    [Test]
    public async Task Read_TheSecretListWasChangedElsewhere_IsSecretAsAWhole()
    {
        var acl = Acl;
        await acl.UpAsync(Given.Acl.Set("values", PropertyValue.List(PropertyValue.Secret("192.0.2.1"))));
        Simulator.SetAcl(new("PERMIT", ["203.0.113.9"]));

        var read = await acl.ReadAsync();

        read.Properties.ToPropertyMap().Get("values").ContainsSecrets.Should().BeTrue();
        read.Inputs.ToPropertyMap().Get("values").ContainsSecrets.Should().BeTrue();
    }

    [TestCase("values")]
    [TestCase("mustAllow")]
    public async Task CheckAndPreview_AnUnknownInsideAList_StaysInItsPlace(string name)
    {
        var list = PropertyValue.List(PropertyValue.Of("192.0.2.1"), PropertyValue.Unknown);

        var news = await Acl.CheckAsync(Full.Set(name, list));
        var preview = await Acl.CreatePreviewAsync(news);

        news.Get(name).AsList[1].IsUnknown.Should().BeTrue();
        preview.Properties.ToPropertyMap().Get(name).ContainsUnknowns.Should().BeTrue();
    }

    /// <summary>The engine asks so for dependents of what is deleted before it is replaced, in real updates too.</summary>
    [TestCaseSource(nameof(Names))]
    public async Task Diff_AnUnknownInARealUpdate_IsAChangeAndNoFailure(string name)
    {
        var acl = Acl;
        await acl.UpAsync(Full);

        var diff = await acl.DiffAsync(acl.Inputs.Set(name, PropertyValue.Unknown));

        diff.HasDetailedDiff.Should().BeTrue();
        if (name == "overwriteExisting")
            diff.Changes.Should().Be(DiffChanges.DiffNone, "it counts at the creation only");
        else
            diff.Diffs.Should().Equal(name);
        diff.Replaces.Should().Equal(name is "instanceId" or "appId" ? [name] : []);
    }

    [TestCase("instanceId")]
    [TestCase("protocol")]
    [TestCase("port")]
    public async Task Diff_AnUnknownPropertyOfAPort_Replaces(string name)
    {
        var port = Port;
        await port.UpAsync(Given.Port);

        var diff = await port.DiffAsync(port.Inputs.Set(name, PropertyValue.Unknown));

        diff.Replaces.Should().Equal(name);
        diff.DetailedDiff[name].Kind.Should().Be(PropertyDiffKind.UpdateReplace);
    }

    [TestCaseSource(nameof(Names))]
    public async Task Diff_OnlySecretnessChanges_IsNoChange(string name)
    {
        var acl = Acl;
        await acl.UpAsync(Full);

        var diff = await acl.DiffAsync(acl.Inputs.Set(name, PropertyValue.Secret(acl.Inputs.Get(name))));

        diff.Changes.Should().Be(DiffChanges.DiffNone);
    }

    [Test]
    public async Task UpdatePreview_UnknownEntries_PromisesThatTheListIsUnknown()
    {
        var acl = Acl;
        await acl.UpAsync(Given.Acl);
        var news = await acl.CheckAsync(Given.Acl.Set("values", PropertyValue.List(PropertyValue.Unknown)), acl.Inputs);

        var preview = await Provider.UpdateAsync(
            new()
            {
                Urn = acl.Urn,
                Id = acl.Id,
                OldInputs = acl.Inputs.ToStruct(),
                Olds = acl.Outputs.ToStruct(),
                News = news.ToStruct(),
                Preview = true,
            },
            default
        );

        preview.Properties.ToPropertyMap().Get("values").ContainsUnknowns.Should().BeTrue();
        preview.Properties.ToPropertyMap().Get("appId").Should().Be(acl.Outputs.Get("appId"));
    }

    [Test]
    public async Task Check_NullsAndInternalNames_AreNotInTheInputs()
    {
        var news = await Acl.CheckAsync(
            Given.Acl.Set("mustAllow", PropertyValue.Null).Set("__defaults", PropertyValue.List())
        );

        news.Keys.Should().BeEquivalentTo("instanceId", "appId", "type", "values");
    }

    [TestCase("port")]
    [TestCase("protocol")]
    [TestCase("instanceId")]
    public async Task Create_InputsThatCheckWouldRefuse_AreNoFaultOfTheProvider(string name)
    {
        var missing = await FailureOf(() => PlainPort.CreateOnlyAsync(Given.Port.Remove(name)));
        var unknown = await FailureOf(() => PlainPort.CreateOnlyAsync(Given.Port.Set(name, PropertyValue.Unknown)));

        missing.Code.Should().Be(StatusCode.InvalidArgument, "INTERNAL would mark the deployment as corrupt");
        missing.Message.Should().Contain(name).And.Contain("Nothing was changed");
        unknown.Code.Should().Be(StatusCode.InvalidArgument);
    }
}
