using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Tests.Support;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Inputs;

/// <summary>
/// The ways in which programs write arguments. That they compile depends on the exact set of overloads and
/// conversions; what they send is checked besides.
/// </summary>
public sealed class InputFormsTests
{
    private static readonly Output<string> Text = Output.Create("o");
    private static readonly Output<int> Number = Output.Create(7);
    private static readonly Input<string> Given = "i";

    [Test]
    public async Task InputList_EveryFormOfOneElement_SendsIt()
    {
        InputList<string>[] forms =
        [
            "a",
            Output.Create("a"),
            (Input<string>)"a",
            new[] { "a" },
            new[] { Output.Create("a") },
            new Input<string>[] { "a" },
            new List<string> { "a" },
            new List<Output<string>> { Output.Create("a") },
            new List<Input<string>> { "a" },
            ImmutableArray.Create("a"),
            ImmutableArray.Create(Output.Create("a")),
            ImmutableArray.Create((Input<string>)"a"),
            Text.Apply(_ => new[] { "a" }),
            Text.Apply(_ => new List<string> { "a" }),
            Text.Apply(_ => (IEnumerable<string>)["a"]),
            Text.Apply(_ => ImmutableArray.Create("a")),
            new InputList<string> { "a" },
        ];

        foreach (var form in forms)
            (await OutputProbe.SerializeAsync(form)).Should().Be(PropertyValue.List("a"));
    }

    [Test]
    public async Task Args_MixedForms_SendTheirValues()
    {
        var args = new FormArgs
        {
            List = { "a", Text, Given },
            Map =
            {
                { "k", "v" },
                { "o", Text },
                { "i", Given },
            },
            Any = 5,
            Union = "u",
            Json = """{"j": [1, true]}""",
            Nested = new NestedArgs { Name = Text },
            NestedList = { new NestedArgs { Name = "1" } },
            Unions = { "a", 5 },
            Asset = new FileAsset("x"),
            Lists = { ["l"] = ImmutableArray.Create("x") },
            Double = 4,
            Flag = true,
        };

        (await OutputProbe.SerializeAsync(args))
            .AsObject.Should()
            .Equal(
                PropertyMap.Of(
                    ("list", PropertyValue.List("a", "o", "i")),
                    ("map", PropertyMap.Of(("k", "v"), ("o", "o"), ("i", "i"))),
                    ("any", 5),
                    ("union", "u"),
                    ("json", PropertyMap.Of(("j", PropertyValue.List(1, true)))),
                    ("nested", PropertyMap.Of(("name", "o"))),
                    ("nestedList", PropertyValue.List(PropertyMap.Of(("name", "1")))),
                    ("unions", PropertyValue.List("a", 5)),
                    ("asset", PropertyValue.Asset(PropertyMap.Of(("path", "x")))),
                    ("lists", PropertyMap.Of(("l", PropertyValue.List("x")))),
                    ("double", 4),
                    ("flag", true)
                )
            );
    }

    [Test]
    public async Task Args_OutputsForEverything_SendTheirValues()
    {
        Output<Union<string, int>> union = Number.Apply(Union<string, int>.FromT1);
        var args = new FormArgs
        {
            List = ["a", "b"],
            Map = Text.Apply(t => new Dictionary<string, string> { [t] = t }),
            Any = "s",
            Union = union,
            Json = JsonDocument.Parse("[]"),
            NestedList = new[] { new NestedArgs { Name = Given } },
            Double = 0.5,
        };

        (await OutputProbe.SerializeAsync(args))
            .AsObject.Should()
            .Equal(
                PropertyMap.Of(
                    ("list", PropertyValue.List("a", "b")),
                    ("map", PropertyMap.Of(("o", "o"))),
                    ("any", "s"),
                    ("union", 7),
                    ("json", PropertyValue.List()),
                    ("nestedList", PropertyValue.List(PropertyMap.Of(("name", "i")))),
                    ("double", 0.5)
                )
            );
    }

    [Test]
    public async Task Scalar_EveryForm_SendsItsValue()
    {
        Input<double> widened = 5;
        Input<int?> perhaps = 5;
        Input<object> anything = "s";
        Output<string> back = Given;
        Input<string> again = back;

        (await OutputProbe.SerializeAsync(widened)).Should().Be(PropertyValue.Of(5));
        (await OutputProbe.SerializeAsync(perhaps)).Should().Be(PropertyValue.Of(5));
        (await OutputProbe.SerializeAsync(anything)).Should().Be(PropertyValue.Of("s"));
        (await OutputProbe.SerializeAsync(again)).Should().Be(PropertyValue.Of("i"));
    }

