using System.Text.Json;
using Google.Protobuf;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Values;

/// <summary>A stack that overflows ends the process: what is let in must be safe to walk.</summary>
public sealed class NestingTests
{
    [Test]
    public async Task Call_900ObjectsInEachOther_ComeBackAsTheyWent()
    {
        await using var server = await InvokeServer.EchoAsync();
        var args = PropertyMap.Of(("x", Nested.Value(900)));

        var response = await server.CallAsync(args);

        response.Equals(args).Should().BeTrue();
    }

    [TestCase(5_000)]
    [TestCase(100_000)]
    public async Task Call_FarMoreThanThat_IsRefusedAndTheServerLives(int objects)
    {
        await using var server = await InvokeServer.EchoAsync();
        using var client = new RawClient(server.Address);

        var answer = await client.SendAsync(RawClient.Frame(Nested.InvokeRequestBytes(objects)));

        answer.StatusInHeaders.Should().Be("3");
        (await client.SendAsync(RawClient.Frame(Nested.InvokeRequestBytes(10)))).StatusInTrailers.Should().Be("0");
    }

    [Test]
    public void Values_AsDeepAsAnyThatIsLetIn_CanBeWalkedOnASmallStack()
    {
        // The smallest that any platform of .NET gives to a thread of the pool.
        const int stackBytes = 3 << 19;
        const int deepest = 998;
        Exception? fault = null;
        var thread = new Thread(() => fault = Catch(() => Walk(Nested.InvokeRequestBytes(deepest))), stackBytes);

        thread.Start();
        thread.Join();

        fault.Should().BeNull();
        FluentActions
            .Invoking(() => Walk(Nested.InvokeRequestBytes(deepest + 2)))
            .Should()
            .Throw<InvalidProtocolBufferException>();
    }

    private static void Walk(byte[] bytes)
    {
        var args = MessageBytes.Parse<InvokeRequest>(bytes).Args.ToPropertyMap();
        var again = MessageBytes
            .Parse<InvokeRequest>(new InvokeRequest { Args = args.ToStruct() }.ToByteArray())
            .Args.ToPropertyMap();
        again.Equals(args).Should().BeTrue();
        again.GetHashCode().Should().Be(args.GetHashCode());
        again.WithoutSecrets().ToString().Length.Should().BeGreaterThan(bytes.Length / 10);
        PropertyMap.Of(("x", PropertyValue.Secret(args))).WithoutSecrets()["x"].Should().Be(PropertyValue.Of(args));
        var json = PropertyJson.ToText(args);
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 2_000 });
        PropertyJson.ReadMap(document.RootElement).Equals(args).Should().BeTrue();
    }

    private static Exception? Catch(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
