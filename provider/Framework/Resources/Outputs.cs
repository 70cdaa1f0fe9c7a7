using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Shapes;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Resources;

/// <summary>What the state keeps of a thing: live values, in the user's own spelling, with all secrets marked.</summary>
internal static class Outputs
{
    /// <summary>What a user would write to get this.</summary>
    public static PropertyMap Inputs(ResourceShape shape, Live live, PropertyMap known)
    {
        var inputs = FieldSet.Merge(shape.Inputs, known, live.Properties, all: false);
        return FieldSet.Mark(shape.Inputs, Secrecy.Carry(known, inputs));
    }

    /// <summary>The outputs: the inputs, and what the service adds. What it does not say stays as it was.</summary>
    public static PropertyMap Of(ResourceShape shape, Live live, PropertyMap known, PropertyMap olds)
    {
        var outputs = FieldSet.Merge(shape.Outputs, known, live.Properties, all: true);
        foreach (var field in shape.Outputs.Where(f => f.IsServerFilled || shape.Computed.Contains(f)))
        {
            if (
                !outputs.ContainsKey(field.Name)
                && !live.Properties.ContainsKey(field.Name)
                && olds.TryGetValue(field.Name, out var old)
            )
                outputs = outputs.Set(field.Name, old);
        }
        return FieldSet.Mark(shape.Outputs, Secrecy.Carry(known, outputs));
    }

    /// <summary>The outputs of before, without those that the server is to fill in anew.</summary>
    public static PropertyMap Lasting(ResourceShape shape, PropertyMap olds, PropertyMap news)
    {
        foreach (var field in shape.Outputs)
        {
            if (field.RenewedBy is { } by && by.Diff(olds.Get(by.Name), news.Get(by.Name)).Any())
                olds = olds.Remove(field.Name);
        }
        return olds;
    }

    /// <summary>
    /// The inputs that outputs stand for. After a renewal that failed the state has the inputs of the program, and the
    /// outputs those of the last one that succeeded: a difference, so that the next update renews.
    /// </summary>
    public static PropertyMap Renewed(ResourceShape shape, PropertyMap inputs, PropertyMap outputs)
    {
        foreach (var by in shape.Outputs.Select(f => f.RenewedBy).OfType<Field>())
            inputs = outputs.TryGetValue(by.Name, out var value) ? inputs.Set(by.Name, value) : inputs.Remove(by.Name);
        return inputs;
    }

    /// <summary>The outputs to come. What the service adds stays as it was, or is not known before there is something.</summary>
    public static PropertyMap Predict(ResourceShape shape, PropertyMap inputs, PropertyMap olds)
    {
        var outputs = FieldSet.Predict(shape.Inputs, inputs, olds);
        foreach (var field in shape.Computed)
            outputs = outputs.Set(field.Name, olds.TryGetValue(field.Name, out var old) ? old : PropertyValue.Unknown);
        return FieldSet.Mark(shape.Outputs, outputs);
    }
}
