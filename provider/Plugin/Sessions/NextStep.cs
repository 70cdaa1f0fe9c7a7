namespace PulumiApig.Plugin.Sessions;

/// <summary>
/// What to do about a failure of the gateway's client, in sentences: the end of its message, behind what failed, on what,
/// and what the gateway answered.
/// </summary>
/// <param name="Code">What kind of failure it is to the user.</param>
/// <param name="Text">The sentences.</param>
internal sealed record NextStep(MessageCode Code, string Text)
{
    /// <summary>The one that all failures of a kind have.</summary>
    public static NextStep Of(MessageCode kind) => new(kind, kind.WhatToDo);
}
