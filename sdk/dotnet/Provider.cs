// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig;

/// <summary>The provider for Huawei Cloud API Gateway (APIG), dedicated gateways.</summary>
/// <remarks>
/// <para>
/// Everything can come from the environment instead: what is given here wins over the <c>HW_*</c> variables, and those
/// win over the <c>HUAWEICLOUD_SDK_*</c> ones. Values from the environment are read when they are needed, and never
/// stored in the state. A program can be previewed without any credentials.
/// </para>
/// </remarks>
[ApigResourceType("pulumi:providers:apig")]
public partial class Provider : ProviderResource
{
    /// <summary>Access key (AK), together with <c>secretKey</c>.</summary>
    [Output("accessKey")]
    public Output<string?> AccessKey { get; private set; } = null!;

    /// <summary>
    /// A ready IAM token for the project, instead of keys or a password. It is valid for 24 hours and cannot be
    /// renewed.
    /// </summary>
    [Output("authToken")]
    public Output<string?> AuthToken { get; private set; } = null!;

    /// <summary>
    /// Domain of the cloud. Left out, it is <c>myhuaweicloud.com</c>, or <c>myhuaweicloud.eu</c> for the regions in
    /// Europe that need it.
    /// </summary>
    [Output("cloud")]
    public Output<string?> Cloud { get; private set; } = null!;

    /// <summary>Id of the account that the IAM user belongs to.</summary>
    [Output("domainId")]
    public Output<string?> DomainId { get; private set; } = null!;

    /// <summary>Name of the account that the IAM user belongs to.</summary>
    [Output("domainName")]
    public Output<string?> DomainName { get; private set; } = null!;

    /// <summary>
    /// Address of the gateway service, <c>https://host[:port]</c> without a path. Left out, it follows from region and
    /// cloud. A change is another address of the same service: no resource is replaced.
    /// </summary>
    [Output("endpoint")]
    public Output<string?> Endpoint { get; private set; } = null!;

    /// <summary>
    /// Address of the identity service, <c>https://host[:port]</c> without a path. Left out, it follows from region and
    /// cloud. A change is another address of the same service: no resource is replaced.
    /// </summary>
    [Output("iamEndpoint")]
    public Output<string?> IamEndpoint { get; private set; } = null!;

    /// <summary>Id of the gateway for all resources that name none.</summary>
    [Output("instanceId")]
    public Output<string?> InstanceId { get; private set; } = null!;

    /// <summary>Password of the IAM user.</summary>
    [Output("password")]
    public Output<string?> Password { get; private set; } = null!;

    /// <summary>Profile in <c>sharedConfigFile</c>. Left out, it is the file's current one.</summary>
    [Output("profile")]
    public Output<string?> Profile { get; private set; } = null!;

    /// <summary>
    /// Id of the project. Left out, it comes from the token, or is looked up by <c>projectName</c>, or by the region.
    /// </summary>
    [Output("projectId")]
    public Output<string?> ProjectId { get; private set; } = null!;

    /// <summary>Name of the project, for looking up its id. Left out, it is the region's own project.</summary>
    [Output("projectName")]
    public Output<string?> ProjectName { get; private set; } = null!;

    /// <summary>
    /// Region of the gateways, such as <c>cn-north-4</c>. A region that is not known to the provider is addressed by
    /// the usual pattern.
    /// </summary>
    [Output("region")]
    public Output<string?> Region { get; private set; } = null!;

    /// <summary>Secret key (SK) that belongs to <c>accessKey</c>. It signs requests and is never sent.</summary>
    [Output("secretKey")]
    public Output<string?> SecretKey { get; private set; } = null!;

    /// <summary>Security token of a temporary access key.</summary>
    [Output("securityToken")]
    public Output<string?> SecurityToken { get; private set; } = null!;

    /// <summary>Path of a configuration file of the KooCLI (<c>hcloud</c>) with keys in the clear.</summary>
    [Output("sharedConfigFile")]
    public Output<string?> SharedConfigFile { get; private set; } = null!;

    /// <summary>Id of an IAM user, together with <c>password</c>; needs no domain.</summary>
    [Output("userId")]
    public Output<string?> UserId { get; private set; } = null!;

    /// <summary>Name of an IAM user, together with <c>password</c> and <c>domainName</c> or <c>domainId</c>.</summary>
    [Output("userName")]
    public Output<string?> UserName { get; private set; } = null!;

    /// <summary>Declares a provider.</summary>
    /// <param name="name">Name of the resource, unique for its type in the stack.</param>
    /// <param name="args">Its inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("apig", name, args ?? new ProviderArgs(), MakeResourceOptions(options, "")) { }

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string> id)
    {
        var defaults = new CustomResourceOptions
        {
            Version = Utilities.Version,
            PluginDownloadURL = "github://api.github.com/pulumi-apig/pulumi-apig",
            AdditionalSecretOutputs = { "accessKey", "authToken", "password", "secretKey", "securityToken" },
        };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id;
        return merged;
    }
}

