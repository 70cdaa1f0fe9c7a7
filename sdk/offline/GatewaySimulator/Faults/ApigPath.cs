namespace PulumiApig.Simulator;

/// <summary>
/// Path patterns for faults: an asterisk stands for any text, slashes included, and a name in braces for one part of
/// the path.
/// </summary>
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

    /// <summary>Listing (GET) and creating (POST) apps.</summary>
    public const string Apps = "*/apps";

    /// <summary>Getting (GET), updating (PUT) and deleting (DELETE) an app.</summary>
    public const string App = "*/apps/{app}";

    /// <summary>Resetting the secret of an app.</summary>
    public const string AppSecret = "*/apps/secret/{app}";

    /// <summary>Listing API groups.</summary>
    public const string Groups = "*/api-groups";

    /// <summary>Getting an API group with its domains.</summary>
    public const string Group = "*/api-groups/{group}";

    /// <summary>Binding a domain.</summary>
    public const string Domains = "*/api-groups/{group}/domains";

    /// <summary>Updating (PUT) and unbinding (DELETE) a domain.</summary>
    public const string Domain = "*/api-groups/{group}/domains/{domain}";

    /// <summary>Listing gateways.</summary>
    public const string Instances = "*/apigw/instances";

    /// <summary>Getting a gateway.</summary>
    public const string Instance = "*/apigw/instances/{gateway}";

    /// <summary>Every call of the gateway service.</summary>
    public const string Gateway = "/v2/*";

    /// <summary>Getting a token.</summary>
    public const string Tokens = "/v3/auth/tokens";

    /// <summary>Looking a project up.</summary>
    public const string Projects = "/v3/projects";
}
