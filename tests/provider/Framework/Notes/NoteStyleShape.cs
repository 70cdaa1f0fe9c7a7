using System.Diagnostics.CodeAnalysis;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Tests.Notes;

/// <summary>How a note looks: an object in a property, with marks of its own.</summary>
internal static class NoteStyleShape
{
    private static readonly Field<string> Title = new("title", PlainText.NotEmpty, "Above the note.")
    {
        IsRequired = true,
    };

    private static readonly Field<int> Size = new("size", new IntegerType<int>(ParseSize, n => n), "In points.");

    private static readonly Field<string> Font = new("font", PlainText.NotEmpty, "Its letters.")
    {
        IsServerFilled = true,
    };

    private static readonly Field<string> Signature = new("signature", PlainText.NotEmpty, "Below the note.")
    {
        IsSecret = true,
    };

    private static readonly Field<string> Paper = new("paper", PlainText.NotEmpty, "What it is on.")
    {
        ReplacesSince = "a note stays on its paper",
    };

    public static readonly FieldType<NoteStyle> Type = new ObjectType<NoteStyle>(
        "notes:index:NoteStyle",
        "How a note looks.",
        [Title, Size, Font, Signature, Paper],
        fields => new(Title.Read(fields), Font.Read(fields), Signature.Read(fields)),
        style =>
            PropertyMap.Of(
                (Title.Name, Written(Title, style.Title)),
                (Font.Name, Written(Font, style.Font)),
                (Signature.Name, Written(Signature, style.Signature))
            )
    );

    private static PropertyValue Written(Field<string> field, Input<string> input) =>
        input.IsKnown ? field.Write(input.Value)
        : input.IsUnknown ? PropertyValue.Unknown
        : PropertyValue.Null;

    private static bool ParseSize(int number, out int value, [NotNullWhen(false)] out string? reason)
    {
        value = number;
        reason = number is >= 6 and <= 72 ? null : $"{number} is not 6 to 72";
        return reason is null;
    }
}

/// <summary>How a note looks.</summary>
internal sealed record NoteStyle(Input<string> Title, Input<string> Font, Input<string> Signature)
{
    public static NoteStyle Of(Note note) => new(Given(note.Title), Given(note.Font), Given(note.Signature));

    private static Input<string> Given(string? text) =>
        text is null ? Input<string>.Missing : Input<string>.Known(text);
}
