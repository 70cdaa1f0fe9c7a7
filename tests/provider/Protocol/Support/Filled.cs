using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>Makes messages with every property set, each to a value of its own; and messages with as little as may be.</summary>
internal sealed class Filled
{
    private static readonly NullabilityInfoContext Nullability = new();

    private readonly bool _isFull;
    private int _count;

    private Filled(bool isFull) => _isFull = isFull;

    public static object Full(Type type) => new Filled(isFull: true).Make(type);

    public static object Least(Type type) => new Filled(isFull: false).Make(type);

    private object Make(Type type)
    {
        var n = ++_count;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Make(underlying);
        if (type == typeof(string))
            return _isFull ? $"text {n}" : "";
        if (type == typeof(bool))
            return _isFull;
        if (type == typeof(int))
            return _isFull ? n : 0;
        if (type == typeof(long))
            return _isFull ? long.MaxValue - n : 0L;
        if (type == typeof(TimeSpan))
            return TimeSpan.FromSeconds(n + 0.5);
        if (type.IsEnum)
            return _isFull ? Enum.GetValues(type).Cast<object>().Last() : Enum.ToObject(type, 0);
        if (type == typeof(ReadOnlyMemory<byte>))
            return new ReadOnlyMemory<byte>(_isFull ? [1, 0, 255, (byte)n] : []);
        if (type == typeof(PropertyMap))
            return _isFull ? PropertyMap.Of(($"field {n}", PropertyValue.Secret(n))) : PropertyMap.Empty;
        if (type == typeof(PropertyValue))
            return _isFull ? PropertyValue.Of($"value {n}") : PropertyValue.Null;
        if (type == typeof(ImmutableArray<Alias>))
            return _isFull ? AliasesOfEachShape : ImmutableArray<Alias>.Empty;
        if (type.IsGenericType)
            return MakeCollection(type);
        return MakeRecord(type.IsAbstract ? OneOf(type) : type);
    }

    // Any shape of a message that has several.
    private static Type OneOf(Type type) => type.Assembly.GetTypes().First(t => t.BaseType == type);

    // The parts of an alias exclude each other.
    private static ImmutableArray<Alias> AliasesOfEachShape { get; } =
    [
        new() { Urn = "urn:x" },
        new()
        {
            Name = "n",
            Type = "t",
            Stack = "s",
            Project = "p",
            ParentUrn = "urn:parent",
        },
        new() { HadNoParent = true },
    ];

    private object MakeCollection(Type type)
    {
        var arguments = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var items = Array.CreateInstance(arguments[0], _isFull ? 2 : 0);
            for (var i = 0; i < items.Length; i++)
                items.SetValue(Make(arguments[0]), i);
            return Call(typeof(ImmutableArray), nameof(ImmutableArray.Create), arguments, [items]);
        }
        var empty = type.GetField("Empty")!.GetValue(null)!;
        return _isFull ? type.GetMethod("Add")!.Invoke(empty, [$"key {++_count}", Make(arguments[1])])! : empty;
    }

    private static object Call(Type type, string method, Type[] arguments, object[] values) =>
        type.GetMethods()
            .Single(m =>
                m.Name == method && m.IsGenericMethod && m.GetParameters() is [{ ParameterType.IsArray: true }]
            )
            .MakeGenericMethod(arguments)
            .Invoke(null, values)!;

    private object MakeRecord(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        var message = constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType))]);
        var given = constructor?.GetParameters().Select(p => p.Name).ToHashSet() ?? [];
        foreach (var property in Properties(type).Where(p => p.CanWrite && !given.Contains(p.Name)))
        {
            if (_isFull || !IsOptional(property))
                property.SetValue(message, Make(property.PropertyType));
        }
        return message;
    }

    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0);

    private static bool IsOptional(PropertyInfo property) =>
        Nullability.Create(property).WriteState == NullabilityState.Nullable;

    /// <summary>All that a message says, as text to compare.</summary>
    public static string Show(object? value) =>
        value switch
        {
            null => "null",
            string text => $"'{text}'",
            PropertyMap map => PropertyJson.ToText(map),
            PropertyValue property => PropertyJson.ToText(property),
            ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
            IEnumerable items => "[" + string.Join(", ", items.Cast<object>().Select(Show)) + "]",
            _ when value.GetType().IsPrimitive || value is Enum or TimeSpan => value.ToString()!,
            _ => "{"
                + string.Join(",\n  ", Properties(value.GetType()).Select(p => $"{p.Name} = {Show(p.GetValue(value))}"))
                + "}",
        };
}
