using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Authentication;

/// <summary>Lets a request in by its signature or its token, or says why not.</summary>
internal sealed class Authenticator(SignatureCheck signatures, Tokens tokens)
{
    /// <summary>Checks a call of the gateway service. Null: the caller is known and stands in the exchange.</summary>
    public Answer? Refusal(Exchange exchange, ErrorFamily family)
    {
        if (exchange.Header("Authorization") is { } authorization)
            return SignatureRefusal(exchange, authorization);
        if (exchange.Header("X-Auth-Token") is not { Length: > 0 } text)
            return family.TokenMissing();
        if (tokens.Find(text) is not { } token)
            return family.TokenIncorrect();
        if (tokens.IsExpired(token))
            return FrontGateway.TokenExpired();
        if (token.Project is null)
            return family.TokenWithoutProject();
        exchange.Caller = new Caller(token.User, SignIn.Token, token.Project.Id);
        return null;
    }

    /// <summary>Checks a call of the identity service, which takes tokens of any scope.</summary>
    public Answer? IamRefusal(Exchange exchange)
    {
        if (exchange.Header("Authorization") is { } authorization)
            return SignatureRefusal(exchange, authorization);
        return IamTokenRefusal(exchange, exchange.Header("X-Auth-Token"));
    }

    /// <summary>Checks a token that the identity service was given, wherever it stood in the request.</summary>
    public Answer? IamTokenRefusal(Exchange exchange, string? text)
    {
        if (tokens.Find(text ?? "") is not { } token || tokens.IsExpired(token))
            return IamErrors.Unauthorized("The token is missing, invalid or has expired.");
        exchange.Caller = new Caller(token.User, SignIn.Token, token.Project?.Id);
        return null;
    }

    private Answer? SignatureRefusal(Exchange exchange, string authorization)
    {
        var (caller, reason) = signatures.Verify(exchange, authorization);
        if (caller is null)
            return FrontGateway.NotAuthenticated(reason);
        exchange.Caller = caller;
        return null;
    }
}
