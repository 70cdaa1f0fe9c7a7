using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using YamlDotNet.Serialization;

namespace PulumiApig.Docs.Tests;

/// <summary>What the documents show as code can be taken as it stands.</summary>
internal sealed class CodeTests
{
    /// <summary>What a new console project has, and what a reader of the documents has at hand.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    private const string SdkUsings = "global using Pulumi; global using Pulumi.Apig;";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static IEnumerable<TestCaseData> Blocks(string languages) =>
        Document
            .All.SelectMany(d => d.CodeBlocks)
            .Where(b => languages.Split(' ').Contains(b.Language))
            .Select(b => new TestCaseData(b).SetArgDisplayNames(b.ToString()));

    [TestCaseSource(nameof(Blocks), new object[] { "csharp" })]
    public void CSharp_InADocument_Compiles(CodeBlock block) => Errors(block.Text).Should().BeEmpty();

    [TestCase("new IngressPort(\"web\", new() { Prot = 1 });", "CS0117")]
    [TestCase("return 1", "CS1002")]
    public void CSharp_ThatIsWrong_IsFound(string text, string code) =>
        Errors(text).Should().Contain(e => e.Contains(code));

    [TestCaseSource(nameof(Blocks), new object[] { "yaml" })]
    public void Yaml_InADocument_CanBeRead(CodeBlock block) =>
        FluentActions.Invoking(() => new DeserializerBuilder().Build().Deserialize(block.Text)).Should().NotThrow();

    [TestCaseSource(nameof(Blocks), new object[] { "json jsonc" })]
    public void Json_InADocument_CanBeRead(CodeBlock block)
    {
        var options = new JsonDocumentOptions
        {
            CommentHandling = block.Language == "jsonc" ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        };
        FluentActions.Invoking(() => JsonDocument.Parse(block.Text, options)).Should().NotThrow();
    }

    private static IEnumerable<string> Errors(string text)
    {
        var code = CSharpSyntaxTree.ParseText(text, Parsing);
        var isProgram = code.GetCompilationUnitRoot().Members.Any(m => m is GlobalStatementSyntax);
        // The client of the gateway has names of its own for the same things.
        var usings = text.Contains("using PulumiApig.Gateway;", StringComparison.Ordinal) ? Usings : Usings + SdkUsings;
        var options = new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable
        );
        return CSharpCompilation
            .Create("Block", [CSharpSyntaxTree.ParseText(usings, Parsing), code], References, options)
            .GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => d.ToString());
    }
}
