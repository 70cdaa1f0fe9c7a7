using PulumiApig.Engine.Protocol.Monitor;

namespace Pulumi;

/// <summary>How long the steps of a resource may take; null leaves it to the provider.</summary>
public sealed class CustomTimeouts
{
    /// <summary>For creating.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For updating.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>For deleting.</summary>
    public TimeSpan? Delete { get; set; }

    internal RegisterResourceRequest.Types.CustomTimeouts ToWire() =>
        new()
        {
            Create = Text(Create),
            Update = Text(Update),
            Delete = Text(Delete),
        };

    // A tick is a hundred nanoseconds, and Go's parser knows nanoseconds.
    private static string Text(TimeSpan? time) => time is { } t ? $"{t.Ticks}00ns" : "";
}
