namespace Pulumi;

/// <summary>The run of a program, as the program sees it.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    /// <summary>Name of the stack.</summary>
    public string StackName => Deployment.Settings.Stack;

    /// <summary>Name of the project.</summary>
    public string ProjectName => Deployment.Settings.Project;

    /// <summary>Folder of the project.</summary>
    /// <exception cref="InvalidOperationException">The engine did not say.</exception>
    public string RootDirectory =>
        Deployment.Settings.RootDirectory is { Length: > 0 } directory
            ? directory
            : throw new InvalidOperationException("The engine did not tell the program's root directory.");

    /// <summary>Name of the organization.</summary>
    public string OrganizationName => Deployment.Settings.Organization;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => Deployment.Settings.IsDryRun;

    internal Deployment Deployment { get; }

    /// <summary>Calls a function whose arguments may be outputs. Unknown arguments make the result unknown.</summary>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invoke<T>(token, args, options, null);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Invoke<T>(token, args, options, null);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    /// <param name="registerPackageRequest">The package of the function, when its plugin serves more than one.</param>
#pragma warning disable CS1573 // The other parameters are inherited.
    public Output<T> Invoke<T>(
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => Deployment.Invoker.Invoke<T>(new(token, args, options, registerPackageRequest));

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions, RegisterPackageRequest)"/>
    public Output<T> Invoke<T>(
        string token,
        InvokeArgs args,
        InvokeOutputOptions options,
        RegisterPackageRequest? registerPackageRequest
    ) => Deployment.Invoker.Invoke<T>(new(token, args, options, registerPackageRequest));

    /// <summary>As <see cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>, for a function that returns one value.</summary>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeSingle<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        InvokeSingle<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions)"/>
    /// <param name="registerPackageRequest">The package of the function, when its plugin serves more than one.</param>
    public Output<T> InvokeSingle<T>(
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => Deployment.Invoker.Invoke<T>(new(token, args, options, registerPackageRequest, ReturnsOneValue: true));

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions, RegisterPackageRequest)"/>
    public Output<T> InvokeSingle<T>(
        string token,
        InvokeArgs args,
        InvokeOutputOptions options,
        RegisterPackageRequest? registerPackageRequest
    ) => Deployment.Invoker.Invoke<T>(new(token, args, options, registerPackageRequest, ReturnsOneValue: true));

    /// <summary>Calls a function at once. The result says neither whether it is secret nor what it depends on.</summary>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeAsync<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions)"/>
    /// <param name="registerPackageRequest">The package of the function, when its plugin serves more than one.</param>
    public Task<T> InvokeAsync<T>(
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => Deployment.Invoker.InvokeAsync<T>(new(token, args, options, registerPackageRequest));

    /// <summary>Calls a function that returns nothing.</summary>
    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions)"/>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeAsync(token, args, options, null);

    /// <summary>Calls a function that returns nothing.</summary>
    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions, RegisterPackageRequest)"/>
    public Task InvokeAsync(
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => Deployment.Invoker.InvokeAsync<object>(new(token, args, options, registerPackageRequest));

    /// <summary>As <see cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions)"/>, for a function that returns one value.</summary>
    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions)"/>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeSingleAsync<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeSingleAsync{T}(string, InvokeArgs, InvokeOptions)"/>
    /// <param name="registerPackageRequest">The package of the function, when its plugin serves more than one.</param>
    public Task<T> InvokeSingleAsync<T>(
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        RegisterPackageRequest? registerPackageRequest
    ) => Deployment.Invoker.InvokeAsync<T>(new(token, args, options, registerPackageRequest, ReturnsOneValue: true));
#pragma warning restore CS1573
}
