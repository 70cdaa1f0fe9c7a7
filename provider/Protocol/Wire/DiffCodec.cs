using System.Collections.Immutable;
using P = PulumiApig.Protocol.Provider;

namespace PulumiApig.Protocol.Wire;

/// <summary>Diff messages to and from the wire.</summary>
internal static class DiffCodec
{
    public static readonly WireCodec<P.DiffRequest> Request = WireCodec.Of<P.DiffRequest, DiffRequest>(
        m =>
        {
            var wire = new DiffRequest
            {
                Id = m.Id,
                Urn = m.Urn,
                Olds = StructCodec.ToStruct(m.OldOutputs),
                OldInputs = StructCodec.ToStructOrNull(m.OldInputs),
                News = StructCodec.ToStruct(m.News),
                Name = m.Name,
                Type = m.Type,
            };
            wire.IgnoreChanges.AddRange(m.IgnoreChanges);
            return wire;
        },
        w =>
            new()
            {
                Id = w.Id,
                Urn = w.Urn,
                OldOutputs = StructCodec.FromStruct(w.Olds),
                OldInputs = StructCodec.FromStructOrNull(w.OldInputs),
                News = StructCodec.FromStruct(w.News),
                IgnoreChanges = [.. w.IgnoreChanges],
                Name = w.Name,
                Type = w.Type,
            }
    );

    public static readonly WireCodec<P.DiffResponse> Response = WireCodec.Of<P.DiffResponse, DiffResponse>(
        m =>
        {
            var wire = new DiffResponse
            {
                Changes = (DiffResponse.Types.DiffChanges)m.Changes,
                DeleteBeforeReplace = m.DeleteBeforeReplace,
                HasDetailedDiff = m.HasDetailedDiff,
            };
            wire.Replaces.AddRange(m.Replaces);
            wire.Stables.AddRange(m.Stables);
            wire.Diffs.AddRange(m.Diffs);
            foreach (var (path, diff) in m.DetailedDiff)
                wire.DetailedDiff.Add(path, ToWire(diff));
            return wire;
        },
        w =>
            new()
            {
                Changes = (P.DiffChanges)w.Changes,
                Replaces = [.. w.Replaces],
                Stables = [.. w.Stables],
                Diffs = [.. w.Diffs],
                DeleteBeforeReplace = w.DeleteBeforeReplace,
                DetailedDiff = w.DetailedDiff.ToImmutableSortedDictionary(
                    d => d.Key,
                    d => FromWire(d.Value),
                    StringComparer.Ordinal
                ),
                HasDetailedDiff = w.HasDetailedDiff,
            }
    );

    private static P.PropertyDiff FromWire(PropertyDiff diff)
    {
        var kind = (P.PropertyDiffKind)diff.Kind;
        // As the engine does with a kind that it does not know.
        return new(Enum.IsDefined(kind) ? kind : P.PropertyDiffKind.Update, diff.InputDiff);
    }

    private static PropertyDiff ToWire(P.PropertyDiff diff) =>
        new() { Kind = (PropertyDiff.Types.Kind)diff.Kind, InputDiff = diff.IsInputDiff };
}
