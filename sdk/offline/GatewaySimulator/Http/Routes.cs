namespace PulumiApig.Simulator.Http;

internal delegate Task<Answer> Handler(Exchange exchange);

/// <summary>Finds the handler for a method and a path. A part in braces takes any text but none.</summary>
internal sealed class Routes
{
    private readonly List<(string Method, string[] Template, Handler Handler)> _routes = [];

    public void Add(string method, string template, Handler handler) =>
        _routes.Add((method, template.Split('/'), handler));

    public void Add(string method, string template, Func<Exchange, Answer> handler) =>
        Add(method, template, exchange => Task.FromResult(handler(exchange)));

    public Handler? Find(Exchange exchange)
    {
        var path = exchange.RawPath.Split('/').Select(Uri.UnescapeDataString).ToArray();
        foreach (var (method, template, handler) in _routes)
        {
            if (method != exchange.Method || Match(template, path) is not { } parts)
                continue;
            exchange.Parts = parts;
            return handler;
        }
        return null;
    }

    private static Dictionary<string, string>? Match(string[] template, string[] path)
    {
        if (template.Length != path.Length)
            return null;
        var parts = new Dictionary<string, string>();
        foreach (var (expected, actual) in template.Zip(path))
        {
            if (expected.StartsWith('{') && actual.Length > 0)
                parts[expected[1..^1]] = actual;
            else if (expected != actual)
                return null;
        }
        return parts;
    }
}
