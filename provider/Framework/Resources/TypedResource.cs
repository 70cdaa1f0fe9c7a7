using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Listing;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Shapes;
using PulumiApig.Framework.Types;
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
    internal sealed override async Task<CheckedInputs> CheckAsync(
        Call<TSession> call,
        PropertyMap news,
        Choice choice,
        CheckRequest.Types.AutonamingOptions? rule
    )
    {
        call.Log.HideSecretsOf(FieldSet.Mark(Shape.Inputs, news));
        var failures = new Failures();
        var given = ProviderDefaults.Fill(Shape.Inputs, news, call.Session, Shape.Token, failures);
        call.Session.Run.NoteAutomatic(
            call.Urn,
            Shape.Identity.Any(f => f.IsMadeUp && given.Get(f.Name).Revealed.IsNull)
        );
        given = InputDefaults.Fill(Shape.Inputs, given, choice, rule, call.Urn, failures);
        var readings = new Readings(given);
        var inputs = FieldSet.Check(Shape.Inputs, given, "", failures, readings);
        var isValid = !failures.Any;
        if (isValid)
            inputs = await ChooseAsync(call, inputs, choice);
        var typed = Decode(readings.Over(inputs));
        Claim(call, typed, failures);
        if (isValid)
            Check(call, typed, failures);
        call.Session.Run.NoteFailed(call.Urn, failures.Any);
        return new(inputs, failures.ToImmutable(FieldSet.Hide(Shape.Inputs, given), call.Log.Render));
    }

    internal sealed override (ShapeDiff Diff, bool DeleteFirst) Diff(
        Call<TSession> call,
        string id,
        PropertyMap olds,
        PropertyMap news
    )
    {
        var diff = ShapeDiff.Of(Shape.Inputs, olds, news);
        call.Session.Run.NoteFormer(call.Urn, id, olds);
        // The user's options may make a replacement out of any change, and its order counts then too.
        if (!diff.Replacing.Any())
            return (diff, MustDeleteFirst(call, diff));
        var replacement = PlanReplacement(call, diff, Decode(olds), Decode(news));
        call.Session.Run.NoteReplacement(call.Urn, id, replacement);
        return (diff, replacement.DeleteFirst);
    }

    internal sealed override async Task<(string Id, PropertyMap Outputs)> CreateAsync(
        Call<TSession> call,
        PropertyMap inputs,
        bool isPreview
    )
    {
        if (isPreview)
        {
            if (call.Session.Run.ReplacementOf(call.Urn) is { } replacement)
                call.Log.Report(replacement.Plan.Reason);
            await PreviewCreateAsync(call, Decode(inputs));
            return ("", Outputs.Predict(Shape, inputs, PropertyMap.Empty));
        }
        try
        {
            var made = await MakeAsync(call, () => CreateAsync(call, DecodeWhole(inputs)), inputs, PropertyMap.Empty);
            call.Session.Run.NoteFailed(call.Urn, hasFailed: false);
            return made;
        }
        catch (ResourceException)
        {
            // What is half-made ends in another exception: the state has it.
            call.Session.Run.NoteFailed(call.Urn, hasFailed: true);
            throw;
        }
    }

    internal sealed override async Task<(string Id, PropertyMap Inputs, PropertyMap Outputs)?> ReadAsync(
        Call<TSession> call,
        string id,
        PropertyMap inputs,
        PropertyMap outputs
    )
    {
        if (inputs.Count == 0 && outputs.Count == 0)
            call.Session.Run.NoteImported(call.Urn);
        if (await ReadAsync(call, id) is not { } live)
            return null;
        // A name that an import may use names another thing later; the state has the thing by its id.
        if (outputs.Count > 0 && live.Id != id)
            return null;
        var known = inputs.Count > 0 ? Outputs.Renewed(Shape, inputs, outputs) : inputs;
        foreach (var problem in Problems(live))
            call.Log.Report(problem with { Severity = LogSeverity.Warning });
        return (live.Id, Outputs.Inputs(Shape, live, known), Outputs.Of(Shape, live, known, outputs));
    }

    internal sealed override IAsyncEnumerable<ListResponse> ListAsync(Call<TSession> call, ListRequest request) =>
        ListPage.ReadAsync(call, request, Shape, FindAsync);

    internal sealed override async Task<PropertyMap> UpdateAsync(
        Call<TSession> call,
        string id,
        PropertyMap oldOutputs,
        PropertyMap news,
        bool isPreview
    )
    {
        // After an update that failed half-way the state's inputs are the new ones, and its outputs what there is.
        var before = Decode(oldOutputs);
        if (isPreview)
        {
            await PreviewUpdateAsync(call, before, Decode(news));
            return Outputs.Predict(Shape, news, Outputs.Lasting(Shape, oldOutputs, news));
        }
        var (_, outputs) = await MakeAsync(
            call,
            () => UpdateAsync(call, id, before, DecodeWhole(news)),
            news,
            oldOutputs
        );
        return outputs;
    }

    /// <summary>
    /// Two resources of a state may have one id: an import under a new name leaves the old one there. Deleting the old
    /// one would remove what the new one has. A destroy asks for no differences, and so deletes.
    /// </summary>
    internal sealed override Task DeleteAsync(Call<TSession> call, string id, PropertyMap olds)
    {
        if (call.Session.Run.OtherKeeperOf(id, call.Urn) is not { } keeper)
            return DeleteAsync(call, id, Decode(olds));
        call.Log.Report(Spared(id, call.Urn, keeper));
        return Task.CompletedTask;
    }

    /// <summary>Says that a delete removed nothing, since another resource of the program has the same thing.</summary>
    protected virtual Message Spared(string id, string urn, string keeper) => FrameworkMessages.Spared(urn, keeper);

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

    /// <summary>
    /// Notes what the resource will hold, as far as that is known: when other inputs are not valid too, since the program
    /// declares it all the same. An input that is not valid reads as missing.
    /// </summary>
    protected virtual void Claim(Call<TSession> call, TInputs inputs, Failures failures) { }

    /// <summary>Adds what is wrong with inputs that are each right for themselves.</summary>
    protected virtual void Check(Call<TSession> call, TInputs inputs, Failures failures) { }

    /// <summary>Whether the old thing must be deleted before the new one can be created.</summary>
    protected virtual bool MustDeleteFirst(Call<TSession> call, ShapeDiff diff)
    {
        // What is made up is made up anew for a replacement, so that old and new can be there together.
        return !Shape.Identity.IsEmpty && !call.Session.Run.IsAutomatic(call.Urn) && diff.Keeps(Shape.Identity);
    }

    /// <summary>Decides how to replace, once it is clear that a replacement is due.</summary>
    protected virtual Replacement PlanReplacement(Call<TSession> call, ShapeDiff diff, TInputs olds, TInputs news)
    {
        var deleteFirst = MustDeleteFirst(call, diff);
        return new(FrameworkMessages.Replaced(call.Urn, diff.Reasons, deleteFirst), deleteFirst);
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
            throw InitFailure.Of(e.Code, kept.Id, there, [call.Log.Render(e.Reason)]);
        }
        var outputs = Outputs.Of(Shape, made, inputs, olds);
        var problems = Problems(made).Select(call.Log.Render).ToList();
        return problems.Count == 0
            ? (made.Id, outputs)
            : throw InitFailure.Of(StatusCode.FailedPrecondition, made.Id, outputs, problems);
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
/// <param name="readOlds">Reads the olds; few resources need them.</param>
/// <param name="seed">Random bytes, fresh each time; empty where no engine asks.</param>
public sealed class Choice(Func<PropertyMap> readOlds, ReadOnlyMemory<byte> seed)
{
    /// <summary>The inputs that the previous Check returned; empty on a first one, and when the resource is replaced.</summary>
    public PropertyMap Olds => field ??= readOlds();

    /// <summary>Random bytes, fresh each time; empty where no engine asks.</summary>
    public ReadOnlyMemory<byte> Seed => seed;
}
