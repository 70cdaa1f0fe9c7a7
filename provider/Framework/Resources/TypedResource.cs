using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Listing;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Shapes;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Resources;

/// <summary>
/// The life cycle that all resources share, over a few typed methods. The shape does the rest: decoding, structural
/// checks, differences, names, previews, and keeping the user's spelling and all secrets. A resource overrides what it
/// has something to say about.
/// </summary>
/// <typeparam name="TSession">The configured provider.</typeparam>
/// <typeparam name="TInputs">The inputs in code.</typeparam>
public abstract class TypedResource<TSession, TInputs>(ResourceShape shape) : Resource<TSession>(shape)
    where TSession : ISession
{
    internal sealed override async Task<CheckResponse> CheckAsync(Call<TSession> call, CheckRequest request)
    {
        var failures = new Failures();
        var given = ProviderDefaults.Fill(Shape.Inputs, request.News, call.Session, Shape.Token, failures);
        call.Session.Run.NoteAutomatic(
            call.Urn,
            Shape.Identity.Any(f => f.IsMadeUp && given.Get(f.Name).Revealed.IsNull)
        );
        given = InputDefaults.Fill(Shape.Inputs, given, request, failures);
        var readings = new Readings(given);
        var inputs = FieldSet.Check(Shape.Inputs, given, "", failures, readings);
        if (!failures.Any)
        {
            inputs = await ChooseAsync(call, inputs, new(request.Olds, request.RandomSeed));
            Check(call, Decode(readings.Over(inputs)), failures);
        }
        return new(inputs, failures.ToImmutable(given, call.Log.Prefix));
    }

    internal sealed override DiffResponse Diff(Call<TSession> call, DiffRequest request)
    {
        var olds = OldInputs(request.OldInputs, request.OldOutputs);
        var diff = ShapeDiff.Of(Shape.Inputs, olds, request.News);
        call.Session.Run.NoteFormer(call.Urn, request.Id, olds);
        // The user's options may make a replacement out of any change, and its order counts then too.
        if (!diff.Replacing.Any())
            return diff.ToResponse(MustDeleteFirst(call, diff));
        var replacement = PlanReplacement(call, diff, Decode(olds), Decode(request.News));
        call.Session.Run.NoteReplacement(call.Urn, request.Id, replacement);
        return diff.ToResponse(replacement.DeleteFirst);
    }

    internal sealed override async Task<CreateResponse> CreateAsync(Call<TSession> call, CreateRequest request)
    {
        if (request.IsPreview)
        {
            if (call.Session.Run.ReplacementOf(call.Urn) is { } replacement)
                call.Log.Report(replacement.Plan.Reason);
            await PreviewCreateAsync(call, Decode(request.Inputs));
            return new("", Outputs.Predict(Shape, request.Inputs, PropertyMap.Empty));
        }
        var (id, outputs) = await MakeAsync(
            call,
            () => CreateAsync(call, DecodeWhole(request.Inputs)),
            request.Inputs,
            PropertyMap.Empty
        );
        return new(id, outputs);
    }

    internal sealed override async Task<ReadResponse> ReadAsync(Call<TSession> call, ReadRequest request)
    {
        if (await ReadAsync(call, request.Id) is not { } live)
            return ReadResponse.Gone;
        var outputs = request.Outputs ?? PropertyMap.Empty;
        // A name that an import may use names another thing later; the state has the thing by its id.
        if (outputs.Count > 0 && live.Id != request.Id)
            return ReadResponse.Gone;
        var known = request.Inputs is { } inputs ? Outputs.Renewed(Shape, inputs, outputs) : PropertyMap.Empty;
        foreach (var problem in Problems(live))
            call.Log.Report(problem with { Severity = LogSeverity.Warning });
        return new()
        {
            Id = live.Id,
            Inputs = Outputs.Inputs(Shape, live, known),
            Outputs = Outputs.Of(Shape, live, known, outputs),
        };
    }

    internal sealed override IAsyncEnumerable<ListResponse> ListAsync(Call<TSession> call, ListRequest request) =>
        ListPage.ReadAsync(call, request, Shape, FindAsync);

    internal sealed override async Task<UpdateResponse> UpdateAsync(Call<TSession> call, UpdateRequest request)
    {
        // After an update that failed half-way the state's inputs are the new ones, and its outputs what there is.
        var olds = Decode(request.OldOutputs);
        if (request.IsPreview)
        {
            await PreviewUpdateAsync(call, olds, Decode(request.News));
            var lasting = Outputs.Lasting(Shape, request.OldOutputs, request.News);
            return new(Outputs.Predict(Shape, request.News, lasting));
        }
        var (_, outputs) = await MakeAsync(
            call,
            () => UpdateAsync(call, request.Id, olds, DecodeWhole(request.News)),
            request.News,
            request.OldOutputs
        );
        return new(outputs);
    }

    internal sealed override Task DeleteAsync(Call<TSession> call, DeleteRequest request) =>
        DeleteAsync(call, request.Id, Decode(OldInputs(request.OldInputs, request.OldOutputs)));

    /// <summary>Makes the typed inputs; those that Check refused read as missing.</summary>
    protected abstract TInputs Decode(Readings inputs);

    /// <summary>Creates the thing. One that is there already is not taken over silently.</summary>
    protected abstract Task<Live> CreateAsync(Call<TSession> call, TInputs inputs);

    /// <summary>Reads the thing by its id, or by any other form that an import may use. Null when it is gone.</summary>
    protected abstract Task<Live?> ReadAsync(Call<TSession> call, string id);

    /// <summary>Deletes the thing; one that is gone already is fine.</summary>
    protected abstract Task DeleteAsync(Call<TSession> call, string id, TInputs olds);

    /// <summary>
    /// Changes the thing in place; also called without differences, to mend a half-made one. What has only properties
    /// that replace it has nothing to change.
    /// </summary>
    protected virtual async Task<Live> UpdateAsync(Call<TSession> call, string id, TInputs olds, TInputs news) =>
        await ReadAsync(call, id) ?? throw new ResourceException(StatusCode.NotFound, FrameworkMessages.Gone(id));

    /// <summary>
    /// Waits until a thing that was created or changed can be used. The state has it already: what fails here loses
    /// nothing.
    /// </summary>
    protected virtual Task<Live> WaitUntilReadyAsync(Call<TSession> call, Live live) => Task.FromResult(live);

    /// <summary>Gives values to inputs that are left to the provider. Must work without network and credentials.</summary>
    protected virtual Task<PropertyMap> ChooseAsync(Call<TSession> call, PropertyMap inputs, Choice choice) =>
        Task.FromResult(inputs);

    /// <summary>Adds what is wrong with inputs that are each right for themselves.</summary>
    protected virtual void Check(Call<TSession> call, TInputs inputs, Failures failures) { }

    /// <summary>Whether the old thing must be deleted before the new one can be created.</summary>
    protected virtual bool MustDeleteFirst(Call<TSession> call, ShapeDiff diff)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(diff);
        // What is made up is made up anew for a replacement, so that old and new can be there together.
        return !Shape.Identity.IsEmpty && !call.Session.Run.IsAutomatic(call.Urn) && diff.Keeps(Shape.Identity);
    }

    /// <summary>Decides how to replace, once it is clear that a replacement is due.</summary>
    protected virtual Replacement PlanReplacement(Call<TSession> call, ShapeDiff diff, TInputs olds, TInputs news)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(diff);
        var deleteFirst = MustDeleteFirst(call, diff);
        return new(FrameworkMessages.Replaced(new Urn(call.Urn).Name, diff.Reasons, deleteFirst), deleteFirst);
    }

    /// <summary>Tells what creating would mean. Nothing that goes wrong here is the preview's failure.</summary>
    protected virtual Task PreviewCreateAsync(Call<TSession> call, TInputs inputs) => Task.CompletedTask;

    /// <summary>Tells what updating would mean. Nothing that goes wrong here is the preview's failure.</summary>
    protected virtual Task PreviewUpdateAsync(Call<TSession> call, TInputs olds, TInputs news) => Task.CompletedTask;

    /// <summary>What a list may have, for a shape that says what lists can ask for.</summary>
    protected virtual Task<IEnumerable<Candidate>> FindAsync(Call<TSession> call, PropertyMap query) =>
        Task.FromResult<IEnumerable<Candidate>>([]);

    /// <summary>Why a thing that exists cannot be used; none when it can.</summary>
    protected virtual IEnumerable<Message> Problems(Live live) => [];

    /// <summary>The typed inputs of properties.</summary>
    protected TInputs Decode(PropertyMap inputs) => Decode(new Readings(inputs));

    // Engines that do not send inputs leave it to the outputs, which hold all of them.
    private static PropertyMap OldInputs(PropertyMap? inputs, PropertyMap outputs) => inputs ?? outputs;

    /// <summary>Creates or changes a thing so that whatever fails on the way, the state has what there is.</summary>
    private async Task<(string Id, PropertyMap Outputs)> MakeAsync(
        Call<TSession> call,
        Func<Task<Live>> make,
        PropertyMap inputs,
        PropertyMap olds
    )
    {
        Live? made = null;
        try
        {
            made = await make();
            made = await WaitUntilReadyAsync(call, made);
        }
        catch (ResourceException e) when ((e.Kept ?? made) is { } kept)
        {
            var there = Outputs.Of(Shape, kept, inputs, olds);
            if (e.Kept is not null && olds.Count > 0)
                there = Outputs.Renewed(Shape, there, olds);
            throw HalfMade.Of(e.Code, kept.Id, there, [e.Reason.Render(call.Log.Prefix)]);
        }
        var outputs = Outputs.Of(Shape, made, inputs, olds);
        var problems = Problems(made).Select(p => p.Render(call.Log.Prefix)).ToList();
        return problems.Count == 0
            ? (made.Id, outputs)
            : throw HalfMade.Of(StatusCode.FailedPrecondition, made.Id, outputs, problems);
    }

    /// <summary>Makes the typed inputs of a thing that is really to be made: an engine has had them checked before.</summary>
    private TInputs DecodeWhole(PropertyMap inputs)
    {
        var (failures, readings) = (new Failures(), new Readings(inputs));
        FieldSet.Check(Shape.Inputs, inputs, "", failures, readings);
        foreach (var field in Shape.Inputs.Where(f => f.IsFilledByCheck))
        {
            if (inputs.Get(field.Name).Revealed.IsNull)
                failures.Add(field.Name, "is missing: Check fills it in");
        }
        if (inputs.ContainsUnknowns)
            failures.Add("", "a value is unknown outside a preview");
        return failures.Any
            ? throw new ResourceException(
                StatusCode.InvalidArgument,
                FrameworkMessages.NotChecked.Says(
                    $"The inputs have not passed Check: {failures.Describe()}. Nothing was changed."
                )
            )
            : Decode(readings);
    }
}

/// <summary>What a choice of the provider may go by.</summary>
/// <param name="Olds">The inputs that the previous Check returned; empty on a first one, and when the resource is replaced.</param>
/// <param name="Seed">Random bytes, fresh each time; empty where no engine asks.</param>
public sealed record Choice(PropertyMap Olds, ReadOnlyMemory<byte> Seed);
