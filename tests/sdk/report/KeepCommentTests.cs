using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;

namespace PulumiApig.Report.Tests;

/// <summary>The script of examples/ci against a <c>gh</c> and a <c>curl</c> that know three pages of comments.</summary>
[Platform(Exclude = "Win")]
[UnsupportedOSPlatform("windows")]
public sealed class KeepCommentTests
{
    private const string Marker = "<!-- apig-report: shop/dev -->";

    // Both answer from the files page-1.json to page-3.json, and note what is written.
    private const string Gh = """
        #!/usr/bin/env bash
        set -euo pipefail
        if [[ " $* " == *" --method "* ]]; then
          echo "$*" >>"$LOG"
          jq -r .body >>"$LOG"
        elif [[ -n ${FAIL:-} ]]; then
          echo "HTTP 502" >&2
          exit 1
        else
          [[ $2 == --paginate && $4 == --jq ]]
          for page in "$PAGES"/page-*.json; do jq -r "$5" "$page"; done
        fi
        """;

    private const string Curl = """
        #!/usr/bin/env bash
        set -euo pipefail
        [[ $(cat) == "PRIVATE-TOKEN: the-token" && "$*" != *the-token* ]]
        all=$*
        case "$all" in
          *--request*) echo "$all" >>"$LOG"; jq -r .body "${all##*@}" >>"$LOG" ;;
          */user) echo '{"id":7}' ;;
          *) page=${all##*&page=}; page=${page%%&*}; cat "$PAGES/page-$page.json" 2>/dev/null || echo '[]' ;;
        esac
        """;

    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("apig-comment-").FullName;
        Executable("gh", Gh);
        Executable("curl", Curl);
        File.WriteAllText(In("comment.md"), Marker + "\n### New\n");
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase(false, "api --silent --method PATCH repos/o/r/issues/comments/31 --input -")]
    [TestCase(true, "--request PUT https://git.example.com/api/projects/5/merge_requests/12/notes/31")]
    public void Script_WhenTheCommentIsOnTheLastPage_EditsIt(bool isGitLab, string written)
    {
        Pages(
            Comment(11, "a person", 1, "hello"),
            Comment(21, "github-actions[bot]", 7, "<!-- apig-report: shop/prod -->\nanother stack"),
            Comment(31, "github-actions[bot]", 7, Marker + "\r\nold")
        );

        (int code, string log) = Run(isGitLab);

        code.Should().Be(0);
        log.Should().Contain(written).And.Contain(Marker + "\n### New");
    }

    [TestCase(false, "--method POST repos/o/r/issues/12/comments")]
    [TestCase(true, "--request POST https://git.example.com/api/projects/5/merge_requests/12/notes")]
    public void Script_WhenSomebodyElseWroteTheMarker_WritesANewOne(bool isGitLab, string written)
    {
        Pages(Comment(11, "a person", 1, Marker + "\nmine"));

        (int code, string log) = Run(isGitLab);

        code.Should().Be(0);
        log.Should().Contain(written).And.NotContain("PATCH").And.NotContain("PUT");
    }

    [Test]
    public void Script_WhenTheListFails_WritesNothing()
    {
        Pages(Comment(31, "github-actions[bot]", 7, Marker));

        (int code, string log) = Run(isGitLab: false, ("FAIL", "1"));

        code.Should().NotBe(0);
        log.Should().BeEmpty();
    }

    [Test]
    public void Script_OnAnotherFile_Refuses()
    {
        File.WriteAllText(In("comment.md"), "no marker\n");

        Run(isGitLab: false).Code.Should().Be(2);
    }

    private static string Comment(int id, string login, int author, string body) =>
        System.Text.Json.JsonSerializer.Serialize(
            new object[]
            {
                new
                {
                    id,
                    user = new { login },
                    author = new { id = author },
                    body,
                },
            }
        );

    private void Pages(params string[] pages)
    {
        for (int i = 0; i < pages.Length; i++)
            File.WriteAllText(In($"page-{i + 1}.json"), pages[i]);
    }

    private (int Code, string Log) Run(bool isGitLab, params (string Name, string Value)[] more)
    {
        ProcessStartInfo start = new("bash", [Script(), "12", In("comment.md")]) { RedirectStandardError = true };
        start.Environment["PATH"] = _folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["LOG"] = In("log");
        start.Environment["PAGES"] = _folder;
        start.Environment["GITHUB_REPOSITORY"] = "o/r";
        start.Environment["CI_API_V4_URL"] = isGitLab ? "https://git.example.com/api" : "";
        start.Environment["CI_PROJECT_ID"] = "5";
        start.Environment["REPORT_TOKEN"] = "the-token";
        foreach ((string name, string value) in more)
            start.Environment[name] = value;
        using Process script = Process.Start(start)!;
        string error = script.StandardError.ReadToEnd();
        script.WaitForExit();
        TestContext.Out.WriteLine(error);
        return (script.ExitCode, File.Exists(In("log")) ? File.ReadAllText(In("log")) : "");
    }

    private void Executable(string name, string text)
    {
        File.WriteAllText(In(name), text);
        File.SetUnixFileMode(In(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string In(string name) => Path.Combine(_folder, name);

    private static string Script([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../examples/ci/keep-comment.sh"));
}
