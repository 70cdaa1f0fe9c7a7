using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Faults;

internal sealed class PatternTests : SimulatorTest
{
    private const string App = Caller.Apps + "/" + SimulatorDefaults.AppId;
    private const string Secret = Caller.Apps + "/secret/" + SimulatorDefaults.AppId;

    [TestCase("*/apps/*", "App,Secret,Acl")]
    [TestCase("*/apps/{id}", "App")]
    [TestCase("*/apps/{}", "App")]
    [TestCase("*/apps/{a}/{b}", "Secret,Acl")]
    [TestCase("*/{anything}/app-acl", "Acl")]
    [TestCase("/v2/{project}/apigw/*", "App,Secret,Acl")]
    [TestCase("*/apps/{a/b}", "")]
    [TestCase("*.apps*", "")]
    public async Task Pattern_AsteriskAndBraces_MatchManyPartsAndOne(string pattern, string expected)
    {
        Simulator.On("*", pattern).Always().Answer(503, "APIG.9999", "System error");
        var hit = new List<string>();

        foreach (var (name, method, path) in Calls)
            if ((await Client.SendAsync(method, path, "{}")).Status == 503)
                hit.Add(name);

        string.Join(',', hit).Should().Be(expected);
    }

    private static (string Name, string Method, string Path)[] Calls { get; } =
    [("App", "PUT", App), ("Secret", "PUT", Secret), ("Acl", "PUT", Caller.Acl)];
}
