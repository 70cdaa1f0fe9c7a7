using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Tests.Projects;

/// <summary>What a project may say about the configuration of its stacks.</summary>
public sealed class ProjectConfigTests
{
    private string _directory = null!;

    [SetUp]
    public void Create() => _directory = Directory.CreateTempSubdirectory("apig-local-test-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_directory, recursive: true);

    [TestCase("region: north", "demo:region", "north")]
    [TestCase("demo:region: north", "demo:region", "north")]
    [TestCase("apig:region: north", "apig:region", "north")]
    [TestCase("apig:region: {value: north}", "apig:region", "north")]
    [TestCase("size: {type: integer, default: 3}", "demo:size", "3")]
    [TestCase("active: {default: true}", "demo:active", "true")]
    [TestCase("size: {type: integer, value: many}", "demo:size", "many")]
    [TestCase("list: {type: array, items: {type: string}, default: [a, b]}", "demo:list", """["a","b"]""")]
    public void Complete_AStackWithoutTheValue_GetsTheProjects(string line, string key, string text) =>
        Complete(line, StackConfig.Empty).Values[key].Text.Should().Be(text);

    [Test]
    public void Complete_AStackWithAValue_KeepsIt() =>
        Complete("region: north", StackConfig.Empty.With("demo:region", new("south", false)))
            .Values["demo:region"]
            .Text.Should()
            .Be("south");

    [TestCase("size: {type: integer}", "*missing configuration value 'demo:size'*", null)]
    [TestCase("size: {description: how many}", "*missing configuration value 'demo:size'*", null)]
    [TestCase("size: {type: integer}", "*'demo:size' must be of type 'integer'*", "many")]
    [TestCase("size: {type: boolean}", "*must be of type 'boolean'*", "True")]
    [TestCase("size: {type: object}", "*must be of type 'object'*", "[1]", true)]
    [TestCase("size: {type: object}", "*must be of type 'object'*", "{}")]
    [TestCase("size: {type: string}", "*must be of type 'string'*", "{}", true)]
    [TestCase("size: {type: array, items: {type: integer}}", "*must be of type 'array<integer>'*", "[\"a\"]", true)]
    [TestCase("size: {type: array, items: {type: integer}}", "*must be of type 'array<integer>'*", "[1]")]
    [TestCase("size: {type: string, secret: true}", "*must be encrypted as it's secret*", "x")]
    public void Check_AStackThatDoesNotFit_IsRefused(
        string line,
        string message,
        string? text,
        bool isStructure = false
    )
    {
        var value = Read(line).Config.Single();
        var config = text is null
            ? StackConfig.Empty
            : StackConfig.Empty.With("demo:size", new(text, false, isStructure));

        var check = () => value.Check(config, "dev");

        check.Should().Throw<LocalEngineException>().WithMessage(message);
    }

    [TestCase("size: {type: integer}", "-3")]
    [TestCase("size: {type: integer}", "12345678901")]
    [TestCase("size: {type: boolean}", "true")]
    [TestCase("size: {type: array, items: {type: array, items: {type: integer}}}", "[[1],[]]", true)]
    public void Check_AStackThatFits_IsTaken(string line, string text, bool isStructure = false)
    {
        var check = () =>
            Read(line).Config.Single().Check(StackConfig.Empty.With("demo:size", new(text, false, isStructure)), "dev");

        check.Should().NotThrow();
    }

    [TestCase("a: {default: 1, value: 2}", "*'a' cannot have both*")]
    [TestCase("a: {type: number}", "*'a' has the type 'number'*")]
    [TestCase("a: {type: array}", "*'a'*'items'*")]
    [TestCase("a: {type: integer, default: x}", "*'a'*'integer'*")]
    [TestCase("a: {kind: x}", "*'a'*unknown attribute 'kind'*")]
    [TestCase("a:", "*'a' says nothing*")]
    [TestCase("a: {type: , default: x}", "*'a'*'type' that says nothing*")]
    [TestCase("a: {secret: yes, default: x}", "*'a'*'secret'*neither true nor false*")]
    [TestCase("a: {secret: 'true', default: x}", "*'a'*'secret'*neither true nor false*")]
    [TestCase("a: {description: 5, default: x}", "*'description' must be a text*")]
    [TestCase("a: {type: [string], default: x}", "*'type' must be a text*")]
    [TestCase("8080: {default: x}", "*'8080'*quotes*")]
    [TestCase("apig:a: {type: string, value: x}", "*'apig:a' is not namespaced*type*")]
    [TestCase("apig:a: {default: x}", "*'apig:a' is not namespaced*'value'*")]
    public void Find_AnImpossibleDescription_IsRefusedByName(string line, string message)
    {
        var read = () => Read(line);

        read.Should().Throw<LocalEngineException>().WithMessage(message);
    }

    private StackConfig Complete(string line, StackConfig config) =>
        Read(line).Config.Aggregate(config, (all, value) => value.Complete(all));

    private Project Read(string line)
    {
        File.WriteAllText(Path.Combine(_directory, "Pulumi.yaml"), $"name: demo\nruntime: dotnet\nconfig:\n  {line}\n");
        return ProjectFile.Find(_directory);
    }
}
