namespace PulumiApig.Gateway.Tests.Values;

[TestFixture]
public sealed class ValueTests
{
    [TestCase(1023, false)]
    [TestCase(1024, true)]
    [TestCase(49151, true)]
    [TestCase(49152, false)]
    [TestCase(80, false)]
    [TestCase(443, false)]
    [TestCase(-1, false)]
    public void TryFrom_Number_IsTakenWithinTheRange(int number, bool taken)
    {
        PortNumber.TryFrom(number, out var port).Should().Be(taken);
        (port?.Value).Should().Be(taken ? number : null);
    }

    [Test]
    public void From_NumberOutOfRange_Throws() =>
        FluentActions.Invoking(() => PortNumber.From(80)).Should().Throw<ArgumentOutOfRangeException>();

    [TestCase("fedcba9876543210fedcba9876543210", true)]
    [TestCase("0ae98839-d780-43d8-a6df-f54d7cb096dc", true)]
    [TestCase("", false)]
    [TestCase(null, false)]
    [TestCase("../other", false)]
    [TestCase("a/b", false)]
    [TestCase("a?b", false)]
    [TestCase("a b", false)]
    [TestCase("é", false)]
    public void TryParse_GatewayId_TakesWhatFitsIntoAPath(string? text, bool taken) =>
        GatewayId.TryParse(text, out _).Should().Be(taken);

    [Test]
    public void TryParse_GatewayIdOfMoreThan64Characters_IsNotTaken() =>
        GatewayId.TryParse(new string('a', 65), out _).Should().BeFalse();

    [TestCase("HTTP", true)]
    [TestCase("HTTPS", true)]
    [TestCase("http", false)]
    [TestCase("", false)]
    public void TryParse_Protocol_IsExact(string name, bool taken) =>
        IngressProtocol.TryParse(name, out _).Should().Be(taken);

    [TestCase("PERMIT", true)]
    [TestCase("DENY", true)]
    [TestCase("Permit", false)]
    public void TryParse_AclType_IsExact(string name, bool taken) => AclType.TryParse(name, out _).Should().Be(taken);

    [Test]
    public void FromAnswer_KnownName_EqualsTheKnownValue() =>
        IngressProtocol.FromAnswer("HTTPS").Should().BeSameAs(IngressProtocol.Https);

    [Test]
    public void ToString_Secret_IsThreeStars() => $"{new Secret("canary")}".Should().Be("***");

    [Test]
    public void ToString_Settings_ShowNoSecret()
    {
        var settings = new GatewaySettings
        {
            SecretKey = new("canary"),
            Password = new("canary"),
            AuthToken = new("canary"),
            AccessKey = new("canary"),
            SecurityToken = new("canary"),
        };

        settings.ToString().Should().NotContain("canary");
    }

    [Test]
    public void Equals_Acl_ComparesOrderAndSpelling()
    {
        var acl = new AppAcl(AclType.Permit, ["10.0.0.1", "10.0.0.2"]);

        acl.Should()
            .Be(new AppAcl(AclType.Permit, ["10.0.0.1", "10.0.0.2"]))
            .And.NotBe(new AppAcl(AclType.Permit, ["10.0.0.2", "10.0.0.1"]));
        acl.GetHashCode().Should().Be(new AppAcl(AclType.Permit, ["10.0.0.1", "10.0.0.2"]).GetHashCode());
    }
}
