using System.Reflection;
using PulumiApig.Protocol.Values;

namespace Pulumi.Serialization;

/// <summary>Finds the class of a resource that a value refers to, among those that the program's SDKs bring.</summary>
internal static class ResourceClasses
{
    // Found once: SDKs do not come and go while a program runs.
    private static readonly Lazy<ILookup<string, (Type Class, Version Version)>> Known = new(Scan);

    /// <summary>The resource; one without properties when no class is known for its type.</summary>
    public static Resource Find(ResourceReference reference)
    {
        var type = new PulumiApig.Protocol.Urn(reference.Urn).Type;
        return Class(type, reference.PackageVersion) is { } found
            ? Make(found, reference.Urn)
            : new DependencyResource(reference.Urn);
    }

    private static Type? Class(string type, string version)
    {
        var wanted = Parse(version);
        return Known
            .Value[type]
            .Where(k => wanted is null || (k.Version.Major == wanted.Major && k.Version >= wanted))
            .MaxBy(k => k.Version)
            .Class;
    }

    private static Resource Make(Type type, string urn)
    {
        var constructor = type.GetConstructors().Single(c => c.GetParameters().Length == 3);
        ResourceOptions options = typeof(CustomResource).IsAssignableFrom(type)
            ? new CustomResourceOptions { Urn = urn }
            : new ComponentResourceOptions { Urn = urn };
        return (Resource)constructor.Invoke([new PulumiApig.Protocol.Urn(urn).Name, null, options]);
    }

    private static ILookup<string, (Type Class, Version Version)> Scan() =>
        AppDomain
            .CurrentDomain.GetAssemblies()
            .Where(a => a.GetReferencedAssemblies().Any(r => r.Name == typeof(Resource).Assembly.GetName().Name))
            .SelectMany(LoadableTypes)
            .Where(t => t.IsDefined(typeof(ResourceTypeAttribute)) && typeof(Resource).IsAssignableFrom(t))
            .Select(t => (Class: t, Mark: t.GetCustomAttribute<ResourceTypeAttribute>()!))
            .ToLookup(t => t.Mark.Type, t => (t.Class, Parse(t.Mark.Version) ?? new Version(0, 0)));

    private static IEnumerable<Type> LoadableTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }

    // The part before a pre-release tag decides.
    private static Version? Parse(string? version) =>
        Version.TryParse(version?.Split('-', '+')[0], out var parsed) ? parsed : null;
}
