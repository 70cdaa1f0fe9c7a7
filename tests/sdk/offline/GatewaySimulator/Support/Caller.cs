using System.Text;

namespace PulumiApig.Simulator.Tests.Support;

/// <summary>Sends requests to a simulator, signed or with a token.</summary>
internal sealed class Caller(Uri address, TimeProvider clock) : IDisposable
{
    public const string Project = "/v2/0123456789abcdef0123456789abcdef/apigw";
    public const string Gateway = Project + "/instances/fedcba9876543210fedcba9876543210";
    public const string Ports = Gateway + "/custom-ingress-ports";
    public const string Apps = Gateway + "/apps";
    public const string Groups = Gateway + "/api-groups";
    public const string Group = Groups + "/c77f5e81d9cb4424bf704ef2b0ac7600";
    public const string Domains = Group + "/domains";
    public const string NoId = "00000000000000000000000000000000";
    public const string Acl = Gateway + "/apps/9ed8b7fe84224de681e7d7a5587e76dc/app-acl";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };

    public Signer? Signer { get; set; } = Signer.Default;

    public string? Token { get; set; }

    public TimeSpan Skew { get; set; }

    /// <summary>A last chance to spoil the request after it was signed.</summary>
    public Action<HttpRequestMessage>? SetFailed { get; set; }

    public Task<Reply> GetAsync(string path) => SendAsync("GET", path);

    public Task<Reply> DeleteAsync(string path) => SendAsync("DELETE", path);

    public Task<Reply> PostAsync(string path, string body) => SendAsync("POST", path, body);

    public Task<Reply> PutAsync(string path, string body) => SendAsync("PUT", path, body);

    public Task<Reply> AddPortAsync(int port, string protocol = "HTTP") =>
        PostAsync(Ports, $$"""{"protocol":"{{protocol}}","ingress_port":{{port}}}""");

    public Task<Reply> PutAclAsync(string type, params string[] values) =>
        PutAsync(Acl, $$"""{"app_acl_type":"{{type}}","app_acl_values":["{{string.Join("\",\"", values)}}"]}""");

    public async Task<Reply> SendAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, path));
        var bytes = Encoding.UTF8.GetBytes(body ?? "");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(bytes);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json;charset=UTF-8");
        }
        if (Token is not null)
            request.Headers.TryAddWithoutValidation("X-Auth-Token", Token);
        else
            Signer?.Sign(request, bytes, clock.GetUtcNow() + Skew);
        SetFailed?.Invoke(request);
        using var response = await _http.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    public void Dispose() => _http.Dispose();
}
