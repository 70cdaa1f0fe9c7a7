using System.Collections.Immutable;
using PulumiApig.Plugin.Resources;
using PulumiApig.Plugin.Schema;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Functions;

/// <summary>What a function looks like.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Doc">What it gives, in Markdown.</param>
/// <param name="Inputs">Its arguments.</param>
/// <param name="Outputs">The properties of its result.</param>
internal sealed record FunctionShape(
    string Token,
    string Doc,
    ImmutableArray<Field> Inputs,
    ImmutableArray<Field> Outputs
);

/// <summary>A function that programs call.</summary>
internal abstract class Function(FunctionShape shape)
{
    public FunctionShape Shape => shape;

    /// <summary>Runs in previews and updates alike, so it only reads. What is wrong with the arguments is in the answer.</summary>
    public async Task<InvokeResponse> InvokeAsync(Call call, PropertyMap args)
    {
        var failures = new Failures();
        var given = ProviderDefaults.Fill(Shape.Inputs, args, call.Session, failures);
        var inputs = FieldSet.Check(Shape.Inputs, given, "", failures);
        return failures.Any
            ? new(PropertyMap.Empty, failures.ToImmutable())
            : new(await InvokeCheckedAsync(call, inputs));
    }

    protected abstract Task<PropertyMap> InvokeCheckedAsync(Call call, PropertyMap inputs);
}
