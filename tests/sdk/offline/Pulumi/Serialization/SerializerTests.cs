using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Serialization;
using Pulumi.Tests.Support;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Serialization;

public sealed class SerializerTests
{
    [Test]
    public void Serialize_AnyPlainValue_ComesBackAsItWas() =>
        Prop.ForAll(
                Generators.Plain,
                value =>
                {
                    var sent = OutputProbe.SerializeAsync(value).Result;
                    var unwrapped = Unwrapped.Of(sent);
                    var converter = new ValueConverter(m => throw new InvalidOperationException(m));
                    var read = converter.Convert("value", unwrapped.Value, typeof(object));
                    // Names that start with two underscores are the engine's own and are not read.
                    return unwrapped.Taint.IsKnown && OutputProbe.SerializeAsync(read).Result.Equals(sent);
                }
            )
            .QuickCheckThrowOnFailure();

    [TestCase(5L)]
    [TestCase(1.5f)]
    [TestCase('c')]
    public async Task Serialize_ATypeThatHasNoPlaceOnTheWire_IsRefusedWithItsPlace(object value)
    {
        var act = () => OutputProbe.SerializeAsync(new Dictionary<string, object> { ["list"] = new[] { value } });

        (await act.Should().ThrowAsync<InvalidOperationException>()).WithMessage($"value.list[0] *{value.GetType()}*");
    }

