using System.Net;
using System.Text;

namespace PulumiApig.Gateway.Tests.Support;

/// <summary>What the client sent, as it would have gone over the wire.</summary>
internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string PathAndQuery => Uri.PathAndQuery;

    public override string ToString() => $"{Method} {PathAndQuery}";
}

/// <summary>Answers requests by rules: the first rule whose method and path fit gives its next answer, the last one for ever.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<Rule> _rules = [];
    private readonly List<SentRequest> _sent = [];

    public IReadOnlyList<SentRequest> Sent
    {
        get
        {
            lock (_gate)
                return [.. _sent];
        }
    }

    public IEnumerable<SentRequest> SentTo(string method, string path) =>
        Sent.Where(s => s.Method == method && s.Uri.AbsolutePath.Contains(path));

    /// <summary>Adds a rule; <paramref name="path"/> is a part of the path.</summary>
    public StubHandler On(
        string method,
        string path,
        params Func<CancellationToken, Task<HttpResponseMessage>>[] answers
    )
    {
        _rules.Add(new Rule(method, path, new Queue<Func<CancellationToken, Task<HttpResponseMessage>>>(answers)));
        return this;
    }

    public StubHandler On(string method, string path, int status, string body = "") =>
        On(method, path, Reply.With(status, body));

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var headers = request
            .Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var sent = new SentRequest(request.Method.Method, request.RequestUri!, headers, body);
        Func<CancellationToken, Task<HttpResponseMessage>> answer;
        lock (_gate)
        {
            _sent.Add(sent);
            var rule =
                _rules.Find(r => r.Method == sent.Method && sent.Uri.AbsolutePath.Contains(r.Path))
                ?? throw new AssertionException($"No rule for {sent}");
            answer = rule.Answers.Count > 1 ? rule.Answers.Dequeue() : rule.Answers.Peek();
        }
        var response = await answer(cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    private sealed record Rule(
        string Method,
        string Path,
        Queue<Func<CancellationToken, Task<HttpResponseMessage>>> Answers
    );
}

/// <summary>Ways to answer.</summary>
internal static class Reply
{
    public static Func<CancellationToken, Task<HttpResponseMessage>> With(
        int status,
        string body = "",
        params (string Name, string Value)[] headers
    ) =>
        _ =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            response.Headers.Add("X-Request-Id", "req-1");
            foreach (var (name, value) in headers)
                response.Headers.TryAddWithoutValidation(name, value);
            return Task.FromResult(response);
        };

    public static Func<CancellationToken, Task<HttpResponseMessage>> Error(
        int status,
        string code,
        string message = "words"
    ) => With(status, $$"""{"error_code":"{{code}}","error_msg":"{{message}}"}""");

    /// <summary>The connection breaks after the request was sent.</summary>
    public static Func<CancellationToken, Task<HttpResponseMessage>> Broken { get; } =
        _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely.");

    /// <summary>No connection is made.</summary>
    public static Func<CancellationToken, Task<HttpResponseMessage>> Refused { get; } =
        _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused.");

    /// <summary>No answer ever comes.</summary>
    public static Func<CancellationToken, Task<HttpResponseMessage>> Silent(TaskCompletionSource? arrived = null) =>
        async cancellationToken =>
        {
            arrived?.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new AssertionException("not reached");
        };
}
