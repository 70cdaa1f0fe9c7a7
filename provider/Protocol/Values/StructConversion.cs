using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace PulumiApig.Protocol.Values;

/// <summary>Property values to and from protobuf's Struct, in which messages carry them.</summary>
/// <remarks>The protocol tells an absent Struct from an empty one: <c>?.</c> keeps the difference.</remarks>
public static class StructConversion
{
    /// <summary>The properties of a message; none where the Struct is absent.</summary>
    /// <exception cref="Grpc.RpcException">It holds something that is no property value.</exception>
    public static PropertyMap ToPropertyMap(this Struct? source)
    {
        if (source is null)
            return PropertyMap.Empty;
        var fields = new KeyValuePair<string, PropertyValue>[source.Fields.Count];
        var count = 0;
        // A plain loop: a deeply nested message costs little stack.
        foreach (var (name, value) in source.Fields)
            fields[count++] = new(name, value.ToPropertyValue());
        return PropertyMap.From(fields);
    }

    /// <summary>Properties for a message.</summary>
    public static Struct ToStruct(this PropertyMap map)
    {
        var result = new Struct();
        foreach (var (name, value) in map)
            result.Fields.Add(name, value.ToValue());
        return result;
    }

    /// <summary>Properties for a message, as another one has them where they are the same: lists are long.</summary>
    /// <param name="map">The properties.</param>
    /// <param name="read">What was read from the other message.</param>
    /// <param name="source">The other message.</param>
    public static Struct ToStruct(this PropertyMap map, PropertyMap read, Struct? source)
    {
        var result = new Struct();
        foreach (var (name, value) in map)
        {
            // Unknowns and secrets have more than one form, and leave in ours.
            var isAsRead = !value.ContainsUnknowns && !value.ContainsSecrets && ReferenceEquals(read.Get(name), value);
            result.Fields.Add(name, isAsRead && source is not null ? source.Fields[name] : value.ToValue());
        }
        return result;
    }

    /// <summary>A value of a message.</summary>
    /// <exception cref="Grpc.RpcException">It is no property value.</exception>
    public static PropertyValue ToPropertyValue(this Value value)
    {
        return value.KindCase switch
        {
            Value.KindOneofCase.NullValue => PropertyValue.Null,
            Value.KindOneofCase.BoolValue => value.BoolValue,
            Value.KindOneofCase.NumberValue => Incoming.Number(value.NumberValue),
            Value.KindOneofCase.StringValue => Incoming.Text(value.StringValue),
            Value.KindOneofCase.ListValue => FromList(value.ListValue),
            Value.KindOneofCase.StructValue => SignedObjects.Close(value.StructValue.ToPropertyMap()),
            _ => throw Incoming.Malformed("a value without a kind"),
        };
    }

    /// <summary>A value for a message.</summary>
    public static Value ToValue(this PropertyValue value)
    {
        return value.Kind switch
        {
            PropertyKind.Null => Value.ForNull(),
            PropertyKind.Bool => Value.ForBool(value.AsBool),
            PropertyKind.Number => Value.ForNumber(value.AsNumber),
            PropertyKind.Text => Value.ForString(value.AsText),
            PropertyKind.Unknown => Value.ForString(WireConstants.UnknownText),
            PropertyKind.List => ToList(value.AsList),
            _ => Value.ForStruct(SignedObjects.Open(value).ToStruct()),
        };
    }

    private static Value ToList(ImmutableArray<PropertyValue> elements)
    {
        var list = new ListValue { Values = { Capacity = elements.Length } };
        foreach (var element in elements)
            list.Values.Add(element.ToValue());
        return new Value { ListValue = list };
    }

    private static PropertyValue FromList(ListValue list)
    {
        var elements = ImmutableArray.CreateBuilder<PropertyValue>(list.Values.Count);
        foreach (var value in list.Values)
            elements.Add(value.ToPropertyValue());
        return PropertyValue.Of(elements.MoveToImmutable());
    }
}
