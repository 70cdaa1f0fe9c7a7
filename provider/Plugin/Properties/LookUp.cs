using System.Collections.Immutable;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

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
        "Several things have a name that is to mean one.",
        "Use the id of one; the message lists them."
    );

    public static readonly ImmutableArray<MessageCode> Codes = [Nothing, Several];

    /// <summary>The one that is meant.</summary>
    /// <param name="all">All that there are.</param>
    /// <param name="isMeant">Whether one is meant.</param>
    /// <param name="what">What is looked for: <c>gateway 'production'</c>.</param>
    /// <param name="describe">One in words, with its id.</param>
    /// <exception cref="ResourceException">None is, or several are.</exception>
    public static T Only<T>(IReadOnlyList<T> all, Func<T, bool> isMeant, string what, Func<T, string> describe)
        where T : class =>
        AtMostOne(all.Where(isMeant).ToList(), what, describe)
        ?? throw new ResourceException(StatusCode.NotFound, NotThere(what, all, describe));

    /// <summary>The only one of those that are meant; null when there is none.</summary>
    /// <exception cref="ResourceException">There are several.</exception>
    public static T? AtMostOne<T>(IReadOnlyList<T> meant, string what, Func<T, string> describe)
        where T : class =>
        meant.Count <= 1
            ? meant.FirstOrDefault()
            : throw new ResourceException(
                StatusCode.FailedPrecondition,
                Several.Says($"Several are {what}: {List(meant, describe)}. Nothing was changed. {Several.WhatToDo}")
            );

    /// <summary>That something is not there, and what is.</summary>
    public static Message NotThere<T>(string what, IReadOnlyList<T> all, Func<T, string> describe) =>
        Nothing.Says($"There is no {what}. There {(all.Count == 1 ? "is" : "are")} {List(all, describe)}.");

    private static string List<T>(IReadOnlyList<T> all, Func<T, string> describe) =>
        all.Count == 0
            ? "none"
            : string.Join(", ", all.Select(describe).Order(StringComparer.Ordinal).Take(Listed))
                + (all.Count > Listed ? $" and {all.Count - Listed} more" : "");
}
