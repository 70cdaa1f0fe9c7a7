using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Engine.Protocol.Monitor;

/// <summary>Puts an <see cref="IResourceMonitor"/> on the wire.</summary>
public static class ResourceMonitorService
{
    /// <summary>The service for a <see cref="GrpcServer"/>.</summary>
    public static GrpcService For(IResourceMonitor monitor) =>
        new GrpcService()
            .Add(MonitorMethods.SupportsFeature, monitor.SupportsFeatureAsync)
            .Add(MonitorMethods.Invoke, monitor.InvokeAsync)
            .Add(MonitorMethods.ReadResource, monitor.ReadResourceAsync)
            .Add(MonitorMethods.RegisterResource, monitor.RegisterResourceAsync)
            .Add(MonitorMethods.RegisterResourceOutputs, monitor.RegisterResourceOutputsAsync)
            .Add(MonitorMethods.RegisterPackage, monitor.RegisterPackageAsync)
            .Add(MonitorMethods.SignalAndWaitForShutdown, (_, c) => monitor.SignalAndWaitForShutdownAsync(c));
}
