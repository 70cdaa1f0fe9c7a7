namespace PulumiApig.Simulator;

/// <summary>Who and what exists in a simulator that is started without options.</summary>
public static class SimulatorDefaults
{
    /// <summary>The permanent access key (AK) of the user.</summary>
    public const string AccessKey = "AKEXAMPLE0000000TEST";

    /// <summary>The secret key (SK) that belongs to <see cref="AccessKey"/>.</summary>
    public const string SecretKey = "SKExample/Secret+Key=0123456789abcdefghij";

    /// <summary>The id of the region's default project.</summary>
    public const string ProjectId = "0123456789abcdef0123456789abcdef";

    /// <summary>The region, which is also the name of its default project.</summary>
    public const string Region = "cn-north-4";

    /// <summary>The id of the gateway.</summary>
    public const string GatewayId = "fedcba9876543210fedcba9876543210";

    /// <summary>The id of the app on the gateway.</summary>
    public const string AppId = "9ed8b7fe84224de681e7d7a5587e76dc";

    /// <summary>The id of the API group on the gateway.</summary>
    public const string GroupId = "c77f5e81d9cb4424bf704ef2b0ac7600";

    /// <summary>The name of the API group on the gateway.</summary>
    public const string GroupName = "DEFAULT";

    /// <summary>The name of the IAM user.</summary>
    public const string UserName = "demo";

    /// <summary>The id of the IAM user.</summary>
    public const string UserId = "5d3a1f0c7b2e4968a0c1d2e3f4051627";

    /// <summary>The password of the IAM user.</summary>
    public const string Password = "demo-password";

    /// <summary>The name of the account (domain) of the IAM user.</summary>
    public const string DomainName = "demo";

    /// <summary>The agency that the user may assume.</summary>
    public const string AgencyName = "demo-agency";

    /// <summary>The id of the account (domain) of the IAM user.</summary>
    public const string DomainId = "d78cbac186b744899480f25bd022f468";
}
