using System.Text.Json;
using PulumiApig.Framework.Packages;
using PulumiApig.Framework.Tests.Notes;

namespace PulumiApig.Framework.Tests.Packages;

public sealed class PackageSchemaTests
{
    private static readonly JsonElement Note = JsonDocument
        .Parse(PackageSchema.Text(NotesProvider.Define(new()).Shape))
        .RootElement.GetProperty("resources")
        .GetProperty("notes:index:Note");

    [Test]
    public void Outputs_WhatCheckOrTheServerFillsIn_AreAlwaysThere() =>
        Names(Note.GetProperty("required"))
            .Should()
            .BeEquivalentTo("notebook", "name", "body", "language", "password", "noteId", "link");

    [Test]
    public void Inputs_WhatCheckOrTheServerFillsIn_MayBeLeftOut() =>
        Names(Note.GetProperty("requiredInputs")).Should().Equal("body");

    [TestCase("properties", "link")]
    [TestCase("properties", "password")]
    [TestCase("inputProperties", "password")]
    public void Secret_Marked_IsSo(string side, string name) =>
        Note.GetProperty(side).GetProperty(name).GetProperty("secret").GetBoolean().Should().BeTrue();

    [Test]
    public void Map_OfText_SaysSo()
    {
        var tags = Note.GetProperty("inputProperties").GetProperty("tags");

        tags.GetProperty("type").GetString().Should().Be("object");
        tags.GetProperty("additionalProperties").GetProperty("type").GetString().Should().Be("string");
    }

    private static IEnumerable<string> Names(JsonElement names) => names.EnumerateArray().Select(n => n.GetString()!);
}
