using Pulumi.Apig.Inputs;

namespace Pulumi.Apig;

/// <summary>Settings of a provider. All are optional: see the remarks of <see cref="Provider"/>.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("accessKey")]
    private Input<string>? _accessKey;

    [Input("secretKey")]
    private Input<string>? _secretKey;

    [Input("securityToken")]
    private Input<string>? _securityToken;

    [Input("authToken")]
    private Input<string>? _authToken;

    [Input("password")]
    private Input<string>? _password;

    [Input("assumeRole", json: true)]
    private InputList<AssumeRoleArgs>? _assumeRole;

    /// <summary>Settings with their defaults.</summary>
    public ProviderArgs() => PreviewChecks = true;

    /// <summary>Region, such as <c>cn-north-4</c>.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Id of the project; looked up by <see cref="ProjectName"/> or the region when it is not set.</summary>
    [Input("projectId")]
    public Input<string>? ProjectId { get; set; }

    /// <summary>Name of the project; the region's own project when neither it nor <see cref="ProjectId"/> is set.</summary>
    [Input("projectName")]
    public Input<string>? ProjectName { get; set; }

    /// <summary>Access key (AK), which signs requests together with <see cref="SecretKey"/>.</summary>
    public Input<string>? AccessKey
    {
        get => _accessKey;
        set => _accessKey = Secret(value);
    }

    /// <summary>Secret key (SK) of <see cref="AccessKey"/>.</summary>
    public Input<string>? SecretKey
    {
        get => _secretKey;
        set => _secretKey = Secret(value);
    }

    /// <summary>Security token of temporary keys.</summary>
    public Input<string>? SecurityToken
    {
        get => _securityToken;
        set => _securityToken = Secret(value);
    }

    /// <summary>A token of IAM, instead of keys or a password.</summary>
    public Input<string>? AuthToken
    {
        get => _authToken;
        set => _authToken = Secret(value);
    }

    /// <summary>Name of the IAM user, for a password.</summary>
    [Input("userName")]
    public Input<string>? UserName { get; set; }

    /// <summary>Id of the IAM user, instead of its name.</summary>
    [Input("userId")]
    public Input<string>? UserId { get; set; }

    /// <summary>Password of the IAM user.</summary>
    public Input<string>? Password
    {
        get => _password;
        set => _password = Secret(value);
    }

    /// <summary>Name of the account that the IAM user belongs to.</summary>
    [Input("domainName")]
    public Input<string>? DomainName { get; set; }

    /// <summary>Id of the account that the IAM user belongs to.</summary>
    [Input("domainId")]
    public Input<string>? DomainId { get; set; }

    /// <summary>Agencies to take on, one after the other.</summary>
    public InputList<AssumeRoleArgs> AssumeRole
    {
        get => _assumeRole ??= [];
        set => _assumeRole = value;
    }

    /// <summary>Path of a configuration file of the KooCLI, such as <c>~/.hcloud/config.json</c>.</summary>
    [Input("sharedConfigFile")]
    public Input<string>? SharedConfigFile { get; set; }

    /// <summary>Profile in <see cref="SharedConfigFile"/>; its current one when it is not set.</summary>
    [Input("profile")]
    public Input<string>? Profile { get; set; }

    /// <summary>Domain of the cloud, such as <c>myhuaweicloud.eu</c>; follows from the region when it is not set.</summary>
    [Input("cloud")]
    public Input<string>? Cloud { get; set; }

    /// <summary>
    /// Address of the gateway's API, <c>https://host[:port]</c> without a path; follows from region and cloud.
    /// </summary>
    [Input("endpoint")]
    public Input<string>? Endpoint { get; set; }

    /// <summary>Address of IAM, <c>https://host[:port]</c> without a path; follows from region and cloud.</summary>
    [Input("iamEndpoint")]
    public Input<string>? IamEndpoint { get; set; }

    /// <summary>Whether to accept any TLS certificate. Only for tests.</summary>
    [Input("insecure", json: true)]
    public Input<bool>? Insecure { get; set; }

    /// <summary>How often a request may be repeated.</summary>
    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    /// <summary>Gateway of resources and functions that do not name one.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// Whether previews may ask the gateway about ports and access controls that are there already; they never change
    /// anything. True by default.
    /// </summary>
    [Input("previewChecks", json: true)]
    public Input<bool>? PreviewChecks { get; set; }

    /// <summary>No settings.</summary>
    public static new ProviderArgs Empty => new();

    // Joined with a secret of no meaning, the value becomes one, known or not.
    private static Output<string> Secret(Input<string>? value) =>
        Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);
}
