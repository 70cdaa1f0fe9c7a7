using System.Globalization;
using System.Text;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Messages;

/// <summary>
/// The secrets that a call has in its properties, which no message of it may show: a message quotes inputs, and what a
/// service answers quotes them too.
/// </summary>
internal sealed class SecretTexts
{
    private const string Hidden = "[secret]";

    // Shorter ones are words and numbers that stand for something else nearly everywhere.
    private const int ShortestHidden = 3;

    private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hides the secrets of these properties from now on.</summary>
    public void Add(PropertyMap properties)
    {
        if (!properties.ContainsSecrets)
            return;
        foreach (var (_, value) in properties)
            Add(value, isSecret: false);
    }

    /// <summary>The text without secrets. One that is only a part of a longer word or number is not meant.</summary>
    public string Hide(string text)
    {
        // The longest first: another may be a part of it.
        foreach (var secret in _texts.OrderByDescending(t => t.Length))
            text = Hide(text, secret);
        return text;
    }

    private static string Hide(string text, string secret)
    {
        StringBuilder? hidden = null;
        var done = 0;
        var at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
        while (at >= 0)
        {
            var end = at + secret.Length;
            if (!IsInWord(text, at) && !IsInWord(text, end))
            {
                hidden = (hidden ?? new()).Append(text, done, at - done).Append(Hidden);
                done = end;
            }
            at = text.IndexOf(secret, end, StringComparison.OrdinalIgnoreCase);
        }
        return hidden is null ? text : hidden.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsInWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private void Add(PropertyValue value, bool isSecret)
    {
        if (!isSecret && !value.ContainsSecrets)
            return;
        var revealed = value.Revealed;
        isSecret |= value.IsSecret;
        switch (revealed.Kind)
        {
            case PropertyKind.Text:
                Add(revealed.AsText);
                break;
            case PropertyKind.Number:
                Add(revealed.AsNumber.ToString(CultureInfo.InvariantCulture));
                break;
            case PropertyKind.List:
                foreach (var element in revealed.AsList)
                    Add(element, isSecret);
                break;
            case PropertyKind.Object:
                foreach (var (_, member) in revealed.AsObject)
                    Add(member, isSecret);
                break;
            default:
                break;
        }
    }

    private void Add(string text)
    {
        if (text.Length >= ShortestHidden)
            _texts.Add(text);
    }
}
