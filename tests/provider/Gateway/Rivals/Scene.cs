using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>A gateway of a run with the truth about it, and what the clients have claimed so far.</summary>
internal sealed class Scene
{
    private readonly Lock _gate = new();

    public Scene(ApigSimulator simulator, ImpatientTime clock)
    {
        (Simulator, Clock) = (simulator, clock);
        Id = GatewayId.Parse(simulator.AddGateway());
        App = AppId.Parse(simulator.AddApp(gatewayId: Id.Value, name: "acl_app"));
        Groups = [AddGroup(), AddGroup()];
        simulator.SetDomainQuota(100, Id.Value);
    }

    public ApigSimulator Simulator { get; }

    public ImpatientTime Clock { get; }

    public GatewayId Id { get; }

    /// <summary>The app whose access control the clients change.</summary>
    public AppId App { get; }

    public IReadOnlyList<ApiGroupId> Groups { get; }

    /// <summary>How many claims were made, and how many of them were "unknown".</summary>
    public (int All, int Unknown) Claims { get; private set; }

    /// <summary>Takes down what a client claims; its words must not hold a secret.</summary>
    public Outcome<T> Note<T>(Outcome<T> claim)
    {
        lock (_gate)
            Claims = (Claims.All + 1, Claims.Unknown + (claim.Error is { Effect: Effect.Unknown } ? 1 : 0));
        CheckForSecrets(claim.Error?.Describe());
        return claim;
    }

    /// <summary>No text for people or logs has the secret of an app.</summary>
    public void CheckForSecrets(string? text)
    {
        if (text is null)
            return;
        foreach (var app in Simulator.Apps(Id.Value))
            text.Should().NotContain(app.Secret);
    }

    /// <summary>Lets so much time go by that a client reads again what others may have changed.</summary>
    public void LetMemoryFade() => Clock.Advance(TimeSpan.FromSeconds(10));

    /// <summary>Compares the claim of a client that was to create something with what it has really created.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="created">The id of what it has created; null for nothing.</param>
    /// <param name="idOf">The id of what it claims to have created.</param>
    public static void JudgeCreation<T>(Outcome<T> claim, string? created, Func<T, string> idOf)
    {
        if (claim.IsSuccess)
            idOf(claim.Value).Should().Be(created, "the client claims to have created it");
        else if (claim.Error.Effect is Effect.None)
        {
            created.Should().BeNull(claim.Error.Describe());
            claim.Error.Kind.Should().NotBe(FailureKind.Unknown);
        }
        else
            claim.Error.Kind.Should().Be(FailureKind.Unknown);
    }

    public static void JudgeDeletion(Outcome<Deletion> claim, bool wasThere, bool isThere)
    {
        if (claim.IsSuccess)
            isThere.Should().BeFalse();
        else if (claim.Error.Effect is Effect.None)
            isThere.Should().Be(wasThere, claim.Error.Describe());
    }

    /// <summary>The id of nothing.</summary>
    public static string Nobody() => Guid.NewGuid().ToString("N");

    private ApiGroupId AddGroup() => ApiGroupId.Parse(Simulator.AddGroup(gatewayId: Id.Value));
}
