using System.Collections.Immutable;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Shapes;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Tests.Notes;

/// <summary>A note: inputs, outputs and what each means.</summary>
internal static class NoteShape
{
    public static readonly Field<string> Notebook = new("notebook", PlainText.NotEmpty, "Where the note is.")
    {
        FallsBackToProvider = true,
        ReplacesSince = "a note stays in its notebook",
    };

    public static readonly Field<string> Name = new("name", PlainText.NotEmpty, "Its name.")
    {
        AutoName = new(20, char.IsAsciiLetterOrDigit),
        ReplacesSince = "a note keeps its name",
    };

    public static readonly Field<string> Body = new("body", PlainText.NotEmpty, "What it says.") { IsRequired = true };

    public static readonly Field<string> Language = new("language", PlainText.NotEmpty, "Its language.")
    {
        IsServerFilled = true,
    };

    public static readonly Field<ImmutableSortedDictionary<string, Input<string>>> Tags = new(
        "tags",
        new MapType<string>(PlainText.Any),
        "Words about it."
    );

    /// <summary>Changes of it give the note another password; it is never sent.</summary>
    public static readonly Field<ImmutableSortedDictionary<string, Input<string>>> Keepers = new(
        "keepers",
        new MapType<string>(PlainText.Any),
        "Any change of it gives another password."
    );

    public static readonly Field<string> Password = new("password", PlainText.NotEmpty, "Opens the note.")
    {
        IsSecret = true,
        IsServerFilled = true,
        RenewedBy = Keepers,
    };

    public static readonly Field<NoteStyle> Style = new("style", NoteStyleShape.Type, "How it looks.");

    public static readonly Field<ImmutableArray<Input<NoteStyle>>> Drafts = new(
        "drafts",
        new ListType<NoteStyle>(NoteStyleShape.Type),
        "How it could look; never sent."
    );

    public static readonly Field<string> NoteId = new("noteId", PlainText.Any, "Its id.") { IsRequired = true };

    public static readonly Field<string> Link = new("link", PlainText.Any, "Opens it without a password.")
    {
        IsRequired = true,
        IsSecret = true,
    };

    public static readonly MessageCode Published = new(
        9001,
        LogSeverity.Warning,
        "A note is published.",
        "Nothing, if that is meant."
    );

    public static readonly MessageCode Blank = new(9002, LogSeverity.Error, "A note is blank.", "Write something.");

    public static readonly ResourceShape Shape = new()
    {
        Token = "notes:index:Note",
        Doc = "A note.",
        Inputs = [Notebook, Name, Body, Language, Password, Tags, Keepers, Style, Drafts],
        Identity = [Notebook, Name],
        Computed = [NoteId, Link],
        ListInputs = [Notebook.AsOptional()],
        Messages = [Published, Blank],
    };

    public static NoteInputs Decode(Readings inputs) =>
        new(
            Notebook.Read(inputs),
            Name.Read(inputs),
            Body.Read(inputs),
            Language.Read(inputs),
            Password.Read(inputs),
            Tags.Read(inputs),
            Keepers.Read(inputs),
            Style.Read(inputs)
        );

    public static PropertyMap Properties(Note note) =>
        PropertyMap.Of(
            Notebook.Is(note.Notebook),
            Name.Is(note.Name),
            Body.Is(note.Body),
            (Language.Name, note.Language is { } language ? language : PropertyValue.Null),
            (Password.Name, note.Password is { } password ? password : PropertyValue.Null),
            (Tags.Name, note.Tags.IsEmpty ? PropertyValue.Null : Written(note)),
            (Style.Name, note.Title is null ? PropertyValue.Null : Style.Write(NoteStyle.Of(note))),
            NoteId.Is(note.Id),
            Link.Is($"https://notes.example.com/{note.Id}?open")
        );

    private static PropertyValue Written(Note note) =>
        Tags.Write(note.Tags.ToImmutableSortedDictionary(t => t.Key, t => Input<string>.Known(t.Value)));
}

/// <summary>The inputs of a note.</summary>
internal sealed record NoteInputs(
    Input<string> Notebook,
    Input<string> Name,
    Input<string> Body,
    Input<string> Language,
    Input<string> Password,
    Input<ImmutableSortedDictionary<string, Input<string>>> Tags,
    Input<ImmutableSortedDictionary<string, Input<string>>> Keepers,
    Input<NoteStyle> Style
);
