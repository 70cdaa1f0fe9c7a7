using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The root of a program's resources. A program may derive from it and mark its outputs.</summary>
public class Stack : ComponentResource
{
    internal const string StackType = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack. What derives from it creates its resources after this.</summary>
    public Stack(StackOptions? options = null)
        : base(StackType, NameOfRun(), ToResourceOptions(options)) => Deployment.Running.Stack = this;

    /// <summary>A stack whose resources and outputs come from a function.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> func, StackOptions? options)
        : this(options) => RegisterOutputs(func());

    /// <summary>Sends the outputs of a stack that is a class, once its constructor has set them.</summary>
    /// <exception cref="RunException">An output was not set.</exception>
    internal void RegisterPropertyOutputs()
    {
        var properties = OutputSources.Properties(this).Where(p => p.Name != "urn").ToList();
        var missing = properties.Where(p => p.Property.GetValue(this) is null).Select(p => p.Name).ToList();
        if (missing.Count > 0)
            throw new RunException(
                $"These outputs of the stack {GetType().FullName} are not set: {string.Join(", ", missing)}."
            );
        RegisterOutputs();
    }

    private static string NameOfRun()
    {
        var settings = Deployment.Running.Settings;
        return $"{settings.Project}-{settings.Stack}";
    }

    private static ComponentResourceOptions ToResourceOptions(StackOptions? options) =>
        new() { ResourceTransformations = [.. options?.ResourceTransformations ?? []] };
}

/// <summary>How a stack treats all its resources.</summary>
public class StackOptions
{
    /// <summary>Called for every resource of the stack before it is registered.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }
}
