namespace Pulumi.Apig;

/// <summary>
/// A provider with settings of its own, for the resources that are given it. Without one, the settings come from the
/// configuration of the stack.
/// </summary>
/// <remarks>
/// What is set neither here nor in the configuration the provider looks for in its environment: the <c>HW_</c>
/// variables, such as <c>HW_ACCESS_KEY</c>, then the <c>HUAWEICLOUD_SDK_</c> variables.
/// </remarks>
[ApigResourceType("pulumi:providers:apig")]
public partial class Provider : ProviderResource
{
    private static readonly string[] SecretOutputs =
    [
        "accessKey",
        "secretKey",
        "securityToken",
        "authToken",
        "password",
    ];

    /// <summary>Makes a provider.</summary>
    /// <param name="name">Unique name of the resource.</param>
    /// <param name="args">Its settings.</param>
    /// <param name="options">How the engine treats it.</param>
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("apig", name, args ?? new ProviderArgs(), options.WithDefaults("", SecretOutputs)) { }

    /// <summary>Region, such as <c>cn-north-4</c>.</summary>
    [Output("region")]
    public Output<string?> Region { get; private set; } = null!;

    /// <summary>Id of the project; looked up by <see cref="ProjectName"/> or the region when it is not set.</summary>
    [Output("projectId")]
    public Output<string?> ProjectId { get; private set; } = null!;

    /// <summary>Name of the project; the region's own project when neither it nor <see cref="ProjectId"/> is set.</summary>
    [Output("projectName")]
    public Output<string?> ProjectName { get; private set; } = null!;

    /// <summary>Access key (AK), which signs requests together with <see cref="SecretKey"/>.</summary>
    [Output("accessKey")]
    public Output<string?> AccessKey { get; private set; } = null!;

    /// <summary>Secret key (SK) of <see cref="AccessKey"/>.</summary>
    [Output("secretKey")]
    public Output<string?> SecretKey { get; private set; } = null!;

    /// <summary>Security token of temporary keys.</summary>
    [Output("securityToken")]
    public Output<string?> SecurityToken { get; private set; } = null!;

    /// <summary>A token of IAM, instead of keys or a password.</summary>
    [Output("authToken")]
    public Output<string?> AuthToken { get; private set; } = null!;

    /// <summary>Name of the IAM user, for a password.</summary>
    [Output("userName")]
    public Output<string?> UserName { get; private set; } = null!;

    /// <summary>Id of the IAM user, instead of its name.</summary>
    [Output("userId")]
    public Output<string?> UserId { get; private set; } = null!;

    /// <summary>Password of the IAM user.</summary>
    [Output("password")]
    public Output<string?> Password { get; private set; } = null!;

    /// <summary>Name of the account that the IAM user belongs to.</summary>
    [Output("domainName")]
    public Output<string?> DomainName { get; private set; } = null!;

    /// <summary>Id of the account that the IAM user belongs to.</summary>
    [Output("domainId")]
    public Output<string?> DomainId { get; private set; } = null!;

    /// <summary>Path of a configuration file of the KooCLI, such as <c>~/.hcloud/config.json</c>.</summary>
    [Output("sharedConfigFile")]
    public Output<string?> SharedConfigFile { get; private set; } = null!;

    /// <summary>Profile in <see cref="SharedConfigFile"/>; its current one when it is not set.</summary>
    [Output("profile")]
    public Output<string?> Profile { get; private set; } = null!;

    /// <summary>Domain of the cloud, such as <c>myhuaweicloud.eu</c>; follows from the region when it is not set.</summary>
    [Output("cloud")]
    public Output<string?> Cloud { get; private set; } = null!;

    /// <summary>
    /// Address of the gateway's API, <c>https://host[:port]</c> without a path; follows from region and cloud.
    /// </summary>
    [Output("endpoint")]
    public Output<string?> Endpoint { get; private set; } = null!;

    /// <summary>Address of IAM, <c>https://host[:port]</c> without a path; follows from region and cloud.</summary>
    [Output("iamEndpoint")]
    public Output<string?> IamEndpoint { get; private set; } = null!;

    /// <summary>Gateway of resources and functions that do not name one.</summary>
    [Output("instanceId")]
    public Output<string?> InstanceId { get; private set; } = null!;
}
