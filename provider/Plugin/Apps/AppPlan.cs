namespace PulumiApig.Plugin.Apps;

/// <summary>Decisions about apps, made before anything is done.</summary>
internal static class AppPlan
{
    public static AppSettings ToCreate(Readings inputs) =>
        new(inputs.Of(AppShape.Name).Value)
        {
            Remark = inputs.Of(AppShape.Description).Or(null),
            Key = inputs.Of(AppShape.Key).Or(null),
            Secret = inputs.Of(AppShape.Secret).Or(null),
        };

    /// <summary>
    /// What to send so that an app becomes as it is to be; null when it is so. A key or secret that stays is not sent: a
    /// gateway whose switch for own keys is off by now would refuse it.
    /// </summary>
    public static AppSettings? ToChange(Readings olds, Readings news)
    {
        var wanted = ToCreate(news);
        var settings = wanted with
        {
            Remark = wanted.Remark ?? "",
            Key = news.Of(AppShape.Key) == olds.Of(AppShape.Key) ? null : wanted.Key,
            Secret = news.Of(AppShape.Secret) == olds.Of(AppShape.Secret) ? null : wanted.Secret,
        };
        var isSame =
            news.Of(AppShape.Name) == olds.Of(AppShape.Name)
            && news.Of(AppShape.Description) == olds.Of(AppShape.Description);
        return isSame && settings is { Key: null, Secret: null } ? null : settings;
    }

    /// <summary>Whether the gateway is to generate a new secret.</summary>
    public static bool IssuesSecret(Readings olds, Readings news) =>
        news.Of(AppShape.Secret).IsMissing
        && (news.Of(AppShape.SecretKeepers).IsUnknown || !Keepers(news).SequenceEqual(Keepers(olds)));

    /// <summary>What callers sign with that will be another, in words; null when all of it stays.</summary>
    public static string? NewCredentials(Readings olds, Readings news) =>
        (
            IsGivenAnew(AppShape.Key, olds, news),
            IssuesSecret(olds, news) || IsGivenAnew(AppShape.Secret, olds, news)
        ) switch
        {
            (true, true) => "key and secret",
            (true, false) => "key",
            (false, true) => "secret",
            _ => null,
        };

    /// <summary>Whether an app has the key and secret of the program, as far as the gateway shows them.</summary>
    public static bool HasOwnKeys(App app, AppSettings wanted) =>
        (wanted.Key is null || app.Key.Length == 0 || app.Key == wanted.Key.Value)
        && (wanted.Secret is null || app.Secret is null || app.Secret.Equals(wanted.Secret));

    /// <summary>What stands in the way of an app, each as a sentence for the user.</summary>
    /// <param name="apps">The apps of its gateway.</param>
    /// <param name="inputs">What is to be.</param>
    /// <param name="former">The id that the state has for it; null when it is new, or not known.</param>
    /// <param name="urn">URN of the resource.</param>
    public static IEnumerable<Message> Obstacles(IEnumerable<App> apps, Readings inputs, string? former, string urn)
    {
        var gateway = inputs.Of(AppShape.InstanceId).Value;
        foreach (var other in apps.Where(app => $"{gateway}/{app.Id}" != former))
        {
            if (inputs.Of(AppShape.Name).Or(null) == other.Name)
                yield return AppMessages.WillBeTaken(gateway, other, "name", former is null ? urn : null);
            else if (inputs.Of(AppShape.Key).Or(null)?.Value == other.Key)
                yield return AppMessages.WillBeTaken(gateway, other, "key", urn: null);
        }
    }

    private static bool IsGivenAnew<T>(Field<T> field, Readings olds, Readings news) =>
        !news.Of(field).IsMissing && news.Of(field) != olds.Of(field);

    private static ImmutableSortedDictionary<string, Input<string>> Keepers(Readings inputs) =>
        inputs.Of(AppShape.SecretKeepers).Or(null) ?? ImmutableSortedDictionary<string, Input<string>>.Empty;
}
