namespace PulumiApig.Gateway.Ports;

/// <summary>What a look at the gateway says about a port whose opening was not answered.</summary>
internal enum Verdict
{
    /// <summary>The port is not there: it was not opened.</summary>
    NotOpened,

    /// <summary>The port is there and can only have been opened by this call.</summary>
    Opened,

    /// <summary>The number is taken by what this call cannot have opened.</summary>
    OpenedByAnother,

    /// <summary>The port is there, and whose doing that is cannot be known.</summary>
    CannotTell,
}

/// <summary>Judges what became of the opening of a port, from what was there before and what is there now.</summary>
internal static class PortCreation
{
    /// <summary>Judges.</summary>
    /// <param name="protocol">The protocol asked for.</param>
    /// <param name="number">The number asked for.</param>
    /// <param name="before">The ports just before the request; the number is not among them.</param>
    /// <param name="after">The ports just after it.</param>
    /// <param name="rivalSeen">Whether an answer has told of another change at the same time.</param>
    public static Verdict Judge(
        IngressProtocol protocol,
        PortNumber number,
        IReadOnlyList<IngressPort> before,
        IReadOnlyList<IngressPort> after,
        bool rivalSeen
    )
    {
        var found = after.FirstOrDefault(port => port.Number == number);
        if (found is null)
            return Verdict.NotOpened;
        if (found.Protocol != protocol)
            return Verdict.OpenedByAnother;
        // Whoever changed another port in the same moment may have opened this one too.
        var others = after.Where(port => port != found).Select(port => port.Id).ToHashSet();
        return rivalSeen || !others.SetEquals(before.Select(port => port.Id)) ? Verdict.CannotTell : Verdict.Opened;
    }
}
