using PulumiApig.Addresses;

namespace PulumiApig.Report.Access;

/// <summary>Who may use an app before and after, and so who gains and who loses.</summary>
/// <param name="App">Id of the app; empty when it is not known.</param>
/// <param name="Gateway">Id of its gateway; empty when it is not known.</param>
/// <param name="FromType">What the list did, <c>PERMIT</c> or <c>DENY</c>; null without a list.</param>
/// <param name="Before">Who was let in.</param>
/// <param name="ToType">What the list will do; null without a list.</param>
/// <param name="After">Who will be let in.</param>
internal sealed record AccessChange(
    string App,
    string Gateway,
    string? FromType,
    Allowed Before,
    string? ToType,
    Allowed After
)
{
    /// <summary>Those who gain access whatever the unknown values are.</summary>
    public AddressSet Gained { get; } = After.Certain.Except(Before.Possible);

    /// <summary>Those who lose access whatever the unknown values are.</summary>
    public AddressSet Lost { get; } = Before.Certain.Except(After.Possible);

    /// <summary>Those who may gain access.</summary>
    public AddressSet MayGain { get; } = After.Possible.Except(Before.Certain);

    /// <summary>Those who may lose access.</summary>
    public AddressSet MayLose { get; } = Before.Possible.Except(After.Certain);

    /// <summary>Whether gains and losses are exact.</summary>
    public bool IsExact => Gained.Equals(MayGain) && Lost.Equals(MayLose);

    /// <summary>Whether the list said who gets in and now says who does not, or the other way round.</summary>
    public bool IsFlip => FromType is not null && ToType is not null && FromType != ToType;

    /// <summary>Whether everybody gets in, who did not before.</summary>
    public bool OpensToAll => After.Certain.IsEverything && !Gained.IsEmpty;

    /// <summary>Whether most of the Internet gains access, by either version of addresses.</summary>
    public bool OpensToMost => PublicSpace.IsMostlyIn(Gained);

    /// <summary>Whether nobody gets in any more.</summary>
    public bool ShutsOutAll => After.Possible.IsEmpty && !Lost.IsEmpty;
}
