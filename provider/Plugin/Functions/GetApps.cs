using static PulumiApig.Plugin.Properties.CommonArguments;

namespace PulumiApig.Plugin.Functions;

/// <summary>The apps of a gateway.</summary>
internal sealed class GetApps() : Function(FunctionShape)
{
    private static readonly Field<ImmutableArray<Input<App>>> Apps = Field.Required(
        "apps",
        new ListType<App>(AppInfo.Type),
        "The apps, by name."
    );

    private static readonly FunctionShape FunctionShape = new(
        "apig:index:getApps",
        ResourceDocs.Read("getApps"),
        Inputs: [InstanceId],
        Outputs: [InstanceId.AsRequired(), Apps]
    );

    protected override async Task<PropertyMap> InvokeCheckedAsync(Call call, PropertyMap inputs)
    {
        var gateway = InstanceId.Read(inputs).Value;
        var all = await call.Gateway.ListAppsAsync(gateway, null, call.Options, call.Cancellation).OrThrow();
        var ordered = all.OrderBy(app => app.Name.Value, StringComparer.Ordinal);
        return PropertyMap.Of(InstanceId.Is(gateway), Apps.Is([.. ordered.Select(Input<App>.Known)]));
    }
}
