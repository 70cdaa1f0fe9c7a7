using System.Collections.Immutable;
using PulumiApig.Addresses;
using PulumiApig.Gateway;
using PulumiApig.Plugin.Schema;

namespace PulumiApig.Plugin.Resources.AppAcls;

/// <summary>Decisions about access controls, made before anything is done.</summary>
internal static class AppAclPlan
{
    public static Replacement Replace(ShapeDiff diff)
    {
        var reasons = string.Join(", and ", diff.Replacing.Select(f => f.ReplacesSince));
        return new(
            $"The access control is replaced, since {reasons}. The new one is set before the old one is removed.",
            DeleteFirst: false
        );
    }

    /// <summary>What is sent: the program's order and spelling, each meaning once.</summary>
    public static AppAcl ToSend(AppAclInputs inputs)
    {
        var seen = new HashSet<AddressRange>();
        return new(inputs.Type.Value, Known(inputs.Values).Where(e => seen.Add(e.Range)).Select(e => e.Text));
    }

    /// <summary>Whether two access controls let the same addresses in. A value that means nothing equals itself only.</summary>
    public static bool MeanTheSame(AppAcl one, AppAcl other)
    {
        if (one.Type != other.Type)
            return false;
        return TrySet(one.Values, out var ours) && TrySet(other.Values, out var theirs)
            ? ours.Equals(theirs)
            : one.Equals(other);
    }

    private static bool TrySet(IEnumerable<string> values, out AddressSet set)
    {
        var builder = new AddressSetBuilder();
        foreach (var value in values)
        {
            if (!AddressRange.TryParse(value, out var range, out _))
            {
                set = AddressSet.Empty;
                return false;
            }
            builder.Add(range);
        }
        set = builder.Build();
        return true;
    }

    private static IEnumerable<AddressEntry> Known(Input<ImmutableArray<Input<AddressEntry>>> list) =>
        list.Or([]).Where(e => e.IsKnown).Select(e => e.Value);
}
