using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.LifeCycles;

/// <summary>Read in its three uses: refresh, import and <c>.get</c>.</summary>
internal sealed class ReadTests : PluginFixture
{
    private static string PortName => $"{SimulatorDefaults.GatewayId}/HTTP/8080";

    private static string AclName => $"{SimulatorDefaults.GatewayId}/{SimulatorDefaults.AppId}";

    [Test]
    public async Task Refresh_NothingChanged_GivesTheStateBackHoweverOften()
    {
        var (port, acl) = (Port, Acl);
        await port.UpAsync(Given.Port);
        await acl.UpAsync(Given.Acl);

        foreach (var subject in (Subject[])[port, acl])
        {
            for (var i = 0; i < 2; i++)
            {
                var read = await subject.ReadAsync();
                read.Id.Should().Be(subject.Id);
                read.Inputs.ToPropertyMap().Should().Equal(subject.Inputs);
                read.Properties.ToPropertyMap().Should().Equal(subject.Outputs);
                subject.Having(read.Id, read.Inputs.ToPropertyMap(), read.Properties.ToPropertyMap());
            }
        }
    }

    [Test]
    public async Task Refresh_TheListWasChangedElsewhere_ShowsTheLiveListAndTheNextUpMendsIt()
    {
        var acl = Acl;
        await acl.UpAsync(Given.Acl);
        Simulator.SetAcl(new("PERMIT", ["203.0.113.7"]));

        var read = await acl.ReadAsync();
        acl.Having(read.Id, read.Inputs.ToPropertyMap(), read.Properties.ToPropertyMap());
        var diff = await acl.UpAsync(Given.Acl);

        diff!.Changes.Should().Be(DiffChanges.DiffSome);
        Simulator.Acl()!.Values.Should().Equal("192.0.2.1", "198.51.100.0/24");
    }

    [Test]
    public async Task Refresh_OnlySpellingAndOrderDiffer_KeepsThoseOfTheProgram()
    {
        var acl = Acl;
        await acl.UpAsync(Given.Acl);
        Simulator.SetAcl(new("PERMIT", ["198.51.100.77/24", "192.0.2.1-192.0.2.1"]));

        var read = await acl.ReadAsync();

        read.Inputs.ToPropertyMap().Should().Equal(acl.Inputs);
    }

    [Test]
    public async Task Refresh_DeletedElsewhere_IsAnEntirelyEmptyAnswer()
    {
        var (port, acl) = (Port, Acl);
        await port.UpAsync(Given.Port);
        await acl.UpAsync(Given.Acl);
        Simulator.ClosePort(8080);
        Simulator.SetAcl(null);
        await BeginRunAsync();

        (await port.ReadAsync()).Should().Be(new ReadResponse());
        (await acl.ReadAsync()).Should().Be(new ReadResponse());
    }

    [Test]
    public async Task Import_APortByItsId_GivesInputsThatAProgramCouldHave()
    {
        var open = Simulator.OpenPort("HTTP", 8080);

        var read = await Port.ImportAsync($"{SimulatorDefaults.GatewayId}/{open.Id}");

        read.Inputs.ToPropertyMap().Should().Equal(Given.Port);
        await ExpectNoChangeAsync(Port, read, Given.Port);
    }

    [Test]
    public async Task Import_APortByItsNumber_GivesItsId()
    {
        var open = Simulator.OpenPort("HTTP", 8080);

        var read = await Port.ImportAsync(PortName);

        read.Id.Should().Be($"{SimulatorDefaults.GatewayId}/{open.Id}");
        await ExpectNoChangeAsync(Port, read, Given.Port);
    }

    [Test]
    public async Task Import_AnAccessControl_GivesInputsThatAProgramCouldHave()
    {
        Simulator.SetAcl(new("PERMIT", ["198.51.100.0/24", "192.0.2.1"]));

        var read = await Acl.ImportAsync(AclName);

        read.Inputs.ToPropertyMap().Should().ContainKeys("instanceId", "appId", "type", "values");
        await ExpectNoChangeAsync(Acl, read, Given.Acl);
    }

    [TestCase("a port by its id", true)]
    [TestCase("a port by its number", true)]
    [TestCase("an access control", false)]
    public async Task Import_ThereIsNoSuchThing_IsAnEntirelyEmptyAnswer(string what, bool isPort)
    {
        var id = what switch
        {
            "a port by its id" => $"{SimulatorDefaults.GatewayId}/{new string('a', 32)}",
            "a port by its number" => PortName,
            _ => AclName,
        };

        (await (isPort ? Port : Acl).ImportAsync(id)).Should().Be(new ReadResponse());
    }

    [TestCase("", true)]
    [TestCase("8080", true)]
    [TestCase("a/b/c/d", true)]
    [TestCase("nowhere", false)]
    [TestCase("a/b/c", false)]
    public async Task Import_AMalformedId_ShowsTheFormsThatAreTaken(string id, bool isPort)
    {
        var error = await FailureOf(() => (isPort ? Port : Acl).ImportAsync(id));

        error.Code.Should().Be(StatusCode.InvalidArgument);
        error.Message.Should().Contain("INSTANCE_ID/");
    }

    /// <summary><c>.get</c> sends the arguments of the program as inputs and properties alike.</summary>
    [Test]
    public async Task Get_WithNoMoreThanAnId_GivesAllOutputs()
    {
        var open = Simulator.OpenPort("HTTP", 8080);
        var port = Port.Having($"{SimulatorDefaults.GatewayId}/{open.Id}", PropertyMap.Empty, PropertyMap.Empty);

        var read = await port.ReadAsync();

        read.Properties.ToPropertyMap().Get("ingressPortId").Should().Be(PropertyValue.Of(open.Id));
        read.Properties.ToPropertyMap().Get("status").Should().Be(PropertyValue.Of("normal"));
        read.Properties.ToPropertyMap().Get("port").Should().Be(PropertyValue.Of(8080));
    }

    [Test]
    public async Task Get_SomethingThatIsNotThere_IsAnEntirelyEmptyAnswer() =>
        (await Acl.Having(AclName, PropertyMap.Empty, PropertyMap.Empty).ReadAsync()).Should().Be(new ReadResponse());

    private static async Task ExpectNoChangeAsync(Subject subject, ReadResponse read, PropertyMap program)
    {
        subject.Having(read.Id, read.Inputs.ToPropertyMap(), read.Properties.ToPropertyMap());
        (await subject.DiffAsync(await subject.CheckAsync(program, read.Inputs.ToPropertyMap())))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);
    }
}
