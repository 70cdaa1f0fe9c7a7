using System.Collections.Immutable;
using PulumiApig.Access;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>What a change means, in sentences.</summary>
internal static class Meanings
{
    /// <summary>How many properties and addresses a sentence names.</summary>
    private const int Limit = 5;

    public static Phrase Of(ChangeFacts facts) => Phrase.Join(" ", Sentences(facts));

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
        if (facts is { Action: ChangeAction.Replace, Access: [{ Change.Before.Type: not null }] })
            sentences.Add(Phrase.Own("The access control is set again."));
        sentences.AddRange(facts.Access.Select(a => Told(a, isOneOfSeveral: facts.Access.Length > 1, tense)));
        if (facts.Action == ChangeAction.Refresh && sentences.Count > 0)
            sentences.Insert(0, Phrase.Own("Changed outside of the program."));
        if (facts.IsHeld && facts.Action is ChangeAction.Delete or ChangeAction.Replace)
            sentences.Add(Phrase.Own("What it stands for stays, since another resource holds it."));
        if (sentences.Count == 0)
            sentences.Add(Plain(facts));
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
        return $"Renamed from {facts.OldName} without an alias: {then}. Add an alias.";
    }

    /// <summary>Who gains and who loses, and why that is not all.</summary>
    private static Phrase Told(AppAccess access, bool isOneOfSeveral, Tense tense)
    {
        Phrase words = Phrase.Own(AccessWording.Of(access.Change, tense: tense));
        if (access.Doubt is { } doubt && !access.Change.IsExact)
            words = $"{words} Not all of it can be told: {doubt}.";
        Phrase who = access.App.Length > 0 ? $"App {access.App}" : Phrase.Own("An app that is not known yet");
        return isOneOfSeveral ? $"{who}: {words}" : words;
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
