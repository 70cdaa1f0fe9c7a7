using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.Collections;
using PulumiApig.Protocol.Wire;
using M = PulumiApig.Engine.Protocol.Monitor;

namespace PulumiApig.Engine.Protocol.Wire;

/// <summary>Registrations of resources and packages to and from the wire.</summary>
internal static class RegistrationCodec
{
    public static readonly WireCodec<M.RegisterResourceRequest> Request = WireCodec.Of<
        M.RegisterResourceRequest,
        RegisterResourceRequest
    >(ToWire, FromWire);

    public static readonly WireCodec<M.RegisterResourceResponse> Response = WireCodec.Of<
        M.RegisterResourceResponse,
        RegisterResourceResponse
    >(
        m =>
        {
            var wire = new RegisterResourceResponse
            {
                Urn = m.Urn,
                Id = m.Id,
                Object = StructCodec.ToStruct(m.Outputs),
                Result = (Result)m.Result,
            };
            foreach (var (name, urns) in m.PropertyDependencies)
            {
                var dependencies = new RegisterResourceResponse.Types.PropertyDependencies();
                dependencies.Urns.AddRange(urns);
                wire.PropertyDependencies.Add(name, dependencies);
            }
            return wire;
        },
        w =>
            new()
            {
                Urn = w.Urn,
                Id = w.Id,
                Outputs = StructCodec.FromStruct(w.Object),
                Result = (M.RegistrationResult)w.Result,
                PropertyDependencies = w.PropertyDependencies.ToImmutableDictionary(
                    d => d.Key,
                    d => d.Value.Urns.ToImmutableArray()
                ),
            }
    );

    public static readonly WireCodec<M.RegisterPackageRequest> Package = WireCodec.Of<
        M.RegisterPackageRequest,
        RegisterPackageRequest
    >(
        m =>
        {
            var wire = new RegisterPackageRequest
            {
                Name = m.Name,
                Version = m.Version,
                DownloadUrl = m.DownloadUrl,
                Parameterization = ToWire(m.Parameterization),
                Extension = ToWire(m.Extension),
            };
            foreach (var (platform, sum) in m.Checksums)
                wire.Checksums.Add(platform, ByteString.CopyFrom(sum.Span));
            return wire;
        },
        w =>
            new(w.Name, w.Version, w.DownloadUrl)
            {
                Checksums = w.Checksums.ToImmutableDictionary(c => c.Key, c => c.Value.Memory),
                Parameterization = FromWire(w.Parameterization),
                Extension = FromWire(w.Extension),
            }
    );

    private static RegisterResourceRequest ToWire(M.RegisterResourceRequest m)
    {
        var wire = new RegisterResourceRequest
        {
            Type = m.Type,
            Name = m.Name,
            Parent = m.Parent,
            Custom = m.IsCustom,
            Remote = m.IsRemote,
            Object = StructCodec.ToStruct(m.Inputs),
            Provider = m.Provider,
            Version = m.Version,
            PluginDownloadURL = m.PluginDownloadUrl,
            PackageRef = m.PackageRef,
            DeleteBeforeReplace = m.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = m.DeleteBeforeReplace is not null,
            ImportId = m.ImportId,
            DeletedWith = m.DeletedWith,
            AcceptSecrets = m.AcceptsSecrets,
            AcceptResources = m.AcceptsResources,
            SupportsPartialValues = m.SupportsPartialValues,
            SupportsResultReporting = m.SupportsResultReporting,
            AliasSpecs = m.HasAliasSpecs,
            ReplacementTrigger = m.ReplacementTrigger is { } trigger ? StructCodec.ToValue(trigger) : null,
            CustomTimeouts = m.CustomTimeouts is { } t
                ? new()
                {
                    Create = t.Create,
                    Update = t.Update,
                    Delete = t.Delete,
                    Read = t.Read,
                }
                : null,
        };
        if (m.Protect is { } protect)
            wire.Protect = protect;
        if (m.RetainOnDelete is { } retain)
            wire.RetainOnDelete = retain;
        wire.Dependencies.AddRange(m.Dependencies);
        wire.IgnoreChanges.AddRange(m.IgnoreChanges);
        wire.ReplaceOnChanges.AddRange(m.ReplaceOnChanges);
        wire.HideDiffs.AddRange(m.HideDiffs);
        wire.AdditionalSecretOutputs.AddRange(m.AdditionalSecretOutputs);
        wire.AliasURNs.AddRange(m.AliasUrns);
        wire.Aliases.AddRange(m.Aliases.Select(AliasCodec.ToWire));
        wire.ReplaceWith.AddRange(m.ReplaceWith);
        wire.Providers.Add(m.Providers);
        wire.EnvVarMappings.Add(m.EnvironmentMappings);
        foreach (var (name, urns) in m.PropertyDependencies)
        {
            var dependencies = new RegisterResourceRequest.Types.PropertyDependencies();
            dependencies.Urns.AddRange(urns);
            wire.PropertyDependencies.Add(name, dependencies);
        }
        return wire;
    }

