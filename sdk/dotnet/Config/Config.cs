// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pulumi.Apig;

/// <summary>
/// The settings of the provider in the configuration of the stack, such as <c>apig:region</c>. A program may overwrite
/// them for its own reading; the provider itself is not told.
/// </summary>
public static class Config
{
    private static readonly global::Pulumi.Config Settings = new("apig");

    private static readonly Value<string?> AccessKeyValue = new(() =>
        Settings.Get("accessKey") ?? Utilities.GetEnv("HW_ACCESS_KEY", "HUAWEICLOUD_SDK_AK")
    );

    /// <summary>Access key (AK), together with <c>secretKey</c>.</summary>
    public static string? AccessKey
    {
        get => AccessKeyValue.Get();
        set => AccessKeyValue.Set(value);
    }

    private static readonly Value<ImmutableArray<Types.AssumeRole>> AssumeRoleValue = new(() =>
        Settings.GetObject<ImmutableArray<Types.AssumeRole>>("assumeRole")
    );

    /// <summary>
    /// Agencies of other accounts to act as, one after the other, each with the rights of the one before.
    /// </summary>
    public static ImmutableArray<Types.AssumeRole> AssumeRole
    {
        get => AssumeRoleValue.Get();
        set => AssumeRoleValue.Set(value);
    }

    private static readonly Value<string?> AuthTokenValue = new(() =>
        Settings.Get("authToken") ?? Utilities.GetEnv("HW_AUTH_TOKEN")
    );

    /// <summary>
    /// A ready IAM token for the project, instead of keys or a password. It is valid for 24 hours and cannot be
    /// renewed.
    /// </summary>
    public static string? AuthToken
    {
        get => AuthTokenValue.Get();
        set => AuthTokenValue.Set(value);
    }

    private static readonly Value<string?> CloudValue = new(() =>
        Settings.Get("cloud") ?? Utilities.GetEnv("HW_CLOUD")
    );

    /// <summary>
    /// Domain of the cloud. Left out, it is <c>myhuaweicloud.com</c>, or <c>myhuaweicloud.eu</c> for the regions in
    /// Europe that need it.
    /// </summary>
    public static string? Cloud
    {
        get => CloudValue.Get();
        set => CloudValue.Set(value);
    }

    private static readonly Value<string?> DomainIdValue = new(() =>
        Settings.Get("domainId") ?? Utilities.GetEnv("HW_DOMAIN_ID", "HUAWEICLOUD_SDK_DOMAIN_ID")
    );

    /// <summary>Id of the account that the IAM user belongs to.</summary>
    public static string? DomainId
    {
        get => DomainIdValue.Get();
        set => DomainIdValue.Set(value);
    }

    private static readonly Value<string?> DomainNameValue = new(() =>
        Settings.Get("domainName") ?? Utilities.GetEnv("HW_DOMAIN_NAME")
    );

    /// <summary>Name of the account that the IAM user belongs to.</summary>
    public static string? DomainName
    {
        get => DomainNameValue.Get();
        set => DomainNameValue.Set(value);
    }

    private static readonly Value<string?> EndpointValue = new(() =>
        Settings.Get("endpoint")
    );

    /// <summary>
    /// Address of the gateway service, <c>https://host[:port]</c> without a path. Left out, it follows from region and
    /// cloud. A change is another address of the same service: no resource is replaced.
    /// </summary>
    public static string? Endpoint
    {
        get => EndpointValue.Get();
        set => EndpointValue.Set(value);
    }

    private static readonly Value<string?> IamEndpointValue = new(() =>
        Settings.Get("iamEndpoint")
    );

    /// <summary>
    /// Address of the identity service, <c>https://host[:port]</c> without a path. Left out, it follows from region and
    /// cloud. A change is another address of the same service: no resource is replaced.
    /// </summary>
    public static string? IamEndpoint
    {
        get => IamEndpointValue.Get();
        set => IamEndpointValue.Set(value);
    }

    private static readonly Value<bool?> InsecureValue = new(() =>
        Settings.GetBoolean("insecure") ?? Utilities.GetEnvBoolean("HW_INSECURE")
    );

    /// <summary>
    /// Whether to accept any server certificate. Only for tests: anyone on the network path can read and change all
    /// traffic.
    /// </summary>
    public static bool? Insecure
    {
        get => InsecureValue.Get();
        set => InsecureValue.Set(value);
    }

    private static readonly Value<string?> InstanceIdValue = new(() =>
        Settings.Get("instanceId")
    );

    /// <summary>Id of the gateway for all resources that name none.</summary>
    public static string? InstanceId
    {
        get => InstanceIdValue.Get();
        set => InstanceIdValue.Set(value);
    }

    private static readonly Value<int?> MaxRetriesValue = new(() =>
        Settings.GetInt32("maxRetries") ?? Utilities.GetEnvInt32("HW_MAX_RETRIES")
    );

    /// <summary>How often a request is repeated after a fault of the service, 0 to 20. Left out, 5.</summary>
    public static int? MaxRetries
    {
        get => MaxRetriesValue.Get();
        set => MaxRetriesValue.Set(value);
    }

    private static readonly Value<string?> PasswordValue = new(() =>
        Settings.Get("password") ?? Utilities.GetEnv("HW_USER_PASSWORD")
    );

    /// <summary>Password of the IAM user.</summary>
    public static string? Password
    {
        get => PasswordValue.Get();
        set => PasswordValue.Set(value);
    }

