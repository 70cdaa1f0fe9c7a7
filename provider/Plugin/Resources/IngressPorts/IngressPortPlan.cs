using PulumiApig.Plugin.Schema;

namespace PulumiApig.Plugin.Resources.IngressPorts;

/// <summary>Decides how a port is replaced.</summary>
internal static class IngressPortPlan
{
    /// <summary>
    /// A gateway refuses a second port with the same number (APIC.7258), so the old one goes first exactly when
    /// gateway and number stay; otherwise the new one is opened before the old one is closed.
    /// </summary>
    public static Replacement Replace(ShapeDiff diff, IngressPortInputs olds, IngressPortInputs news)
    {
        if (olds.InstanceId == news.InstanceId && olds.Port == news.Port && news.Port.IsKnown)
        {
            return new(
                $"The port is replaced: port {news.Port.Value} can hold one protocol at a time on a gateway, "
                    + "so the old one goes first: callers are refused in between.",
                DeleteFirst: true
            );
        }
        var reasons = string.Join(", and ", diff.Replacing.Select(f => f.ReplacesSince));
        return new(
            $"The port is replaced, since {reasons}. The new one is opened before the old one is closed.",
            DeleteFirst: false
        );
    }
}
