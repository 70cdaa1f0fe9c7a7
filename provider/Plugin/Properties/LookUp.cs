namespace PulumiApig.Plugin.Properties;

/// <summary>Finding the one that is meant: anything else than one is told with what there is.</summary>
internal static class LookUp
{
    /// <summary>How many things a message lists.</summary>
    private const int Listed = 20;

    private static readonly MessageCode Nothing = new(
        1604,
        LogSeverity.Error,
        "There is nothing of this name or id. In a preview a warning.",
        "Use one of those that the message lists; names count exactly, with upper and lower case."
    );

    private static readonly MessageCode Several = new(
        1605,
        LogSeverity.Error,
        "There is more than one of this name, and one is needed.",
        "Use the id of one; the message lists them."
    );

    public static readonly ImmutableArray<MessageCode> Codes = [Nothing, Several];

    /// <summary>The one that is meant.</summary>
    /// <param name="all">All that there are.</param>
    /// <param name="isMeant">Whether one is meant.</param>
    /// <param name="what">What is looked for: <c>gateway 'production' in the project</c>.</param>
    /// <param name="name">The name and the id of one.</param>
    /// <exception cref="ResourceException">None is, or several are.</exception>
    public static T Only<T>(IReadOnlyList<T> all, Func<T, bool> isMeant, string what, Func<T, (string, object)> name)
        where T : class =>
        AtMostOne(all.Where(isMeant).ToList(), what, name)
        ?? throw new ResourceException(StatusCode.NotFound, Nothing.Says($"There {NotThere(what, all, name)}"));

    /// <summary>The only one of those that are meant; null when there is none.</summary>
    /// <exception cref="ResourceException">There are several.</exception>
    public static T? AtMostOne<T>(IReadOnlyList<T> meant, string what, Func<T, (string, object)> name)
        where T : class =>
        meant.Count <= 1
            ? (meant.Count == 0 ? null : meant[0])
            : throw new ResourceException(
                StatusCode.FailedPrecondition,
                Several.Says($"There is more than one {what}: {List(meant, name)}. Use the id of one.")
            );

    /// <summary>That something will not be found, in a preview.</summary>
    public static Message WillNotBeFound<T>(string what, IReadOnlyList<T> all, Func<T, (string, object)> name) =>
        Nothing.Says($"This will fail: there {NotThere(what, all, name)}") with
        {
            Severity = LogSeverity.Warning,
        };

    private static string NotThere<T>(string what, IReadOnlyList<T> all, Func<T, (string, object)> name) =>
        $"is no {what}; there {(all.Count == 1 ? "is" : "are")} {List(all, name)}.";

    private static string List<T>(IReadOnlyList<T> all, Func<T, (string Name, object Id)> name) =>
        all.Count == 0
            ? "none"
            : string.Join(
                ", ",
                all.Select(name).Select(n => $"{n.Name} ({n.Id})").Order(StringComparer.Ordinal).Take(Listed)
            ) + (all.Count > Listed ? $" and {all.Count - Listed} more" : "");
}
