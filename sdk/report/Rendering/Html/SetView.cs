using PulumiApig.Access;
using PulumiApig.Addresses;

namespace PulumiApig.Report.Rendering.Html;

/// <summary>A part of the address space that is drawn or listed in one way.</summary>
/// <param name="Set">Its addresses.</param>
/// <param name="Class">The class of the style sheet.</param>
/// <param name="Words">What it is, behind a sign that needs no colour.</param>
internal sealed record SetPart(AddressSet Set, string Class, string Words);

/// <summary>Who has access before and after. The parts of one side have no address in common.</summary>
internal sealed record SetView(IReadOnlyList<SetPart> Before, IReadOnlyList<SetPart> After)
{
    private const string Has = "= has access";
    private const string Untold = "? cannot be told";

    public static SetView Of(AccessChange change) =>
        new(
            [
                new(change.Before.Certain.Except(change.Lost), "kept", Has),
                new(change.Lost, "lost", "− loses access"),
                new(change.Before.Possible.Except(change.Before.Certain), "untold", Untold),
            ],
            [
                new(change.After.Certain.Except(change.Gained), "kept", Has),
                new(change.Gained, "gained", "+ gains access"),
                new(change.After.Possible.Except(change.After.Certain), "untold", Untold),
            ]
        );

    /// <summary>All parts, those that change first.</summary>
    public IEnumerable<SetPart> Parts => [After[1], Before[1], After[0], After[2]];
}
