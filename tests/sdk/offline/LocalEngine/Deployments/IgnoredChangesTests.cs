using PulumiApig.LocalEngine.Diffs;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class IgnoredChangesTests
{
    // Path, old, new, what comes of it, and whether all of the path could be applied.
    [TestCase("a", """{"a":1}""", """{"a":2}""", """{"a":1}""", true)]
    [TestCase("a", """{}""", """{"a":2}""", """{}""", true)]
    [TestCase("a", """{"a":1}""", """{}""", """{"a":1}""", true)]
    [TestCase("a.b", """{"a":{"b":1}}""", """{"a":{"b":2,"c":3}}""", """{"a":{"b":1,"c":3}}""", true)]
    [TestCase("a.b", """{"a":{"b":1}}""", """{}""", """{}""", false)]
    [TestCase("a.b", """{}""", """{"a":{"b":2}}""", """{"a":{}}""", true)]
    [TestCase("a.b", """{}""", """{}""", """{}""", true)]
    [TestCase("a.b", """{"a":{"b":1}}""", """{"a":"x"}""", """{"a":"x"}""", false)]
    [TestCase("a[0]", """{"a":[1]}""", """{"a":[2,3]}""", """{"a":[1,3]}""", true)]
    [TestCase("a[1]", """{"a":[1]}""", """{"a":[2,3]}""", """{"a":[2,3]}""", false)]
    [TestCase("a[1]", """{"a":[1,2]}""", """{"a":[3]}""", """{"a":[3]}""", false)]
    [TestCase("a[2]", """{"a":[1]}""", """{"a":[2]}""", """{"a":[2]}""", true)]
    [TestCase("a[0]", """{}""", """{"a":[2]}""", """{"a":[2]}""", false)]
    [TestCase("a[0]", """{"a":1}""", """{"a":2}""", """{"a":2}""", true)]
    [TestCase("a[*]", """{"a":[1,2]}""", """{"a":[9,8,3]}""", """{"a":[1,2,3]}""", false)]
    [TestCase("a[*]", """{"a":[1,2,3]}""", """{"a":[9]}""", """{"a":[1]}""", false)]
    [TestCase("a[*]", """{"a":[1,2]}""", """{"a":[9,8]}""", """{"a":[1,2]}""", true)]
    [TestCase("a[*]", """{}""", """{"a":[9]}""", """{"a":[9]}""", true)]
    [TestCase("a[*]", """{"a":{"x":1,"y":2}}""", """{"a":{"y":3,"z":4}}""", """{"a":{"x":1,"y":2}}""", true)]
    [TestCase(
        "a[*].b",
        """{"a":[{"b":1},{"b":2}]}""",
        """{"a":[{"b":8},{"b":9}]}""",
        """{"a":[{"b":1},{"b":2}]}""",
        true
    )]
    [TestCase("a[*].b", """{"a":[{"b":1}]}""", """{"a":[{"b":8},{"b":9}]}""", """{"a":[{"b":1},{"b":9}]}""", false)]
    [TestCase(
        "a[*].b",
        """{"a":{"x":{"b":1}}}""",
        """{"a":{"x":{"b":2},"y":{"b":3}}}""",
        """{"a":{"x":{"b":1},"y":{"b":3}}}""",
        true
    )]
    [TestCase("""["*"]""", """{"a":1}""", """{"b":2}""", """{"a":1}""", true)]
    [TestCase("*", """{"a":1}""", """{"b":2}""", """{"a":1}""", true)]
    [TestCase("a..b", """{"a":1}""", """{"a":2}""", """{"a":2}""", false)]
    public void Reset_APath_FollowsTheRulesOfTheEngine(
        string path,
        string olds,
        string news,
        string expected,
        bool isDone
    )
    {
        var (inputs, failed) = IgnoredChanges.Reset(Map(news), Map(olds), [path]);

        PropertyJson.ToText(inputs).Should().Be(expected);
        failed.IsEmpty.Should().Be(isDone);
    }

    [Test]
    public void Reset_FromAndIntoSecrets_StaysSecret()
    {
        var hidden = PropertyMap.Of(("a", PropertyValue.Secret(PropertyValue.List("old"))));
        var open = PropertyMap.Of(("a", PropertyValue.List("new")));

        IgnoredChanges
            .Reset(open, hidden, ["a[0]"])
            .Inputs.Get("a")
            .Should()
            .Be(PropertyValue.List(PropertyValue.Secret("old")));
        IgnoredChanges
            .Reset(hidden, open, ["a[0]"])
            .Inputs.Get("a")
            .Should()
            .Be(PropertyValue.Secret(PropertyValue.List("new")));
    }

    private static PropertyMap Map(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return PropertyJson.Read(document.RootElement).AsObject;
    }
}
