using PulumiApig.Addresses;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Access;

/// <summary>
/// Which addresses may use an app, as far as it is known: the certain ones may, those that are not possible may not,
/// about the rest nothing can be told. Where all is known the two sets are the same.
/// </summary>
internal sealed record Allowed
{
    /// <summary>An app without access control.</summary>
    public static readonly Allowed Everybody = new(AddressSet.All, AddressSet.All);

    private Allowed(AddressSet certain, AddressSet possible) => (Certain, Possible) = (certain, possible);

    public AddressSet Certain { get; }

    public AddressSet Possible { get; }

    /// <summary>Why not all is known; null when it is.</summary>
    public Phrase? Doubt { get; private init; }

    /// <summary>Nothing is known.</summary>
    public static Allowed Untold(Phrase doubt) => new(AddressSet.Empty, AddressSet.All) { Doubt = doubt };

    /// <summary>Who is let in by a list.</summary>
    /// <param name="type"><c>PERMIT</c> or <c>DENY</c>; null when it is not known.</param>
    /// <param name="listed">The entries that are known.</param>
    /// <param name="doubt">Why entries are missing; null when there are all.</param>
    public static Allowed By(string? type, AddressSet listed, Phrase? doubt) =>
        (type, doubt) switch
        {
            ("PERMIT", null) => new(listed, listed),
            ("DENY", null) => new(listed.Complement(), listed.Complement()),
            // An entry that is not known may let anybody in, and may keep anybody out.
            ("PERMIT", _) => new(listed, AddressSet.All) { Doubt = doubt },
            ("DENY", _) => new(AddressSet.Empty, listed.Complement()) { Doubt = doubt },
            _ => Untold(doubt ?? Phrase.Own("the type of the list is not known")),
        };
}
