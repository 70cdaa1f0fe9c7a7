using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Shapes;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Resources;

/// <summary>A thing as it is on the gateway.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Properties">What the gateway says of it, by property.</param>
public sealed record Live(string Id, PropertyMap Properties)
{
    /// <summary>What a user would write to get this: the live values, in the user's own spelling where it means the same.</summary>
    public PropertyMap InputsLike(ResourceShape shape, PropertyMap known)
    {
        var inputs = known;
        foreach (var field in shape.Inputs)
        {
            var live = Properties.Get(field.Name);
            if (!live.IsNull && field.Diff(known.Get(field.Name), live).Any())
                inputs = inputs.Set(field.Name, live);
        }
        return Secrecy.Carry(known, inputs);
    }

    /// <summary>The outputs: the inputs, and what the gateway adds.</summary>
    public PropertyMap OutputsLike(ResourceShape shape, PropertyMap known)
    {
        var outputs = InputsLike(shape, known);
        foreach (var field in shape.Computed)
        {
            if (Properties.TryGetValue(field.Name, out var live))
                outputs = outputs.Set(field.Name, live);
        }
        return Secrecy.Carry(known, outputs);
    }
}
