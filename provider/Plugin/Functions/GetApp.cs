using static PulumiApig.Plugin.Properties.CommonArguments;

namespace PulumiApig.Plugin.Functions;

/// <summary>The app of a name.</summary>
internal sealed class GetApp() : Function(FunctionShape)
{
    private static readonly Field<string> Name = new("name", PlainText.NotEmpty, "Name of the app, exactly as it is.")
    {
        IsRequired = true,
    };

    private static readonly FunctionShape FunctionShape = new(
        "apig:index:getApp",
        ResourceDocs.Read("getApp"),
        Inputs: [InstanceId, Name],
        Outputs: [InstanceId.AsRequired(), .. AppInfo.Fields]
    );

    protected override async Task<PropertyMap> InvokeCheckedAsync(Call call, PropertyMap inputs)
    {
        var (gateway, name) = (InstanceId.Read(inputs).Value, Name.Read(inputs).Value);
        var all = await call.Gateway.ListAppsAsync(gateway, null, call.Options, call.Cancellation).OrThrow();
        var what = $"app '{name}' on gateway {gateway}";
        var app = LookUp.Only(all, a => a.Name.Value == name, what, a => (a.Name.Value, a.Id));
        return AppInfo.Write(app).Set(InstanceId.Name, gateway.Value);
    }
}