/// <summary>Inputs of the provider.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("accessKey")]
    private Input<string>? _accessKey;

    /// <summary>Access key (AK), together with <c>secretKey</c>.</summary>
    public Input<string>? AccessKey
    {
        get => _accessKey;
        set => _accessKey = Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);
    }

    [Input("assumeRole", json: true)]
    private InputList<Inputs.AssumeRoleArgs>? _assumeRole;

    /// <summary>
    /// Agencies of other accounts to act as, one after the other, each with the rights of the one before.
    /// </summary>
    public InputList<Inputs.AssumeRoleArgs> AssumeRole
    {
        get => _assumeRole ??= [];
        set => _assumeRole = value;
    }

    [Input("authToken")]
    private Input<string>? _authToken;

    /// <summary>
    /// A ready IAM token for the project, instead of keys or a password. It is valid for 24 hours and cannot be
    /// renewed.
    /// </summary>
    public Input<string>? AuthToken
    {
        get => _authToken;
        set => _authToken = Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);
    }

    /// <summary>
    /// Domain of the cloud. Left out, it is <c>myhuaweicloud.com</c>, or <c>myhuaweicloud.eu</c> for the regions in
    /// Europe that need it.
    /// </summary>
    [Input("cloud")]
    public Input<string>? Cloud { get; set; }

    /// <summary>Id of the account that the IAM user belongs to.</summary>
    [Input("domainId")]
    public Input<string>? DomainId { get; set; }

    /// <summary>Name of the account that the IAM user belongs to.</summary>
    [Input("domainName")]
    public Input<string>? DomainName { get; set; }

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
    /// Whether to accept any server certificate. Only for tests: anyone on the network path can read and change all
    /// traffic.
    /// </summary>
    [Input("insecure", json: true)]
    public Input<bool>? Insecure { get; set; }

    /// <summary>Id of the gateway for all resources that name none.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>How often a request is repeated after a fault of the service, 0 to 20. Left out, 5.</summary>
    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    [Input("password")]
    private Input<string>? _password;

    /// <summary>Password of the IAM user.</summary>
    public Input<string>? Password
    {
        get => _password;
        set => _password = Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);
    }

    /// <summary>
    /// Whether a preview looks at the gateway, once, to tell of ports that are open already and access controls that
    /// would be overwritten. A port number that is chosen automatically avoids those ports, in updates too. Without
    /// credentials or an answer, the preview goes on without looking.
    /// </summary>
    [Input("previewChecks", json: true)]
    public Input<bool>? PreviewChecks { get; set; }

    /// <summary>Profile in <c>sharedConfigFile</c>. Left out, it is the file's current one.</summary>
    [Input("profile")]
    public Input<string>? Profile { get; set; }

    /// <summary>
    /// Id of the project. Left out, it comes from the token, or is looked up by <c>projectName</c>, or by the region.
    /// </summary>
    [Input("projectId")]
    public Input<string>? ProjectId { get; set; }

    /// <summary>Name of the project, for looking up its id. Left out, it is the region's own project.</summary>
    [Input("projectName")]
    public Input<string>? ProjectName { get; set; }

    /// <summary>
    /// Region of the gateways, such as <c>cn-north-4</c>. A region that is not known to the provider is addressed by
    /// the usual pattern.
    /// </summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("secretKey")]
    private Input<string>? _secretKey;

    /// <summary>Secret key (SK) that belongs to <c>accessKey</c>. It signs requests and is never sent.</summary>
    public Input<string>? SecretKey
    {
        get => _secretKey;
        set => _secretKey = Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);
    }

    [Input("securityToken")]
    private Input<string>? _securityToken;

    /// <summary>Security token of a temporary access key.</summary>
    public Input<string>? SecurityToken
    {
        get => _securityToken;
        set => _securityToken = Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);
    }

    /// <summary>Path of a configuration file of the KooCLI (<c>hcloud</c>) with keys in the clear.</summary>
    [Input("sharedConfigFile")]
    public Input<string>? SharedConfigFile { get; set; }

    /// <summary>Id of an IAM user, together with <c>password</c>; needs no domain.</summary>
    [Input("userId")]
    public Input<string>? UserId { get; set; }

    /// <summary>Name of an IAM user, together with <c>password</c> and <c>domainName</c> or <c>domainId</c>.</summary>
    [Input("userName")]
    public Input<string>? UserName { get; set; }

    /// <summary>Sets the defaults.</summary>
    public ProviderArgs()
    {
        PreviewChecks = true;
    }

    /// <summary>Nothing but defaults.</summary>
    public static new ProviderArgs Empty => new();
}
