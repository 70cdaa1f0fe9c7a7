using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments: an object whose members marked with <see cref="InputAttribute"/> are sent.</summary>
public abstract class InputArgs
{
    private const BindingFlags AllOfAnInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>For the bases of this library; derive from one of those.</summary>
    protected InputArgs() { }

    private protected abstract string Purpose { get; }

    /// <summary>Name on the wire and value of each argument.</summary>
    /// <exception cref="ArgumentNullException">A required argument is missing.</exception>
    internal virtual IReadOnlyList<KeyValuePair<string, object?>> Members()
    {
        var members = new List<KeyValuePair<string, object?>>();
        foreach (var member in GetType().GetMembers(AllOfAnInstance))
        {
            if (member.GetCustomAttribute<InputAttribute>() is not { } input)
                continue;
            var value = member is PropertyInfo property ? property.GetValue(this) : ((FieldInfo)member).GetValue(this);
            if (value is null && input.IsRequired)
                throw new ArgumentNullException(member.Name, $"{GetType().FullName} needs a value for {Purpose}.");
            members.Add(new(input.Name, input.IsJson && value is not null ? JsonText.Of(input.Name, value) : value));
        }
        return members;
    }
}

/// <summary>Arguments of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Arguments without values.</summary>
    protected ResourceArgs() { }

    private protected override string Purpose => "a resource";
}

/// <summary>Arguments of a function.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Arguments without values.</summary>
    protected InvokeArgs() { }

    private protected override string Purpose => "a function";
}

/// <summary>Arguments of a resource, by their names on the wire.</summary>
/// <param name="dictionary">The arguments.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override IReadOnlyList<KeyValuePair<string, object?>> Members() => [.. dictionary];
}

/// <summary>Arguments of a function, by their names on the wire.</summary>
/// <param name="dictionary">The arguments.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override IReadOnlyList<KeyValuePair<string, object?>> Members() => [.. dictionary];
}
