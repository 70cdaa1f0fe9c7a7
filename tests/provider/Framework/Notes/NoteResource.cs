using System.Collections.Immutable;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Listing;
using PulumiApig.Framework.Resources;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Types;
using PulumiApig.Framework.Waiting;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Tests.Notes;

/// <summary>A note, from its creation to its end.</summary>
internal sealed class NoteResource() : TypedResource<NoteSession, NoteInputs>(NoteShape.Shape)
{
    protected override NoteInputs Decode(Readings inputs) => NoteShape.Decode(inputs);

    protected override void Check(Call<NoteSession> call, NoteInputs inputs, Failures failures)
    {
        if (inputs.Body.IsKnown && string.IsNullOrWhiteSpace(inputs.Body.Value))
            failures.Add(NoteShape.Body.Name, NoteShape.Blank.Says("is blank: write something"));
    }

    protected override Task PreviewUpdateAsync(Call<NoteSession> call, NoteInputs olds, NoteInputs news)
    {
        if (call.Session.Service.Find(news.Name.Value) is { } there)
            call.Log.Report(NoteShape.Published.Says($"Readers of {there.Name} will see the change."));
        return Task.CompletedTask;
    }

    protected override Task<Live> CreateAsync(Call<NoteSession> call, NoteInputs inputs) =>
        Task.FromResult(
            ToLive(call.Session.Service.Create(Apply(inputs, new("", inputs.Notebook.Value, inputs.Name.Value, ""))))
        );

    protected override Task<Live?> ReadAsync(Call<NoteSession> call, string id) =>
        Task.FromResult(call.Session.Service.Find(LastPart(id)) is { } note ? ToLive(note) : null);

    protected override Task<Live> UpdateAsync(Call<NoteSession> call, string id, NoteInputs olds, NoteInputs news)
    {
        var service = call.Session.Service;
        var note = service.Put(Apply(news, service.Find(LastPart(id))!));
        if (service.FailsHalfWay)
        {
            throw new ResourceException(StatusCode.Unavailable, NoteShape.Published.Says("The index was not written."))
            {
                Kept = ToLive(note),
            };
        }
        if (olds.Keepers.IsKnown != news.Keepers.IsKnown || !Same(olds.Keepers, news.Keepers))
            note = service.Put(note with { Password = $"new-{note.Password}" });
        return Task.FromResult(ToLive(note));
    }

    protected override async Task<Live> WaitUntilReadyAsync(Call<NoteSession> call, Live live) =>
        ToLive(
            await call.WaitUntilAsync(
                _ => Task.FromResult(call.Session.Service.Find(LastPart(live.Id))!),
                note => note.IsPublished,
                "the note is published",
                Pace.Usual
            )
        );

    protected override Task DeleteAsync(Call<NoteSession> call, string id, NoteInputs olds)
    {
        call.Session.Service.Delete(LastPart(id));
        return Task.CompletedTask;
    }

    protected override Task<IEnumerable<Candidate>> FindAsync(Call<NoteSession> call, PropertyMap query) =>
        Task.FromResult(
            call.Session.Service.Notes.Select(note => new Candidate(
                note.Id,
                () => Task.FromResult<ListResult?>(new(ToLive(note).Id, note.Name))
            ))
        );

    /// <summary>The id, and the other form that an import may use: <c>NOTEBOOK/ID</c>, <c>NOTEBOOK/NAME</c>.</summary>
    private static string LastPart(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static Live ToLive(Note note) => new($"{note.Notebook}/{note.Id}", NoteShape.Properties(note));

    private static bool Same(
        Input<ImmutableSortedDictionary<string, Input<string>>> one,
        Input<ImmutableSortedDictionary<string, Input<string>>> other
    ) => !one.IsKnown || one.Value.SequenceEqual(other.Value);

    private static Note Apply(NoteInputs inputs, Note note)
    {
        var style = inputs.Style.Or(null);
        return note with
        {
            Body = inputs.Body.Value,
            Language = inputs.Language.Or(note.Language),
            Password = inputs.Password.Or(note.Password),
            Tags =
                inputs.Tags.Or(null)?.ToImmutableSortedDictionary(t => t.Key, t => t.Value.Value) ?? note.Tags.Clear(),
            Title = style?.Title.Or(null),
            Font = style?.Font.Or(note.Font) ?? note.Font,
            Signature = style?.Signature.Or(null),
        };
    }
}
