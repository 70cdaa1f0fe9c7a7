using System.Globalization;
using System.Text.Json.Nodes;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Conventions;

/// <summary>The errors of the identity service: nested, with the status as a numeric code.</summary>
internal static class IamErrors
{
    public static Answer BadRequest(string message) => Error(400, "Bad Request", message);

    public static Answer Unauthorized(string message) => Error(401, "Unauthorized", message);

    public static Answer NotFound(string message) => Error(404, "Not Found", message);

    private static Answer Error(int status, string title, string message) =>
        new(
            status,
            new JsonObject
            {
                ["error"] = new JsonObject
                {
                    ["code"] = status,
                    ["message"] = message,
                    ["title"] = title,
                },
            }
        )
        {
            ErrorCode = status.ToString(CultureInfo.InvariantCulture),
        };
}
