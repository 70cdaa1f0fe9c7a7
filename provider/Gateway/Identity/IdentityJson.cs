using System.Text.Json.Serialization;

namespace PulumiApig.Gateway.Identity;

/// <summary>The bodies of the identity, token and metadata services. What an answer has beyond this is ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ProjectList))]
[JsonSerializable(typeof(SignIn))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(AssumeAgency))]
[JsonSerializable(typeof(TemporaryKeysAnswer))]
[JsonSerializable(typeof(AgencyKeysAnswer))]
internal sealed partial class IdentityJson : JsonSerializerContext;

/// <summary>The body that asks the identity service for a token or for temporary keys.</summary>
internal sealed record SignIn(SignInAuth Auth);

internal sealed record SignInAuth(SignInIdentity Identity, SignInScope? Scope = null);

internal sealed record SignInIdentity(IReadOnlyList<string> Methods)
{
    public SignInPassword? Password { get; init; }

    public SignInAgency? AssumeRole { get; init; }
}

internal sealed record SignInAgency(string AgencyName, string? DomainName, int DurationSeconds);

internal sealed record SignInPassword(SignInUser User);

internal sealed record SignInUser
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public required string Password { get; init; }

    public Reference? Domain { get; init; }

    // A record prints its fields; this one holds a password.
    public override string ToString() => nameof(SignInUser);
}

internal sealed record SignInScope(Reference Project);

/// <summary>Something of the identity service by id or by name.</summary>
internal sealed record Reference(string? Id = null, string? Name = null);

internal sealed record TokenAnswer(TokenBody? Token);

internal sealed record TokenBody(DateTimeOffset? ExpiresAt, Reference? Project);

/// <summary>The body that asks the token service (v5) for the keys of an agency.</summary>
internal sealed record AssumeAgency(string AgencyUrn, string AgencySessionName, int DurationSeconds);

/// <summary>Temporary keys, as the identity service (v3) and the metadata service write them.</summary>
internal sealed record TemporaryKeysAnswer(TemporaryKeysBody? Credential);

internal sealed class TemporaryKeysBody
{
    public string? Access { get; init; }

    public string? Secret { get; init; }

    [JsonPropertyName("securitytoken")]
    public string? SecurityToken { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The keys; null when one is missing.</summary>
    public TemporaryKeys? ToKeys() =>
        this is { Access: { } access, Secret: { } secret, SecurityToken: { } token }
            ? new(new Secret(access), new Secret(secret), new Secret(token), ExpiresAt)
            : null;
}

/// <summary>Temporary keys, as the token service (v5) writes them.</summary>
internal sealed record AgencyKeysAnswer(AgencyKeysBody? Credentials);

internal sealed class AgencyKeysBody
{
    public string? AccessKeyId { get; init; }

    public string? SecretAccessKey { get; init; }

    public string? SecurityToken { get; init; }

    public DateTimeOffset? Expiration { get; init; }

    /// <summary>The keys; null when one is missing.</summary>
    public TemporaryKeys? ToKeys() =>
        this is { AccessKeyId: { } access, SecretAccessKey: { } secret, SecurityToken: { } token }
            ? new(new Secret(access), new Secret(secret), new Secret(token), Expiration)
            : null;
}

internal sealed record ProjectList(IReadOnlyList<Reference>? Projects);
