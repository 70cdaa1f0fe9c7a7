using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace Pulumi;

/// <summary>One run of a program: it starts the program, and knows the engine and what the program has started.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Flowing = new();

    internal Deployment(RunSettings settings, IResourceMonitor monitor, IEngineLog engine)
    {
        Settings = settings;
        Work = new();
        Log = new(engine, Work);
        Features = new(monitor);
        Packages = new(monitor, Features);
        RegistrationClient = new(this, monitor);
        Invoker = new(this, monitor);
    }

    /// <summary>The run that this code belongs to.</summary>
    /// <exception cref="InvalidOperationException">No program runs here.</exception>
    public static DeploymentInstance Instance
    {
        get =>
            Flowing.Value
            ?? throw new InvalidOperationException(
                "There is no deployment here: create resources and read config inside the function given to Deployment.RunAsync."
            );
        internal set
        {
            if (Flowing.Value is not null)
                throw new InvalidOperationException("A deployment runs already: start the next when it is over.");
            Flowing.Value = value;
        }
    }

    /// <summary>The run that this code belongs to; null outside of one.</summary>
    internal static Deployment? Current => Flowing.Value?.Deployment;

    /// <summary>As <see cref="Current"/>, where there must be one.</summary>
    internal static Deployment Running => Instance.Deployment;

    internal RunSettings Settings { get; }

    internal WorkTracker Work { get; }

    internal EngineLog Log { get; }

    internal EngineFeatures Features { get; }

    internal PackageReferences Packages { get; }

    internal RegistrationClient RegistrationClient { get; }

    internal Invoker Invoker { get; }

    /// <summary>The root of the resources; null until it is constructed.</summary>
    internal Stack? Stack { get; set; }

    private static Deployment Connect()
    {
        var settings = RunSettings.FromEnvironment();
        // Both connections live as long as the process.
        return new(
            settings,
            new ResourceMonitorClient(new GrpcChannel(settings.MonitorAddress)),
            new EngineClient(new GrpcChannel(settings.EngineAddress))
        );
    }
}
