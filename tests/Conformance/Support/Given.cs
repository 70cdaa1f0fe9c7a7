using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>Inputs that programs give.</summary>
internal static class Given
{
    public static readonly PropertyMap Port = PropertyMap.Of(
        ("instanceId", SimulatorDefaults.GatewayId),
        ("protocol", "HTTP"),
        ("port", PropertyValue.Of(8080))
    );

    public static readonly PropertyMap Acl = PropertyMap.Of(
        ("instanceId", SimulatorDefaults.GatewayId),
        ("appId", SimulatorDefaults.AppId),
        ("type", "PERMIT"),
        ("values", Texts("192.0.2.1", "198.51.100.0/24"))
    );

    public static readonly PropertyMap App = PropertyMap.Of(
        ("instanceId", SimulatorDefaults.GatewayId),
        ("name", "partner")
    );

    public static readonly PropertyMap Binding = PropertyMap.Of(
        ("instanceId", SimulatorDefaults.GatewayId),
        ("groupId", SimulatorDefaults.GroupId),
        ("domain", "api.example.com"),
        ("httpPort", PropertyValue.Of(80)),
        ("httpsPort", PropertyValue.Of(443))
    );

    public static PropertyValue Texts(params string[] texts) => PropertyValue.List(texts.Select(PropertyValue.Of));
}
