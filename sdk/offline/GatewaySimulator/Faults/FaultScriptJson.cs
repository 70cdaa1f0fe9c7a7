using System.Text.Json;
using System.Text.Json.Serialization;

namespace PulumiApig.Simulator.Faults;

/// <summary>The form of a fault script: strict, since an unknown name is a fault that no request would meet.</summary>
/// <remarks>Optional properties of its steps have setters: generated code gives init-only ones no default value.</remarks>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowTrailingCommas = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(FaultScript))]
internal sealed partial class FaultScriptJson : JsonSerializerContext;
