using System.Collections.Immutable;
using System.Text;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Naming;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using NamingMode = PulumiApig.Protocol.Provider.CheckRequest.Types.AutonamingOptions.Types.Mode;

namespace PulumiApig.Framework.Resources;

/// <summary>What Check fills in where a program leaves it out: defaults and names.</summary>
internal static class InputDefaults
{
    public static PropertyMap Fill(
        ImmutableArray<Field> fields,
        PropertyMap inputs,
        Choice choice,
        CheckRequest.Types.AutonamingOptions? rule,
        string urn,
        Failures failures
    )
    {
        foreach (var field in fields.Where(f => inputs.Get(f.Name).Revealed.IsNull))
        {
            if (field.Default is { } value)
                inputs = inputs.Set(field.Name, value);
            else if (field.AutoName is { } naming && Name(field, naming, choice, rule, urn, failures) is { } name)
                inputs = inputs.Set(field.Name, name);
        }
        return inputs;
    }

    /// <summary>The name of before, or else one by the user's rule, or else one of our own. Null when none is to be made.</summary>
    private static PropertyValue? Name(
        Field field,
        AutoName naming,
        Choice choice,
        CheckRequest.Types.AutonamingOptions? rule,
        string urn,
        Failures failures
    )
    {
        // The engine leaves the old inputs out when it replaces, so that the new thing gets a name of its own.
        var old = choice.Olds.Get(field.Name);
        if (!old.Revealed.IsNull && !old.IsUnknown)
            return old;
        switch (rule)
        {
            case { Mode: NamingMode.Disable }:
                failures.Add(
                    field.Name,
                    FrameworkMessages.NamingDisabled.Says(
                        "is missing: give it, since `pulumi:autonaming` turns automatic names off"
                    )
                );
                return null;
            case { Mode: NamingMode.Enforce, ProposedName: var name }:
                return name;
            case { ProposedName: var name }:
                return naming.Fit(name);
            default:
                // Who calls Check without an engine sends no seed.
                var seed = choice.Seed.IsEmpty ? Encoding.UTF8.GetBytes(urn) : choice.Seed.Span;
                return naming.Make(new Urn(urn).Name, seed);
        }
    }
}
