using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Log;

internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<LoggedRequest> _requests = [];
    private int _arrived;

    public int NextNumber() => Interlocked.Increment(ref _arrived);

    public void Add(int number, Exchange exchange, int status, string? errorCode, string? fault)
    {
        var request = new LoggedRequest(
            number,
            exchange.Time,
            exchange.Method,
            exchange.RawPath,
            exchange.RawQuery,
            status,
            errorCode,
            exchange.RequestId,
            exchange.Caller.Name,
            exchange.Caller.How,
            Redaction.Of(exchange),
            fault
        );
        lock (_gate)
            _requests.Add(request);
    }

    /// <summary>All requests answered so far, in order of arrival.</summary>
    public IReadOnlyList<LoggedRequest> All()
    {
        lock (_gate)
            return [.. _requests.OrderBy(request => request.Number)];
    }

    public void Clear()
    {
        lock (_gate)
            _requests.Clear();
    }
}
