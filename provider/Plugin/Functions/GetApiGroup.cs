using static PulumiApig.Plugin.Properties.CommonArguments;

namespace PulumiApig.Plugin.Functions;

/// <summary>The API group of a name.</summary>
internal sealed class GetApiGroup() : Function(FunctionShape)
{
    private static readonly Field<string> Name = Field.Required(
        "name",
        PlainText.NotEmpty,
        "Name of the API group, exactly as it is. It must be the only one of this name on the gateway."
    );

    private static readonly Field<string> GroupId = OutputField.Text("groupId", "Id of the API group.");

    private static readonly Field<string> Description = OutputField.Text(
        "description",
        "Description of the API group; empty when it has none."
    );

    private static readonly Field<string> Subdomain = OutputField.Text(
        "subdomain",
        "Domain name that the gateway gave to the API group: the CNAME record of a domain of your own leads to it."
    );

    private static readonly FunctionShape FunctionShape = new(
        "apig:index:getApiGroup",
        ResourceDocs.Read("getApiGroup"),
        Inputs: [InstanceId, Name],
        Outputs: [InstanceId.AsRequired(), GroupId, Name, Description, Subdomain]
    );

    protected override async Task<PropertyMap> InvokeCheckedAsync(Call call, PropertyMap inputs)
    {
        var (gateway, name) = (InstanceId.Read(inputs).Value, Name.Read(inputs).Value);
        var all = await call.Gateway.ListGroupsAsync(gateway, null, call.Options, call.Cancellation).OrThrow();
        var what = $"API group '{name}' on gateway {gateway}";
        var group = LookUp.Only(all, g => g.Name == name, what, g => (g.Name, g.Id));
        return PropertyMap.Of(
            InstanceId.Is(gateway),
            GroupId.Is(group.Id.Value),
            Name.Is(group.Name),
            Description.Is(group.Remark),
            Subdomain.Is(group.Subdomain)
        );
    }
}
