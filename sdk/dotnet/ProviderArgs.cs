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

    /// <summary>
    /// Region of the gateways, such as <c>cn-north-4</c>. A region that is not known to the provider is addressed by
    /// the usual pattern.
    /// </summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>
    /// Id of the project. Left out, it comes from the token, or is looked up by <c>projectName</c>, or by the region.
    /// </summary>
    [Input("projectId")]
    public Input<string>? ProjectId { get; set; }

    /// <summary>Name of the project, for looking up its id. Left out, it is the region's own project.</summary>
    [Input("projectName")]
    public Input<string>? ProjectName { get; set; }

    /// <summary>Access key (AK), together with <c>secretKey</c>.</summary>
    public Input<string>? AccessKey
    {
        get => _accessKey;
        set => _accessKey = Secret(value);
    }

    /// <summary>Secret key (SK) that belongs to <c>accessKey</c>. It signs requests and is never sent.</summary>
    public Input<string>? SecretKey
    {
        get => _secretKey;
        set => _secretKey = Secret(value);
    }

    /// <summary>Security token of a temporary access key.</summary>
    public Input<string>? SecurityToken
    {
        get => _securityToken;
        set => _securityToken = Secret(value);
    }

    /// <summary>
    /// A ready IAM token for the project, instead of keys or a password. It is valid for 24 hours and cannot be
    /// renewed.
    /// </summary>
    public Input<string>? AuthToken
    {
        get => _authToken;
        set => _authToken = Secret(value);
    }

    /// <summary>Name of an IAM user, together with <c>password</c> and <c>domainName</c> or <c>domainId</c>.</summary>
    [Input("userName")]
    public Input<string>? UserName { get; set; }

    /// <summary>Id of an IAM user, together with <c>password</c>; needs no domain.</summary>
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

    /// <summary>
    /// Agencies of other accounts to act as, one after the other, each with the rights of the one before.
    /// </summary>
    public InputList<AssumeRoleArgs> AssumeRole
    {
        get => _assumeRole ??= [];
        set => _assumeRole = value;
    }

    /// <summary>Path of a configuration file of the KooCLI (<c>hcloud</c>) with keys in the clear.</summary>
    [Input("sharedConfigFile")]
    public Input<string>? SharedConfigFile { get; set; }

    /// <summary>Profile in <c>sharedConfigFile</c>. Left out, it is the file's current one.</summary>
    [Input("profile")]
    public Input<string>? Profile { get; set; }

    /// <summary>
    /// Domain of the cloud. Left out, it is <c>myhuaweicloud.com</c>, or <c>myhuaweicloud.eu</c> for the regions in
    /// Europe that need it.
    /// </summary>
    [Input("cloud")]
    public Input<string>? Cloud { get; set; }

    /// <summary>
    /// Address of the gateway service, <c>https://host[:port]</c> without a path. Left out, it follows from region and
    /// cloud. A change is another address of the same service: no resource is replaced.
    /// </summary>
    [Input("endpoint")]
    public Input<string>? Endpoint { get; set; }

    /// <summary>
    /// Address of the identity service, <c>https://host[:port]</c> without a path. Left out, it follows from region and
    /// cloud. A change is another address of the same service: no resource is replaced.
    /// </summary>
    [Input("iamEndpoint")]
    public Input<string>? IamEndpoint { get; set; }

    /// <summary>
    /// Whether to accept any server certificate. Only for tests: whoever sits on the line can read and change
    /// everything.
    /// </summary>
    [Input("insecure", json: true)]
    public Input<bool>? Insecure { get; set; }

    /// <summary>How often a request is repeated after a fault of the service, 0 to 20. Left out, 5.</summary>
    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    /// <summary>Id of the gateway for all resources that name none.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// Whether a preview looks at the gateway, once, to tell of ports that are open already and access controls that
    /// would be overwritten. A port number that is chosen automatically avoids those ports then, in updates too.
    /// Without credentials, or without an answer, it goes on without.
    /// </summary>
    [Input("previewChecks", json: true)]
    public Input<bool>? PreviewChecks { get; set; }

    /// <summary>No settings.</summary>
    public static new ProviderArgs Empty => new();

    // Joined with a secret of no meaning, the value becomes one, known or not.
    private static Output<string> Secret(Input<string>? value) =>
        Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);
}
