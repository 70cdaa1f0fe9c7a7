using System.Text;
using PulumiApig.Addresses;
using PulumiApig.Framework.Types;
using PulumiApig.Gateway;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>What a change of access control means to the people on the other side.</summary>
internal sealed record AccessChange(AccessPolicy Before, AccessPolicy After)
{
    public AddressSet Gains { get; } = After.Allowed.Except(Before.Allowed);

    public AddressSet Losses { get; } = Before.Allowed.Except(After.Allowed);

    /// <summary>Somebody loses access, or everybody has it: worth a warning.</summary>
    public bool IsGrave => !Losses.IsEmpty || After.Allowed.IsEverything;

    public override string ToString() => Describe(withAddresses: true);

    /// <summary>The change in sentences, the worst first, both totals in digits.</summary>
    /// <param name="withAddresses">Whether to name them; the totals are told in any case.</param>
    public string Describe(bool withAddresses)
    {
        var text = new StringBuilder();
        if (Before.Type is { } from && After.Type is { } to && from != to)
            text.Append(Flip(from, to)).Append(' ');
        if (After.Allowed.IsEverything)
            text.Append("Access is no longer restricted: everybody may use the app. ");
        else if (After.Allowed.IsEmpty)
            text.Append("Nobody may use the app. ");
        if (withAddresses && Parts() is { Length: > 0 } parts)
            text.Append(parts).Append(": ");
        return text.Append(Totals()).Append('.').ToString();
    }

    private static string Flip(AclType from, AclType to) =>
        to == AclType.Deny
            ? $"{from} becomes {to}: the list named those who are let in, and now names those who are kept out."
            : $"{from} becomes {to}: the list named those who are kept out, and now names those who are let in.";

    private string Parts()
    {
        var gain = Gains.IsEmpty ? null : $"{People.Of(Gains)} {People.Verb(Gains, "gains", "gain")} access";
        var loss = Losses.IsEmpty
            ? null
            : $"{People.Of(Losses)} {People.Verb(Losses, "loses", "lose")} {(gain is null ? "access" : "it")}";
        var parts = string.Join("; ", new[] { gain, loss }.OfType<string>());
        return parts.Length == 0 ? parts : char.ToUpperInvariant(parts[0]) + parts[1..];
    }

    private string Totals()
    {
        var (gains, losses) = (Gains.Count, Losses.Count);
        return $"{Number(Gains)}{Noun(Gains)} {(gains.IsOne ? "gains" : "gain")} access, "
            + $"{Number(Losses)} {(losses.IsOne ? "loses" : "lose")} it";
    }

    /// <summary>The count in digits; of both versions each for itself, since in one number IPv4 would drown.</summary>
    private static string Number(AddressSet set)
    {
        var (v4, v6) = (set.CountOf(IPVersion.IPv4), set.CountOf(IPVersion.IPv6));
        return v4.IsZero || v6.IsZero ? set.Count.Digits : $"{v4.Digits} IPv4 and {v6.Digits} IPv6 addresses";
    }

    private static string Noun(AddressSet set) =>
        !set.CountOf(IPVersion.IPv4).IsZero && !set.CountOf(IPVersion.IPv6).IsZero ? ""
        : set.Count.IsOne ? " address"
        : " addresses";
}
