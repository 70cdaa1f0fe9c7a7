using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>Makes messages whose fields are set, so that one cannot be taken for another.</summary>
internal static class Filled
{
    public static IMessage Of(MessageDescriptor type)
    {
        var message = (IMessage)Activator.CreateInstance(type.ClrType)!;
        foreach (var field in type.Fields.InDeclarationOrder().Where(f => !f.IsMap))
        {
            if (Value(field) is not { } value)
                continue;
            if (field.IsRepeated)
                ((IList)field.Accessor.GetValue(message)).Add(value);
            else
                field.Accessor.SetValue(message, value);
        }
        return message;
    }

    public static IMessage Of(System.Type type) => Of(((IMessage)Activator.CreateInstance(type)!).Descriptor);

    private static object? Value(FieldDescriptor field) =>
        field.FieldType switch
        {
            FieldType.String => $"{field.FullName} é",
            FieldType.Bool => true,
            FieldType.Double => field.FieldNumber + 0.5,
            FieldType.Bytes => ByteString.CopyFrom(0, 255, (byte)field.FieldNumber),
            FieldType.Message when field.MessageType == Struct.Descriptor => new Struct
            {
                Fields = { [field.Name] = WellKnown(field.FieldNumber) },
            },
            FieldType.Message when field.MessageType == Google.Protobuf.WellKnownTypes.Value.Descriptor => WellKnown(
                field.FieldNumber
            ),
            FieldType.Message => Of(field.MessageType),
            _ => null,
        };

    private static Value WellKnown(int number) => Google.Protobuf.WellKnownTypes.Value.ForNumber(number);
}
