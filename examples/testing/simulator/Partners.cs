using Pulumi;
using Pulumi.Apig;

namespace TestingOnASimulator;

/// <summary>The program under test. Yours stands in its own project, and its Program.cs calls the same method.</summary>
internal static class Partners
{
    public static Task<int> RunAsync(string appId, string block) =>
        Deployment.RunAsync(() =>
        {
            var port = new IngressPort("partners", new() { Protocol = IngressProtocol.HTTPS, Port = 8443 });
            _ = new AppAcl(
                "partners",
                new()
                {
                    AppId = appId,
                    Type = AppAclType.PERMIT,
                    Values = { block },
                    MustAllow = { "192.0.2.10" },
                }
            );
            return new Dictionary<string, object?> { ["status"] = port.Status };
        });
}
