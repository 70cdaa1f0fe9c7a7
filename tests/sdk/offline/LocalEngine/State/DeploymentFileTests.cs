using System.Text;
using PulumiApig.LocalEngine.Secrets;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Values;
using PulumiApig.Testing;

namespace PulumiApig.LocalEngine.Tests.State;

public sealed class DeploymentFileTests
{
    private const string Stack = "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev";

    // The shape that the Pulumi CLI writes, with fields that this engine does not know.
    private const string Exported = """
        {
            "version": 3,
            "deployment": {
                "manifest": {"time": "2026-01-02T03:04:05.123456789Z", "magic": "ab35920a3077459b09dd1a3f7ddc28df4e3efc81b3240013bb6906688abc684d", "version": "v3.259.0"},
                "secrets_providers": {"type": "passphrase", "state": {"salt": "v1:AAECAwQFBgc=:v1:AAECAwQFBgcICQoL:Txea7Y7qqN1H7oBaIK1bi4HwFPmoaw=="}},
                "resources": [
                    {"urn": "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev", "custom": false, "type": "pulumi:pulumi:Stack", "outputs": {
                        "token": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:DA0ODxAREhMUFRYX:bhznkXqNhv32XoyoJ2wIOIAUjp27kymr8lYH"}},
                        "created": "2026-01-02T03:04:05.123456789+01:00", "sourcePosition": "project:///Program.cs#3", "resourceHooks": {}},
                    {"urn": "urn:pulumi:dev::demo::a:b:C::x", "custom": true, "delete": true, "id": "1", "type": "a:b:C", "parent": "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev",
                        "dependencies": null, "propertyDependencies": {"p": null}, "customTimeouts": {"create": 90}, "protect": true, "replacementTrigger": [1]}
                ],
                "pending_operations": [{"resource": {"urn": "urn:pulumi:dev::demo::a:b:C::y", "custom": true, "type": "a:b:C"}, "type": "creating"}],
                "metadata": {}
            }
        }
        """;

    [Test]
    public void Read_AnExportOfTheCli_GivesAllOfIt()
    {
        var snapshot = File().Read(Encoding.UTF8.GetBytes(Exported));

        var (stack, resource) = (snapshot.Resources[0], snapshot.Resources[1]);
        stack.Outputs.Get("token").Should().Be(PropertyValue.Secret("geheim é"));
        stack.Created.Should().Be("2026-01-02T03:04:05.123456789+01:00");
        stack.Other.Select(o => o.Key).Should().Equal("sourcePosition", "resourceHooks");
        (resource.IsPendingDeletion, resource.IsProtected, resource.Id).Should().Be((true, true, "1"));
        resource.Timeouts.Create.Should().Be(TimeSpan.FromSeconds(90));
        resource.ReplacementTrigger.Should().Be(PropertyValue.List(1));
        resource.PropertyDependencies["p"].Should().BeEmpty();
        snapshot.Pending.Single().Kind.Should().Be(PendingKind.Creating);
    }

    [Test]
    public void ToBytes_WhatWasRead_SaysTheSameAndKeepsUnknownFieldsAndCiphertexts()
    {
        var file = File();
        var snapshot = file.Read(Encoding.UTF8.GetBytes(Exported));

        var text = Encoding.UTF8.GetString(file.ToBytes(snapshot).Span);

        text.Should()
            .Contain("bhznkXqNhv32XoyoJ2wIOIAUjp27kymr8lYH")
            .And.Contain("\"sourcePosition\":\"project:///Program.cs#3\"");
        File()
            .Read(Encoding.UTF8.GetBytes(text))
            .Should()
            .BeEquivalentTo(snapshot, o => o.Excluding(c => c.Path.EndsWith("Other")));
    }

