using static PulumiApig.Plugin.Properties.CommonArguments;

namespace PulumiApig.Plugin.Functions;

/// <summary>The access control of an app, if it has one.</summary>
internal sealed class GetAppAcl() : Function(FunctionShape)
{
    private static readonly Field<AppId> App = Field.Required("appId", GatewayTypes.AppId, "Id of the app.");

    private static readonly Field<bool> Exists = Field.Required(
        "exists",
        BooleanType.Instance,
        "Whether the app has an access control. Without one, every client may use it."
    );

    private static readonly Field<AclType> Type = new(
        "type",
        GatewayTypes.AclType,
        "Whether the listed addresses are let in or kept out; nothing when there is no access control."
    );

    private static readonly Field<ImmutableArray<Input<string>>> Values = Field.Required(
        "values",
        new ListType<string>(PlainText.Any),
        "The list as the gateway has it; empty when there is no access control."
    );

    private static readonly FunctionShape FunctionShape = new(
        "apig:index:getAppAcl",
        ResourceDocs.Read("getAppAcl"),
        Inputs: [InstanceId, App],
        Outputs: [InstanceId.AsRequired(), App, Exists, Type, Values]
    )
    {
        Terraform = new(
            "huaweicloud_apig_application_acl",
            [
                TerraformAttributes.Region,
                TerraformAttributes.Gateway,
                TerraformAttributes.Required("application_id", TerraformKind.Text, App.Name),
                TerraformAttributes.Computed("type"),
                new("values", TerraformKind.List, TerraformUse.Computed),
            ]
        ),
    };

    protected override async Task<PropertyMap> InvokeCheckedAsync(Call call, PropertyMap inputs)
    {
        var (gateway, app) = (InstanceId.Read(inputs).Value, App.Read(inputs).Value);
        var acl = await call.Gateway.GetAclAsync(gateway, app, call.Options, call.Cancellation).OrThrow();
        var result = PropertyMap.Of(
            InstanceId.Is(gateway),
            App.Is(app),
            Exists.Is(acl is not null),
            Values.Is([.. (acl?.Values ?? []).Select(Input<string>.Known)])
        );
        // As it came: a gateway may know types that this version does not.
        return acl is null ? result : result.Set(Type.Name, acl.Type.Name);
    }
}
