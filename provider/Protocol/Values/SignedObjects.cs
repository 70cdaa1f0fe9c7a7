using System.Collections.Immutable;

namespace PulumiApig.Protocol.Values;

/// <summary>
/// Special values as the plain objects that stand for them on the wire and in state files: an object with a signature.
/// </summary>
internal static class SignedObjects
{
    /// <summary>The plain object that stands for a special value; an ordinary object is itself.</summary>
    public static PropertyMap Open(PropertyValue value) =>
        value.Kind switch
        {
            PropertyKind.Object => value.AsObject,
            PropertyKind.Secret => Signed(WireConstants.SecretSignature).Set("value", value.Revealed),
            PropertyKind.Asset => value.AsAssetFields.Set(WireConstants.SignatureKey, WireConstants.AssetSignature),
            PropertyKind.Archive => value.AsAssetFields.Set(WireConstants.SignatureKey, WireConstants.ArchiveSignature),
            PropertyKind.Resource => Open(value.AsResource),
            PropertyKind.Output => Open(value.AsOutput),
            _ => throw new InvalidOperationException($"{value.Kind} is not an object."),
        };

    /// <summary>The special value that an object stands for; an object without a signature is itself.</summary>
    /// <exception cref="Grpc.RpcException">The signature is not known, or what it promises is missing.</exception>
    public static PropertyValue Close(PropertyMap fields)
    {
        if (!fields.TryGetValue(WireConstants.SignatureKey, out var mark) || mark.Kind != PropertyKind.Text)
            return PropertyValue.Of(fields);
        return mark.AsText switch
        {
            WireConstants.SecretSignature => PropertyValue.Secret(Required(fields, "value", "secret")),
            WireConstants.AssetSignature => PropertyValue.Asset(fields.Remove(WireConstants.SignatureKey)),
            WireConstants.ArchiveSignature => PropertyValue.Archive(fields.Remove(WireConstants.SignatureKey)),
            WireConstants.ResourceSignature => CloseResource(fields),
            WireConstants.OutputSignature => CloseOutput(fields),
            // A kind that is not understood must not pass as a plain object: it would lose its meaning unseen.
            var other => throw Incoming.Malformed($"an object with the unknown signature '{other}'"),
        };
    }

    private static PropertyMap Open(ResourceReference reference)
    {
        var fields = reference
            .Other.Set(WireConstants.SignatureKey, WireConstants.ResourceSignature)
            .Set("urn", reference.Urn);
        if (reference.Id is { } id)
            fields = fields.Set("id", id.IsUnknown ? "" : id);
        return reference.PackageVersion.Length > 0 ? fields.Set("packageVersion", reference.PackageVersion) : fields;
    }

    private static PropertyMap Open(OutputValue output)
    {
        var fields = Signed(WireConstants.OutputSignature);
        if (output.Value is { } value)
            fields = fields.Set("value", value);
        if (output.IsSecret)
            fields = fields.Set("secret", true);
        return output.Dependencies.IsEmpty
            ? fields
            : fields.Set("dependencies", PropertyValue.List(output.Dependencies.Select(PropertyValue.Of)));
    }

    private static PropertyValue CloseResource(PropertyMap fields)
    {
        var urn = Required(fields, "urn", "resource reference");
        PropertyValue? id = null;
        if (fields.TryGetValue("id", out var given))
            id = given.TryGetText(out var text) && text.Length == 0 ? PropertyValue.Unknown : given;
        return PropertyValue.Of(
            new ResourceReference(Text(urn, "urn"), id, Text(fields.Get("packageVersion"), "packageVersion"))
            {
                Other = fields.Remove(WireConstants.SignatureKey).Remove("urn").Remove("id").Remove("packageVersion"),
            }
        );
    }

    private static PropertyValue CloseOutput(PropertyMap fields)
    {
        var dependencies = fields.Get("dependencies");
        return PropertyValue.Of(
            new OutputValue(
                fields.TryGetValue("value", out var value) && value.Kind != PropertyKind.Unknown ? value : null,
                fields.Get("secret") is { Kind: PropertyKind.Bool, AsBool: true },
                dependencies.Kind == PropertyKind.List
                    ? dependencies.AsList.Select(d => Text(d, "dependencies")).ToImmutableArray()
                    : []
            )
        );
    }

    private static PropertyMap Signed(string signature) => PropertyMap.Of((WireConstants.SignatureKey, signature));

    private static PropertyValue Required(PropertyMap fields, string name, string what) =>
        fields.TryGetValue(name, out var value) ? value : throw Incoming.Malformed($"a {what} without '{name}'");

    private static string Text(PropertyValue value, string name) =>
        value.IsNull ? ""
        : value.Kind == PropertyKind.Text ? value.AsText
        : throw Incoming.Malformed($"a special value whose '{name}' is not text");
}
