using PulumiApig.Framework.Examples;

namespace PulumiApig.Framework.Tests.Examples;

/// <summary>An example in YAML says the same in every language.</summary>
public sealed class ExampleDocsTests
{
    private static readonly ExamplePackage Package = new("notes", "example.com/notes/sdk/go/notes", ["Note", "Shelf"]);

    private const string Yaml = """
        variables:
          home:
            fn::invoke:
              function: notes:getShelf
              arguments:
                name: home
        resources:
          first:
            type: notes:Note
            properties:
              shelfId: ${home.shelfId}
              isPublic: true
              pageCount: -3
          second:
            type: notes:Note
            properties:
              shelfId: ${first.shelfId}
        outputs:
          where: ${home.shelfId}
        """;

    private static readonly ExampleProgram Program = ExampleProgram.Parse(Yaml);

    [Test]
    public void Write_CSharp_InvokesCreatesAndReturns() =>
        CSharpExample
            .Write(Program, Package)
            .Should()
            .Be(
                """
                using System.Collections.Generic;
                using Pulumi;
                using Pulumi.Notes;

                return await Deployment.RunAsync(() =>
                {
                    var home = GetShelf.Invoke(new()
                    {
                        Name = "home",
                    });
                    var first = new Note("first", new()
                    {
                        ShelfId = home.Apply(result => result.ShelfId),
                        IsPublic = true,
                        PageCount = -3,
                    });
                    var second = new Note("second", new()
                    {
                        ShelfId = first.ShelfId,
                    });

                    return new Dictionary<string, object?>
                    {
                        ["where"] = home.Apply(result => result.ShelfId),
                    };
                });
                """
            );

    [Test]
    public void Write_TypeScript_InvokesCreatesAndExports() =>
        TypeScriptExample
            .Write(Program, Package)
            .Should()
            .Be(
                """
                import * as notes from "@pulumi/notes";

                const home = notes.getShelfOutput({
                    name: "home",
                });
                const first = new notes.Note("first", {
                    shelfId: home.shelfId,
                    isPublic: true,
                    pageCount: -3,
                });
                const second = new notes.Note("second", {
                    shelfId: first.shelfId,
                });

                export const where = home.shelfId;
                """
            );

    [Test]
    public void Write_Python_InvokesCreatesAndExports() =>
        PythonExample
            .Write(Program, Package)
            .Should()
            .Be(
                """
                import pulumi
                import pulumi_notes as notes

                home = notes.get_shelf_output(name="home")
                first = notes.Note("first",
                    shelf_id=home.shelf_id,
                    is_public=True,
                    page_count=-3)
                second = notes.Note("second",
                    shelf_id=first.shelf_id)

                pulumi.export("where", home.shelf_id)
                """
            );

    /// <summary>Go refuses a variable without use and a second declaration, and gofmt lines values up.</summary>
    [Test]
    public void Write_Go_DeclaresWhatIsUsedAndLooksUpWhatIsAResource() =>
        GoExample
            .Write(Program, Package)
            .Should()
            .Contain("\t\thome := notes.LookupShelfOutput(ctx, notes.LookupShelfOutputArgs{\n")
            .And.Contain("\t\tfirst, err := notes.NewNote(ctx, \"first\", &notes.NoteArgs{\n")
            .And.Contain("\t\t\tShelfId:   home.ShelfId(),\n\t\t\tIsPublic:  pulumi.Bool(true),\n")
            .And.Contain("\t\t\tPageCount: pulumi.Int(-3),\n")
            .And.Contain("\t\t_, err = notes.NewNote(ctx, \"second\", ")
            .And.EndWith("\t\tctx.Export(\"where\", home.ShelfId())\n\t\treturn nil\n\t})\n}");

    [Test]
    public void Write_Java_ImportsWhatItUses() =>
        JavaExample
            .Write(Program, Package)
            .Should()
            .Contain(
                "import com.pulumi.notes.Note;\nimport com.pulumi.notes.NoteArgs;\nimport com.pulumi.notes.NotesFunctions;\n"
            )
            .And.Contain("import com.pulumi.notes.inputs.GetShelfArgs;\n")
            .And.Contain("var home = NotesFunctions.getShelf(GetShelfArgs.builder()\n")
            .And.Contain(".shelfId(home.applyValue(result -> result.shelfId()))\n")
            .And.Contain(".shelfId(first.shelfId())\n")
            .And.Contain("ctx.export(\"where\", home.applyValue(result -> result.shelfId()));");

    [Test]
    public void Expand_AnExampleInYamlAlone_HasAllLanguagesAndTheYamlLast()
    {
        var doc = $"A note.\n\n{{{{% example %}}}}\n\n### A note\n\n```yaml\n{Yaml}\n```\n\n{{{{% /example %}}}}\n";

        var expanded = ExampleDocs.Expand(doc, Package);

        expanded
            .Split('\n')
            .Where(l => l.StartsWith("```", StringComparison.Ordinal) && l.Length > 3)
            .Should()
            .Equal("```csharp", "```typescript", "```python", "```go", "```java", "```yaml");
        expanded.Should().StartWith("A note.").And.EndWith($"{Yaml}\n```\n\n{{{{% /example %}}}}\n");
        ExampleDocs.Expand(expanded, Package).Should().Be(expanded, "what has all languages is left alone");
    }

    [Test]
    public void Parse_ALineWithoutAName_IsRefused() =>
        FluentActions
            .Invoking(() => ExampleProgram.Parse("resources:\n  first:\n    - a"))
            .Should()
            .Throw<FormatException>()
            .WithMessage("*- a*");
}
