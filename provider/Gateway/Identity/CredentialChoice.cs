using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Secrets;
using PulumiApig.Gateway.Settings;

namespace PulumiApig.Gateway.Identity;

/// <summary>
/// Chooses the credentials. The strongest level that names a token, a key or a user decides the way: by token, by key pair, by user and password.
/// What belongs to it and is not there may come from weaker levels, except a security token, which is worthless
/// without the very key that it was made for. The machine's own agency comes last; agencies to assume come on top.
/// </summary>
internal sealed class CredentialChoice(
    EffectiveSettings settings,
    IdentityService identity,
    Dispatcher dispatcher,
    Redactor redactor,
    TimeSpan timeout,
    TimeProvider time
)
{
    private readonly SettingLevels _levels = settings.Levels;

    /// <summary>What makes the chosen credentials impossible to send, as a clause; null when nothing does.</summary>
    public string? Flaw { get; private set; }

    public ICredentialSource Choose()
    {
        var (source, level) = ChooseOwn();
        var agencies =
            settings.AssumeRole.Count > 0 || level is null || EffectiveSettings.Agency(level) is not { } agency
                ? settings.AssumeRole
                : [agency];
        return agencies.Aggregate(source, Assume);
    }

    private (ICredentialSource Source, SettingLevel? Level) ChooseOwn()
    {
        foreach (var level in _levels.All)
        {
            if (level is { IsAskedFor: true, Problem: { } problem })
                return (
                    new NoSource(
                        $"{level.Place} is {problem}",
                        "Correct the file or the settings that name it.",
                        MessageNumber.WrongSetting
                    ),
                    level
                );
            if (level.Find(SettingName.AuthToken) is { } token)
                return (Token(token), level);
            if (level.Find(SettingName.AccessKey) is { } accessKey)
                return (Keys(level, accessKey), level);
            if ((level.Find(SettingName.UserId) ?? level.Find(SettingName.UserName)) is { } user)
                return (Password(level, user), level);
        }
        var metadata = new MetadataService(dispatcher, redactor, time, Places());
        return (Renewing("the agency of this machine", canRenew: false, metadata.GetKeysAsync), null);
    }

    private ICredentialSource Token(Sourced<string> token) =>
        Refuse(token) ?? (ICredentialSource)new FixedSource(new Credential.Token(Keep(token)), $"{token}");

    private ICredentialSource Keys(SettingLevel level, Sourced<string> accessKey)
    {
        if (_levels.FindFrom(level, SettingName.SecretKey) is not { } secretKey)
            return Missing(accessKey, SettingName.SecretKey);
        var securityToken = level.Find(SettingName.SecurityToken);
        if (Refuse(accessKey, secretKey, securityToken) is { } refused)
            return refused;
        var keys = new Credential.Keys(
            Keep(accessKey),
            Keep(secretKey),
            securityToken is null ? null : Keep(securityToken)
        );
        return new FixedSource(keys, List(accessKey, secretKey, securityToken));
    }

    private ICredentialSource Password(SettingLevel level, Sourced<string> user)
    {
        if (_levels.FindFrom(level, SettingName.Password) is not { } password)
            return Missing(user, SettingName.Password);
        if (Refuse(password) is { } refused)
            return refused;
        var byId = user.Name == SettingName.UserId;
        var domain = byId ? null : _levels.FindAny(SettingName.DomainId, SettingName.DomainName);
        if (!byId && domain is null)
            return Missing(user, SettingName.DomainName);
        var project =
            _levels.FindAny(SettingName.ProjectId, SettingName.ProjectName) ?? _levels.Find(SettingName.Region);
        if (project is null)
            return Missing(user, SettingName.Region);

        var signIn = new PasswordSignIn(Keep(password))
        {
            UserId = byId ? user.Value : null,
            UserName = byId ? null : user.Value,
            DomainId = domain?.Name == SettingName.DomainId ? domain.Value : null,
            DomainName = domain?.Name == SettingName.DomainName ? domain.Value : null,
            ProjectId = project.Name == SettingName.ProjectId ? project.Value : null,
            ProjectName = project.Name == SettingName.ProjectId ? null : project.Value,
        };
        var describe = List(user, password, domain);
        return Renewing(
            describe,
            canRenew: true,
            async call =>
            {
                var signedIn = await identity.SignInAsync(signIn, call);
                return signedIn.Error is { Kind: FailureKind.Unauthenticated or FailureKind.PermissionDenied } error
                    ? error with
                    {
                        Advice = $"{error.Advice} In use: {describe}.",
                    }
                    : signedIn;
            }
        );
    }

    private ICredentialSource Assume(ICredentialSource source, AssumeRole role)
    {
        var agency = $"agency {role.AgencyName} of {role.DomainId ?? role.DomainName}";
        return role.DomainId is null && role.DomainName is null
            ? new NoSource(
                $"the agency {role.AgencyName} is named without its account",
                "Set the domain name or domain id of the agency too.",
                MessageNumber.IncompleteCredentials
            )
            : Renewing(
                $"{agency}, assumed with {source.Describe}",
                canRenew: false,
                call => identity.AssumeAsync(role, source, call)
            );
    }

    private RenewingSource Renewing(string describe, bool canRenew, Func<GatewayCall, Task<Outcome<Lease>>> fetch) =>
        new(describe, canRenew, timeout, time, fetch);

    // Named by setting and source, never by value; refused before anything is sent, since the service locks after five tries.
    private NoSource? Refuse(params Sourced<string>?[] credentials)
    {
        Flaw = CredentialText.Flaw(credentials.OfType<Sourced<string>>().Select(c => ($"{c}", c.Value)));
        return Flaw is null ? null : new NoSource(Flaw, CredentialText.Advice, MessageNumber.UnsendableCredential);
    }

    private static NoSource Missing(Sourced<string> anchor, string missing) =>
        new(
            $"the credentials are incomplete: there is {anchor}, but no {missing}",
            $"Set '{missing}' too.",
            MessageNumber.IncompleteCredentials
        );

    private static string List(params Sourced<string>?[] settings) =>
        string.Join(", ", settings.Where(s => s is not null));

    private string Places() =>
        string.Join(", ", _levels.All.Select(l => l.Problem is null ? l.Place : $"{l.Place} ({l.Problem})"));

    private Secret Keep(Sourced<string> setting) => redactor.Keep(new Secret(setting.Value));
}
