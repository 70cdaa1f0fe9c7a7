using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Wire;

/// <summary>Typed error details to and from the wire.</summary>
internal static class ErrorCodec
{
    public static IMessage ToWire(RpcErrorDetail detail) =>
        detail switch
        {
            ResourceInitFailed failed => ToWire(failed),
            MissingConfigKeys missing => ToWire(missing),
            _ => throw new ArgumentOutOfRangeException(nameof(detail)),
        };

    /// <summary>Null for a detail of a kind that is not ours.</summary>
    public static RpcErrorDetail? FromWire(Any detail)
    {
        // Any.Unpack would refuse properties that are nested deeply.
        if (detail.Is(ErrorResourceInitFailed.Descriptor))
            return FromWire(WireCodec.Parse<ErrorResourceInitFailed>(detail.Value.ToByteArray()));
        if (detail.Is(ConfigureErrorMissingKeys.Descriptor))
            return FromWire(WireCodec.Parse<ConfigureErrorMissingKeys>(detail.Value.ToByteArray()));
        return null;
    }

    private static ResourceInitFailed FromWire(ErrorResourceInitFailed failed) =>
        new(
            failed.Id,
            StructCodec.FromStruct(failed.Properties),
            [.. failed.Reasons],
            StructCodec.FromStructOrNull(failed.Inputs)
        );

    private static MissingConfigKeys FromWire(ConfigureErrorMissingKeys missing) =>
        new([.. missing.MissingKeys.Select(k => new MissingConfigKey(k.Name, k.Description))]);

    private static ErrorResourceInitFailed ToWire(ResourceInitFailed failed)
    {
        var wire = new ErrorResourceInitFailed
        {
            Id = failed.Id,
            Properties = StructCodec.ToStruct(failed.Outputs),
            Inputs = StructCodec.ToStructOrNull(failed.Inputs),
        };
        wire.Reasons.AddRange(failed.Reasons);
        return wire;
    }

    private static ConfigureErrorMissingKeys ToWire(MissingConfigKeys missing)
    {
        var wire = new ConfigureErrorMissingKeys();
        wire.MissingKeys.AddRange(
            missing.Keys.Select(k => new ConfigureErrorMissingKeys.Types.MissingKey
            {
                Name = k.Name,
                Description = k.Description,
            })
        );
        return wire;
    }
}
