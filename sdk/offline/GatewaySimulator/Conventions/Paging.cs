using System.Globalization;
using System.Text.Json.Nodes;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Conventions;

/// <summary>The conventions of every list: <c>offset</c> counts items, <c>limit</c> is 20 unless told and 500 at most.</summary>
internal static class Paging
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 500;

    public static Answer Page<T>(Exchange exchange, string arrayName, IEnumerable<T> all, Func<T, JsonObject> toJson)
    {
        var matches = all.ToList();
        var page = matches.Skip(Offset(exchange)).Take(Limit(exchange)).Select(toJson).ToList();
        return Answer.Ok(
            new JsonObject
            {
                ["size"] = page.Count,
                ["total"] = matches.Count,
                [arrayName] = Json.Array(page),
            }
        );
    }

    private static int Offset(Exchange exchange) => (int)Math.Clamp(Number(exchange, "offset"), 0, int.MaxValue);

    private static int Limit(Exchange exchange) =>
        Number(exchange, "limit") switch
        {
            <= 0 => DefaultLimit,
            > MaxLimit => MaxLimit,
            var limit => (int)limit,
        };

    private static long Number(Exchange exchange, string name) =>
        long.TryParse(
            exchange.QueryValue(name),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;
}
