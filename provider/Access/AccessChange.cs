using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>Who gains and who loses access to an app, exactly where both policies are known, else within bounds.</summary>
public sealed class AccessChange
{
    /// <summary>The change from one policy to another.</summary>
    public AccessChange(AccessPolicy before, AccessPolicy after)
    {
        (Before, After) = (before, after);
        Gained = after.Certain.Except(before.Possible);
        Lost = before.Certain.Except(after.Possible);
        bool isKnown = before.IsKnown && after.IsKnown;
        MayGain = isKnown ? Gained : after.Possible.Except(before.Certain);
        MayLose = isKnown ? Lost : before.Possible.Except(after.Certain);
    }

    /// <summary>Who may use the app before.</summary>
    public AccessPolicy Before { get; }

    /// <summary>Who may use it afterwards.</summary>
    public AccessPolicy After { get; }

    /// <summary>The addresses that gain access, whatever the unknown entries are.</summary>
    public AddressSet Gained { get; }

    /// <summary>The addresses that lose access, whatever the unknown entries are.</summary>
    public AddressSet Lost { get; }

    /// <summary>The addresses that gain access, or may.</summary>
    public AddressSet MayGain { get; }

    /// <summary>The addresses that lose access, or may.</summary>
    public AddressSet MayLose { get; }

    /// <summary>Whether gains and losses are exact.</summary>
    public bool IsExact => Gained.Equals(MayGain) && Lost.Equals(MayLose);

    /// <summary>Whether no address can gain or lose access.</summary>
    public bool IsEmpty => MayGain.IsEmpty && MayLose.IsEmpty;

    /// <summary>Whether a list of those with access becomes one of those without, or the other way round.</summary>
    public bool IsFlip => Before.Type is { } from && After.Type is { } to && from != to;

    /// <summary>Whether every address has access afterwards, and some had none before.</summary>
    public bool OpensToAll => After.Certain.IsEverything && !Gained.IsEmpty;

    /// <summary>Whether most of the Internet gains access, by either version of addresses.</summary>
    public bool OpensToMost => PublicSpace.IsMostlyIn(Gained);

    /// <summary>Whether no address has access afterwards, and some had it before.</summary>
    public bool ShutsOutAll => After.Possible.IsEmpty && !Lost.IsEmpty;

    /// <summary>Whether an address loses access, or may, or access is restricted no longer.</summary>
    public bool IsWarning => !MayLose.IsEmpty || After.Certain.IsEverything;
}