    [Test]
    public async Task InputUnion_EveryForm_SendsTheValueOfOneSide()
    {
        InputUnion<string, int>[] texts =
        [
            "o",
            Text,
            (Input<string>)Text,
            Union<string, int>.FromT0("o"),
            Text.Apply(Union<string, int>.FromT0),
        ];
        InputUnion<string, int>[] numbers = [7, Number, (Input<int>)Number];

        foreach (var text in texts)
            (await OutputProbe.SerializeAsync(text)).Should().Be(PropertyValue.Of("o"));
        foreach (var number in numbers)
            (await OutputProbe.SerializeAsync(number)).Should().Be(PropertyValue.Of(7));
    }

    [Test]
    public async Task InputJson_EveryForm_SendsTheSameValue()
    {
        const string json = """{"a": 1}""";
        using var document = JsonDocument.Parse(json);
        InputJson[] forms =
        [
            json,
            document,
            document.RootElement,
            Text.Apply(_ => json),
            Output.Create(document),
            Output.Create(document.RootElement),
        ];

        foreach (var form in forms)
            (await OutputProbe.SerializeAsync(form)).AsObject.Should().Equal(PropertyMap.Of(("a", 1)));
    }

    [Test]
    public void Apply_EveryFormOfFunction_IsUnderstood()
    {
        Output<int> plain = Text.Apply(t => t.Length);
        Output<int> late = Text.Apply(async t =>
        {
            await Task.Yield();
            return t.Length;
        });
        Output<int> output = Text.Apply(_ => Number);
        Output<int> input = Text.Apply(_ => (Input<int>)2);
        Output<ValueTuple> nothing = Text.Apply(async _ => await Task.Yield());
        Output<string?> none = Text.Apply(_ => (string?)null);
        Output<int> ofInput = Given.Apply(t => t.Length);

        Output.All(plain, late, output, input, ofInput).Look().Value.Should().Equal(1, 1, 7, 2, 1);
        nothing.Look().IsKnown.Should().BeTrue();
        none.Look().Value.Should().BeNull();
    }

    [Test]
    public void Join_OutputsInputsAndStatedTypes_AreUnderstood()
    {
        var ofOutputs = Output.Tuple(Text, Number).Apply(t => t.Item1 + t.Item2);
        var ofInputs = Output.Tuple(Given, (Input<int>)Number).Apply(t => t.Item1 + t.Item2);
        var stated = Output.Tuple<Input<string>?, int>(Given, Output.CreateSecret(0)).Apply(t => t.Item1);
        var sequence = Output.All(new[] { Text, Text }.Select(o => o)).Apply(v => string.Concat(v));

        Output.All(ofOutputs, ofInputs, sequence).Look().Value.Should().Equal("o7", "i7", "oo");
        stated.Look().Should().Be(("i", true, true));
    }

    [Test]
    public async Task DependsOn_EveryFormOfOneResource_IsThatResource()
    {
        var one = OutputProbe.Resources[0];
        CustomResourceOptions[] forms =
        [
            new() { DependsOn = { one } },
            new() { DependsOn = one },
            new() { DependsOn = new[] { one } },
            new() { DependsOn = new List<Resource> { one } },
            new() { DependsOn = Text.Apply(_ => (IEnumerable<Resource>)[one]) },
        ];

        foreach (var form in forms)
            (await form.DependsOn.Flat.State).Value.Should().Equal(one);
    }

    private sealed class FormArgs : ResourceArgs
    {
        [Input("list")]
        private InputList<string>? _list;

        [Input("map")]
        private InputMap<string>? _map;

        [Input("nestedList")]
        private InputList<NestedArgs>? _nestedList;

        [Input("unions")]
        private InputList<Union<string, int>>? _unions;

        [Input("lists")]
        private InputMap<ImmutableArray<string>>? _lists;

        [Input("any")]
        public Input<object>? Any { get; set; }

        [Input("union")]
        public InputUnion<string, int>? Union { get; set; }

        [Input("json")]
        public InputJson? Json { get; set; }

        [Input("nested")]
        public Input<NestedArgs>? Nested { get; set; }

        [Input("asset")]
        public Input<AssetOrArchive>? Asset { get; set; }

        [Input("double")]
        public Input<double>? Double { get; set; }

        [Input("flag")]
        public Input<bool>? Flag { get; set; }

        public InputList<string> List
        {
            get => _list ??= [];
            set => _list = value;
        }

        public InputMap<string> Map
        {
            get => _map ??= [];
            set => _map = value;
        }

        public InputList<NestedArgs> NestedList
        {
            get => _nestedList ??= [];
            set => _nestedList = value;
        }

        public InputList<Union<string, int>> Unions
        {
            get => _unions ??= [];
            set => _unions = value;
        }

        public InputMap<ImmutableArray<string>> Lists
        {
            get => _lists ??= [];
            set => _lists = value;
        }
    }

    private sealed class NestedArgs : ResourceArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }
}
