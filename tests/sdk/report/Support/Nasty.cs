using FsCheck;
using FsCheck.Fluent;

namespace PulumiApig.Report.Tests.Support;

/// <summary>Text that tries to get out of where it is put.</summary>
internal static class Nasty
{
    private static readonly string[] Pieces =
    [
        "|",
        "||",
        "`",
        "```",
        "````````",
        "~~~",
        "<",
        ">",
        "<!--",
        "-->",
        "</details>",
        "</code>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "]]>",
        "&lt;",
        "&#64;",
        "&",
        "@octocat",
        "@org/team",
        "#123",
        "!42",
        "GH-7",
        "octo/repo#1",
        "\n",
        "\r\n",
        "\n\n",
        "\n| a | b |\n",
        "\n```\n",
        "\n# heading\n",
        "\n- [ ] task",
        "\t",
        "\0",
        "\u202e",
        "\u200b",
        "\u2028",
        "\ufeff",
        "\ud800",
        "\uffff",
        "https://example.com/x",
        "www.example.com",
        "a@example.com",
        "[text](javascript:alert(1))",
        "![i](http://x/y.png)",
        "*bold*",
        "_under_",
        "~gone~",
        "$math$",
        "\\",
        "\\|",
        "\"",
        "'",
        ":tada:",
        "{+ + }",
        "%5",
        "{{x}}",
        "--",
        "--!>",
        "]",
        "[",
        "plain",
        "words here",
        "é",
        "日本",
        "😀",
    ];

    public static readonly Gen<string> Text = Gen.Frequency(
        (
            6,
            from count in Gen.Choose(0, 8)
            from pieces in Gen.Elements(Pieces).ArrayOf(count)
            select string.Concat(pieces)
        ),
        (
            1,
            from count in Gen.Choose(0, 400)
            from pieces in Gen.Elements(Pieces).ArrayOf(count)
            select string.Concat(pieces)
        ),
        (1, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""))
    );

    /// <summary>A preview in which every text that can be foreign is.</summary>
    public static readonly Gen<string> Preview =
        from count in Gen.Choose(0, 12)
        from steps in (
            from operation in Gen.Elements("create", "update", "delete", "replace", "import", "strange")
            from kind in Gen.Elements(Support.Preview.Acl, Support.Preview.Port, "aws:x/y:Z", "")
            from foreign in Text.ArrayOf(7)
            select (operation, kind, foreign)
        ).ArrayOf(count)
        from messages in (
            from severity in Gen.Elements("error", "warning", "info")
            from text in Text
            select (severity, text)
        ).ArrayOf(3)
        select Of(steps, messages);

    private static string Of(
        (string Operation, string Kind, string[] Foreign)[] steps,
        (string Severity, string Text)[] messages
    )
    {
        Preview preview = new();
        foreach ((string operation, string kind, string[] foreign) in steps)
        {
            string type = kind.Length == 0 ? foreign[0] : kind;
            var old = Support.Preview.AclOf("PERMIT", "192.0.2.1", foreign[1]);
            var @new = Support.Preview.AclOf(foreign[2], foreign[3]);
            old["protocol"] = foreign[4];
            old["appId"] = foreign[5];
            @new["port"] = foreign[6];
            @new["x" + foreign[6]] = foreign[1];
            preview.Step(operation, type, foreign[5] + foreign[0], old, @new);
        }
        foreach ((string severity, string text) in messages)
            preview.Says(severity, text, steps.Length > 0 ? Support.Preview.Urn(steps[0].Kind, text) : "");
        return preview.ToString();
    }
}
