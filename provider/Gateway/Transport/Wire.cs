using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Secrets;
using RestSharp;
using RestSharp.Interceptors;

namespace PulumiApig.Gateway.Transport;

/// <summary>Sends requests, each once. RestSharp makes the messages; the handlers below it are ours.</summary>
internal sealed class Wire : IDisposable
{
    private readonly RestClient _client;
    private readonly TimeProvider _time;
    private readonly Redactor _redactor;
    private readonly TimeSpan _attemptTimeout;

    public Wire(
        HttpMessageHandler handler,
        string userAgent,
        TimeSpan attemptTimeout,
        TimeProvider time,
        Redactor redactor
    )
    {
        _time = time;
        _redactor = redactor;
        _attemptTimeout = Durations.Limit(attemptTimeout);
        // The time for an attempt is measured here, by a clock that tests can move.
        var http = new HttpClient(new AuthorizationHandler(time, handler)) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new RestClientOptions
        {
            FollowRedirects = false,
            SetErrorExceptionOnUnsuccessfulStatusCode = false,
            DisableCharset = true,
            Timeout = Timeout.InfiniteTimeSpan,
            UserAgent = userAgent,
            Encode = Uri.EscapeDataString,
            EncodeQuery = (text, _) => Uri.EscapeDataString(text),
        };
        _client = new RestClient(http, options, disposeHttpClient: true)
        {
            AcceptedContentTypes = ["application/json"],
        };
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Sends a request once, for at most the time of an attempt or the shorter time given.</summary>
    public async Task<Attempt> SendAsync(
        ApiRequest request,
        Credential? credential,
        TimeSpan? shorterTimeout,
        CancellationToken cancellationToken
    )
    {
        var started = _time.GetTimestamp();
        using var timeout = new CancellationTokenSource(
            shorterTimeout is { } shorter
                ? Durations.Shorter(Durations.Clamp(shorter), _attemptTimeout)
                : _attemptTimeout,
            _time
        );
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var attempt = await ExecuteAsync(Message(request, credential), either.Token) switch
        {
            (_, { } exception) when cancellationToken.IsCancellationRequested => Failed(Fault.Cancelled, exception),
            (_, { } exception) when timeout.IsCancellationRequested => Failed(Fault.TimedOut, exception),
            (_, { } exception) => Failed(FaultOf(exception), exception),
            var (response, _) => Answered(Read(response!)),
        };
        return attempt with { Duration = _time.GetElapsedTime(started) };
    }

    private Attempt Failed(Fault fault, Exception exception) =>
        new() { Fault = fault, FaultText = _redactor.Clean(Innermost(exception)) };

    private Attempt Answered(Answer answer)
    {
        if (answer.IsSuccess)
            return new Attempt { Answer = answer };
        var error = ErrorBody.Read(answer.Body, _redactor);
        return new Attempt
        {
            Answer = answer,
            Error = error,
            Meaning = ErrorTable.Find(answer.Status, error.Code),
        };
    }

    // RestSharp reports most failures in the response, but throws when it is cancelled while it reads the body.
    private async Task<(RestResponse? Response, Exception? Exception)> ExecuteAsync(
        RestRequest message,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var response = await _client.ExecuteAsync(message, cancellationToken);
            var answered = response.ErrorException is null && response.StatusCode != 0;
            return answered
                ? (response, null)
                : (null, response.ErrorException ?? new IOException("the connection broke"));
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException)
        {
            return (null, e);
        }
    }

    private static RestRequest Message(ApiRequest request, Credential? credential)
    {
        var message = new RestRequest(new Uri(request.Endpoint, request.Path), ToMethod(request.Method));
        foreach (var (name, value) in request.Query)
            message.AddQueryParameter(name, value);
        foreach (var (name, value) in request.Headers)
            message.AddHeader(name, value);
        if (request.Body is { } body)
            message.AddStringBody(body, DataFormat.Json);
        if (credential is not null)
            message.Interceptors = [new CredentialMark(credential)];
        return message;
    }

    private static Method ToMethod(HttpMethod method) =>
        method == HttpMethod.Get ? Method.Get
        : method == HttpMethod.Put ? Method.Put
        : method == HttpMethod.Post ? Method.Post
        : Method.Delete;

    private Answer Read(RestResponse response) =>
        new((int)response.StatusCode, response.Content ?? "")
        {
            RequestId = Header(response, "X-Request-Id") ?? Header(response, "X-IAM-Trace-Id"),
            Date = DateTimeOffset.TryParse(Header(response, "Date"), null, out var date) ? date : null,
            RetryAfter = RetryAfter(Header(response, "Retry-After")),
            SubjectToken = Header(response, "X-Subject-Token") is { } token ? new Secret(token) : null,
        };

    private TimeSpan? RetryAfter(string? text)
    {
        if (!RetryConditionHeaderValue.TryParse(text, out var value))
            return null;
        var wait = value.Delta ?? value.Date - _time.GetUtcNow();
        return wait > TimeSpan.Zero ? Durations.Clamp(wait.Value) : null;
    }

    private static string? Header(RestResponse response, string name) =>
        response.Headers?.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static Fault FaultOf(Exception exception) =>
        exception switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } e => HostExists(e)
                ? Fault.NotSent
                : Fault.Unreachable,
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } e => e.InnerException
            is AuthenticationException
                ? Fault.Unreachable
                : Fault.NotSent,
            HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError
            } => Fault.NotSent,
            // Nothing of ours was cancelled, so this is the time limit of the sockets for making a connection.
            OperationCanceledException { InnerException: TimeoutException } => Fault.NotSent,
            _ => Fault.Lost,
        };

    private static bool HostExists(HttpRequestException exception) =>
        exception.InnerException
            is not SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData };

    private static string Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;
        return exception.Message.TrimEnd('.');
    }

    /// <summary>Carries the credential past RestSharp to the handler that needs it.</summary>
    private sealed class CredentialMark(Credential credential) : Interceptor
    {
        public override ValueTask BeforeHttpRequest(
            HttpRequestMessage requestMessage,
            CancellationToken cancellationToken
        )
        {
            requestMessage.Options.Set(AuthorizationHandler.CredentialKey, credential);
            return ValueTask.CompletedTask;
        }
    }
}
