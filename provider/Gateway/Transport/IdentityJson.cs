namespace PulumiApig.Gateway.Transport;

/// <summary>The body that asks the identity service for a token or for temporary keys.</summary>
internal sealed record SignIn(SignInAuth Auth);

internal sealed record SignInAuth(SignInIdentity Identity, SignInScope? Scope = null);

internal sealed record SignInIdentity(IReadOnlyList<string> Methods)
{
    public SignInPassword? Password { get; init; }
}

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
