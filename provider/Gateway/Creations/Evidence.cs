using PulumiApig.Gateway.Lists;

namespace PulumiApig.Gateway.Creations;

/// <summary>What a look says about a request to create something that was not answered.</summary>
internal enum Evidence
{
    /// <summary>It is not there. Whether the request may still take effect depends on why it was not answered.</summary>
    Absent,

    /// <summary>It is there and can only have been created by this call.</summary>
    CreatedByThisCall,

    /// <summary>The key is taken by what this call cannot have created.</summary>
    CreatedByAnother,

    /// <summary>It is there, and who created it cannot be known.</summary>
    Ambiguous,
}

/// <summary>Judges what became of a request to create something, from what was there before and what is there now.</summary>
internal static class LookAgain
{
    /// <summary>Judges.</summary>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="before">What was there before the request; nothing of it has the key.</param>
    /// <param name="after">What was there just after it.</param>
    /// <param name="rivalSeen">Whether an answer has told of another change at the same time.</param>
    public static Evidence Judge<T>(Creatable<T> wanted, Reading<T> before, IReadOnlyList<T> after, bool rivalSeen)
        where T : class
    {
        var found = after.FirstOrDefault(wanted.HasKey);
        if (found is null)
            return Evidence.Absent;
        var known = before.Items.Select(wanted.IdOf).ToHashSet();
        // What was there before under another key has only been given this one.
        if (known.Contains(wanted.IdOf(found)) || wanted.Compare(found) is Likeness.Different)
            return Evidence.CreatedByAnother;
        // A client that changed something else in the same moment may have created this too. And of the time since a
        // reading that is not fresh nothing is known.
        var others = after.Where(there => !ReferenceEquals(there, found)).Select(wanted.IdOf);
        return rivalSeen || !before.IsFresh || wanted.Compare(found) is Likeness.Doubtful || !known.SetEquals(others)
            ? Evidence.Ambiguous
            : Evidence.CreatedByThisCall;
    }
}
