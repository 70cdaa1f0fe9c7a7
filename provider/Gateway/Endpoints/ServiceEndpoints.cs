using System.Diagnostics.CodeAnalysis;
using PulumiApig.Gateway.Settings;

namespace PulumiApig.Gateway.Endpoints;

/// <summary>The addresses of the gateway, identity and token services: as given, or made from region and cloud.</summary>
internal sealed class ServiceEndpoints(SettingLevels settings)
{
    private const string DefaultCloud = "myhuaweicloud.com";
    private const string EuropeanCloud = "myhuaweicloud.eu";

    public bool TryGateway([NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? problem) =>
        TryFind(SettingName.Endpoint, "apig", out address, out problem);

    public bool TryIdentity([NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? problem) =>
        TryFind(SettingName.IamEndpoint, "iam", out address, out problem);

    /// <summary>The service that hands out temporary keys (STS). Where the identity endpoint is a host of another kind
    /// than <c>iam.…</c>, one host serves both.</summary>
    public bool TryTokens([NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? problem)
    {
        var oneHost =
            settings.Find(SettingName.StsEndpoint) is null
            && settings.Find(SettingName.IamEndpoint) is not null
            && TryIdentity(out var identity, out _)
            && !identity.Host.StartsWith("iam.", StringComparison.Ordinal);
        return oneHost
            ? TryIdentity(out address, out problem)
            : TryFind(SettingName.StsEndpoint, "sts", out address, out problem);
    }

    /// <summary>An address in the form <c>scheme://host[:port]</c>; http is accepted, a path is not.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.Host.Length == 0
            || uri.UserInfo.Length > 0
            || uri.PathAndQuery != "/"
            || uri.Fragment.Length > 0
        )
            return false;
        address = uri;
        return true;
    }

    private bool TryFind(
        string setting,
        string service,
        [NotNullWhen(true)] out Uri? address,
        [NotNullWhen(false)] out string? problem
    )
    {
        if (settings.Find(setting) is { } given)
        {
            problem = TryParse(given.Value, out address)
                ? null
                : $"'{given.Value}' ({given}) is not an address of the form https://host or https://host:port";
            return address is not null;
        }
        return TryMake(setting, service, out address, out problem);
    }

    private bool TryMake(
        string setting,
        string service,
        [NotNullWhen(true)] out Uri? address,
        [NotNullWhen(false)] out string? problem
    )
    {
        address = null;
        if (settings.Find(SettingName.Region) is not { } region)
        {
            problem =
                $"no region is set, and no {setting} either: set '{SettingName.Region}' or HW_REGION_NAME, for example cn-north-4";
            return false;
        }
        // Regions appear often, so any name of the usual form is taken; it becomes part of a host name and nothing else.
        if (!region.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            problem = $"'{region.Value}' ({region}) is not a region; one looks like cn-north-4";
            return false;
        }
        var cloud = settings.Find(SettingName.Cloud)?.Value ?? CloudOf(region.Value);
        var text = $"https://{service}.{region.Value}.{cloud}";
        problem = TryParse(text, out address)
            ? null
            : $"'{cloud}' is not the domain of a cloud; one looks like {DefaultCloud}";
        return address is not null;
    }

    // eu-west-101 and its kin live in the European cloud; eu-west-0 does not.
    private static string CloudOf(string region) =>
        region.StartsWith("eu-west-1", StringComparison.Ordinal) ? EuropeanCloud : DefaultCloud;
}
