using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Values;

public sealed class PropertyJsonTests
{
    [Test]
    public void Read_WhatWriteWrote_IsTheSame() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(AnyProperties.Maps, map => Read(PropertyJson.ToText(map)).Equals(PropertyValue.Of(map)))
        );

    [Test]
    public void Write_SecretsForAStateFile_AreWrittenAndReadByTheCaller()
    {
        PropertyMap map = PropertyMap.Of(("list", PropertyValue.List([PropertyValue.Secret("p4ss"), "open"])));

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            PropertyJson.Write(writer, map, (w, secret) => w.WriteString("ciphertext", "locked:" + secret.AsText));
        using var document = JsonDocument.Parse(stream.ToArray());

        document
            .RootElement.GetRawText()
            .Should()
            .Be(
                """{"list":[{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","ciphertext":"locked:p4ss"},"open"]}"""
            );
        PropertyJson
            .ReadMap(document.RootElement, e => e.GetProperty("ciphertext").GetString()!["locked:".Length..])
            .Should()
            .Equal(map);
    }

    [TestCase("""{"x":1e999}""", "*not finite*")]
    [TestCase("""{"4dabf18193072939515e22adb298388d":"nobody knows"}""", "*nobody knows*")]
    [TestCase(
        """{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","ciphertext":"x"}""",
        "*secret without*"
    )]
    public void Read_WhatNoValueCanBe_IsRefused(string json, string message) =>
        FluentActions.Invoking(() => Read(json)).Should().Throw<RpcException>().WithMessage(message);

    private static PropertyValue Read(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 200 });
        return PropertyJson.Read(document.RootElement);
    }
}
