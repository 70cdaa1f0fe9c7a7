using System.Text.Json;
using System.Text.Json.Serialization;

namespace PulumiApig.Simulator.Control;

/// <summary>What the control endpoint answers, for its server and its client.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RequestsView))]
[JsonSerializable(typeof(StateView))]
[JsonSerializable(typeof(FaultsView))]
internal sealed partial class ControlJson : JsonSerializerContext;
