using PulumiApig.Plugin.Resources.Listing;
using PulumiApig.Plugin.Schema;
using PulumiApig.Plugin.Service;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Resources;

/// <summary>
/// The life cycle that all resources share, over a few typed methods. The shape does the rest: decoding, structural
/// checks, differences, previews, and keeping the user's spelling and secrets.
/// </summary>
/// <typeparam name="TInputs">The inputs in code.</typeparam>
internal abstract class TypedResource<TInputs>(ResourceShape shape) : Resource(shape)
{
    public sealed override async Task<CheckResponse> CheckAsync(Call call, CheckRequest request)
    {
        var failures = new Failures();
        var given = ProviderDefaults.Fill(Shape.Inputs, request.News, call.Session, failures);
        var readings = new Readings(given);
        var inputs = FieldSet.Check(Shape.Inputs, given, "", failures, readings);
        if (!failures.Any)
        {
            inputs = await ChooseAsync(call, inputs, request);
            Check(call, Decode(readings.Over(inputs)), failures);
        }
        return new(inputs, failures.ToImmutable());
    }

    public sealed override DiffResponse Diff(Call call, DiffRequest request)
    {
        var olds = request.OldInputs ?? request.OldOutputs;
        var diff = ShapeDiff.Of(Shape.Inputs, olds, request.News);
        call.Session.Run.NoteFormer(call.Urn, request.Id, olds);
        // The user's options may make a replacement out of any change, and its order counts then too.
        if (!diff.Replacing.Any())
            return diff.ToResponse(StandInEachOthersWay(call, diff));
        var replacement = PlanReplacement(call, diff, Decode(olds), Decode(request.News));
        call.Session.Run.NoteReplacement(call.Urn, request.Id, replacement);
        return diff.ToResponse(replacement.DeleteFirst);
    }

    public sealed override async Task<CreateResponse> CreateAsync(Call call, CreateRequest request)
    {
        if (request.IsPreview)
        {
            if (call.Session.Run.ReplacementOf(call.Urn) is { } replacement)
                call.Log.Post(replacement.Plan.Reason);
            await PreviewCreateAsync(call, Decode(request.Inputs));
            return new("", Predict(request.Inputs, PropertyMap.Empty));
        }
        var live = await CreateAsync(call, DecodeWhole(request.Inputs));
        var response = new CreateResponse(live.Id, live.OutputsLike(Shape, request.Inputs));
        ThrowIfUnhealthy(live, response.Outputs);
        return response;
    }

    public sealed override async Task<ReadResponse> ReadAsync(Call call, ReadRequest request)
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

    public sealed override IAsyncEnumerable<ListResponse> ListAsync(Call call, ListRequest request) =>
        ListPage.ReadAsync(call, request, Shape, FindAsync);

    public sealed override async Task<UpdateResponse> UpdateAsync(Call call, UpdateRequest request)
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

    public sealed override Task DeleteAsync(Call call, DeleteRequest request) =>
        DeleteAsync(call, request.Id, Decode(request.OldInputs ?? request.OldOutputs));

    /// <summary>Makes the typed inputs; those that Check refused read as missing.</summary>
    protected abstract TInputs Decode(Readings inputs);

    /// <summary>Gives values to inputs that are left to the provider. Must work without network and credentials.</summary>
    protected virtual Task<PropertyMap> ChooseAsync(Call call, PropertyMap inputs, CheckRequest request) =>
        Task.FromResult(inputs);

    /// <summary>Adds what is wrong with inputs that are each right for themselves.</summary>
    protected abstract void Check(Call call, TInputs inputs, Failures failures);

    /// <summary>Whether the old and the new thing cannot exist at once.</summary>
    protected virtual bool StandInEachOthersWay(Call call, ShapeDiff diff) => diff.Keeps(Shape.Identity);

    /// <summary>Decides how to replace, once it is clear that a replacement is due.</summary>
    protected abstract Replacement PlanReplacement(Call call, ShapeDiff diff, TInputs olds, TInputs news);

    /// <summary>Tells what creating would mean. Nothing that goes wrong here is the preview's failure.</summary>
    protected abstract Task PreviewCreateAsync(Call call, TInputs inputs);

    /// <summary>Tells what updating would mean.</summary>
    protected abstract void PreviewUpdate(Call call, TInputs olds, TInputs news);

    protected abstract Task<Live> CreateAsync(Call call, TInputs inputs);

    /// <summary>Null when the thing is gone.</summary>
    protected abstract Task<Live?> ReadAsync(Call call, string id);

    /// <summary>What a list may have.</summary>
    protected abstract Task<IEnumerable<Candidate>> FindAsync(Call call, PropertyMap query);

    protected abstract Task<Live> UpdateAsync(Call call, string id, TInputs olds, TInputs news);

    protected abstract Task DeleteAsync(Call call, string id, TInputs olds);

    /// <summary>Why a thing that exists cannot be used, as sentences for the user; none when it can.</summary>
    protected virtual IEnumerable<string> Ailments(Live live) => [];

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
            throw GatewayFailure.Unhealthy(live.Id, outputs, ailments);
    }
}
