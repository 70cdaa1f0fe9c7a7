using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Writes objects with outputs and inputs inside them as JSON, and reads objects with outputs.</summary>
internal sealed class JsonOutputs : JsonConverterFactory
{
    private readonly List<Task> _pending = [];
    private readonly Taint _source;

    private JsonOutputs(Taint source) => Taint = _source = source;

    /// <summary>What clings to the values seen so far.</summary>
    private Taint Taint { get; set; }

    /// <summary>
    /// Writes a value. Converters cannot wait: what is not there yet is gathered, awaited, and the value is written
    /// anew.
    /// </summary>
    public static async Task<(string Json, Taint Inside)> WriteAsync<T>(T value, JsonSerializerOptions? options)
    {
        var outputs = new JsonOutputs(Taint.None);
        var withOutputs = outputs.AddTo(options);
        while (true)
        {
            var json = JsonSerializer.Serialize(value, withOutputs);
            if (outputs._pending.Count == 0)
                return (json, outputs.Taint);
            await Task.WhenAll(outputs._pending);
            outputs._pending.Clear();
        }
    }

    /// <summary>Reads a value; outputs inside it take the taint of the text.</summary>
    public static T Read<T>(string json, Taint source, JsonSerializerOptions? options) =>
        JsonSerializer.Deserialize<T>(json, new JsonOutputs(source).AddTo(options))!;

    public override bool CanConvert(Type typeToConvert) => ValueType(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(
                typeof(Converter<,>).MakeGenericType(typeToConvert, ValueType(typeToConvert)!),
                this
            )!;

    private static Type? ValueType(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (
                type.IsConstructedGenericType
                && type.GetGenericTypeDefinition() is var d
                && (d == typeof(Output<>) || d == typeof(Input<>))
            )
                return type.GetGenericArguments()[0];
        }
        return null;
    }

    private JsonSerializerOptions AddTo(JsonSerializerOptions? options)
    {
        var copy = options is null ? new JsonSerializerOptions() : new(options);
        copy.Converters.Add(this);
        return copy;
    }

    private sealed class Converter<TOutput, T>(JsonOutputs outputs) : JsonConverter<TOutput>
        where TOutput : IOutput
    {
        public override TOutput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var value = JsonSerializer.Deserialize<T>(ref reader, options)!;
            var output = new Output<T>(new OutputState<T>(value, outputs._source));
            return typeof(TOutput) == typeof(Output<T>) ? (TOutput)(object)output
                : typeof(TOutput) == typeof(Input<T>) ? (TOutput)(object)(Input<T>)output
                : throw new NotSupportedException(
                    $"{typeToConvert} cannot be read from JSON; use Output<{typeof(T).Name}>."
                );
        }

        public override void Write(Utf8JsonWriter writer, TOutput value, JsonSerializerOptions options)
        {
            var state = (value as Output<T> ?? ((Input<T>)(object)value).Flat).State;
            if (!state.IsCompleted)
            {
                outputs._pending.Add(state);
                writer.WriteNullValue();
                return;
            }
            // Done: this only gives the value, or the exception of an output that failed.
            var (content, taint) = state.GetAwaiter().GetResult();
            outputs.Taint = outputs.Taint.Join(taint);
            if (taint.IsKnown)
                JsonSerializer.Serialize(writer, content, options);
            else
                writer.WriteNullValue();
        }
    }
}
