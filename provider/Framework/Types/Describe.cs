using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Types;

/// <summary>Values in words, for messages.</summary>
internal static class Describe
{
    /// <summary>What a value is, with its article: <c>a list</c>.</summary>
    public static string Kind(PropertyValue value) =>
        value.Kind switch
        {
            PropertyKind.Bool => "a boolean",
            PropertyKind.Number => "a number",
            PropertyKind.Text => "text",
            PropertyKind.List => "a list",
            PropertyKind.Object => "an object",
            PropertyKind.Resource => "a resource",
            PropertyKind.Null => "null",
            var kind => $"an {kind.ToString().ToLowerInvariant()}",
        };
}
