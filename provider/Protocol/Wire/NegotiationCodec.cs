using System.Collections.Immutable;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Protocol.Wire;

/// <summary>Handshake, schema and configuration messages to and from the wire.</summary>
internal static class NegotiationCodec
{
    public static readonly WireCodec<Provider.HandshakeRequest> HandshakeRequest = WireCodec.Of<
        Provider.HandshakeRequest,
        ProviderHandshakeRequest
    >(
        m =>
        {
            var wire = new ProviderHandshakeRequest
            {
                EngineAddress = m.EngineAddress,
                ConfigureWithUrn = m.ConfigureWithUrn,
                SupportsViews = m.SupportsViews,
                SupportsRefreshBeforeUpdate = m.SupportsRefreshBeforeUpdate,
                InvokeWithPreview = m.InvokeWithPreview,
            };
            if (m.RootDirectory is { } root)
                wire.RootDirectory = root;
            if (m.ProgramDirectory is { } program)
                wire.ProgramDirectory = program;
            return wire;
        },
        w =>
            new()
            {
                EngineAddress = w.EngineAddress,
                RootDirectory = w.HasRootDirectory ? w.RootDirectory : null,
                ProgramDirectory = w.HasProgramDirectory ? w.ProgramDirectory : null,
                ConfigureWithUrn = w.ConfigureWithUrn,
                SupportsViews = w.SupportsViews,
                SupportsRefreshBeforeUpdate = w.SupportsRefreshBeforeUpdate,
                InvokeWithPreview = w.InvokeWithPreview,
            }
    );

    public static readonly WireCodec<HandshakeResponse> HandshakeResponse = WireCodec.Of<
        HandshakeResponse,
        ProviderHandshakeResponse
    >(
        m =>
            new()
            {
                AcceptSecrets = m.AcceptsSecrets,
                AcceptResources = m.AcceptsResources,
                AcceptOutputs = m.AcceptsOutputs,
                SupportsAutonamingConfiguration = m.SupportsAutonaming,
            },
        w =>
            new()
            {
                AcceptsSecrets = w.AcceptSecrets,
                AcceptsResources = w.AcceptResources,
                AcceptsOutputs = w.AcceptOutputs,
                SupportsAutonaming = w.SupportsAutonamingConfiguration,
            }
    );

    public static readonly WireCodec<Provider.GetSchemaRequest> GetSchemaRequest = WireCodec.Of<
        Provider.GetSchemaRequest,
        GetSchemaRequest
    >(
        m =>
            new()
            {
                Version = m.Version,
                SubpackageName = m.SubpackageName,
                SubpackageVersion = m.SubpackageVersion,
            },
        w => new(w.Version, w.SubpackageName, w.SubpackageVersion)
    );

    public static readonly WireCodec<Provider.ConfigureRequest> ConfigureRequest = WireCodec.Of<
        Provider.ConfigureRequest,
        ConfigureRequest
    >(
        m =>
        {
            var wire = new ConfigureRequest
            {
                Args = StructCodec.ToStructOrNull(m.Args),
                AcceptSecrets = m.AcceptsSecrets,
                AcceptResources = m.AcceptsResources,
                SendsOldInputs = m.SendsOldInputs,
                SendsOldInputsToDelete = m.SendsOldInputsToDelete,
            };
            wire.Variables.Add(m.Variables);
            if (m.Id is { } id)
                wire.Id = id;
            if (m.Urn is { } urn)
                wire.Urn = urn;
            if (m.Name is { } name)
                wire.Name = name;
            if (m.Type is { } type)
                wire.Type = type;
            return wire;
        },
        w =>
            new()
            {
                Variables = w.Variables.ToImmutableDictionary(),
                Args = StructCodec.FromStructOrNull(w.Args),
                AcceptsSecrets = w.AcceptSecrets,
                AcceptsResources = w.AcceptResources,
                SendsOldInputs = w.SendsOldInputs,
                SendsOldInputsToDelete = w.SendsOldInputsToDelete,
                Id = w.HasId ? w.Id : null,
                Urn = w.HasUrn ? w.Urn : null,
                Name = w.HasName ? w.Name : null,
                Type = w.HasType ? w.Type : null,
            }
    );

    public static readonly WireCodec<Provider.ConfigureResponse> ConfigureResponse = WireCodec.Of<
        Provider.ConfigureResponse,
        ConfigureResponse
    >(
        m =>
            new()
            {
                AcceptSecrets = m.AcceptsSecrets,
                SupportsPreview = m.SupportsPreview,
                AcceptResources = m.AcceptsResources,
                AcceptOutputs = m.AcceptsOutputs,
                SupportsAutonamingConfiguration = m.SupportsAutonaming,
            },
        w =>
            new()
            {
                AcceptsSecrets = w.AcceptSecrets,
                SupportsPreview = w.SupportsPreview,
                AcceptsResources = w.AcceptResources,
                AcceptsOutputs = w.AcceptOutputs,
                SupportsAutonaming = w.SupportsAutonamingConfiguration,
            }
    );
}
