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

    /// <summary>The outputs to come. What the service adds stays as it was, or is not known before there is something.</summary>
    public static PropertyMap Predict(ResourceShape shape, PropertyMap inputs, PropertyMap olds)
    {
        var outputs = FieldSet.Predict(shape.Inputs, inputs, olds);
        foreach (var field in shape.Computed)
            outputs = outputs.Set(field.Name, olds.TryGetValue(field.Name, out var old) ? old : PropertyValue.Unknown);
        return FieldSet.Mark(shape.Outputs, outputs);
    }
}
