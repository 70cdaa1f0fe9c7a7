using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace PulumiApig.Simulator.Tests.Support;

internal sealed record Reply(int Status, string Text, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Code => Json["error_code"]?.GetValue<string>();

    public string? Message => Json["error_msg"]?.GetValue<string>();

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    public void ShouldBe(int status, string code) => (Status, Code).Should().Be((status, code));
}
