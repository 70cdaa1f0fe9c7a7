namespace PulumiApig.Generator.Tests;

public sealed class RefusalTests
{
    [TestCase("""{"oneOf": [{"type": "string"}, {"type": "integer"}]}""", "*oneOf*")]
    [TestCase("""{"type": "string", "const": "a"}""", "*const*")]
    [TestCase("""{"type": "map"}""", "*map*")]
    [TestCase("""{"type": "number"}""", "*number*")]
    [TestCase("""{"type": "string", "replaceOnChanges": true}""", "*replaceOnChanges*")]
    [TestCase("""{"$ref": "pulumi.json#/Any"}""", "*pulumi.json#/Any*")]
    [TestCase("""{"$ref": "#/resources/toy:index:R"}""", "*#/resources/toy:index:R*")]
    public void Files_APropertyOfAnUnknownForm_FailsByItsName(string property, string message)
    {
        var schema = $$"""
            {
              "name": "toy", "version": "1.0.0",
              "resources": { "toy:index:R": { "inputProperties": { "a": {{property}} } } }
            }
            """;

        FluentActions.Invoking(() => Sdk.Files(schema)).Should().Throw<Exception>().WithMessage(message);
    }

    [TestCase("""{ "resources": { "toy:storage/blob:Blob": {} } }""", "*toy:storage/blob:Blob*")]
    [TestCase("""{ "resources": { "toy:index:R": { "isComponent": true } } }""", "*isComponent*")]
    [TestCase("""{ "resources": { "toy:index:R": { "methods": {} } } }""", "*methods*")]
    [TestCase("""{ "types": { "toy:index:E": { "type": "integer", "enum": [{ "value": 1 }] } } }""", "*toy:index:E*")]
    [TestCase("""{ "types": { "toy:index:E": { "type": "string", "enum": [{ "value": "-" }] } } }""", "*\"-\"*name*")]
    [TestCase("""{ "types": { "toy:index:E": { "type": "string", "enum": [{ "value": "1" }] } } }""", "*\"1\"*name*")]
    public void Files_APartOfAnUnknownForm_FailsByItsName(string part, string message)
    {
        var schema = """{ "name": "toy", "version": "1.0.0", """ + part[1..];

        FluentActions.Invoking(() => Sdk.Files(schema)).Should().Throw<Exception>().WithMessage(message);
    }
}
