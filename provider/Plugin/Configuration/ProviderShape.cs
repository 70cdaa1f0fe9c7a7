using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Plugin.Configuration;

/// <summary>The provider's own configuration: every setting, what it means, and where else it may come from.</summary>
internal static class ProviderShape
{
    // Only what decides which system is addressed: a provider that is replaced replaces all of its resources.
    private const string OtherSystem = "its resources are in another place";

    public static readonly Field<string> Region = new(
        "region",
        PlainText.NotEmpty,
        """
        Region of the gateways, such as `cn-north-4`. A region that is not known to the provider is addressed by the usual
        pattern.
        """
    )
    {
        ReplacesSince = OtherSystem,
        Environment = ["HW_REGION_NAME"],
    };

    public static readonly Field<string> ProjectId = new(
        "projectId",
        PlainText.NotEmpty,
        "Id of the project. Left out, it comes from the token, or is looked up by `projectName`, or by the region."
    )
    {
        ReplacesSince = OtherSystem,
        Environment = ["HW_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID"],
    };

    public static readonly Field<string> ProjectName = new(
        "projectName",
        PlainText.NotEmpty,
        "Name of the project, for looking up its id. Left out, it is the region's own project."
    )
    {
        ReplacesSince = OtherSystem,
        Environment = ["HW_PROJECT_NAME"],
    };

    public static readonly Field<string> AccessKey = new(
        "accessKey",
        PlainText.NotEmpty,
        "Access key (AK), together with `secretKey`."
    )
    {
        IsSecret = true,
        Environment = ["HW_ACCESS_KEY", "HUAWEICLOUD_SDK_AK"],
    };

    public static readonly Field<string> SecretKey = new(
        "secretKey",
        PlainText.NotEmpty,
        "Secret key (SK) that belongs to `accessKey`. It signs requests and is never sent."
    )
    {
        IsSecret = true,
        Environment = ["HW_SECRET_KEY", "HUAWEICLOUD_SDK_SK"],
    };

    public static readonly Field<string> SecurityToken = new(
        "securityToken",
        PlainText.NotEmpty,
        "Security token of a temporary access key."
    )
    {
        IsSecret = true,
        Environment = ["HW_SECURITY_TOKEN", "HUAWEICLOUD_SDK_SECURITY_TOKEN"],
    };

    public static readonly Field<string> AuthToken = new(
        "authToken",
        PlainText.NotEmpty,
        "A ready IAM token for the project, instead of keys or a password. It is valid for 24 hours and cannot be renewed."
    )
    {
        IsSecret = true,
        Environment = ["HW_AUTH_TOKEN"],
    };

    public static readonly Field<string> UserName = new(
        "userName",
        PlainText.NotEmpty,
        "Name of an IAM user, together with `password` and `domainName` or `domainId`."
    )
    {
        Environment = ["HW_USER_NAME"],
    };

    public static readonly Field<string> UserId = new(
        "userId",
        PlainText.NotEmpty,
        "Id of an IAM user, together with `password`; needs no domain."
    )
    {
        Environment = ["HW_USER_ID"],
    };

    public static readonly Field<string> Password = new("password", PlainText.NotEmpty, "Password of the IAM user.")
    {
        IsSecret = true,
        Environment = ["HW_USER_PASSWORD"],
    };

    public static readonly Field<string> DomainName = new(
        "domainName",
        PlainText.NotEmpty,
        "Name of the account that the IAM user belongs to."
    )
    {
        Environment = ["HW_DOMAIN_NAME"],
    };

    public static readonly Field<string> DomainId = new(
        "domainId",
        PlainText.NotEmpty,
        "Id of the account that the IAM user belongs to."
    )
    {
        Environment = ["HW_DOMAIN_ID", "HUAWEICLOUD_SDK_DOMAIN_ID"],
    };

    public static readonly Field<ImmutableArray<Input<AssumeRole>>> AssumeRoles = new(
        "assumeRole",
        new JsonTextType<ImmutableArray<Input<AssumeRole>>>(new ListType<AssumeRole>(AssumeRoleShape.Type)),
        "Agencies of other accounts to act as, one after the other, each with the rights of the one before."
    );

