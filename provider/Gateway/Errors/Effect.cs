namespace PulumiApig.Gateway;

/// <summary>What a failed call did to the gateway.</summary>
public enum Effect
{
    /// <summary>Nothing was changed.</summary>
    None,

    /// <summary>An earlier part of the change was made, and nothing more.</summary>
    Partial,

    /// <summary>The change may or may not have been made.</summary>
    Unknown,
}
