namespace PulumiApig.Gateway;

/// <summary>How a thing came to be gone.</summary>
public enum Deletion
{
    /// <summary>This call removed it.</summary>
    Removed,

    /// <summary>It, or the gateway or app that it belonged to, was gone already.</summary>
    WasGone,
}
