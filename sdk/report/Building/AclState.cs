using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Access;
using PulumiApig.Addresses;
using PulumiApig.Report.Masking;
using PulumiApig.Report.Model;
using PulumiApig.Report.Reading;

namespace PulumiApig.Report.Building;

/// <summary>An access control as a state of the engine describes it.</summary>
internal sealed record AclState
{
    public const string Token = "apig:index:AppAcl";

    public required string App { get; init; }

    public required string Gateway { get; init; }

    public required AccessPolicy Policy { get; init; }

    /// <summary>Why not all of the policy is known; null when it is.</summary>
    public required Phrase? Doubt { get; init; }

    /// <summary>Addresses that must be let in, as written.</summary>
    public required ImmutableArray<string> MustAllow { get; init; }

    /// <summary>Whether another access control that the app has may be overwritten.</summary>
    public required bool Overwrites { get; init; }

    /// <summary>The resources that the app's id comes from; null where that is not told.</summary>
    public required ImmutableArray<string>? Sources { get; init; }

    /// <summary>Whether the access control stays when the resource goes.</summary>
    public required bool IsRetained { get; init; }

    /// <summary>The old state: what the gateway said last, or else what was asked for.</summary>
    public static AclState OfOld(JsonElement state, Mask mask)
    {
        JsonElement outputs = state.Get("outputs");
        bool isComplete =
            outputs.Get("type").ValueKind != JsonValueKind.Undefined
            && outputs.Get("values").ValueKind != JsonValueKind.Undefined;
        return Of(state, isComplete ? outputs : state.Get("inputs"), mask);
    }

    /// <summary>The new state: what is asked for. A refresh asks for nothing, but finds something.</summary>
    public static AclState OfNew(JsonElement state, bool isFound, Mask mask) =>
        isFound || state.Get("inputs").ValueKind != JsonValueKind.Object
            ? OfOld(state, mask)
            : Of(state, state.Get("inputs"), mask);

    private static AclState Of(JsonElement state, JsonElement properties, Mask mask)
    {
        bool hasType = PolicyTypes.TryParse(properties.Text("type"), out PolicyType type);
        (AddressSet listed, Phrase? doubt) = Listed(properties.Get("values"), mask);
        return new()
        {
            App = Known(properties.Get("appId"), mask),
            Gateway = Known(properties.Get("instanceId"), mask),
            Policy = hasType ? AccessPolicy.Of(type, listed, hasUnknown: doubt is not null) : AccessPolicy.Unknown,
            Doubt = hasType ? doubt : TypeDoubt(properties.Get("type")),
            MustAllow = [.. state.Get("inputs").Get("mustAllow").Texts()],
            Overwrites =
                state.Get("inputs").Get("overwriteExisting").ValueKind
                    is not (JsonValueKind.False or JsonValueKind.Undefined or JsonValueKind.Null),
            Sources = state.Get("propertyDependencies").Get("appId") is { ValueKind: JsonValueKind.Array } sources
                ? [.. sources.Texts()]
                : null,
            IsRetained = state.IsTrue("retainOnDelete"),
        };
    }

    /// <summary>The entries that are known, and why the others are not.</summary>
    private static (AddressSet Listed, Phrase? Doubt) Listed(JsonElement values, Mask mask)
    {
        if (values.ValueKind != JsonValueKind.Array)
            return (AddressSet.Empty, Phrase.Own(ReasonFor(values, "the list")));
        AddressSetBuilder listed = new();
        Phrase? doubt = null;
        foreach (JsonElement value in values.EnumerateArray())
        {
            if (AddressRange.TryParse(value.Text(), out AddressRange range, out _))
                listed.Add(range);
            else if (ReservedText.WordFor(value) is not null || value.ValueKind != JsonValueKind.String)
                doubt ??= Phrase.Own(ReasonFor(value, "an entry of the list"));
            else
                doubt ??= $"{mask.Text(value.Text())} in the list is no address";
        }
        return (listed.Build(), doubt);
    }

    private static Phrase TypeDoubt(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && ReservedText.WordFor(type) is null
            ? Phrase.Own("the type of the list is neither PERMIT nor DENY")
            : Phrase.Own(ReasonFor(type, "the type of the list"));

    private static string ReasonFor(JsonElement value, string what) =>
        ReservedText.WordFor(value) switch
        {
            ReservedText.Secret => $"{what} is secret",
            ReservedText.Unknown => $"{what} is known only after the update",
            _ => $"{what} is missing",
        };

    /// <summary>A text; empty where it is not known.</summary>
    public static string Known(JsonElement value, Mask mask) =>
        ReservedText.WordFor(value) is null ? mask.Text(value.Text()) : "";
}
