using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PulumiApig.Simulator.Control;

/// <summary>Talks to the control endpoint of a simulator in another process.</summary>
internal sealed class ControlClient(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };

    public async Task<IReadOnlyList<LoggedRequest>> RequestsAsync(CancellationToken cancel) =>
        (await GetAsync("requests", ControlJson.Default.RequestsView, cancel)).Requests;

    public Task<StateView> StateAsync(CancellationToken cancel) =>
        GetAsync("state", ControlJson.Default.StateView, cancel);

    public Task<FaultsView> FaultsAsync(CancellationToken cancel) =>
        GetAsync("faults", ControlJson.Default.FaultsView, cancel);

    /// <returns>The id of what was added; null when nothing was.</returns>
    /// <exception cref="InvalidOperationException">The simulator says why it cannot be done.</exception>
    public Task<string?> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancel) =>
        SendTextAsync(method, path, body?.ToJsonString() ?? "", cancel);

    /// <inheritdoc cref="SendAsync"/>
    public async Task<string?> SendTextAsync(HttpMethod method, string path, string body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, ControlRoutes.Prefix + path)
        {
            Content = new StringContent(body),
        };
        using var response = await _http.SendAsync(request, cancel);
        var answer = await response.Content.ReadAsStringAsync(cancel);
        if (response.IsSuccessStatusCode)
            return answer.Length == 0 ? null : Text(answer, "id");
        throw new InvalidOperationException(Text(answer, "error") ?? answer);
    }

    public void Dispose() => _http.Dispose();

    private static string? Text(string answer, string name) => JsonNode.Parse(answer)?[name]?.GetValue<string>();

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancel) =>
        await _http.GetFromJsonAsync(ControlRoutes.Prefix + path, type, cancel)
        ?? throw new JsonException("null is no answer");
}
