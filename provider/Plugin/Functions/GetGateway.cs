namespace PulumiApig.Plugin.Functions;

/// <summary>The gateway of a name.</summary>
internal sealed class GetGateway() : Function(FunctionShape)
{
    private static readonly Field<string> Name = Field.Required(
        "name",
        PlainText.NotEmpty,
        "Name of the gateway, exactly as it is. It must be the only one of this name in the project."
    );

    private static readonly FunctionShape FunctionShape = new(
        "apig:index:getGateway",
        ResourceDocs.Read("getGateway"),
        Inputs: [Name],
        Outputs: GatewayInfo.Fields
    );

    protected override async Task<PropertyMap> InvokeCheckedAsync(Call call, PropertyMap inputs)
    {
        var name = Name.Read(inputs).Value;
        var all = await call.Gateway.ListGatewaysAsync(null, call.Options, call.Cancellation).OrThrow();
        return GatewayInfo.Write(
            LookUp.Only(all, g => g.Name == name, $"gateway '{name}' in the project", g => (g.Name, g.Id))
        );
    }
}
