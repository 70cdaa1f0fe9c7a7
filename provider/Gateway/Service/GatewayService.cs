using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Identity;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Service;

/// <summary>The gateway service: its endpoint and project, its lists and its ways to say that something is gone.</summary>
internal sealed class GatewayService(
    EffectiveSettings settings,
    ICredentialSource source,
    ProjectLookup project,
    Dispatcher dispatcher
)
{
    // The largest page that the service gives.
    private const int PageSize = 500;

    private const int MostReads = 3;

    /// <summary>Makes a request below <c>/v2/{project}/apigw</c>.</summary>
    public async Task<Outcome<ApiRequest>> RequestAsync(
        HttpMethod method,
        IReadOnlyList<string> segments,
        GatewayCall call,
        string? body = null
    )
    {
        if (settings.Problem is { } problem || !settings.Endpoints.TryGateway(out var endpoint, out problem))
            return call.Fail(
                FailureKind.FailedPrecondition,
                problem,
                "Correct the setting.",
                MessageNumber.WrongSetting
            );
        // An empty project would make the path of another address, and a 404 of a missing setting.
        if (!(await project.IdAsync(call)).TryGet(out var projectId, out var error))
            return error;
        return new ApiRequest(method, endpoint, ["v2", projectId, "apigw", .. segments])
        {
            Headers = [(AuthorizationHandler.ProjectHeader, projectId)],
            Source = source,
            Body = body,
        };
    }

    /// <summary>Sends what is safe to repeat, and repeats it where that helps.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="segments">The path below <c>/v2/{project}/apigw</c>.</param>
    /// <param name="call">The call.</param>
    /// <param name="read">Reads a success.</param>
    /// <param name="body">The JSON body; null for none.</param>
    public async Task<Outcome<T>> SendAsync<T>(
        HttpMethod method,
        IReadOnlyList<string> segments,
        GatewayCall call,
        AnswerReader<T> read,
        string? body = null
    ) =>
        (await RequestAsync(method, segments, call, body)).TryGet(out var request, out var error)
            ? await dispatcher.SendAsync(request, call, read)
            : error;

    /// <summary>Deletes something: only an answer without a body says that it is done, and a code that it was gone.</summary>
    public async Task<Outcome<Deletion>> DeleteAsync(IReadOnlyList<string> segments, GatewayCall call)
    {
        var sent = await SendAsync<Deletion>(HttpMethod.Delete, segments, call, IsDone);
        return sent.Error switch
        {
            // After a lost answer it was most likely this call that removed it.
            { IsGone: true } => call.MayHaveActed ? Deletion.Removed : Deletion.WasGone,
            _ => sent,
        };

        static bool IsDone(Answer answer, out Deletion deletion)
        {
            deletion = Deletion.Removed;
            return string.IsNullOrWhiteSpace(answer.Body);
        }
    }

    /// <summary>Reads all pages of a list; anew when items shifted from page to page, so that none is missed or doubled.</summary>
    /// <param name="segments">The path below <c>/v2/{project}/apigw</c>.</param>
    /// <param name="call">The call.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="identity">What tells one item from another.</param>
    public async Task<Outcome<IReadOnlyList<T>>> ListAsync<T>(
        IReadOnlyList<string> segments,
        GatewayCall call,
        AnswerReader<Page<T>> read,
        Func<T, object> identity
    )
    {
        var made = await RequestAsync(HttpMethod.Get, segments, call);
        if (!made.TryGet(out var request, out var error))
            return error;
        var pages = new Pages<T>(identity);
        for (var tries = 0; tries < MostReads; tries++)
        {
            pages = new Pages<T>(identity);
            while (pages.Next is { } offset)
            {
                var next = request with { Query = [("offset", $"{offset}"), ("limit", $"{PageSize}")] };
                if (!(await dispatcher.SendAsync(next, call, read)).TryGet(out var page, out error))
                    return error;
                pages.Add(page, PageSize);
            }
            if (pages.IsSound)
                return Outcome.Of(pages.Items);
        }
        return pages.Repeats
            ? call.Fail(
                FailureKind.Unavailable,
                $"the service gives the same page again where the one after {pages.Items.Count} items should follow",
                "Check that the endpoint is the service itself; if it is, give the path of the list to its support.",
                MessageNumber.PageRepeats
            )
            : call.Fail(
                FailureKind.Conflict,
                "the list changed while it was read",
                "Repeat the call.",
                MessageNumber.ListChanged
            );
    }
}
