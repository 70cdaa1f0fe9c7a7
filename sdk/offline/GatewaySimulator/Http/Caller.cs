namespace PulumiApig.Simulator.Http;

/// <summary>Who sent a request, as far as the simulator believes it.</summary>
/// <param name="Name">The user or agency.</param>
/// <param name="How">How the caller proved it.</param>
/// <param name="ProjectId">The project that a token is scoped to; null with keys, which work in every project.</param>
internal sealed record Caller(string? Name, SignIn How, string? ProjectId = null)
{
    public static Caller Unknown { get; } = new(null, SignIn.None);
}
