using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Retries;

namespace PulumiApig.Gateway.Transport;

/// <summary>The way to the gateway service: knows the endpoint, the project and the credentials.</summary>
internal sealed class GatewayService(
    EffectiveSettings settings,
    ICredentialSource source,
    Project project,
    Dispatcher dispatcher,
    Explainer explainer
)
{
    // The largest page that the service gives.
    private const int PageSize = 500;

    private const int MostReads = 3;

    /// <summary>Makes a request below <c>/v2/{project}/apigw</c>.</summary>
    public async Task<Outcome<ApiRequest>> RequestAsync(
        HttpMethod method,
        IReadOnlyList<string> segments,
        Call call,
        string? body = null
    )
    {
        if (settings.Problem is { } problem || !settings.Endpoints.TryGateway(out var endpoint, out problem))
            return Explainer.Own(call, FailureKind.FailedPrecondition, problem, "Correct the setting.");
        // An empty project would make the path of another address, and a 404 of a missing setting.
        if (!(await project.IdAsync(call)).TryGet(out var projectId, out var error))
            return error;
        return new ApiRequest(method, endpoint, ["v2", projectId, "apigw", .. segments])
        {
            Headers = [(AuthorizationHandler.ProjectHeader, projectId)],
            Body = body,
        };
    }

    /// <summary>Sends what is safe to repeat, and repeats it where that helps.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="segments">The path below <c>/v2/{project}/apigw</c>.</param>
    /// <param name="call">The call.</param>
    /// <param name="read">Reads a success; an error when it is not understood.</param>
    /// <param name="body">The JSON body; null for none.</param>
    public async Task<Outcome<T>> SendAsync<T>(
        HttpMethod method,
        IReadOnlyList<string> segments,
        Call call,
        Func<Answer, Outcome<T>> read,
        string? body = null
    )
    {
        if (!(await RequestAsync(method, segments, call, body)).TryGet(out var request, out var error))
            return error;
        var sent = await dispatcher.SendAsync(request, source, call, answer => read(answer).IsSuccess);
        return sent.Then(read);
    }

    public Task<Outcome<Attempt>> SendOnceAsync(ApiRequest request, Call call, TimeSpan attemptTimeout) =>
        dispatcher.SendOnceAsync(request, source, call, attemptTimeout);

    public Task<bool> WaitToRepeatAsync(Attempt attempt, Call call) => dispatcher.WaitToRepeatAsync(attempt, call);

    public ErrorMeaning? Meaning(Attempt attempt) => explainer.Meaning(attempt);

    public GatewayError Explain(Attempt attempt, ApiRequest request, Call call) =>
        explainer.Explain(attempt, request, source, call);

    public GatewayError GiveUp(Attempt attempt, ApiRequest request, Call call) =>
        dispatcher.GiveUp(attempt, request, source, call);

    /// <summary>An answer that says success and yet is not what the service documents. It never means that something is gone.</summary>
    public GatewayError NotUnderstood(Answer answer, Call call)
    {
        call.MayHaveActed = true;
        return Explainer.Own(
            call,
            FailureKind.Unavailable,
            "the answer is not what the service documents",
            "Check that the endpoint is the service itself and not a proxy or a login page."
        ) with
        {
            HttpStatus = answer.Status,
            Message = ErrorBody.Read(answer.Body, explainer.Redactor).Message,
            RequestId = answer.RequestId,
        };
    }

    /// <summary>Deletes something: only an answer without a body says that it is done, and a code that it was gone.</summary>
    public async Task<Outcome<Deletion>> DeleteAsync(IReadOnlyList<string> segments, Call call) =>
        (
            await SendAsync<Deletion>(
                HttpMethod.Delete,
                segments,
                call,
                answer => string.IsNullOrWhiteSpace(answer.Body) ? Deletion.Removed : NotUnderstood(answer, call)
            )
        ).Match<Outcome<Deletion>>(
            deletion => deletion,
            // After a lost answer it was most likely this call that removed it.
            error =>
                !error.IsGone ? error
                : call.MayHaveActed ? Deletion.Removed
                : Deletion.WasGone
        );

    /// <summary>Reads all pages of a list; anew when items shifted from page to page, so that none is missed or doubled.</summary>
    /// <param name="segments">The path below <c>/v2/{project}/apigw</c>.</param>
    /// <param name="call">The call.</param>
    /// <param name="read">Gives the items and the total of a page; null when the page is not understood.</param>
    /// <param name="identity">What tells one item from another.</param>
    public async Task<Outcome<IReadOnlyList<T>>> ListAsync<T>(
        IReadOnlyList<string> segments,
        Call call,
        Func<Answer, Page<T>?> read,
        Func<T, object> identity
    )
    {
        var made = await RequestAsync(HttpMethod.Get, segments, call);
        if (!made.TryGet(out var request, out var error))
            return error;
        for (var tries = 0; tries < MostReads; tries++)
        {
            if (!(await ListOnceAsync(request, call, read)).TryGet(out var pages, out error))
                return error;
            T[] items = [.. pages.SelectMany(page => page.Items)];
            if (pages.All(page => page.Total == pages[0].Total) && items.DistinctBy(identity).Count() == items.Length)
                return items;
        }
        return Explainer.Own(call, FailureKind.Conflict, "the list changed while it was read", "Repeat the call.");
    }

    private async Task<Outcome<IReadOnlyList<Page<T>>>> ListOnceAsync<T>(
        ApiRequest request,
        Call call,
        Func<Answer, Page<T>?> read
    )
    {
        var pages = new List<Page<T>>();
        while (true)
        {
            var count = pages.Sum(page => page.Items.Count);
            var next = request with { Query = [("offset", $"{count}"), ("limit", $"{PageSize}")] };
            if (
                !(await dispatcher.SendAsync(next, source, call, answer => read(answer) is not null)).TryGet(
                    out var answer,
                    out var error
                )
            )
                return error;
            if (read(answer) is not { } page)
                return NotUnderstood(answer, call);
            pages.Add(page);
            count += page.Items.Count;
            if (page.Items.Count == 0 || (page.Total is { } total ? count >= total : page.Items.Count < PageSize))
                return pages;
        }
    }
}
