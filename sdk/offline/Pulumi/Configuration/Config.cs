using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// The configuration of the stack, as <c>pulumi config set</c> writes it. A value that is missing, or is not of the type asked for,
/// ends the program with a <see cref="RunException"/> that names the key.
/// </summary>
public sealed class Config
{
    private readonly string _prefix;

    /// <summary>The configuration of one namespace.</summary>
    /// <param name="name">The namespace, such as the name of a provider; null for the project's own.</param>
    public Config(string? name = null)
    {
        var space = name ?? Deployment.Running.Settings.Project;
        const string oldForm = ":config";
        _prefix = (space.EndsWith(oldForm, StringComparison.Ordinal) ? space[..^oldForm.Length] : space) + ":";
    }

    /// <summary>A text; null when it is not set.</summary>
    public string? Get(string key) => Deployment.Running.Settings.Config.GetValueOrDefault(_prefix + key);

    /// <summary>A truth value, <c>true</c> or <c>false</c>; null when it is not set.</summary>
    public bool? GetBoolean(string key) => Get(key) is { } text ? ToBoolean(key, text) : null;

    /// <summary>A whole number; null when it is not set.</summary>
    public int? GetInt32(string key) => Get(key) is { } text ? ToInt32(key, text) : null;

    /// <summary>A number; null when it is not set.</summary>
    public double? GetDouble(string key) => Get(key) is { } text ? ToDouble(key, text) : null;

    /// <summary>JSON read as an object; the default of the type when it is not set.</summary>
    public T? GetObject<T>(string key) => Get(key) is { } text ? ToObject<T>(key, text) : default;

    /// <summary>JSON read as an object; the default of the type when it is not set.</summary>
    public T? GetObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is { } text ? ToObject<T>(key, text, options) : default;

    /// <summary>A text as a secret; null when it is not set.</summary>
    public Output<string>? GetSecret(string key) => Get(key) is { } text ? Output.CreateSecret(text) : null;

    /// <summary>A truth value as a secret; null when it is not set.</summary>
    public Output<bool>? GetSecretBoolean(string key) =>
        GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A whole number as a secret; null when it is not set.</summary>
    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A number as a secret; null when it is not set.</summary>
    public Output<double>? GetSecretDouble(string key) =>
        GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>JSON read as an object, as a secret; null when it is not set.</summary>
    public Output<T>? GetSecretObject<T>(string key) =>
        Get(key) is { } text ? Output.CreateSecret(ToObject<T>(key, text)) : null;

    /// <summary>JSON read as an object, as a secret; null when it is not set.</summary>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is { } text ? Output.CreateSecret(ToObject<T>(key, text, options)) : null;

    /// <summary>A text that must be set.</summary>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A truth value that must be set.</summary>
    public bool RequireBoolean(string key) => ToBoolean(key, Require(key));

    /// <summary>A whole number that must be set.</summary>
    public int RequireInt32(string key) => ToInt32(key, Require(key));

    /// <summary>A number that must be set.</summary>
    public double RequireDouble(string key) => ToDouble(key, Require(key));

    /// <summary>JSON that must be set, read as an object.</summary>
    public T RequireObject<T>(string key) => ToObject<T>(key, Require(key));

    /// <summary>JSON that must be set, read as an object.</summary>
    public T RequireObject<T>(string key, JsonSerializerOptions options) => ToObject<T>(key, Require(key), options);

    /// <summary>A text that must be set, as a secret.</summary>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>A truth value that must be set, as a secret.</summary>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>A whole number that must be set, as a secret.</summary>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>A number that must be set, as a secret.</summary>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>JSON that must be set, read as an object, as a secret.</summary>
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    /// <summary>JSON that must be set, read as an object, as a secret.</summary>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        Output.CreateSecret(RequireObject<T>(key, options));

    private bool ToBoolean(string key, string text) =>
        text switch
        {
            "true" => true,
            "false" => false,
            _ => throw Wrong(key, "true or false"),
        };

    private int ToInt32(string key, string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Wrong(key, "a whole number");

    private double ToDouble(string key, string text) =>
        double.TryParse(
            text,
            NumberStyles.Float | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : throw Wrong(key, "a number");

    private T ToObject<T>(string key, string text, JsonSerializerOptions? options = null)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, options)!;
        }
        catch (JsonException e)
        {
            throw Wrong(key, $"JSON for {typeof(T)}", e);
        }
    }

    private RunException Missing(string key) =>
        new(
            $"The configuration value '{_prefix}{key}' is missing. Set it by: pulumi config set {_prefix}{key} <value>"
        );

    // Without the value: it may be secret.
    private RunException Wrong(string key, string expected, Exception? inner = null) =>
        new($"The configuration value '{_prefix}{key}' is not {expected}.", inner);
}
