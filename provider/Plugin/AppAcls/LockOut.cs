using System.Collections.Immutable;
using PulumiApig.Addresses;
using PulumiApig.Framework.Types;
using PulumiApig.Gateway;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>Whether an access control would shut out addresses that must be let in.</summary>
internal static class LockOut
{
    /// <summary>
    /// Adds a failure for each address of <c>mustAllow</c> that would be shut out, whatever the unknown values turn
    /// out to be.
    /// </summary>
    public static void Check(AppAclInputs inputs, Failures failures)
    {
        if (!inputs.Type.IsKnown || !inputs.Values.IsKnown || !inputs.MustAllow.IsKnown)
            return;
        var values = inputs.Values.Value;
        // An entry that is not known yet may let anybody in, but it cannot undo another's denial.
        if (inputs.Type.Value == AclType.Permit && values.Any(v => v.IsUnknown))
            return;
        var entries = values.Where(v => v.IsKnown).Select(v => v.Value).ToImmutableArray();
        var policy = AccessPolicy.Of(inputs.Type.Value, AddressSet.FromRanges(entries.Select(e => e.Range)));
        var needed = inputs.MustAllow.Value;
        for (var i = 0; i < needed.Length; i++)
        {
            if (needed[i].IsKnown && !policy.Allowed.Contains(needed[i].Value.Range))
                failures.Add(
                    $"{AppAclShape.MustAllow.Name}[{i}]",
                    AppAclCodes.LockOut.Says(inputs.AreSecret ? SecretReason : Reason(needed[i].Value, policy, values))
                );
        }
    }

    private const string SecretReason =
        "would be locked out, by which entry is not shown, since addresses are secret here: let it in, or drop it here";

    private static string Reason(AddressEntry needed, AccessPolicy policy, ImmutableArray<Input<AddressEntry>> values)
    {
        var shutOut = AddressSet.FromRanges([needed.Range]).Except(policy.Allowed);
        var what = shutOut.Contains(needed.Range) ? $"'{needed}'" : $"{People.Of(shutOut)} of '{needed}'";
        if (policy.Type == AclType.Permit)
            return $"would lock out {what}: no entry of '{AppAclShape.Values.Name}' lets it in; add it, or drop it here";
        var denying = Enumerable
            .Range(0, values.Length)
            .First(i => values[i].IsKnown && values[i].Value.Range.Overlaps(needed.Range));
        return $"would lock out {what}: '{AppAclShape.Values.Name}[{denying}]', which is '{values[denying].Value}', keeps it out; "
            + "remove that entry, or drop it here";
    }
}
