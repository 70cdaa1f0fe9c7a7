using System.Collections.Immutable;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Shapes;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Functions;

/// <summary>A function that programs call.</summary>
/// <typeparam name="TSession">The configured provider.</typeparam>
public abstract class Function<TSession>(FunctionShape shape)
    where TSession : ISession
{
    /// <summary>What it looks like.</summary>
    public FunctionShape Shape => shape;

    /// <summary>Runs in previews and in updates, so it only reads. What is wrong with the arguments is in the answer.</summary>
    internal async Task<(PropertyMap Return, ImmutableArray<(string Property, string Reason)> Failures)> InvokeAsync(
        Call<TSession> call,
        PropertyMap args
    )
    {
        var failures = new Failures();
        var given = ProviderDefaults.Fill(Shape.Inputs, args, call.Session, Shape.Token, failures);
        var inputs = FieldSet.Check(Shape.Inputs, given, "", failures);
        return failures.Any
            ? (PropertyMap.Empty, failures.ToImmutable(call.Log.Render))
            : (FieldSet.Mark(Shape.Outputs, await InvokeCheckedAsync(call, inputs)), []);
    }

    /// <summary>The result, of arguments that are valid.</summary>
    protected abstract Task<PropertyMap> InvokeCheckedAsync(Call<TSession> call, PropertyMap inputs);
}
