using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Listing;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Shapes;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Resources;

/// <summary>
/// The life cycle that all resources share, over a few typed methods. The shape does the rest: decoding, structural
/// checks, differences, previews, and keeping the user's spelling and secrets.
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
        var readings = new Readings(given);
        var inputs = FieldSet.Check(Shape.Inputs, given, "", failures, readings);
        if (!failures.Any)
        {
            inputs = await ChooseAsync(call, inputs, request);
            Check(call, Decode(readings.Over(inputs)), failures);
        }
        return new(inputs, failures.ToImmutable());
    }

    internal sealed override DiffResponse Diff(Call<TSession> call, DiffRequest request)
    {
        var olds = request.OldInputs ?? request.OldOutputs;
        var diff = ShapeDiff.Of(Shape.Inputs, olds, request.News);
        // The user's options may make a replacement out of any change, and its order counts then too.
        if (!diff.Replacing.Any())
            return diff.ToResponse(StandInEachOthersWay(call, diff));
        var replacement = PlanReplacement(call, diff, Decode(olds), Decode(request.News));
        call.Session.Run.NoteReplacement(call.Urn, request.Id, replacement);
        call.Log.Post(replacement.Reason);
        return diff.ToResponse(replacement.DeleteFirst);
    }

    internal sealed override async Task<CreateResponse> CreateAsync(Call<TSession> call, CreateRequest request)
    {
        if (request.IsPreview)
        {
            await PreviewCreateAsync(call, Decode(request.Inputs));
            return new("", Predict(request.Inputs, PropertyMap.Empty));
        }
        var live = await CreateAsync(call, DecodeWhole(request.Inputs));
        var response = new CreateResponse(live.Id, live.OutputsLike(Shape, request.Inputs));
        ThrowIfUnhealthy(live, response.Outputs);
        return response;
    }

    internal sealed override async Task<ReadResponse> ReadAsync(Call<TSession> call, ReadRequest request)
    {
        if (await ReadAsync(call, request.Id) is not { } live)
            return ReadResponse.Gone;
        var known = request.Inputs ?? PropertyMap.Empty;
        foreach (var ailment in Ailments(live))
            call.Log.Warn(ailment);
        return new()
        {
            Id = live.Id,
            Inputs = live.InputsLike(Shape, known),
            Outputs = live.OutputsLike(Shape, known),
        };
    }

    internal sealed override IAsyncEnumerable<ListResponse> ListAsync(Call<TSession> call, ListRequest request) =>
        ListPage.ReadAsync(call, request, Shape, FindAsync);

    internal sealed override async Task<UpdateResponse> UpdateAsync(Call<TSession> call, UpdateRequest request)
    {
        var olds = request.OldInputs ?? request.OldOutputs;
        if (request.IsPreview)
        {
            PreviewUpdate(call, Decode(olds), Decode(request.News));
            return new(Predict(request.News, request.OldOutputs));
        }
        var live = await UpdateAsync(call, request.Id, Decode(olds), DecodeWhole(request.News));
        var outputs = live.OutputsLike(Shape, request.News);
        ThrowIfUnhealthy(live, outputs);
        return new(outputs);
    }

    internal sealed override Task DeleteAsync(Call<TSession> call, DeleteRequest request) =>
        DeleteAsync(call, request.Id, Decode(request.OldInputs ?? request.OldOutputs));

    /// <summary>Makes the typed inputs; those that Check refused read as missing.</summary>
    protected abstract TInputs Decode(Readings inputs);

    /// <summary>Gives values to inputs that are left to the provider. Must work without network and credentials.</summary>
    protected virtual Task<PropertyMap> ChooseAsync(Call<TSession> call, PropertyMap inputs, CheckRequest request) =>
        Task.FromResult(inputs);

    /// <summary>Adds what is wrong with inputs that are each right for themselves.</summary>
    protected abstract void Check(Call<TSession> call, TInputs inputs, Failures failures);

    /// <summary>Whether the old and the new thing cannot exist at once.</summary>
    protected virtual bool StandInEachOthersWay(Call<TSession> call, ShapeDiff diff) => diff.Keeps(Shape.Identity);

    /// <summary>Decides how to replace, once it is clear that a replacement is due.</summary>
    protected abstract Replacement PlanReplacement(Call<TSession> call, ShapeDiff diff, TInputs olds, TInputs news);

    /// <summary>Tells what creating would mean. Nothing that goes wrong here is the preview's failure.</summary>
    protected abstract Task PreviewCreateAsync(Call<TSession> call, TInputs inputs);

    /// <summary>Tells what updating would mean.</summary>
    protected abstract void PreviewUpdate(Call<TSession> call, TInputs olds, TInputs news);

    /// <summary>Creates the thing. One that is there already is not taken over silently.</summary>
    protected abstract Task<Live> CreateAsync(Call<TSession> call, TInputs inputs);

    /// <summary>Null when the thing is gone.</summary>
    protected abstract Task<Live?> ReadAsync(Call<TSession> call, string id);

    /// <summary>What a list may have.</summary>
    protected abstract Task<IEnumerable<Candidate>> FindAsync(Call<TSession> call, PropertyMap query);

    /// <summary>Changes the thing in place; also called without differences, to mend a half-made one.</summary>
    protected abstract Task<Live> UpdateAsync(Call<TSession> call, string id, TInputs olds, TInputs news);

    /// <summary>Deletes the thing; one that is gone already is fine.</summary>
    protected abstract Task DeleteAsync(Call<TSession> call, string id, TInputs olds);

    /// <summary>Why a thing that exists cannot be used, as sentences for the user; none when it can.</summary>
    protected virtual IEnumerable<string> Ailments(Live live) => [];

    /// <summary>The typed inputs of properties.</summary>
    protected TInputs Decode(PropertyMap inputs) => Decode(new Readings(inputs));

    /// <summary>Makes the typed inputs of a thing that is really to be made: an engine has had them checked before.</summary>
    private TInputs DecodeWhole(PropertyMap inputs)
    {
        var (failures, readings) = (new Failures(), new Readings(inputs));
        FieldSet.Check(Shape.Inputs, inputs, "", failures, readings);
        foreach (var field in Shape.Inputs.Where(f => f.FallsBackToProvider || f.IsChosen))
        {
            if (inputs.Get(field.Name).Revealed.IsNull)
                failures.Add(field.Name, "is missing: Check fills it in");
        }
        if (inputs.ContainsUnknowns)
            failures.Add("", "a value is unknown outside a preview");
        return failures.Any
            ? throw new RpcException(
                StatusCode.InvalidArgument,
                $"The inputs have not passed Check: {failures.Describe()}. Nothing was changed."
            )
            : Decode(readings);
    }

    // What the gateway adds stays as it was, or is not known before there is something.
    private PropertyMap Predict(PropertyMap inputs, PropertyMap olds)
    {
        var outputs = inputs;
        foreach (var field in Shape.Computed)
            outputs = outputs.Set(field.Name, olds.TryGetValue(field.Name, out var old) ? old : PropertyValue.Unknown);
        return outputs;
    }

    private void ThrowIfUnhealthy(Live live, PropertyMap outputs)
    {
        var ailments = Ailments(live).ToList();
        if (ailments.Count > 0)
            throw HalfMade.Of(live.Id, outputs, ailments);
    }
}
