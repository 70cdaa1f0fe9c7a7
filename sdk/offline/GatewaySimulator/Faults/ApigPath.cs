namespace PulumiApig.Simulator;

/// <summary>Path patterns for faults; an asterisk stands for any text, slashes included.</summary>
public static class ApigPath
{
    /// <summary>Every path.</summary>
    public const string Any = "*";

    /// <summary>Listing (GET) and adding (POST) custom ingress ports.</summary>
    public const string Ports = "*/custom-ingress-ports";

    /// <summary>Deleting a custom ingress port.</summary>
    public const string Port = "*/custom-ingress-ports/*";

    /// <summary>The access control of an app.</summary>
    public const string Acl = "*/app-acl";

    /// <summary>Every call of the gateway service.</summary>
    public const string Gateway = "/v2/*";

    /// <summary>Getting a token.</summary>
    public const string Tokens = "/v3/auth/tokens";

    /// <summary>Looking a project up.</summary>
    public const string Projects = "/v3/projects";
}
