using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Apps;

/// <summary>What a request says of an app; what it leaves out is null.</summary>
internal sealed partial record AppBody(string? Name, string? Remark, string? Key, string? Secret)
{
    private const int MaxRemark = 255;

    public bool HasOwnKeys => Key is not null || Secret is not null;

    public AppBody WithoutOwnKeys => this with { Key = null, Secret = null };

    public static AppBody Of(JsonObject body) =>
        new(body.Text("name"), body.Text("remark"), body.Text("app_key"), body.Text("app_secret"));

    /// <summary>What is wrong with the body of a create or an update, or null.</summary>
    public static Answer? Refusal(JsonObject body) =>
        body.At("name") is null ? RequestErrors.Missing("name")
        : !NamePattern().IsMatch(body.Text("name") ?? "") ? RequestErrors.BadBodyValue("name")
        : body.At("remark") is not null && body.Text("remark") is not { Length: <= MaxRemark }
            ? RequestErrors.BadBodyValue("remark")
        : body.At("app_key") is not null && !KeyPattern().IsMatch(body.Text("app_key") ?? "")
            ? RequestErrors.BadBodyValue("app_key")
        : SecretRefusal(body);

    /// <summary>What is wrong with the body of a reset, which names a secret or nothing, or null.</summary>
    public static Answer? SecretRefusal(JsonObject body) =>
        body.At("app_secret") is not null && !SecretPattern().IsMatch(body.Text("app_secret") ?? "")
            ? RequestErrors.BadBodyValue("app_secret")
            : null;

    [GeneratedRegex(@"\A[A-Za-z\p{IsCJKUnifiedIdeographs}][A-Za-z0-9_\p{IsCJKUnifiedIdeographs}]{2,63}\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_-]{7,199}\z")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_\-!@#$%]{7,127}\z")]
    private static partial Regex SecretPattern();
}
