using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Conventions;

/// <summary>The filters of a list: one that was not given, or is empty, lets everything pass.</summary>
internal static class Filter
{
    /// <summary><c>name</c> finds parts of names, unless <c>precise_search=name</c> asks for the whole.</summary>
    public static bool MatchesName(Exchange exchange, string name) =>
        exchange.QueryValue("name") is not { Length: > 0 } wanted
        || (
            exchange.QueryValue("precise_search") == "name"
                ? name == wanted
                : name.Contains(wanted, StringComparison.Ordinal)
        );

    public static bool Matches(Exchange exchange, string filter, string value) =>
        exchange.QueryValue(filter) is not { Length: > 0 } wanted || value == wanted;
}
