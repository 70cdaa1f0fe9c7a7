namespace PulumiApig.Gateway.Credentials;

/// <summary>A credential for some time.</summary>
/// <param name="Credential">What goes onto requests.</param>
/// <param name="From">When it was had; null when it lasts.</param>
/// <param name="Until">When it ends; null when it lasts or its end is not known.</param>
/// <param name="ProjectId">The project that it is scoped to, where the identity service says so.</param>
internal sealed record Lease(
    Credential Credential,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null,
    string? ProjectId = null
)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(10);

    /// <summary>Whether it lasts long enough to be used: the last ten minutes, or twentieth of a short life, are left unused.</summary>
    public bool IsFreshAt(DateTimeOffset now)
    {
        if (Until is not { } until || From is not { } from)
            return true;
        var twentieth = (until - from) / 20;
        return now < until - (twentieth < LongestMargin ? twentieth : LongestMargin);
    }
}
