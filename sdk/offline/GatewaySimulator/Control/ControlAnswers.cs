using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Control;

/// <summary>How the control endpoint answers: what it shows, 204, 201 with an id, or 409 with the reason.</summary>
internal static class ControlAnswers
{
    public static Func<Exchange, Answer> Show<T>(Func<T> view, JsonTypeInfo<T> type) =>
        _ => new Answer(200, JsonSerializer.SerializeToNode(view(), type));

    public static Func<Exchange, Answer> Do(Action<Exchange> action) =>
        Try(exchange =>
        {
            action(exchange);
            return Answer.NoContent;
        });

    /// <summary>Answers with the id of what was added.</summary>
    public static Func<Exchange, Answer> Add(Func<Exchange, string> add) =>
        Try(exchange => Answer.Created(new JsonObject { ["id"] = add(exchange) }));

    private static Func<Exchange, Answer> Try(Func<Exchange, Answer> answer) =>
        exchange =>
        {
            try
            {
                return answer(exchange);
            }
            catch (Exception impossible) when (impossible is InvalidOperationException or FormatException)
            {
                return new Answer(409, new JsonObject { ["error"] = impossible.Message });
            }
        };
}
