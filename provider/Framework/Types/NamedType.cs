using System.Text.Json;

namespace PulumiApig.Framework.Types;

/// <summary>A type that stands in the schema under a token of its own.</summary>
/// <param name="Token">Its token, such as <c>apig:index:AppAclType</c>.</param>
/// <param name="Write">Writes its definition as a JSON object.</param>
public sealed record NamedType(string Token, Action<Utf8JsonWriter> Write);
