using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Providers;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Tests.Notes;

/// <summary>A provider of notes: what a provider is, beside its resources.</summary>
internal static class NotesProvider
{
    public static readonly Field<string> Notebook = new("notebook", PlainText.NotEmpty, "The notebook of all notes.");

    public static readonly Field<string> Token = new("token", PlainText.NotEmpty, "Who writes.") { IsSecret = true };

    public static ProviderDefinition<NoteSession> Define(NoteService service) =>
        new()
        {
            Package = new()
            {
                Name = "notes",
                Version = "1.2.3",
                MessagePrefix = "NOTE",
                DisplayName = "Notes",
                Description = "Notes.",
                Keywords = ["notes"],
                License = "Apache-2.0",
            },
            Doc = "The provider of notes.",
            Configuration = [Notebook, Token],
            Resources = [new NoteResource()],
            Functions = [],
            Configure = request => new(service, request),
        };
}

/// <summary>A configured provider of notes.</summary>
internal sealed class NoteSession(NoteService service, SessionRequest request) : ISession
{
    public NoteService Service => service;

    public RunMemory Run => request.Run;

    public PropertyValue? DefaultOf(string property) =>
        NotesProvider.Notebook.Read(request.Config) is { IsKnown: true } notebook
            ? PropertyValue.Of(notebook.Value)
            : null;

    public void Dispose() { }
}
