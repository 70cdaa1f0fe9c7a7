namespace Pulumi;

/// <summary>A resource that is only known by its URN.</summary>
internal sealed class DependencyResource(string urn) : CustomResource(urn);