    [Test]
    public void ToText_ShowingSecrets_WritesTheirJson() =>
        File()
            .ToText(
                new(
                    [
                        new()
                        {
                            Urn = Stack,
                            Type = "pulumi:pulumi:Stack",
                            Outputs = PropertyMap.Of(("t", PropertyValue.Secret("x"))),
                        },
                    ],
                    []
                ),
                true
            )
            .Should()
            .Contain("\"plaintext\": \"\\\"x\\\"\"");

    [Test]
    public void ToBytes_ReplaceWith_NeedsVersion4AndItsFeature()
    {
        var snapshot = new Snapshot(
            [
                new()
                {
                    Urn = Stack,
                    Type = "pulumi:pulumi:Stack",
                    ReplaceWith = ["urn:x"],
                },
            ],
            []
        );

        var text = Encoding.UTF8.GetString(File().ToBytes(snapshot).Span);

        text.Should().StartWith("{\"version\":4,\"features\":[\"replaceWith\"]");
        File().Read(Encoding.UTF8.GetBytes(text)).Resources.Single().ReplaceWith.Should().Equal("urn:x");
    }

    [TestCase("{", "*cannot be read*")]
    [TestCase("[]", "*'version' is missing*")]
    [TestCase("""{"version": 2, "deployment": {}}""", "*version is 2*")]
    [TestCase("""{"version": 4, "features": ["views"], "deployment": {}}""", "*feature 'views'*")]
    [TestCase(
        """{"version": 3, "deployment": {"secrets_providers": {"type": "cloud"}, "resources": [{"urn": "u", "type": "t", "outputs": {"a": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "x"}}}]}}""",
        "*provider 'cloud'*--show-secrets*"
    )]
    [TestCase("""{"version": 3, "deployment": {"resources": [{"custom": true}]}}""", "*no URN*")]
    [TestCase("""{"version": 3, "deployment": {"resources": [{"urn": "u"}]}}""", "*u has no type*")]
    [TestCase("""{"version": 3, "deployment": {"resources": {}}}""", "*cannot be read*")]
    [TestCase("""{"version": 3, "deployment": {"secrets_providers": "passphrase"}}""", "*cannot be read*")]
    [TestCase(
        """{"version": 3, "deployment": {"resources": [{"urn": "u", "type": "t", "dependencies": "x"}]}}""",
        "*cannot be read*"
    )]
    [TestCase(
        """{"version": 3, "deployment": {"resources": [{"urn": "u", "type": "t", "created": "01/02/2026"}]}}""",
        "*cannot be read*"
    )]
    [TestCase("""{"version": 3, "deployment": {"manifest": {"magic": "x", "version": "v3.0.0"}}}""", "*magic*")]
    [TestCase("""{"version": 3, "deployment": {"manifest": {"magic": "", "version": "v3.0.0"}}}""", "*magic*")]
    [TestCase("""{"version": 3}""", "*cannot be read*")]
    [TestCase(
        """{"version": 3, "deployment": {"resources": [{"urn": "u", "type": "t", "customTimeouts": {"create": 1e300}}]}}""",
        "*cannot be read*"
    )]
    public void Read_SomethingElse_SaysWhy(string json, string message)
    {
        var read = () => File().Read(Encoding.UTF8.GetBytes(json));

        read.Should().Throw<LocalEngineException>().WithMessage(message);
    }

    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("""{"time": "2026-01-01T00:00:00Z", "magic": "", "version": ""}""")]
    public void Read_AManifestThatSaysNothing_IsTaken(string manifest) =>
        File()
            .Read(Encoding.UTF8.GetBytes("{\"version\": 3, \"deployment\": {\"manifest\": " + manifest + "}}"))
            .Resources.Should()
            .BeEmpty();

    [Test]
    public void Read_SecretsInTheClearOfAnotherProvider_TakesThem()
    {
        const string json = """
            {"version": 3, "deployment": {"secrets_providers": {"type": "service", "state": {"owner": "acme"}}, "resources": [
                {"urn": "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev", "type": "pulumi:pulumi:Stack", "outputs": {
                    "t": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\"clear\""}}}]}}
            """;
        var file = File();

        var snapshot = file.Read(Encoding.UTF8.GetBytes(json));

        snapshot.Resources.Single().Outputs.Get("t").Should().Be(PropertyValue.Secret("clear"));
        Encoding.UTF8.GetString(file.ToBytes(snapshot).Span).Should().NotContain("clear").And.Contain("passphrase");
    }

    [TestCase("plaintext")]
    [TestCase("ciphertext")]
    public void Read_ASecretInASecret_IsReadAsTheCliWritesIt(string inner)
    {
        const string secret = "\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\"";
        var text = PropertyJson.ToText($"{{\"a\": {{{secret}, \"{inner}\": \"\\\"q\\\"\"}}}}");
        var outputs = $"{{\"t\": {{{secret}, \"plaintext\": {text}}}}}";
        var json =
            $"{{\"version\": 3, \"deployment\": {{\"resources\": [{{\"urn\": \"u\", \"type\": \"t\", \"outputs\": {outputs}}}]}}}}";

        File()
            .Read(Encoding.UTF8.GetBytes(json))
            .Resources.Single()
            .Outputs.Get("t")
            .Should()
            .Be(PropertyValue.Secret(PropertyMap.Of(("a", PropertyValue.Secret("q")))));
    }

    [Test]
    public void ToText_ASecretInASecret_IsAFieldAgain()
    {
        var file = File();
        var outputs = PropertyMap.Of(
            ("t", PropertyValue.Secret(PropertyMap.Of(("a", PropertyValue.Secret(PropertyMap.Of(("b", "clear")))))))
        );
        var snapshot = new Snapshot(
            [
                new()
                {
                    Urn = Stack,
                    Type = "pulumi:pulumi:Stack",
                    Outputs = outputs,
                },
            ],
            []
        );

        var plain = file.ToText(snapshot, showSecrets: true);
        var encrypted = file.ToText(snapshot);

        using var json = System.Text.Json.JsonDocument.Parse(plain);
        json.RootElement.GetProperty("deployment")
            .GetProperty("resources")[0]
            .GetProperty("outputs")
            .GetProperty("t")
            .GetProperty("plaintext")
            .GetString()
            .Should()
            .Contain("\"plaintext\":")
            .And.NotContain("\"value\"");
        encrypted.Should().NotContain("clear");
        foreach (var text in new[] { plain, encrypted })
            File().Read(Encoding.UTF8.GetBytes(text)).Resources.Single().Outputs.Should().Equal(outputs);
    }

    [TestCaseSource(nameof(Encodings))]
    public void Read_AnyEncodingOfText_GivesTheSame(Encoding encoding)
    {
        var json = """{"version": 3, "deployment": {"resources": [{"urn": "u", "type": "t", "id": "Zürich 名"}]}}""";
        var plain = encoding.GetBytes(json);

        File().Read(plain).Resources.Single().Id.Should().Be("Zürich 名");
        File().Read((byte[])[.. encoding.GetPreamble(), .. plain]).Resources.Single().Id.Should().Be("Zürich 名");
    }

    private static IEnumerable<Encoding> Encodings() =>
        [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    [Test]
    public void ToText_TheManifest_HasTheMagicOfItsVersion()
    {
        using var json = System.Text.Json.JsonDocument.Parse(File().ToText(Snapshot.Empty));
        var manifest = json.RootElement.GetProperty("deployment").GetProperty("manifest");
        var version = manifest.GetProperty("version").GetString()!;

        version.Should().MatchRegex(@"^v\d+\.\d+\.\d+$");
        manifest
            .GetProperty("magic")
            .GetString()
            .Should()
            .Be(
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(version)))
            );
    }

    private static DeploymentFile File() =>
        new(
            new StackSecrets(
                name => name == StackSecrets.Variable ? "correct horse battery staple 名前" : null,
                KeyDerivations.Pulumi
            ),
            new ManualTimeProvider()
        );
}
