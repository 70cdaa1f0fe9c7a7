using System.Collections.Immutable;
using PulumiApig.Access;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>What a change means, in sentences.</summary>
internal static class Meanings
{
    /// <summary>How many properties and addresses a sentence names.</summary>
    private const int Limit = 5;

    public static Phrase Of(ChangeFacts facts, ImmutableArray<string> properties, bool oldGoesFirst, bool isRetained)
    {
        List<Phrase> sentences = [];
        if (!facts.LockedOut.IsEmpty)
            sentences.Add($"Must be allowed and is not: {List(facts.LockedOut)}.");
        if (facts.Port is { } port)
            sentences.Add(Ports.Meaning(port));
        foreach (AppAccess change in facts.Access)
            sentences.Add(facts.Access.Length == 1 ? Told(change) : OfOne(change));
        if (facts.Action == ChangeAction.Refresh && sentences.Count > 0)
            sentences.Insert(0, Phrase.Own("Changed outside of the program."));
        if (facts is { Action: ChangeAction.Replace, Access: [var only] } && !isRetained)
            sentences.Add(Phrase.Own(SameApp(only)));
        if (sentences.Count == 0)
            sentences.Add(Plain(facts.Action, properties, oldGoesFirst));
        bool isOverwritten = facts.Access.Any(a => a.Change.Before.Type is not null);
        if (isRetained && facts.Action == ChangeAction.Replace && !isOverwritten)
            sentences.Add(Phrase.Own("The old one stays as it is, and is no longer managed."));
        return Phrase.Join(" ", sentences);
    }

    /// <summary>What replacing the list of an app by another one for the same app comes to.</summary>
    private static string SameApp(AppAccess change) =>
        change.Change.After.Type is null
            ? "The old list is removed last, and the gateway removes by app: the new one goes with it."
            : "In between everybody may use the app.";

    /// <summary>Who gains and who loses, and why that is not all.</summary>
    private static Phrase Told(AppAccess access)
    {
        Phrase words = Phrase.Own(AccessWording.Of(access.Change));
        return access.Doubt is { } doubt && !access.Change.IsExact
            ? $"{words} Not all of it can be told: {doubt}."
            : words;
    }

    private static Phrase OfOne(AppAccess change)
    {
        Phrase what = Told(change);
        Phrase who = change.App.Length > 0 ? $"App {change.App}" : Phrase.Own("An app that is not known yet");
        return $"{who}: {what}";
    }

    private static Phrase Plain(ChangeAction action, ImmutableArray<string> properties, bool oldGoesFirst)
    {
        switch (action)
        {
            case ChangeAction.Replace:
                Phrase order = Phrase.Own(
                    oldGoesFirst ? "the old one is deleted first" : "the old one is deleted after the new one is there"
                );
                Phrase since = properties.IsEmpty ? Phrase.Own("") : $" because of {List(properties)}";
                return $"Replaced{since}; {order}.";
            case ChangeAction.Update when !properties.IsEmpty:
                return $"Changes {List(properties)}.";
            case ChangeAction.Refresh when !properties.IsEmpty:
                return $"Has changed outside of the program: {List(properties)}.";
            default:
                return Phrase.Own(
                    action switch
                    {
                        ChangeAction.Create => "New.",
                        ChangeAction.Delete => "Deleted.",
                        ChangeAction.Import => "Taken over as it is.",
                        ChangeAction.Forget => "No longer managed; the thing itself stays as it is.",
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
