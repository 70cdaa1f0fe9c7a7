namespace PulumiApig.Plugin.Functions;

/// <summary>The gateways of the project.</summary>
internal sealed class GetGateways() : Function(FunctionShape)
{
    private static readonly Field<string> Name = new(
        "name",
        PlainText.NotEmpty,
        "Only gateways with exactly this name."
    );

    private static readonly Field<ImmutableArray<Input<GatewaySummary>>> Gateways = Field.Required(
        "gateways",
        new ListType<GatewaySummary>(GatewayInfo.Type),
        "The gateways, by name."
    );

    private static readonly FunctionShape FunctionShape = new(
        "apig:index:getGateways",
        ResourceDocs.Read("getGateways"),
        Inputs: [Name],
        Outputs: [Gateways]
    )
    {
        Terraform = new(
            "huaweicloud_apig_instances",
            [
                TerraformAttributes.Region,
                TerraformAttributes.Optional("name", TerraformKind.Text),
                TerraformAttributes.Listed(
                    "instances",
                    Gateways.Name,
                    [
                        TerraformAttributes.Computed("id", GatewayInfo.InstanceId.Name),
                        TerraformAttributes.Computed("name"),
                        TerraformAttributes.Computed("status"),
                        TerraformAttributes.Computed("edition"),
                        TerraformAttributes.Computed("eip_address", GatewayInfo.PublicAddress.Name),
                    ]
                ),
            ]
        ),
    };

    protected override async Task<PropertyMap> InvokeCheckedAsync(Call call, PropertyMap inputs)
    {
        var all = await call
            .Gateway.ListGatewaysAsync(Name.Read(inputs).Or(null), call.Options, call.Cancellation)
            .OrThrow();
        var ordered = all.OrderBy(g => g.Name, StringComparer.Ordinal).ThenBy(g => g.Id.Value, StringComparer.Ordinal);
        return PropertyMap.Of(Gateways.Is([.. ordered.Select(Input<GatewaySummary>.Known)]));
    }
}
