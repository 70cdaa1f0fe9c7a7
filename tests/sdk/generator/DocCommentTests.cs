using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Tests;

public sealed class DocCommentTests
{
    [Test]
    public void Doc_ShortParagraph_IsOneLine() =>
        Written("Its `name`, at <most>\n3 & more.")
            .Should()
            .Be("/// <summary>Its <c>name</c>, at &lt;most&gt; 3 &amp; more.</summary>\n");

    [Test]
    public void Doc_LongParagraph_IsWrapped()
    {
        var lines = Written(string.Join(' ', Enumerable.Repeat("word", 60))).TrimEnd().Split('\n');

        lines.Should().HaveCountGreaterThan(3).And.OnlyContain(l => l.Length <= 120 && l.StartsWith("/// "));
        (lines[0], lines[^1]).Should().Be(("/// <summary>", "/// </summary>"));
    }

    [Test]
    public void Doc_BlocksAndExamples_BecomeRemarksAndExample() =>
        Written(
                """
                What it is.

                ## More

                - **one**
                  item
                - [two](https://example.com)

                {{% examples %}}

                ## Example Usage

                {{% example %}}

                ### Title

                ```csharp
                var a = new List<int>();

                ```

                ```yaml
                a: b
                ```

                {{% /example %}}

                {{% /examples %}}

                ```sh
                import
                ```
                """
            )
            .Should()
            .Be(
                """
                /// <summary>What it is.</summary>
                /// <remarks>
                /// <para><b>More</b></para>
                /// <list type="bullet">
                /// <item><description><b>one</b> item</description></item>
                /// <item><description><see href="https://example.com">two</see></description></item>
                /// </list>
                /// <code>
                /// import
                /// </code>
                /// </remarks>
                /// <example>
                /// <para><b>Title</b></para>
                /// <code>
                /// var a = new List&lt;int&gt;();
                ///
                /// </code>
                /// </example>

                """
            );

    private static string Written(string markdown)
    {
        var code = new CodeWriter();
        code.Doc(markdown);
        return code.ToString();
    }
}
