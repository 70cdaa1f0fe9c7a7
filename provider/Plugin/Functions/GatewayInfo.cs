namespace PulumiApig.Plugin.Functions;

/// <summary>A gateway in the result of a function.</summary>
internal static class GatewayInfo
{
    public static readonly Field<string> InstanceId = OutputField.Text("instanceId", "Id of the gateway.");
    public static readonly Field<string> Name = OutputField.Text(
        "name",
        "Name that the owner gave to the gateway; several may have the same."
    );
    public static readonly Field<string> Status = OutputField.Text(
        "status",
        "State of the gateway, such as `Running`."
    );
    public static readonly Field<string> Edition = OutputField.Text(
        "edition",
        "Edition of the gateway, such as `BASIC`."
    );
    public static readonly Field<string> PublicAddress = OutputField.Text(
        "publicAddress",
        "Elastic IP address on which callers on the internet reach the gateway; empty when it has none."
    );

    public static readonly ImmutableArray<Field> Fields = [InstanceId, Name, Status, Edition, PublicAddress];

    public static readonly FieldType<GatewaySummary> Type = new ResultType<GatewaySummary>(
        "apig:index:GatewayInfo",
        "A dedicated gateway.",
        Fields,
        Write
    );

    public static PropertyMap Write(GatewaySummary gateway) =>
        PropertyMap.Of(
            InstanceId.Is(gateway.Id.Value),
            Name.Is(gateway.Name),
            Status.Is(gateway.Status),
            Edition.Is(gateway.Edition),
            PublicAddress.Is(gateway.PublicAddress)
        );
}
