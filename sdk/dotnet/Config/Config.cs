using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pulumi.Apig;

/// <summary>
/// The settings of the provider in the configuration of the stack, such as <c>apig:region</c>. A program may overwrite
/// them for its own reading; the provider itself is not told.
/// </summary>
public static class Config
{
    private static readonly Pulumi.Config Settings = new("apig");

    private static readonly Value<string?> RegionValue = new(() => Settings.Get("region"));

    private static readonly Value<string?> ProjectIdValue = new(() => Settings.Get("projectId"));

    private static readonly Value<string?> ProjectNameValue = new(() => Settings.Get("projectName"));

    private static readonly Value<string?> AccessKeyValue = new(() => Settings.Get("accessKey"));

    private static readonly Value<string?> SecretKeyValue = new(() => Settings.Get("secretKey"));

    private static readonly Value<string?> SecurityTokenValue = new(() => Settings.Get("securityToken"));

    private static readonly Value<string?> AuthTokenValue = new(() => Settings.Get("authToken"));

    private static readonly Value<string?> UserNameValue = new(() => Settings.Get("userName"));

    private static readonly Value<string?> UserIdValue = new(() => Settings.Get("userId"));

    private static readonly Value<string?> PasswordValue = new(() => Settings.Get("password"));

    private static readonly Value<string?> DomainNameValue = new(() => Settings.Get("domainName"));

    private static readonly Value<string?> DomainIdValue = new(() => Settings.Get("domainId"));

    private static readonly Value<ImmutableArray<Types.AssumeRole>> AssumeRoleValue = new(() =>
        Settings.GetObject<ImmutableArray<Types.AssumeRole>>("assumeRole")
    );

    private static readonly Value<string?> SharedConfigFileValue = new(() => Settings.Get("sharedConfigFile"));

    private static readonly Value<string?> ProfileValue = new(() => Settings.Get("profile"));

    private static readonly Value<string?> CloudValue = new(() => Settings.Get("cloud"));

    private static readonly Value<string?> EndpointValue = new(() => Settings.Get("endpoint"));

    private static readonly Value<string?> IamEndpointValue = new(() => Settings.Get("iamEndpoint"));

    private static readonly Value<bool?> InsecureValue = new(() => Settings.GetBoolean("insecure"));

    private static readonly Value<int?> MaxRetriesValue = new(() => Settings.GetInt32("maxRetries"));

    private static readonly Value<string?> InstanceIdValue = new(() => Settings.Get("instanceId"));

    private static readonly Value<bool?> PreviewChecksValue = new(() => Settings.GetBoolean("previewChecks") ?? true);

    /// <summary>Region, such as <c>cn-north-4</c>.</summary>
    public static string? Region
    {
        get => RegionValue.Get();
        set => RegionValue.Set(value);
    }

    /// <summary>Id of the project; looked up by <see cref="ProjectName"/> or the region when it is not set.</summary>
    public static string? ProjectId
    {
        get => ProjectIdValue.Get();
        set => ProjectIdValue.Set(value);
    }

    /// <summary>Name of the project; the region's own project when neither it nor <see cref="ProjectId"/> is set.</summary>
    public static string? ProjectName
    {
        get => ProjectNameValue.Get();
        set => ProjectNameValue.Set(value);
    }

    /// <summary>Access key (AK), which signs requests together with <see cref="SecretKey"/>.</summary>
    public static string? AccessKey
    {
        get => AccessKeyValue.Get();
        set => AccessKeyValue.Set(value);
    }

    /// <summary>Secret key (SK) of <see cref="AccessKey"/>.</summary>
    public static string? SecretKey
    {
        get => SecretKeyValue.Get();
        set => SecretKeyValue.Set(value);
    }

    /// <summary>Security token of temporary keys.</summary>
    public static string? SecurityToken
    {
        get => SecurityTokenValue.Get();
        set => SecurityTokenValue.Set(value);
    }

    /// <summary>A token of IAM, instead of keys or a password.</summary>
    public static string? AuthToken
    {
        get => AuthTokenValue.Get();
        set => AuthTokenValue.Set(value);
    }

