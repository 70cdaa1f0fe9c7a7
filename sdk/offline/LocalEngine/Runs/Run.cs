using System.Collections.Concurrent;
using System.Globalization;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.LocalEngine.Providers;
using PulumiApig.LocalEngine.Secrets;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.LocalEngine.Runs;

/// <summary>What the parts of one run share.</summary>
internal sealed record Run
{
    public required Project Project { get; init; }

    public required string Stack { get; init; }

    public required StackConfig Config { get; init; }

    public required StackSecrets Secrets { get; init; }

    public required RunOptions Options { get; init; }

    /// <summary>The state before the run.</summary>
    public required Snapshot Olds { get; init; }

    public required Journal Journal { get; init; }

    public required ProviderRegistry Providers { get; init; }

    public required IEventSink Events { get; init; }

    public required RunHealth Health { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>The time as states have it.</summary>
    public string Now() => Clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The resources that this run has finished, by URN.</summary>
    public ConcurrentDictionary<string, ResourceState> News { get; } = [];

    public void Say(LogSeverity severity, string text, string urn = "") =>
        Events.Publish(new Diagnostic(severity, text, urn));

    /// <summary>Whether a failure has left the run going, to do what does not depend on it.</summary>
    public bool GoesOn => Options.ContinuesOnError && !Health.Stopping.IsCancellationRequested;

    /// <summary>Tells the user of a failure and stops the run, or what depends on the resource.</summary>
    public RunStoppedException Fail(string text, string urn = "")
    {
        Say(LogSeverity.Error, text, urn);
        return Stop(urn);
    }

    /// <summary>Stops the run, or what depends on the resource, after a failure that the user knows of.</summary>
    public RunStoppedException Stop(string urn = "")
    {
        // On a provider nearly all depends.
        if (GoesOn && urn.Length > 0 && !ProviderReference.IsProviderType(new Protocol.Urn(urn).Type))
            Health.SetFailed();
        else
            Health.Stop();
        return new();
    }

    /// <summary>Tells the user of a provider's failure and stops the run.</summary>
    public RunStoppedException Fail(RpcException error, string urn)
    {
        Health.Note(error);
        return Fail(ErrorText.Of(error), urn);
    }

    /// <summary>Refuses something: an update stops, a preview goes on to show the rest and fails at its end.</summary>
    public void Refuse(string text, string urn)
    {
        if (!Options.IsPreview)
            throw Fail(text, urn);
        Say(LogSeverity.Error, text, urn);
        Health.SetFailed();
    }
}