    private static readonly Value<bool?> PreviewChecksValue = new(() =>
        Settings.GetBoolean("previewChecks") ?? true
    );

    /// <summary>
    /// Whether a preview looks at the gateway, once, to tell of ports that are open already and access controls that
    /// would be overwritten. A port number that is chosen automatically avoids those ports, in updates too. Without
    /// credentials or an answer, the preview goes on without looking.
    /// </summary>
    public static bool? PreviewChecks
    {
        get => PreviewChecksValue.Get();
        set => PreviewChecksValue.Set(value);
    }

    private static readonly Value<string?> ProfileValue = new(() =>
        Settings.Get("profile") ?? Utilities.GetEnv("HW_PROFILE")
    );

    /// <summary>Profile in <c>sharedConfigFile</c>. Left out, it is the file's current one.</summary>
    public static string? Profile
    {
        get => ProfileValue.Get();
        set => ProfileValue.Set(value);
    }

    private static readonly Value<string?> ProjectIdValue = new(() =>
        Settings.Get("projectId") ?? Utilities.GetEnv("HW_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID")
    );

    /// <summary>
    /// Id of the project. Left out, it comes from the token, or is looked up by <c>projectName</c>, or by the region.
    /// </summary>
    public static string? ProjectId
    {
        get => ProjectIdValue.Get();
        set => ProjectIdValue.Set(value);
    }

    private static readonly Value<string?> ProjectNameValue = new(() =>
        Settings.Get("projectName") ?? Utilities.GetEnv("HW_PROJECT_NAME")
    );

    /// <summary>Name of the project, for looking up its id. Left out, it is the region's own project.</summary>
    public static string? ProjectName
    {
        get => ProjectNameValue.Get();
        set => ProjectNameValue.Set(value);
    }

    private static readonly Value<string?> RegionValue = new(() =>
        Settings.Get("region") ?? Utilities.GetEnv("HW_REGION_NAME")
    );

    /// <summary>
    /// Region of the gateways, such as <c>cn-north-4</c>. A region that is not known to the provider is addressed by
    /// the usual pattern.
    /// </summary>
    public static string? Region
    {
        get => RegionValue.Get();
        set => RegionValue.Set(value);
    }

    private static readonly Value<string?> SecretKeyValue = new(() =>
        Settings.Get("secretKey") ?? Utilities.GetEnv("HW_SECRET_KEY", "HUAWEICLOUD_SDK_SK")
    );

    /// <summary>Secret key (SK) that belongs to <c>accessKey</c>. It signs requests and is never sent.</summary>
    public static string? SecretKey
    {
        get => SecretKeyValue.Get();
        set => SecretKeyValue.Set(value);
    }

    private static readonly Value<string?> SecurityTokenValue = new(() =>
        Settings.Get("securityToken") ?? Utilities.GetEnv("HW_SECURITY_TOKEN", "HUAWEICLOUD_SDK_SECURITY_TOKEN")
    );

    /// <summary>Security token of a temporary access key.</summary>
    public static string? SecurityToken
    {
        get => SecurityTokenValue.Get();
        set => SecurityTokenValue.Set(value);
    }

    private static readonly Value<string?> SharedConfigFileValue = new(() =>
        Settings.Get("sharedConfigFile") ?? Utilities.GetEnv("HW_SHARED_CONFIG_FILE")
    );

    /// <summary>Path of a configuration file of the KooCLI (<c>hcloud</c>) with keys in the clear.</summary>
    public static string? SharedConfigFile
    {
        get => SharedConfigFileValue.Get();
        set => SharedConfigFileValue.Set(value);
    }

    private static readonly Value<string?> UserIdValue = new(() =>
        Settings.Get("userId") ?? Utilities.GetEnv("HW_USER_ID")
    );

    /// <summary>Id of an IAM user, together with <c>password</c>; needs no domain.</summary>
    public static string? UserId
    {
        get => UserIdValue.Get();
        set => UserIdValue.Set(value);
    }

    private static readonly Value<string?> UserNameValue = new(() =>
        Settings.Get("userName") ?? Utilities.GetEnv("HW_USER_NAME")
    );

    /// <summary>Name of an IAM user, together with <c>password</c> and <c>domainName</c> or <c>domainId</c>.</summary>
    public static string? UserName
    {
        get => UserNameValue.Get();
        set => UserNameValue.Set(value);
    }

    /// <summary>A setting that is read anew each time, until the program overwrites it.</summary>
    private sealed class Value<T>(Func<T> read)
    {
        private Func<T> _read = read;

        public T Get() => _read();

        public void Set(T value) => _read = () => value;
    }

    /// <summary>Objects in the configuration.</summary>
    public static class Types
    {
        /// <summary>An agency of another account to act as.</summary>
        public class AssumeRole
        {
            /// <summary>Name of the agency.</summary>
            [JsonPropertyName("agencyName")]
            public string AgencyName { get; set; } = null!;

            /// <summary>Id of the account that made the agency. Give either this or <c>domainName</c>.</summary>
            [JsonPropertyName("domainId")]
            public string? DomainId { get; set; }

            /// <summary>Name of the account that made the agency. Give either this or <c>domainId</c>.</summary>
            [JsonPropertyName("domainName")]
            public string? DomainName { get; set; }

            /// <summary>
            /// How long the credentials are valid, in seconds, 900 to 86400. Left out, the service decides.
            /// </summary>
            [JsonPropertyName("durationSeconds")]
            public int? DurationSeconds { get; set; }
        }
    }
}