    /// <summary>Name of the IAM user, for a password.</summary>
    public static string? UserName
    {
        get => UserNameValue.Get();
        set => UserNameValue.Set(value);
    }

    /// <summary>Id of the IAM user, instead of its name.</summary>
    public static string? UserId
    {
        get => UserIdValue.Get();
        set => UserIdValue.Set(value);
    }

    /// <summary>Password of the IAM user.</summary>
    public static string? Password
    {
        get => PasswordValue.Get();
        set => PasswordValue.Set(value);
    }

    /// <summary>Name of the account that the IAM user belongs to.</summary>
    public static string? DomainName
    {
        get => DomainNameValue.Get();
        set => DomainNameValue.Set(value);
    }

    /// <summary>Id of the account that the IAM user belongs to.</summary>
    public static string? DomainId
    {
        get => DomainIdValue.Get();
        set => DomainIdValue.Set(value);
    }

    /// <summary>Agencies to take on, one after the other.</summary>
    public static ImmutableArray<Types.AssumeRole> AssumeRole
    {
        get => AssumeRoleValue.Get();
        set => AssumeRoleValue.Set(value);
    }

    /// <summary>Path of a configuration file of the KooCLI, such as <c>~/.hcloud/config.json</c>.</summary>
    public static string? SharedConfigFile
    {
        get => SharedConfigFileValue.Get();
        set => SharedConfigFileValue.Set(value);
    }

    /// <summary>Profile in <see cref="SharedConfigFile"/>; its current one when it is not set.</summary>
    public static string? Profile
    {
        get => ProfileValue.Get();
        set => ProfileValue.Set(value);
    }

    /// <summary>Domain of the cloud, such as <c>myhuaweicloud.eu</c>; follows from the region when it is not set.</summary>
    public static string? Cloud
    {
        get => CloudValue.Get();
        set => CloudValue.Set(value);
    }

    /// <summary>
    /// Address of the gateway's API, <c>https://host[:port]</c> without a path; follows from region and cloud.
    /// </summary>
    public static string? Endpoint
    {
        get => EndpointValue.Get();
        set => EndpointValue.Set(value);
    }

    /// <summary>Address of IAM, <c>https://host[:port]</c> without a path; follows from region and cloud.</summary>
    public static string? IamEndpoint
    {
        get => IamEndpointValue.Get();
        set => IamEndpointValue.Set(value);
    }

    /// <summary>Whether to accept any TLS certificate. Only for tests.</summary>
    public static bool? Insecure
    {
        get => InsecureValue.Get();
        set => InsecureValue.Set(value);
    }

    /// <summary>How often a request may be repeated.</summary>
    public static int? MaxRetries
    {
        get => MaxRetriesValue.Get();
        set => MaxRetriesValue.Set(value);
    }

    /// <summary>Gateway of resources and functions that do not name one.</summary>
    public static string? InstanceId
    {
        get => InstanceIdValue.Get();
        set => InstanceIdValue.Set(value);
    }

    /// <summary>
    /// Whether previews may ask the gateway about ports and access controls that are there already; they never change
    /// anything. True by default.
    /// </summary>
    public static bool? PreviewChecks
    {
        get => PreviewChecksValue.Get();
        set => PreviewChecksValue.Set(value);
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
        /// <summary>An agency whose permissions are taken on, after the credentials are found.</summary>
        public class AssumeRole
        {
            /// <summary>Name of the agency.</summary>
            [JsonPropertyName("agencyName")]
            public string AgencyName { get; set; } = null!;

            /// <summary>Name of the account that made the agency.</summary>
            [JsonPropertyName("domainName")]
            public string? DomainName { get; set; }

            /// <summary>Id of the account that made the agency.</summary>
            [JsonPropertyName("domainId")]
            public string? DomainId { get; set; }

            /// <summary>How long the temporary credentials last: 900 to 86400 seconds.</summary>
            [JsonPropertyName("durationSeconds")]
            public int? DurationSeconds { get; set; }
        }
    }
}
