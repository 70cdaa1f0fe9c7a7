namespace PulumiApig.Plugin.IngressPorts;

/// <summary>What a port that stands in the way has to do with the resource that is to be made.</summary>
internal enum Clash
{
    /// <summary>Nothing that can be seen.</summary>
    Unrelated,

    /// <summary>It is the port that the state has for the resource.</summary>
    Own,

    /// <summary>The state has the number for the resource; whether it is the same port is not known.</summary>
    OwnNumber,

    /// <summary>The state has the number for the resource, and another port: that one is closed.</summary>
    FormerGone,

    /// <summary>The state has a port on another number for the resource.</summary>
    FormerElsewhere,
}
