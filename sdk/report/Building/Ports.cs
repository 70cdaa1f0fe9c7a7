using System.Text.Json;
using PulumiApig.Access;
using PulumiApig.Report.Masking;
using PulumiApig.Report.Model;
using PulumiApig.Report.Reading;

namespace PulumiApig.Report.Building;

/// <summary>Custom ingress ports.</summary>
internal static class Ports
{
    public const string Token = "apig:index:IngressPort";

    public static Port OfOld(JsonElement state, Mask mask) => Of(state.Get("outputs"), state.Get("inputs"), mask);

    public static Port OfNew(JsonElement state, Mask mask) =>
        Of(state.Get("inputs"), state.Get("outputs"), mask) with
        {
            IsAutomatic = IsAutomatic(state.Get("propertyDependencies")),
        };

    /// <summary>What opens and what closes; null when nothing does.</summary>
    public static PortChange? Change(
        ChangeAction action,
        bool isGone,
        Port? old,
        Port? @new,
        bool deletesFirst,
        bool isKept
    ) =>
        action switch
        {
            ChangeAction.Refresh when isGone && old is not null => new(old, null, false),
            ChangeAction.Create when @new is not null => new(null, @new, false),
            ChangeAction.Delete when old is not null && !isKept => new(old, null, false),
            ChangeAction.Replace when old is not null || @new is not null => new(
                isKept ? null : old,
                @new,
                deletesFirst || BlocksOpening(old, @new)
            )
            {
                IsBlocked = isKept && BlocksOpening(old, @new),
            },
            _ => null,
        };

    public static Phrase Meaning(PortChange change, Tense tense) =>
        change switch
        {
            { After: { } blocked, IsBlocked: true } =>
                $"Port {Name(blocked)} cannot open on gateway {Gateway(blocked)}: the old one has the number.",
            { Before: null, After: { } opened } => $"Port {Name(opened)} opens on gateway {Gateway(opened)}.",
            { Before: { } closed, After: null } when tense == Tense.Past =>
                $"Port {Name(closed)} was closed on gateway {Gateway(closed)}.",
            { Before: { } closed, After: null } =>
                $"Port {Name(closed)} closes on gateway {Gateway(closed)}: its callers are refused.",
            { Before: { } closed, After: { } opened, DeletesFirst: true } =>
                $"Port {Name(closed)} closes before port {Name(opened)} opens on gateway {Gateway(opened)}: callers are refused in between.",
            { Before: { } closed, After: { } opened } =>
                $"Port {Name(opened)} opens on gateway {Gateway(opened)}, then port {Name(closed)} closes.",
            _ => Phrase.Own("Nothing opens or closes."),
        };

    /// <summary>A number is open once on a gateway, so the old one has to close first.</summary>
    private static bool BlocksOpening(Port? old, Port? @new) =>
        old is not null && @new is not null && (old.Gateway, old.Number) == (@new.Gateway, @new.Number);

    private static Phrase Name(Port port)
    {
        Phrase name = $"{port.Protocol} {port.Number}";
        return port.IsAutomatic ? $"{name} (or another free number)" : name;
    }

    /// <summary>
    /// Whether the program leaves the number to the provider, which chooses anew in the update. The engine is told what
    /// each property of the program depends on; where it is told so of one that depends on nothing, all are there.
    /// </summary>
    private static bool IsAutomatic(JsonElement dependencies) =>
        dependencies.Get("protocol") is { ValueKind: JsonValueKind.Array } sources
        && sources.GetArrayLength() == 0
        && dependencies.Get("port").ValueKind == JsonValueKind.Undefined;

    private static Phrase Gateway(Port port) => $"{port.Gateway}";

    private static Port Of(JsonElement first, JsonElement second, Mask mask)
    {
        return new(Part("instanceId"), Part("protocol"), Part("port"));

        string Part(string name)
        {
            JsonElement value = first.Get(name);
            if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
                value = second.Get(name);
            return ReservedText.WordFor(value)
                ?? value.ValueKind switch
                {
                    JsonValueKind.String => mask.Text(value.Text()),
                    JsonValueKind.Number => value.GetRawText(),
                    _ => "?",
                };
        }
    }
}
