using System.Collections.Immutable;
using System.Globalization;

namespace PulumiApig.Framework.Tests.Notes;

/// <summary>The service that the toy provider is for: it keeps notes, and takes its time to publish them.</summary>
internal sealed class NoteService
{
    private readonly Dictionary<string, Note> _notes = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>How many looks it takes until a new note is published.</summary>
    public int LooksUntilPublished { get; set; }

    /// <summary>Whether the next change fails after half of it is done.</summary>
    public bool FailsHalfWay { get; set; }

    public IReadOnlyCollection<Note> Notes => _notes.Values;

    public Note Create(Note wanted)
    {
        var id = (++_count).ToString(CultureInfo.InvariantCulture);
        return Put(
            wanted with
            {
                Id = id,
                Language = wanted.Language ?? "en",
                Password = wanted.Password ?? $"generated-{id}",
                Font = wanted.Font ?? "serif",
                Looks = LooksUntilPublished,
            }
        );
    }

    public Note? Find(string idOrName)
    {
        var note = _notes.GetValueOrDefault(idOrName) ?? _notes.Values.FirstOrDefault(n => n.Name == idOrName);
        return note is null ? null : Put(note with { Looks = Math.Max(0, note.Looks - 1) });
    }

    public Note Put(Note note)
    {
        _notes[note.Id] = note;
        return note;
    }

    public void Delete(string id) => _notes.Remove(id);
}

/// <summary>A note as the service has it.</summary>
internal sealed record Note(string Id, string Notebook, string Name, string Body)
{
    public string? Language { get; init; }

    public string? Password { get; init; }

    public string? Title { get; init; }

    public string? Font { get; init; }

    public string? Signature { get; init; }

    public ImmutableSortedDictionary<string, string> Tags { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How many looks are left until it is published.</summary>
    public int Looks { get; init; }

    public bool IsPublished => Looks == 0;
}