    public static readonly Field<string> SharedConfigFile = new(
        "sharedConfigFile",
        PlainText.NotEmpty,
        "Path of a configuration file of the KooCLI (`hcloud`) with keys in the clear."
    )
    {
        Environment = ["HW_SHARED_CONFIG_FILE"],
    };

    public static readonly Field<string> Profile = new(
        "profile",
        PlainText.NotEmpty,
        "Profile in `sharedConfigFile`. Left out, it is the file's current one."
    )
    {
        Environment = ["HW_PROFILE"],
    };

    public static readonly Field<string> Cloud = new(
        "cloud",
        PlainText.NotEmpty,
        "Domain of the cloud. Left out, it is `myhuaweicloud.com`, or `myhuaweicloud.eu` for the regions in Europe that need it."
    )
    {
        ReplacesSince = OtherSystem,
        Environment = ["HW_CLOUD"],
    };

    public static readonly Field<string> Endpoint = new(
        "endpoint",
        new TextType<string>(ParseEndpoint, t => t),
        """
        Address of the gateway service, `https://host[:port]` without a path. Left out, it follows from region and cloud.
        A change is another address of the same service: no resource is replaced.
        """
    );

    public static readonly Field<string> IamEndpoint = new(
        "iamEndpoint",
        new TextType<string>(ParseEndpoint, t => t),
        """
        Address of the identity service, `https://host[:port]` without a path. Left out, it follows from region and cloud.
        A change is another address of the same service: no resource is replaced.
        """
    );

    public static readonly Field<bool> Insecure = new(
        "insecure",
        BooleanType.Instance,
        "Whether to accept any server certificate. Only for tests: anyone on the network path can read and change all traffic."
    )
    {
        Environment = ["HW_INSECURE"],
    };

    public static readonly Field<int> MaxRetries = new(
        "maxRetries",
        new IntegerType<int>(ParseRetries, n => n),
        "How often a request is repeated after a fault of the service, 0 to 20. Left out, 5."
    )
    {
        Environment = ["HW_MAX_RETRIES"],
    };

    public static readonly Field<GatewayId> InstanceId = new(
        "instanceId",
        GatewayTypes.GatewayId,
        "Id of the gateway for all resources that name none."
    );

    public static readonly Field<bool> PreviewChecks = new(
        "previewChecks",
        BooleanType.Instance,
        """
        Whether a preview looks at the gateway, once, to tell of ports that are open already and access controls that
        would be overwritten. A port number that is chosen automatically avoids those ports, in updates too. Without
        credentials or an answer, the preview goes on without looking.
        """
    )
    {
        Default = PropertyValue.Of(true),
    };

    public static readonly ImmutableArray<Field> Fields =
    [
        Region,
        ProjectId,
        ProjectName,
        AccessKey,
        SecretKey,
        SecurityToken,
        AuthToken,
        UserName,
        UserId,
        Password,
        DomainName,
        DomainId,
        AssumeRoles,
        SharedConfigFile,
        Profile,
        Cloud,
        Endpoint,
        IamEndpoint,
        Insecure,
        MaxRetries,
        InstanceId,
        PreviewChecks,
    ];

    private static bool ParseEndpoint(string text, out string value, [NotNullWhen(false)] out string? reason)
    {
        var isEndpoint =
            Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri is { Scheme: "https" or "http", Host: not "", UserInfo: "", PathAndQuery: "/", Fragment: "" };
        // Capitals, the port that is usual and a slash at the end make no other place.
        value = isEndpoint ? uri!.GetLeftPart(UriPartial.Authority) : text;
        reason = isEndpoint
            ? null
            : $"{Shown(uri, text)} is not an endpoint; it is https://host or https://host:port, without a path";
        return isEndpoint;

        // What stands before an @ may be a password.
        static string Shown(Uri? uri, string text) =>
            uri is { UserInfo: not "" } ? "an address with a user in it" : $"'{text}'";
    }

    private static bool ParseRetries(int number, out int value, [NotNullWhen(false)] out string? reason)
    {
        value = number;
        reason = number is >= 0 and <= 20 ? null : $"{number} is not 0 to 20";
        return reason is null;
    }
}