    private static M.RegisterResourceRequest FromWire(RegisterResourceRequest w) =>
        new()
        {
            Type = w.Type,
            Name = w.Name,
            Parent = w.Parent,
            IsCustom = w.Custom,
            IsRemote = w.Remote,
            Inputs = StructCodec.FromStruct(w.Object),
            Provider = w.Provider,
            Providers = Copy(w.Providers),
            Version = w.Version,
            PluginDownloadUrl = w.PluginDownloadURL,
            PackageRef = w.PackageRef,
            Protect = w.HasProtect ? w.Protect : null,
            RetainOnDelete = w.HasRetainOnDelete ? w.RetainOnDelete : null,
            // Older programs set only the first of the two fields.
            DeleteBeforeReplace = w.DeleteBeforeReplaceDefined || w.DeleteBeforeReplace ? w.DeleteBeforeReplace : null,
            Dependencies = [.. w.Dependencies],
            PropertyDependencies = w.PropertyDependencies.ToImmutableDictionary(
                d => d.Key,
                d => d.Value.Urns.ToImmutableArray()
            ),
            IgnoreChanges = [.. w.IgnoreChanges],
            ReplaceOnChanges = [.. w.ReplaceOnChanges],
            HideDiffs = [.. w.HideDiffs],
            AdditionalSecretOutputs = [.. w.AdditionalSecretOutputs],
            AliasUrns = [.. w.AliasURNs],
            Aliases = [.. w.Aliases.Select(AliasCodec.FromWire)],
            ImportId = w.ImportId,
            CustomTimeouts = w.CustomTimeouts is { } t ? new(t.Create, t.Update, t.Delete, t.Read) : null,
            DeletedWith = w.DeletedWith,
            ReplaceWith = [.. w.ReplaceWith],
            ReplacementTrigger = w.ReplacementTrigger is { } trigger ? StructCodec.FromValue(trigger) : null,
            EnvironmentMappings = Copy(w.EnvVarMappings),
            AcceptsSecrets = w.AcceptSecrets,
            AcceptsResources = w.AcceptResources,
            SupportsPartialValues = w.SupportsPartialValues,
            SupportsResultReporting = w.SupportsResultReporting,
            HasAliasSpecs = w.AliasSpecs,
        };

    private static RegisterPackageRequest.Types.Parameterization? ToWire(M.PackageParameterization? m) =>
        m is null
            ? null
            : new()
            {
                Name = m.Name,
                Version = m.Version,
                Value = ByteString.CopyFrom(m.Value.Span),
            };

    private static M.PackageParameterization? FromWire(RegisterPackageRequest.Types.Parameterization? w) =>
        w is null ? null : new(w.Name, w.Version, w.Value.Memory);

    private static ImmutableDictionary<string, string> Copy(MapField<string, string> map) =>
        map.ToImmutableDictionary();
}
