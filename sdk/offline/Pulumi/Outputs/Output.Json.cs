using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>
    /// A value as JSON text. Outputs and inputs inside it are written as their values; an unknown one makes the whole
    /// text unknown, a secret one makes it secret.
    /// </summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        return new(SerializeAsync());

        async Task<OutputState<string>> SerializeAsync()
        {
            var state = await value.State;
            if (!state.Taint.IsKnown)
                return new(default!, state.Taint);
            var (json, inside) = await JsonOutputs.WriteAsync(state.Value, options);
            return OutputState<string>.Of(state.Taint.Join(inside), () => json);
        }
    }

    /// <summary>A value from JSON text. Outputs inside it are secret when the text is.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        return new(DeserializeAsync());

        async Task<OutputState<T>> DeserializeAsync()
        {
            var (text, taint) = await json.State;
            return OutputState<T>.Of(taint, () => JsonOutputs.Read<T>(text, taint, options));
        }
    }
}
