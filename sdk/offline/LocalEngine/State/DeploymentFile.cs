using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PulumiApig.LocalEngine.Files;
using PulumiApig.LocalEngine.Secrets;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.State;

/// <summary>
/// A snapshot as the document that <c>pulumi stack export</c> prints, version 3, or 4 where a feature asks for it.
/// </summary>
internal sealed class DeploymentFile(StackSecrets secrets, TimeProvider clock)
{
    private const string PassphraseProvider = "passphrase";
    private const string ReplaceWithFeature = "replaceWith";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, IndentSize = 4 };

    private static readonly string Version = $"v{typeof(DeploymentFile).Assembly.GetName().Version?.ToString(3)}";

    private readonly SecretFields _secretFields = new(secrets);

    // A resource never changes, only gives way to another: each is written once, however often the file is.
    private readonly ConditionalWeakTable<ResourceState, byte[]> _written = [];

    // Kept from one document to the next: a new one of that size for each costs more than what goes into it.
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>The document for the state file: secrets encrypted, one resource a line. Good until the next one.</summary>
    public ReadOnlyMemory<byte> ToBytes(Snapshot snapshot)
    {
        _buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_buffer, Compact))
            Write(writer, snapshot, resource => writer.WriteRawValue(Written(resource), skipInputValidation: true));
        return _buffer.WrittenMemory;
    }

    /// <summary>The document for people and for other engines.</summary>
    /// <param name="snapshot">What to write.</param>
    /// <param name="showSecrets">Write secrets in the clear.</param>
    public string ToText(Snapshot snapshot, bool showSecrets = false)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
            Write(writer, snapshot, r => ResourceJson.Write(writer, r, showSecrets ? WritePlain : _secretFields.Write));
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads a document, of this engine or of another.</summary>
    /// <exception cref="LocalEngineException">It is no such document, or asks for something that is not known here.</exception>
    public Snapshot Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(TextFile.Decode(json.Span, "The state").Text);
            return Read(document.RootElement);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or FormatException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or ArgumentException
                        or OverflowException
                        or Protocol.Grpc.RpcException
            )
        {
            throw new LocalEngineException($"The state cannot be read: {e.Message}", e);
        }
    }

    private Snapshot Read(JsonElement root)
    {
        RefuseUnknownVersion(root);
        var deployment = root.GetProperty("deployment");
        if (deployment.ValueKind == JsonValueKind.Null)
            return Snapshot.Empty;
        CheckManifest(deployment);
        var (provider, salt) = ReadProvider(deployment);
        secrets.Prefer(salt);
        return new(
            [.. List("resources").Select(Resource)],
            [
                .. List("pending_operations")
                    .Select(p => new PendingOperation(Resource(p.GetProperty("resource")), Kind(p))),
            ]
        );

        IEnumerable<JsonElement> List(string name) =>
            deployment.TryGetProperty(name, out var list) && list.ValueKind != JsonValueKind.Null
                ? list.EnumerateArray()
                : [];

        ResourceState Resource(JsonElement json) => ResourceJsonReader.Read(json, Secret);

        PropertyValue Secret(JsonElement secret) =>
            provider is "" or PassphraseProvider || SecretFields.IsPlain(secret)
                ? _secretFields.Read(secret, salt)
                : throw new LocalEngineException(
                    $"The state's secrets are kept by the provider '{provider}', and only '{PassphraseProvider}' is known here. "
                        + "Export it with --show-secrets to bring it here."
                );
    }

    private void Write(Utf8JsonWriter writer, Snapshot snapshot, Action<ResourceState> writeResource)
    {
        var usesReplaceWith = snapshot.Resources.Any(r => !r.ReplaceWith.IsEmpty);
        // Resources first: the first secret makes the salt.
        var resources = snapshot.Resources;
        if (resources.Concat(snapshot.Pending.Select(p => p.Resource)).Any(r => r.HasSecrets))
            secrets.Current();
        writer.WriteStartObject();
        writer.WriteNumber("version", usesReplaceWith ? 4 : 3);
        if (usesReplaceWith)
        {
            writer.WriteStartArray("features");
            writer.WriteStringValue(ReplaceWithFeature);
            writer.WriteEndArray();
        }
        writer.WriteStartObject("deployment");
        WriteManifest(writer);
        WriteSalt(writer);
        if (!resources.IsEmpty)
        {
            writer.WriteStartArray("resources");
            foreach (var resource in resources)
                writeResource(resource);
            writer.WriteEndArray();
        }
        if (!snapshot.Pending.IsEmpty)
        {
            writer.WriteStartArray("pending_operations");
            foreach (var operation in snapshot.Pending)
            {
                writer.WriteStartObject();
                writer.WritePropertyName("resource");
                writeResource(operation.Resource);
                writer.WriteString("type", Name(operation.Kind));
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteStartObject("metadata");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteManifest(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("manifest");
        writer.WriteString("time", clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        // The Pulumi CLI refuses a file whose magic is not the hash of its version.
        writer.WriteString("magic", Magic(Version));
        writer.WriteString("version", Version);
        writer.WriteEndObject();
    }

    private static void CheckManifest(JsonElement deployment)
    {
        if (!deployment.TryGetProperty("manifest", out var manifest) || manifest.ValueKind == JsonValueKind.Null)
            return;
        var (version, magic) = (Text("version"), Text("magic"));
        if ((version, magic) != ("", "") && magic != Magic(version))
            throw new FormatException("its magic is not that of its version, so it was changed or damaged");

        string Text(string name) => manifest.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
    }

    private static string Magic(string version) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)));

    private void WriteSalt(Utf8JsonWriter writer)
    {
        if (secrets.Salt is not { } salt)
            return;
        writer.WriteStartObject("secrets_providers");
        writer.WriteString("type", PassphraseProvider);
        writer.WriteStartObject("state");
        writer.WriteString("salt", salt);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static (string Provider, string? Salt) ReadProvider(JsonElement deployment)
    {
        if (
            !deployment.TryGetProperty("secrets_providers", out var provider)
            || provider.ValueKind == JsonValueKind.Null
        )
            return ("", null);
        var type = provider.GetProperty("type").GetString() ?? "";
        return type == PassphraseProvider
            ? (type, provider.GetProperty("state").GetProperty("salt").GetString())
            : (type, null);
    }

    private static void RefuseUnknownVersion(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var field))
            throw new FormatException("it is not a deployment: 'version' is missing");
        var version = field.GetInt32();
        if (version is not (3 or 4))
            throw new FormatException($"its version is {version}; known are 3 and 4");
        var unknown = root.TryGetProperty("features", out var features)
            ? features.EnumerateArray().Select(f => f.GetString()).FirstOrDefault(f => f != ReplaceWithFeature)
            : null;
        if (unknown is not null)
            throw new FormatException($"it uses the feature '{unknown}', which is not known here");
    }

    private byte[] Written(ResourceState resource) =>
        _written.GetValue(resource, r => [(byte)'\n', .. ResourceJson.ToBytes(r, _secretFields.Write)]);

    private static void WritePlain(Utf8JsonWriter writer, PropertyValue value) =>
        writer.WriteString("plaintext", PropertyJson.ToText(value, WritePlain));

    private static PendingKind Kind(JsonElement operation) =>
        Enum.TryParse<PendingKind>(operation.GetProperty("type").GetString(), ignoreCase: true, out var kind)
            ? kind
            : throw new FormatException($"'{operation.GetProperty("type")}' is not a kind of pending operation");

    public static string Name(PendingKind kind) =>
        kind switch
        {
            PendingKind.Creating => "creating",
            PendingKind.Updating => "updating",
            PendingKind.Deleting => "deleting",
            PendingKind.Reading => "reading",
            _ => "importing",
        };
}