    [Test]
    public async Task SerializeArgs_AValueThatCannotBeSent_NamesPropertyAndResource()
    {
        var members = new Dictionary<string, object?> { ["ratio"] = double.NaN };

        var act = () => SerializedArgs.OfAsync("acme w", members, new(KeepResources: true));

        (await act.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*'ratio' of acme w*");
    }

    [Test]
    public async Task Serialize_ATask_IsRefused() =>
        await FluentActions
            .Awaiting(() => OutputProbe.SerializeAsync(Task.FromResult(1)))
            .Should()
            .ThrowAsync<InvalidOperationException>();

    [Test]
    public async Task Serialize_NullInside_IsDroppedFromObjectsAndKeptInLists()
    {
        var value = new Dictionary<string, object?> { ["none"] = null, ["list"] = new string?[] { "a", null } };

        (await OutputProbe.SerializeAsync(value))
            .Should()
            .Be((PropertyValue)PropertyMap.Of(("list", PropertyValue.List("a", PropertyValue.Null))));
    }

    [Test]
    public async Task Serialize_OutputsOfEveryKind_AreMarked()
    {
        (await OutputProbe.SerializeAsync(Output.CreateSecret("s"))).Should().Be(PropertyValue.Secret("s"));
        (await OutputProbe.SerializeAsync(OutputProbe.Unknown<string>())).Should().Be(PropertyValue.Unknown);
        (await OutputProbe.SerializeAsync(Output.CreateSecret(OutputProbe.Unknown<string>())))
            .Should()
            .Be(PropertyValue.Unknown);
    }

    [Test]
    public async Task Serialize_OutputsForTheProviderOfAComponent_KeepWhatTheyDependOn()
    {
        var output = new OutputSpec(1, false, true, 0b101, true).Make();

        var sent = (await OutputProbe.SerializeAsync(output, keepOutputs: true)).AsOutput;

        sent.Should()
            .Be(new OutputValue(null, true, [FakeEngine.UrnOf("t:t:T", "r0"), FakeEngine.UrnOf("t:t:T", "r2")]));
        (await OutputProbe.SerializeAsync(Output.Create(1), keepOutputs: true)).Should().Be((PropertyValue)1);
    }

    [Test]
    public async Task Serialize_AResource_IsAReferenceOrWithoutThoseItsId()
    {
        var serializer = new Serializer(new(KeepResources: true));

        var reference = (await serializer.SerializeAsync("value", OutputProbe.Resources[0])).AsResource;

        reference.Urn.Should().Be(FakeEngine.UrnOf("t:t:T", "r0"));
        reference.Id.Should().Be(PropertyValue.Unknown);
        serializer.Dependencies.Should().Equal(OutputProbe.Resources[0]);
        (await OutputProbe.SerializeAsync(OutputProbe.Resources[0], keepResources: false))
            .Should()
            .Be(PropertyValue.Unknown);
    }

    [Test]
    public async Task Serialize_MarkedTypes_AreSentByTheirMarks()
    {
        (await OutputProbe.SerializeAsync(Size.Small)).Should().Be((PropertyValue)"small");
        (await OutputProbe.SerializeAsync(DayOfWeek.Tuesday)).Should().Be((PropertyValue)2);
        (await OutputProbe.SerializeAsync(new Answer("x", [1, 2])))
            .Should()
            .Be((PropertyValue)PropertyMap.Of(("name", "x"), ("numbers", PropertyValue.List(1, 2))));
    }

    [Test]
    public async Task Serialize_JsonThatLooksLikeASecret_IsOnlyData()
    {
        var json = JsonElement.Parse($$"""{"{{WireConstants.SignatureKey}}": "{{WireConstants.SecretSignature}}"}""");

        (await OutputProbe.SerializeAsync(json)).Kind.Should().Be(PropertyKind.Object);
    }

    [Test]
    public async Task Serialize_ARequiredArgumentThatIsMissing_NamesIt()
    {
        var act = () => OutputProbe.SerializeAsync(new StrictArgs());

        (await act.Should().ThrowAsync<ArgumentNullException>()).WithParameterName("_tags");
    }

    [Test]
    public async Task Serialize_Archives_AreSentWithTheirAssets()
    {
        var archive = new AssetArchive(
            new Dictionary<string, AssetOrArchive>
            {
                ["a"] = new StringAsset("text"),
                ["b"] = new RemoteArchive("https://example.com/b.zip"),
            }
        );

        (await OutputProbe.SerializeAsync(archive))
            .Should()
            .Be(
                PropertyValue.Archive(
                    PropertyMap.Of(
                        (
                            "assets",
                            PropertyMap.Of(
                                ("a", PropertyValue.Asset(PropertyMap.Of(("text", "text")))),
                                ("b", PropertyValue.Archive(PropertyMap.Of(("uri", "https://example.com/b.zip"))))
                            )
                        )
                    )
                )
            );
    }

    [TestCase(true, "true")]
    [TestCase(5, "5")]
    [TestCase("a\"ü<b>", "\"a\\\"ü<b>\"")]
    [TestCase(new[] { "a", "b" }, "[ \"a\", \"b\" ]")]
    [TestCase(new string[0], "[ ]")]
    public async Task JsonText_OfAValue_IsWrittenWithBlanks(object value, string expected) =>
        (await JsonText.Of("value", value).State).Value.Should().Be(expected);

    [Test]
    public async Task JsonText_OfAnObjectWithASecretAndAnUnknown_IsOneMarkedText()
    {
        var value = new Dictionary<string, object> { ["a"] = Output.CreateSecret(1), ["b"] = new[] { 2 } };

        (await JsonText.Of("value", value).State).Value.Should().Be("""{ "a": 1, "b": [ 2 ] }""");
        JsonText.Of("value", value).Look().IsSecret.Should().BeTrue();
        JsonText.Of("value", new object[] { OutputProbe.Unknown<int>() }).Look().IsKnown.Should().BeFalse();
    }

    [OutputType]
    private sealed class Answer(string name, ImmutableArray<int> numbers)
    {
        public readonly string Name = name;

        public readonly ImmutableArray<int> Numbers = numbers;
    }

    private sealed class StrictArgs : ResourceArgs
    {
        [Input("tags", required: true)]
        private InputList<string>? _tags;

        public InputList<string> Tags
        {
            get => _tags ??= [];
            set => _tags = value;
        }
    }
}
