using System.Collections.Immutable;
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

    public static RpcErrorDetail? FromWire(Any detail)
    {
        if (detail.TryUnpack(out ErrorResourceInitFailed failed))
        {
            return new ResourceInitFailed(
                failed.Id,
                StructCodec.FromStruct(failed.Properties),
                [.. failed.Reasons],
                StructCodec.FromStructOrNull(failed.Inputs)
            );
        }
        return detail.TryUnpack(out ConfigureErrorMissingKeys missing)
            ? new MissingConfigKeys(
                missing.MissingKeys.Select(k => new MissingConfigKey(k.Name, k.Description)).ToImmutableArray()
            )
            : null;
    }

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
