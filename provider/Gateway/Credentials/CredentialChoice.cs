using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Settings;

namespace PulumiApig.Gateway.Credentials;

/// <summary>
/// Chooses who to be. The strongest level that names anybody decides how: by token, by key pair, by user and password.
/// What belongs to it and is not there may come from weaker levels, except a security token, which is worthless
/// without the very key that it was made for.
/// </summary>
internal sealed class CredentialChoice(SettingLevels settings, Redactor redactor)
{
    /// <summary>Makes the source of credentials; <paramref name="password"/> makes the one that signs in.</summary>
    public ICredentialSource Choose(Func<PasswordSignIn, string, ICredentialSource> password)
    {
        foreach (var level in settings.All)
        {
            if (level.Find(SettingName.AuthToken) is { } token)
                return new FixedSource(new Credential.Token(Keep(token)), $"{token}");
            if (level.Find(SettingName.AccessKey) is { } accessKey)
                return Keys(level, accessKey);
            if ((level.Find(SettingName.UserId) ?? level.Find(SettingName.UserName)) is { } user)
                return Password(level, user, password);
        }
        return new NoSource("no credentials were found",
            $"Set '{SettingName.AccessKey}' and '{SettingName.SecretKey}' or one of the other ways of docs/credentials.md. Looked at: {Places()}.");
    }

    private ICredentialSource Keys(SettingLevel level, Sourced<string> accessKey)
    {
        if (settings.FindFrom(level, SettingName.SecretKey) is not { } secretKey)
            return Missing(accessKey, SettingName.SecretKey);
        var securityToken = level.Find(SettingName.SecurityToken);
        return new FixedSource(
            new Credential.Keys(Keep(accessKey), Keep(secretKey), securityToken is null ? null : Keep(securityToken)),
            string.Join(", ", ((Sourced<string>?[])[accessKey, secretKey, securityToken]).Where(s => s is not null)));
    }

    private ICredentialSource Password(SettingLevel level, Sourced<string> user, Func<PasswordSignIn, string, ICredentialSource> make)
    {
        if (settings.FindFrom(level, SettingName.Password) is not { } password)
            return Missing(user, SettingName.Password);
        var domain = settings.FindAny(SettingName.DomainId, SettingName.DomainName);
        var byId = user.Name == SettingName.UserId;
        if (!byId && domain is null)
            return Missing(user, SettingName.DomainName);
        var project = settings.FindAny(SettingName.ProjectId, SettingName.ProjectName) ?? settings.Find(SettingName.Region);
        if (project is null)
            return Missing(user, SettingName.Region);

        var signIn = new PasswordSignIn(Keep(password))
        {
            UserId = byId ? user.Value : null,
            UserName = byId ? null : user.Value,
            DomainId = domain is { Name: SettingName.DomainId } ? domain.Value : null,
            DomainName = domain is { Name: SettingName.DomainName } ? domain.Value : null,
            ProjectId = project.Name == SettingName.ProjectId ? project.Value : null,
            ProjectName = project.Name == SettingName.ProjectId ? null : project.Value,
        };
        return make(signIn, string.Join(", ", ((Sourced<string>?[])[user, password, byId ? null : domain]).Where(s => s is not null)));
    }

    private static NoSource Missing(Sourced<string> anchor, string missing) =>
        new($"the credentials are incomplete: there is {anchor}, but no {missing}", $"Set '{missing}' too.");

    private string Places() => string.Join(", ", settings.All.Select(l => l.Problem is null ? l.Place : $"{l.Place} ({l.Problem})"));

    private Secret Keep(Sourced<string> setting) => redactor.Keep(new Secret(setting.Value));
}
