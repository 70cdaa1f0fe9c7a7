using PulumiApig.Gateway.Credentials;

namespace PulumiApig.Gateway.Transport;

/// <summary>One request, as data; every attempt makes a fresh message of it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Endpoint">Scheme, host and port.</param>
/// <param name="Segments">The segments of the path, not yet encoded, none of them empty.</param>
internal sealed record ApiRequest(HttpMethod Method, Uri Endpoint, IReadOnlyList<string> Segments)
{
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Whose credentials to use; null for none.</summary>
    public ICredentialSource? Source { get; init; }

    /// <summary>The JSON body; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>Whether it goes to the identity service and not to the gateway service.</summary>
    public bool ToIdentity { get; init; }

    /// <summary>Whether it changes something on a gateway.</summary>
    public bool IsChange => Method != HttpMethod.Get && !ToIdentity;

    /// <summary>The path as it is sent.</summary>
    public string Path => "/" + string.Join('/', Segments.Select(Uri.EscapeDataString));
}
