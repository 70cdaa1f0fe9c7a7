using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PulumiApig.Report.Masking;

namespace PulumiApig.Report.Reading;

/// <summary>A value as compact JSON for people, without secrets and never longer than a page.</summary>
internal sealed class JsonShow(Mask mask)
{
    private const int Longest = 8_000;

    /// <param name="value">The value.</param>
    /// <param name="sensitivity">What the name of the property says.</param>
    public string Of(JsonElement value, Sensitivity sensitivity)
    {
        StringBuilder text = new();
        Write(value, sensitivity, text);
        if (text.Length <= Longest)
            return text.ToString();
        int length = text.Length;
        return text.Remove(Longest, length - Longest)
            .Append($"… ({Model.Plural.Digits(length)} characters)")
            .ToString();
    }

    private void Write(JsonElement value, Sensitivity sensitivity, StringBuilder text)
    {
        if (ReservedText.WordFor(value) is { } word)
        {
            text.Append(word);
            return;
        }
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, sensitivity, text);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                Join(value.EnumerateArray(), text, item => Write(item, sensitivity, text));
                text.Append(']');
                break;
            case JsonValueKind.String:
                WriteString(value.Text(), sensitivity, text);
                break;
            case JsonValueKind.Number when sensitivity == Sensitivity.Certain:
                text.Append(mask.Value(value.GetRawText(), sensitivity));
                break;
            case JsonValueKind.Undefined:
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private void WriteObject(JsonElement value, Sensitivity sensitivity, StringBuilder text)
    {
        text.Append('{');
        Join(
            value.Members().Where(m => !ReservedText.IsInternal(m.Name)),
            text,
            member =>
            {
                text.Append(Quoted(mask.Text(member.Name))).Append(": ");
                Write(member.Value, Sensitivities.Of(value, member.Name, sensitivity), text);
            }
        );
        text.Append('}');
    }

    private void WriteString(string value, Sensitivity sensitivity, StringBuilder text)
    {
        string shown = mask.Value(value, sensitivity);
        text.Append(shown == Mask.Word ? shown : Quoted(shown));
    }

    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static void Join<T>(IEnumerable<T> items, StringBuilder text, Action<T> write)
    {
        bool isFirst = true;
        foreach (T item in items)
        {
            if (!isFirst)
                text.Append(", ");
            isFirst = false;
            write(item);
        }
    }
}
