using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Authentication;

/// <summary>Whatever a client may send, a signature that it computes from the decoded parts is accepted.</summary>
internal sealed class SignatureProperties : SimulatorTest
{
    private static readonly Arbitrary<string> Texts = Gen.Elements<string>([
            .. "abzAZ09-_.~ +&=%/?#*'()!$:;,@[]{}|^\"é一".Select(c => c.ToString()),
            "😀",
        ])
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    [Test]
    public void Verify_AnyQueryAndBody_IsAccepted()
    {
        var pairs = Texts.Generator.Two().ArrayOf().ToArbitrary();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                pairs,
                Texts,
                async (query, body) =>
                {
                    var text = string.Join(
                        '&',
                        query.Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}")
                    );

                    var reply = await Client.PostAsync($"{Caller.Ports}?{text}", body);

                    return reply.Code == "APIC.7211";
                }
            )
        );
    }

    [Test]
    public void Verify_AnyLastSegment_IsAccepted() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                Texts,
                async name =>
                {
                    var segment = "x" + Uri.EscapeDataString(name.Replace("/", "", StringComparison.Ordinal));

                    var reply = await Client.GetAsync($"{Caller.Gateway}/apps/{segment}");

                    return reply.Code == "APIG.2012";
                }
            )
        );

    [Test]
    public void Verify_AnyBitOfSignatureFlipped_IsRefused() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100),
            Prop.ForAll(
                Gen.Choose(0, 63).ToArbitrary(),
                async position =>
                {
                    using var client = NewClient();
                    client.SetFailed = request =>
                    {
                        var header = request.Headers.GetValues("Authorization").Single();
                        var at = header.Length - 64 + position;
                        request.Headers.Remove("Authorization");
                        request.Headers.TryAddWithoutValidation(
                            "Authorization",
                            header[..at] + (header[at] == '0' ? '1' : '0') + header[(at + 1)..]
                        );
                    };
                    Clock.Advance(TimeSpan.FromMinutes(6));

                    return (await client.GetAsync(Caller.Ports)).Code == "APIGW.0301";
                }
            )
        );
}
