using System.Collections.Immutable;
using Pulumi.Serialization;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Values;

namespace Pulumi;

/// <summary>A call of a function.</summary>
internal sealed record FunctionCall(
    string Token,
    InvokeArgs Args,
    InvokeOptions? Options,
    RegisterPackageRequest? Package,
    bool ReturnsOneValue = false
);

/// <summary>Calls functions of providers.</summary>
internal sealed class Invoker(Deployment deployment, IResourceMonitor monitor)
{
    /// <summary>Calls a function, if its arguments are known and the resources that they come from exist.</summary>
    public Output<T> Invoke<T>(FunctionCall call)
    {
        return new(InvokeAsync());

        async Task<OutputState<T>> InvokeAsync()
        {
            var args = await SerializeAsync(call);
            var taint = Taint.None with { Resources = [.. args.AllDependencies, .. await DependsOnAsync(call)] };
            if (args.Values.ContainsUnknowns || !await HaveIdsAsync(taint.Resources))
                return new(default!, taint with { IsKnown = false });
            var (value, answer) = await CallAsync<T>(call, args);
            return new(value, taint.Join(answer));
        }
    }

    /// <summary>Calls a function at once.</summary>
    public async Task<T> InvokeAsync<T>(FunctionCall call) =>
        (await CallAsync<T>(call, await SerializeAsync(call))).Value;

    private static async Task<ImmutableArray<Resource>> DependsOnAsync(FunctionCall call)
    {
        if (call.Options is not InvokeOutputOptions options)
            return [];
        var resources = (await options.DependsOn.Flat.State).Value;
        return resources.IsDefault ? [] : resources;
    }

    // Before an update, what a resource will be is not there to be asked about.
    private static async Task<bool> HaveIdsAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in ResourceGraph.Expand(resources).OfType<CustomResource>())
        {
            if (resource is not DependencyResource && !(await resource.Id.State).Taint.IsKnown)
                return false;
        }
        return true;
    }

    private async Task<SerializedArgs> SerializeAsync(FunctionCall call) =>
        await SerializedArgs.OfAsync(
            call.Token,
            call.Args.Members(),
            new(KeepResources: await deployment.Features.HasAsync(EngineFeatures.ResourceReferences))
        );

    private async Task<(T Value, Taint Taint)> CallAsync<T>(FunctionCall call, SerializedArgs args)
    {
        TargetTypes.Check(typeof(T), $"The result of {call.Token}");
        var provider = call.Options?.Provider ?? call.Options?.Parent?.ProviderFor(call.Token);
        var request = new ResourceInvokeRequest
        {
            Tok = call.Token,
            Args = args.Values.ToStruct(),
            Provider = provider is null ? "" : await provider.ReferenceAsync(),
            Version = call.Options?.Version ?? "",
            PluginDownloadURL = call.Options?.PluginDownloadURL ?? "",
            PackageRef = await deployment.Packages.ReferenceAsync(call.Package),
            AcceptResources = RequestBuilder.AcceptsResources,
        };
        var response = await monitor.InvokeAsync(request, default);
        InvokeException.ThrowIfFailed(call.Token, response);
        if (response.Unknown)
            return (default!, Taint.Unknown);
        var answer = response.Return.ToPropertyMap();
        PropertyValue result = call.ReturnsOneValue ? answer.Values.FirstOrDefault(PropertyValue.Null) : answer;
        var unwrapped = Unwrapped.Of(result);
        var converter = new ValueConverter(message => deployment.Log.Warn(message));
        var value = unwrapped.Taint.IsKnown ? converter.Convert(call.Token, unwrapped.Value, typeof(T)) : null;
        return (value is null ? default! : (T)value, unwrapped.Taint);
    }
}

/// <summary>A function said why it gives no result.</summary>
internal sealed class InvokeException(string message) : Exception(message)
{
    public static void ThrowIfFailed(string token, ResourceInvokeResponse response)
    {
        if (response.Failures.Count == 0)
            return;
        var reasons = response.Failures.Select(f => f.Property.Length > 0 ? $"{f.Reason} ({f.Property})" : f.Reason);
        throw new InvokeException($"The call of '{token}' failed: {string.Join("; ", reasons)}");
    }
}
