using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Wire;

/// <summary>Property values to and from protobuf's Struct.</summary>
internal static class StructCodec
{
    public static Struct ToStruct(PropertyMap map)
    {
        var result = new Struct();
        foreach (var (name, value) in map)
            result.Fields.Add(name, ToValue(value));
        return result;
    }

    /// <summary>Null stays null: the protocol tells an absent Struct from an empty one.</summary>
    public static Struct? ToStructOrNull(PropertyMap? map) => map is null ? null : ToStruct(map);

    public static PropertyMap FromStruct(Struct? source) => source is null ? PropertyMap.Empty : FromFields(source);

    public static PropertyMap? FromStructOrNull(Struct? source) => source is null ? null : FromFields(source);

    public static Value ToValue(PropertyValue value) =>
        value.Kind switch
        {
            PropertyKind.Null => Value.ForNull(),
            PropertyKind.Bool => Value.ForBool(value.AsBool),
            PropertyKind.Number => Value.ForNumber(value.AsNumber),
            PropertyKind.Text => Value.ForString(value.AsText),
            PropertyKind.Unknown => Value.ForString(WireConstants.UnknownText),
            PropertyKind.List => ToList(value.AsList),
            _ => Value.ForStruct(ToStruct(SignedObjects.Open(value))),
        };

    public static PropertyValue FromValue(Value value) =>
        value.KindCase switch
        {
            Value.KindOneofCase.NullValue => PropertyValue.Null,
            Value.KindOneofCase.BoolValue => value.BoolValue,
            Value.KindOneofCase.NumberValue => Incoming.Number(value.NumberValue),
            Value.KindOneofCase.StringValue => Incoming.Text(value.StringValue),
            Value.KindOneofCase.ListValue => FromList(value.ListValue),
            Value.KindOneofCase.StructValue => SignedObjects.Close(FromFields(value.StructValue)),
            _ => throw Incoming.Malformed("a value without a kind"),
        };

    private static PropertyMap FromFields(Struct source)
    {
        var fields = new KeyValuePair<string, PropertyValue>[source.Fields.Count];
        var count = 0;
        // A plain loop: a deeply nested message costs little stack.
        foreach (var (name, value) in source.Fields)
            fields[count++] = new(name, FromValue(value));
        return PropertyMap.From(fields);
    }

    private static Value ToList(ImmutableArray<PropertyValue> elements)
    {
        var list = new ListValue();
        foreach (var element in elements)
            list.Values.Add(ToValue(element));
        return new Value { ListValue = list };
    }

    private static PropertyValue FromList(ListValue list)
    {
        var elements = ImmutableArray.CreateBuilder<PropertyValue>(list.Values.Count);
        foreach (var value in list.Values)
            elements.Add(FromValue(value));
        return PropertyValue.Of(elements.MoveToImmutable());
    }
}
