using PulumiApig.Protocol.Wire;
using M = PulumiApig.Engine.Protocol.Monitor;

namespace PulumiApig.Engine.Protocol.Wire;

/// <summary>Reads and function calls of programs to and from the wire.</summary>
internal static class ReadingCodec
{
    public static readonly WireCodec<M.ReadResourceRequest> ReadRequest = WireCodec.Of<
        M.ReadResourceRequest,
        ReadResourceRequest
    >(
        m =>
        {
            var wire = new ReadResourceRequest
            {
                Id = m.Id,
                Type = m.Type,
                Name = m.Name,
                Parent = m.Parent,
                Properties = StructCodec.ToStruct(m.Properties),
                Provider = m.Provider,
                Version = m.Version,
                PluginDownloadURL = m.PluginDownloadUrl,
                PackageRef = m.PackageRef,
                AcceptSecrets = m.AcceptsSecrets,
                AcceptResources = m.AcceptsResources,
            };
            wire.Dependencies.AddRange(m.Dependencies);
            wire.AdditionalSecretOutputs.AddRange(m.AdditionalSecretOutputs);
            return wire;
        },
        w =>
            new()
            {
                Id = w.Id,
                Type = w.Type,
                Name = w.Name,
                Parent = w.Parent,
                Properties = StructCodec.FromStruct(w.Properties),
                Dependencies = [.. w.Dependencies],
                Provider = w.Provider,
                Version = w.Version,
                PluginDownloadUrl = w.PluginDownloadURL,
                PackageRef = w.PackageRef,
                AdditionalSecretOutputs = [.. w.AdditionalSecretOutputs],
                AcceptsSecrets = w.AcceptSecrets,
                AcceptsResources = w.AcceptResources,
            }
    );

    public static readonly WireCodec<M.ReadResourceResponse> ReadResponse = WireCodec.Of<
        M.ReadResourceResponse,
        ReadResourceResponse
    >(
        m => new() { Urn = m.Urn, Properties = StructCodec.ToStruct(m.Properties) },
        w => new(w.Urn, StructCodec.FromStruct(w.Properties))
    );

    public static readonly WireCodec<M.MonitorInvokeRequest> InvokeRequest = WireCodec.Of<
        M.MonitorInvokeRequest,
        ResourceInvokeRequest
    >(
        m =>
        {
            var wire = new ResourceInvokeRequest
            {
                Tok = m.Token,
                Args = StructCodec.ToStruct(m.Args),
                Provider = m.Provider,
                Version = m.Version,
                PluginDownloadURL = m.PluginDownloadUrl,
                PackageRef = m.PackageRef,
                Parent = m.Parent,
                AcceptResources = m.AcceptsResources,
            };
            wire.DependsOn.AddRange(m.DependsOn);
            return wire;
        },
        w =>
            new()
            {
                Token = w.Tok,
                Args = StructCodec.FromStruct(w.Args),
                Provider = w.Provider,
                Version = w.Version,
                PluginDownloadUrl = w.PluginDownloadURL,
                PackageRef = w.PackageRef,
                DependsOn = [.. w.DependsOn],
                Parent = w.Parent,
                AcceptsResources = w.AcceptResources,
            }
    );

    public static readonly WireCodec<M.MonitorInvokeResponse> InvokeResponse = WireCodec.Of<
        M.MonitorInvokeResponse,
        ResourceInvokeResponse
    >(
        m =>
        {
            var wire = new ResourceInvokeResponse { Return = StructCodec.ToStruct(m.Return), Unknown = m.IsUnknown };
            wire.Failures.AddRange(m.Failures.Select(LifeCycleCodec.ToWire));
            return wire;
        },
        w => new(StructCodec.FromStruct(w.Return), LifeCycleCodec.FromWire(w.Failures), w.Unknown)
    );
}
