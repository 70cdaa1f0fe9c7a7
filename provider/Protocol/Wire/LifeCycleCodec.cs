using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.Collections;
using P = PulumiApig.Protocol.Provider;

namespace PulumiApig.Protocol.Wire;

/// <summary>Check, Create, Read, Update, Delete and Invoke messages to and from the wire.</summary>
internal static class LifeCycleCodec
{
    public static readonly WireCodec<P.CheckRequest> CheckRequest = WireCodec.Of<P.CheckRequest, CheckRequest>(
        m =>
            new()
            {
                Urn = m.Urn,
                Olds = StructCodec.ToStruct(m.Olds),
                News = StructCodec.ToStruct(m.News),
                RandomSeed = ByteString.CopyFrom(m.RandomSeed.Span),
                Name = m.Name,
                Type = m.Type,
                Autonaming = m.Naming is { } naming
                    ? new()
                    {
                        Mode = (CheckRequest.Types.AutonamingOptions.Types.Mode)naming.Mode,
                        ProposedName = naming.ProposedName,
                    }
                    : null,
            },
        w =>
            new()
            {
                Urn = w.Urn,
                Olds = StructCodec.FromStruct(w.Olds),
                News = StructCodec.FromStruct(w.News),
                RandomSeed = w.RandomSeed.Memory,
                Name = w.Name,
                Type = w.Type,
                Naming = w.Autonaming is { } naming ? new((P.NamingMode)naming.Mode, naming.ProposedName) : null,
            }
    );

    public static readonly WireCodec<P.CheckResponse> CheckResponse = WireCodec.Of<P.CheckResponse, CheckResponse>(
        m =>
        {
            var wire = new CheckResponse { Inputs = StructCodec.ToStruct(m.Inputs) };
            wire.Failures.AddRange(m.Failures.Select(ToWire));
            return wire;
        },
        w => new(StructCodec.FromStruct(w.Inputs), FromWire(w.Failures))
    );

    public static readonly WireCodec<P.CreateRequest> CreateRequest = WireCodec.Of<P.CreateRequest, CreateRequest>(
        m =>
            new()
            {
                Urn = m.Urn,
                Properties = StructCodec.ToStruct(m.Inputs),
                Timeout = Seconds(m.Timeout),
                Preview = m.IsPreview,
                Name = m.Name,
                Type = m.Type,
            },
        w =>
            new()
            {
                Urn = w.Urn,
                Inputs = StructCodec.FromStruct(w.Properties),
                Timeout = TimeLimit(w.Timeout),
                IsPreview = w.Preview,
                Name = w.Name,
                Type = w.Type,
            }
    );

    public static readonly WireCodec<P.CreateResponse> CreateResponse = WireCodec.Of<P.CreateResponse, CreateResponse>(
        m => new() { Id = m.Id, Properties = StructCodec.ToStruct(m.Outputs) },
        w => new(w.Id, StructCodec.FromStruct(w.Properties))
    );

    public static readonly WireCodec<P.ReadRequest> ReadRequest = WireCodec.Of<P.ReadRequest, ReadRequest>(
        m =>
            new()
            {
                Id = m.Id,
                Urn = m.Urn,
                Properties = StructCodec.ToStructOrNull(m.Outputs),
                Inputs = StructCodec.ToStructOrNull(m.Inputs),
                Timeout = Seconds(m.Timeout),
                Name = m.Name,
                Type = m.Type,
            },
        w =>
            new()
            {
                Id = w.Id,
                Urn = w.Urn,
                Outputs = StructCodec.FromStructOrNull(w.Properties),
                Inputs = StructCodec.FromStructOrNull(w.Inputs),
                Timeout = TimeLimit(w.Timeout),
                Name = w.Name,
                Type = w.Type,
            }
    );

    public static readonly WireCodec<P.ReadResponse> ReadResponse = WireCodec.Of<P.ReadResponse, ReadResponse>(
        m =>
            new()
            {
                Id = m.Id,
                Properties = StructCodec.ToStructOrNull(m.Outputs),
                Inputs = StructCodec.ToStructOrNull(m.Inputs),
            },
        w =>
            new()
            {
                Id = w.Id,
                Outputs = StructCodec.FromStructOrNull(w.Properties),
                Inputs = StructCodec.FromStructOrNull(w.Inputs),
            }
    );

    public static readonly WireCodec<P.UpdateRequest> UpdateRequest = WireCodec.Of<P.UpdateRequest, UpdateRequest>(
        m =>
        {
            var wire = new UpdateRequest
            {
                Id = m.Id,
                Urn = m.Urn,
                Olds = StructCodec.ToStruct(m.OldOutputs),
                OldInputs = StructCodec.ToStructOrNull(m.OldInputs),
                News = StructCodec.ToStruct(m.News),
                Timeout = Seconds(m.Timeout),
                Preview = m.IsPreview,
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
                Timeout = TimeLimit(w.Timeout),
                IgnoreChanges = [.. w.IgnoreChanges],
                IsPreview = w.Preview,
                Name = w.Name,
                Type = w.Type,
            }
    );

    public static readonly WireCodec<P.UpdateResponse> UpdateResponse = WireCodec.Of<P.UpdateResponse, UpdateResponse>(
        m => new() { Properties = StructCodec.ToStruct(m.Outputs) },
        w => new(StructCodec.FromStruct(w.Properties))
    );

    public static readonly WireCodec<P.DeleteRequest> DeleteRequest = WireCodec.Of<P.DeleteRequest, DeleteRequest>(
        m =>
            new()
            {
                Id = m.Id,
                Urn = m.Urn,
                Properties = StructCodec.ToStruct(m.OldOutputs),
                OldInputs = StructCodec.ToStructOrNull(m.OldInputs),
                Timeout = Seconds(m.Timeout),
                Name = m.Name,
                Type = m.Type,
            },
        w =>
            new()
            {
                Id = w.Id,
                Urn = w.Urn,
                OldOutputs = StructCodec.FromStruct(w.Properties),
                OldInputs = StructCodec.FromStructOrNull(w.OldInputs),
                Timeout = TimeLimit(w.Timeout),
                Name = w.Name,
                Type = w.Type,
            }
    );

    public static readonly WireCodec<P.InvokeRequest> InvokeRequest = WireCodec.Of<P.InvokeRequest, InvokeRequest>(
        m =>
            new()
            {
                Tok = m.Token,
                Args = StructCodec.ToStruct(m.Args),
                Preview = m.IsPreview,
            },
        w => new(w.Tok, StructCodec.FromStruct(w.Args), w.Preview)
    );

    public static readonly WireCodec<P.InvokeResponse> InvokeResponse = WireCodec.Of<P.InvokeResponse, InvokeResponse>(
        m =>
        {
            var wire = new InvokeResponse { Return = StructCodec.ToStruct(m.Return) };
            wire.Failures.AddRange(m.Failures.Select(ToWire));
            return wire;
        },
        w => new(StructCodec.FromStruct(w.Return), FromWire(w.Failures))
    );

    public static CheckFailure ToWire(P.CheckFailure failure) =>
        new() { Property = failure.Property, Reason = failure.Reason };

    public static ImmutableArray<P.CheckFailure> FromWire(RepeatedField<CheckFailure> failures) =>
        failures.Select(f => new P.CheckFailure(f.Property, f.Reason)).ToImmutableArray();

    private static double Seconds(TimeSpan? limit) => limit?.TotalSeconds ?? 0;

    private static TimeSpan? TimeLimit(double seconds) =>
        seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.MaxValue.TotalSeconds / 2)) : null;
}
