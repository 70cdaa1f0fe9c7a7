using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>Holds a request at the gateway until a test lets it pass.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new();

    private Gate() { }

    /// <summary>Ends when the request has come.</summary>
    public Task Arrived => _arrived.Task;

    /// <summary>Holds the next request that matches; it is answered truly once it may pass.</summary>
    public static Gate At(ApigSimulator simulator, string method, string path)
    {
        var gate = new Gate();
        simulator.On(method, path).Meanwhile(_ => gate.Hold()).ThenAnswerNormally();
        return gate;
    }

    public void Open() => _open.SetResult();

    private void Hold()
    {
        _arrived.SetResult();
        _open.Task.Wait(TimeSpan.FromSeconds(30));
    }
}
