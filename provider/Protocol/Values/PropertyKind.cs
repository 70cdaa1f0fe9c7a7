namespace PulumiApig.Protocol.Values;

/// <summary>What a <see cref="PropertyValue"/> holds.</summary>
public enum PropertyKind
{
    /// <summary>Nothing. A null property and a missing one mean the same to providers.</summary>
    Null,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A finite double; the protocol has no integers.</summary>
    Number,

    /// <summary>Text in UTF-8.</summary>
    Text,

    /// <summary>An ordered list.</summary>
    List,

    /// <summary>Named values without an order.</summary>
    Object,

    /// <summary>Another value that must be hidden.</summary>
    Secret,

    /// <summary>A value that is not known before the update.</summary>
    Unknown,

    /// <summary>A file, a text or a URL, or only its hash.</summary>
    Asset,

    /// <summary>A folder of assets, or only its hash.</summary>
    Archive,

    /// <summary>A reference to another resource.</summary>
    Resource,

    /// <summary>A value together with its dependencies, in calls to components.</summary>
    Output,
}
