using System.Text.Json.Nodes;
using PulumiApig.Report.Masking;
using PulumiApig.Report.Tests.Support;

namespace PulumiApig.Report.Tests;

/// <summary>No credential that is planted in a preview comes out of any report.</summary>
public sealed class SecretTests
{
    private const string Canary = "canary-7Hq2Zx9LmTqP4vRw";

    private const string Signed = "4dabf18193072939515e22adb298388d";

    private static readonly string Pem =
        $"-----BEGIN RSA PRIVATE KEY-----\n{Canary}\nMIIEow==\n-----END RSA PRIVATE KEY-----";

    private static IEnumerable<TestCaseData> Hiding()
    {
        yield return Case("password", new() { ["dbPassword"] = Canary });
        yield return Case("secret key", new() { ["secretKey"] = Canary, ["accessKey"] = "AKEXAMPLE" + Canary });
        yield return Case("token", new() { ["auth_token"] = Canary });
        yield return Case("word before", new() { ["secretString"] = Canary });
        yield return Case("key in a word", new() { ["keyMaterial"] = Canary });
        yield return Case(
            "nested",
            new()
            {
                ["credentials"] = new JsonObject { ["user"] = Canary, ["all"] = new JsonArray(Canary) },
            }
        );
        yield return Case(
            "name and value",
            new() { ["env"] = new JsonArray(new JsonObject { ["name"] = "DB_PASSWORD", ["value"] = Canary }) }
        );
        yield return Case("PEM", new() { ["file"] = Pem });
        yield return Case("cut PEM", new() { ["file"] = Pem[..60] });
        yield return Case("JWT", new() { ["note"] = $"eyJhbGciOiJIUzI1NiJ9.eyJ{Canary}.sig{Canary}" });
        yield return Case("user info", new() { ["url"] = $"postgres://app:{Canary}@db.example.com/x" });
        yield return Case("bearer", new() { ["header"] = $"Authorization: Bearer {Canary}" });
        yield return Case("assignment behind a slash", new() { ["note"] = $"see config/password:{Canary}" });
        yield return Case("assignment", new() { ["script"] = $"export HW_SECRET_KEY={Canary}; run" });
        yield return Case("JSON in text", new() { ["policy"] = $$"""{"user":"a","password":"{{Canary}}"}""" });
        yield return Case(
            "GitHub",
            new() { ["x"] = "ghp_" + Canary.Replace("-", "", StringComparison.Ordinal) + "abcdef" }
        );
        yield return Case(
            "signed secret",
            new()
            {
                ["x"] = new JsonObject { [Signed] = "1b47061264138c4ac30d75fd1eb44270", ["value"] = Canary },
            }
        );
        yield return Case(
            "plaintext",
            new()
            {
                ["x"] = new JsonObject
                {
                    [Signed] = "1b47061264138c4ac30d75fd1eb44270",
                    ["plaintext"] = $"\"{Canary}\"",
                },
            }
        );
        yield return Case(
            "output",
            new()
            {
                ["x"] = new JsonObject
                {
                    [Signed] = "d0e6a833031e9bbcd3f4e8bde6ca49a4",
                    ["value"] = Canary,
                    ["secret"] = true,
                },
            }
        );

        static TestCaseData Case(string name, JsonObject inputs) => new TestCaseData(inputs).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Hiding))]
    public void Report_OfASecret_DoesNotHoldIt(JsonObject inputs)
    {
        JsonObject other = new() { ["kept"] = "visible", ["old"] = "x" };
        string create = new Preview().Step("create", "x:y:Z", "name", null, inputs).ToString();
        string update = new Preview().Step("update", "x:y:Z", "name", other, inputs).ToString();
        string delete = new Preview().Step("delete", "x:y:Z", "name", inputs).ToString();
        string detailed = new Preview()
            .Step(
                "update",
                "x:y:Z",
                "name",
                other,
                inputs,
                step =>
                {
                    step["detailedDiff"] = new JsonObject();
                    foreach (string path in Paths(inputs))
                        step["detailedDiff"]![path] = new JsonObject { ["kind"] = "add", ["inputDiff"] = true };
                }
            )
            .ToString();

        foreach (string preview in new[] { create, update, delete, detailed })
            EveryOutput(preview)
                .Should()
                .NotContain(Canary)
                .And.NotContain(Canary.Replace("-", "", StringComparison.Ordinal));
    }

    [Test]
    public void Message_ThatQuotesAMaskedValue_IsMaskedToo()
    {
        string preview = new Preview()
            .Step("create", "x:y:Z", "name", null, new() { ["password"] = Canary })
            .Step("create", "x:y:Z", $"named-{Canary}", null, new() { ["plain"] = $"holds {Canary} inside" })
            .Says("error", $"the server refused '{Canary}' for name")
            .ToString();

        EveryOutput(preview).Should().NotContain(Canary).And.Contain("the server refused");
    }

    [Test]
    public void AclEntry_ThatIsASecret_IsNotShown()
    {
        JsonObject acl = Preview.AclOf("PERMIT", "192.0.2.1", $"password={Canary}");

        EveryOutput(new Preview().Update("a", acl, Preview.AclOf("PERMIT", "192.0.2.1")).ToString())
            .Should()
            .NotContain(Canary);
    }

    [Test]
    public void PortDetails_ThatAreSecret_AreNotShown()
    {
        JsonObject port = Preview.PortOf(8080);
        port["instanceId"] = $"token={Canary}";

        EveryOutput(new Preview().Step("delete", Preview.Port, "p", port).ToString()).Should().NotContain(Canary);
    }

    [Test]
    public void EventLog_WithSecrets_ShowsNone()
    {
        string log = $$$$$$"""
            {"sequence":1,"resourcePreEvent":{"metadata":{"op":"create","urn":"urn:pulumi:d::p::x:y:Z::n","new":{"inputs":{"password":"{{{{{{Canary}}}}}}"}}}}}
            {"sequence":2,"diagnosticEvent":{"message":"password={{{{{{Canary}}}}}}","severity":"error"}}
            {"sequence":3,"policyEvent":{"message":"found {{{{{{Canary}}}}}}","enforcementLevel":"mandatory"}}
            """;

        EveryOutput(log).Should().NotContain(Canary).And.Contain("found");
    }

    [TestCase("dbPassword", nameof(Sensitivity.Certain))]
    [TestCase("SECRET_KEY", nameof(Sensitivity.Certain))]
    [TestCase("client-secret", nameof(Sensitivity.Certain))]
    [TestCase("apiKeys", nameof(Sensitivity.Certain))]
    [TestCase("sk", nameof(Sensitivity.Certain))]
    [TestCase("tokenEndpoint", nameof(Sensitivity.Suspicious))]
    [TestCase("kmsKeyId", nameof(Sensitivity.Suspicious))]
    [TestCase("publicKey", nameof(Sensitivity.None))]
    [TestCase("monkey", nameof(Sensitivity.None))]
    [TestCase("values", nameof(Sensitivity.None))]
    public void Of_AName_SaysHowSensitiveItIs(string name, string expected) =>
        SensitiveName.Of(name).ToString().Should().Be(expected);

    [TestCase("name: https://example.com:8443/path")]
    [TestCase("property mustAllow[0] value {\"192.168.0.1\"} has a problem")]
    [TestCase("the token expired, log in again")]
    [TestCase("9ed8b7fe84224de681e7d7a5587e76dc")]
    [TestCase("198.51.100.7 gains access: 1 address gains access, 0 lose it.")]
    [TestCase("urn:pulumi:dev::shop::random:index/randomPassword:RandomPassword::shop-database")]
    [TestCase("urn:pulumi:dev::shop::kubernetes:core/v1:Secret::shop-database")]
    [TestCase("azure-native:keyvault:Secret")]
    public void Text_WithoutCredentials_StaysAsItIs(string text) => new Mask().Text(text).Should().Be(text);

    private static IEnumerable<string> Paths(JsonObject inputs) =>
        inputs.SelectMany(p =>
            p.Value switch
            {
                JsonObject inner when !inner.ContainsKey(Signed) => inner.Select(i => $"{p.Key}.{i.Key}"),
                JsonArray { Count: 1 } array when array[0] is JsonObject => [$"{p.Key}[0].value"],
                _ => new[] { p.Key },
            }
        );

    private static string EveryOutput(string preview)
    {
        Outcome json = ReportTool.Run(preview, "--json", "-", "--fail-on", "delete");
        return ReportTool.Markdown(preview) + ReportTool.Html(preview) + json.Output + json.Error;
    }
}
