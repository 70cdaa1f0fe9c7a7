using PulumiApig.Addresses;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>The access control of an app: inputs, outputs and what each means.</summary>
internal static class AppAclShape
{
    public const string Token = "apig:index:AppAcl";

    public static readonly Field<GatewayId> InstanceId = InGateway.InstanceId("an access control");

    public static readonly Field<AppId> AppId = new(
        "appId",
        GatewayTypes.AppId,
        """
        Id of the app (the console says credential). Changing it replaces the access control.
        """
    )
    {
        IsRequired = true,
        ReplacesSince = "an access control belongs to one app",
    };

    public static readonly Field<AclType> Type = new(
        "type",
        GatewayTypes.AclType,
        """
        Whether only the listed addresses may use the app (`PERMIT`), or all but them (`DENY`). Changed in place.
        """
    )
    {
        IsRequired = true,
    };

    public static readonly Field<ImmutableArray<Input<AddressEntry>>> Values = new(
        "values",
        new ListType<AddressEntry>(
            GatewayTypes.Address,
            AclDiff.Compare,
            "is empty: list at least one address, or remove the resource to lift the restriction"
        ),
        """
        Addresses (`192.0.2.7`), CIDR blocks (`198.51.100.0/24`) and ranges (`203.0.113.5-203.0.113.9`), IPv4 or IPv6; at
        least one. IPv6 needs a gateway with IPv6. Order, repeats and spelling do not matter: two lists are the same when
        they hold the same addresses, and `192.0.2.77/24` is the block `192.0.2.0/24`. The gateway gets them as written.
        Changed in place.
        """
    )
    {
        IsRequired = true,
    };

    public static readonly Field<ImmutableArray<Input<AddressEntry>>> MustAllow = new(
        "mustAllow",
        new ListType<AddressEntry>(GatewayTypes.Address, AclDiff.Compare),
        """
        Addresses, blocks and ranges that must be able to use the app whatever the list says. They are never sent: the
        preview fails when one of them would be locked out.
        """
    );

    public static readonly Field<bool> OverwriteExisting = new(
        "overwriteExisting",
        BooleanType.Instance,
        """
        Whether to overwrite an access control that the app has already. Left out, creating is refused then, even when both
        are equal. It counts only when the resource is created. If another resource holds the access control that
        is overwritten, in another stack or under another provider, its delete removes what is set here.
        """
    )
    {
        IsIgnoredInDiff = true,
    };

    public static readonly ResourceShape Shape = new()
    {
        Token = Token,
        Doc = ResourceDocs.Read("AppAcl"),
        Inputs = [InstanceId, AppId, Type, Values, MustAllow, OverwriteExisting],
        // While both were there the new one would be refused, and the end of the old one would lift the new one.
        Identity = [InstanceId, AppId],
        ListInputs = [ListInputs.InstanceId],
        Messages = AppAclCodes.All,
        Terraform = new(
            "huaweicloud_apig_application_acl",
            [
                // Terraform's id of an access control is the id of its app.
                TerraformAttributes.Computed("id", AppId.Name),
                TerraformAttributes.Region,
                TerraformAttributes.Gateway,
                TerraformAttributes.Required("application_id", TerraformKind.Text, AppId.Name),
                TerraformAttributes.Required("type", TerraformKind.Text),
                TerraformAttributes.Required("values", TerraformKind.List),
            ]
        ),
    };

    public static AppAclInputs Decode(Readings inputs) =>
        new(
            InstanceId.Read(inputs),
            AppId.Read(inputs),
            Type.Read(inputs),
            Values.Read(inputs),
            MustAllow.Read(inputs),
            OverwriteExisting.Read(inputs),
            inputs.HoldSecret(Values) || inputs.HoldSecret(MustAllow)
        );

    public static Live ToLive(AppAclName name, AppAcl acl) =>
        new(
            name.ToString(),
            PropertyMap.Of(
                InstanceId.Is(name.Gateway),
                AppId.Is(name.App),
                (Type.Name, acl.Type.Name),
                (Values.Name, PropertyValue.List(acl.Values.Select(PropertyValue.Of)))
            )
        );
}

/// <summary>The inputs of an app's access control.</summary>
/// <param name="InstanceId">The gateway.</param>
/// <param name="AppId">The app.</param>
/// <param name="Type">What the list means.</param>
/// <param name="Values">The list.</param>
/// <param name="MustAllow">Who must be let in.</param>
/// <param name="OverwriteExisting">Whether to overwrite what is there.</param>
/// <param name="AreSecret">Some address is secret: no message may name any.</param>
internal sealed record AppAclInputs(
    Input<GatewayId> InstanceId,
    Input<AppId> AppId,
    Input<AclType> Type,
    Input<ImmutableArray<Input<AddressEntry>>> Values,
    Input<ImmutableArray<Input<AddressEntry>>> MustAllow,
    Input<bool> OverwriteExisting,
    bool AreSecret
);
