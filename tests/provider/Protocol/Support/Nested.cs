using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>Objects in objects.</summary>
internal static class Nested
{
    public static PropertyValue Value(int objects)
    {
        PropertyValue value = "the bottom";
        for (var i = 0; i < objects; i++)
            value = PropertyMap.Of(("x", value));
        return value;
    }

    /// <summary>
    /// An InvokeRequest whose args are nested so deeply that no recursive writer could make it: written from the
    /// inside out, backwards.
    /// </summary>
    public static byte[] InvokeRequestBytes(int objects)
    {
        var backwards = new List<byte>();
        for (var i = 0; i < objects; i++)
        {
            Close(backwards, 0x2A); // Value.struct_value
            Close(backwards, 0x12); // FieldsEntry.value
            backwards.AddRange([(byte)'x', 1, 0x0A]); // FieldsEntry.key
            Close(backwards, 0x0A); // Struct.fields
        }
        Close(backwards, 0x12); // InvokeRequest.args
        backwards.Reverse();
        return [.. backwards];

        static void Close(List<byte> backwards, byte tag)
        {
            var length = new List<byte>();
            var rest = backwards.Count;
            for (; rest >= 0x80; rest >>= 7)
                length.Add((byte)(rest | 0x80));
            length.Add((byte)rest);
            length.Reverse();
            backwards.AddRange(length);
            backwards.Add(tag);
        }
    }
}
