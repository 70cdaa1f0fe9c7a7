using System.Collections.Immutable;
using PulumiApig.Access;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>What a change means, in sentences.</summary>
internal static class Meanings
{
    /// <summary>How many properties and addresses a sentence names.</summary>
    private const int Limit = 5;

    public static Phrase Of(ChangeFacts facts) =>
        // What it would mean is moot until it is mended.
        facts.WillFail
        && facts.Access.IsEmpty
        && facts.LockedOut.IsEmpty
            ? Phrase.Own("Will be refused, as the warnings say.")
        : facts.HasFailed ? Failed(facts)
        : Phrase.Join(" ", Sentences(facts));

    /// <summary>How far it came is not known here.</summary>
    private static Phrase Failed(ChangeFacts facts)
    {
        Phrase failed = Phrase.Own(facts.HasError ? "Failed, as the errors say." : "Failed.");
        return facts.Access.IsEmpty && facts.Port is null
            ? failed
            : $"{failed} Planned: {Phrase.Join(" ", Sentences(facts))}";
    }

    private static List<Phrase> Sentences(ChangeFacts facts)
    {
        Tense tense = facts.Action == ChangeAction.Refresh ? Tense.Past : Tense.Present;
        List<Phrase> sentences = [];
        if (!facts.LockedOut.IsEmpty)
            sentences.Add($"Must have access and has none: {List(facts.LockedOut)}.");
        if (facts.Action == ChangeAction.Rename)
            sentences.Add(Renamed(facts));
        if (facts.Port is { } port)
            sentences.Add(Ports.Meaning(port, tense));
        if (facts.Port is not null && facts.ClosesWithDomains)
            sentences.Add(Phrase.Own("A gateway refuses to close a port while domains are bound to it."));
        if (facts is { Action: ChangeAction.Replace, Access: [{ Change.Before.Type: not null, IsAppNew: false }] })
            sentences.Add(Phrase.Own("The access control is set again."));
        // A rename that changes nobody's access has said all.
        var told = facts.Access.Where(a => facts.Action != ChangeAction.Rename || !a.Change.IsEmpty);
        sentences.AddRange(told.Select(a => Told(a, facts, tense)));
        if (facts.Action == ChangeAction.Refresh && sentences.Count > 0)
            sentences.Insert(0, Phrase.Own("Changed outside of the program."));
        if (facts.IsHeld && facts.Action is ChangeAction.Delete or ChangeAction.Replace)
            sentences.Add(Phrase.Own("What it stands for stays, since another resource holds it."));
        if (sentences.Count == 0)
            sentences.Add(Plain(facts));
        if (facts.IsWithItsApp && facts.Action is ChangeAction.Delete or ChangeAction.Replace or ChangeAction.Refresh)
            sentences.Add(
                Phrase.Own(
                    tense == Tense.Past ? "Its app is gone too."
                    : facts.Action == ChangeAction.Delete ? "Its app is deleted too."
                    : "Its former app is deleted too."
                )
            );
        if (facts.RenewsSecret)
            sentences.Add(Phrase.Own("Callers with the former key or secret are refused."));
        if (facts is { IsRetained: true, Action: ChangeAction.Replace, Access: not [{ Change.Before.Type: not null }] })
            sentences.Add(Phrase.Own("The old one stays as it is, and is no longer managed."));
        return sentences;
    }

    private static Phrase Renamed(ChangeFacts facts)
    {
        Phrase then = Phrase.Own(
            facts.IsOverwritten
                ? "the new one overwrites it, and a later delete of the old one may lift it"
                : "the update is refused, since it exists already"
        );
        Phrase what = facts.IsMoved ? Phrase.Own("Moved to another parent") : $"Renamed from {facts.OldName}";
        return $"{what} without an alias: {then}. Add an alias.";
    }

    /// <summary>Who gains and who loses, and why that is not all.</summary>
    private static Phrase Told(AppAccess access, ChangeFacts facts, Tense tense)
    {
        Phrase words = access.IsAppNew ? TellNew(access) : Phrase.Own(AccessWording.Of(access.Change, tense: tense));
        if (access.Doubt is { } doubt && !access.Change.IsExact)
            words = $"{words} Not all of it can be told: {doubt}.";
        if (facts.AccessByProvider is { } message)
            words = $"{words} The provider counts: {message}";
        Phrase who = access.App.Length > 0 ? $"App {access.App}" : Phrase.Own("An app that is not known yet");
        return facts.Access.Length > 1 && !access.IsAppNew ? $"{who}: {words}" : words;
    }

    private static Phrase TellNew(AppAccess access)
    {
        AccessPolicy policy = access.Change.After;
        return Phrase.Own(
            policy.Certain.IsEverything ? "The app is new, and its list restricts nothing: anyone may use it."
            : policy.IsKnown ? $"The app is new: {AccessWording.Name(policy.Certain)} may use it."
            : "The app is new."
        );
    }

    private static Phrase Plain(ChangeFacts facts)
    {
        ImmutableArray<string> properties = facts.Properties;
        switch (facts.Action)
        {
            case ChangeAction.Replace:
                Phrase order = Phrase.Own(
                    facts.DeletesFirst
                        ? "the old one is deleted first"
                        : "the old one is deleted after the new one is there"
                );
                Phrase since = properties.IsEmpty ? Phrase.Own("") : $" because of {List(properties)}";
                return $"Replaced{since}; {order}.";
            case ChangeAction.Update when !properties.IsEmpty:
                return $"Changes {List(properties)}.";
            case ChangeAction.Refresh when facts.IsGone:
                return Phrase.Own("Deleted outside of the program.");
            case ChangeAction.Refresh when !properties.IsEmpty:
                return $"Changed outside of the program: {List(properties)}.";
            default:
                return Phrase.Own(
                    facts.Action switch
                    {
                        ChangeAction.Create => "New.",
                        ChangeAction.Delete when facts.HasCallers => "Deleted: its callers are refused.",
                        ChangeAction.Delete => "Deleted.",
                        ChangeAction.Import => "Imported as it is.",
                        ChangeAction.Forget => "No longer managed; the thing itself stays as it is.",
                        ChangeAction.Refresh => "Changed outside of the program.",
                        _ => "Changes.",
                    }
                );
        }
    }

    /// <summary>The first few, and how many more.</summary>
    private static Phrase List(ImmutableArray<string> names)
    {
        Phrase some = Phrase.Join(", ", names.Take(Limit).Select(n => (Phrase)$"{n}"));
        if (names.Length <= Limit)
            return some;
        return $"{some} and {names.Length - Limit} more";
    }
}
