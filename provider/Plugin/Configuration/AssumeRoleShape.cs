using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Plugin.Configuration;

/// <summary>An agency to act as.</summary>
internal static class AssumeRoleShape
{
    private static readonly Field<string> AgencyName = Field.Required(
        "agencyName",
        PlainText.NotEmpty,
        "Name of the agency."
    );

    private static readonly Field<string> DomainName = new(
        "domainName",
        PlainText.NotEmpty,
        "Name of the account that made the agency. Give either this or `domainId`."
    );

    private static readonly Field<string> DomainId = new(
        "domainId",
        PlainText.NotEmpty,
        "Id of the account that made the agency. Give either this or `domainName`."
    );

    private static readonly Field<int> DurationSeconds = new(
        "durationSeconds",
        new IntegerType<int>(ParseDuration, n => n),
        "How long the credentials are valid, in seconds, 900 to 86400. Left out, the service decides."
    );

    public static readonly FieldType<AssumeRole> Type = new ObjectType<AssumeRole>(
        "apig:index:AssumeRole",
        "An agency of another account to act as.",
        [AgencyName, DomainName, DomainId, DurationSeconds],
        Read,
        Write
    );

    private static AssumeRole Read(PropertyMap fields) =>
        new(
            AgencyName.Read(fields).Or(null) ?? "",
            DomainName.Read(fields).Or(null),
            DomainId.Read(fields).Or(null),
            DurationSeconds.Read(fields) is { IsKnown: true } seconds ? TimeSpan.FromSeconds(seconds.Value) : null
        );

    private static PropertyMap Write(AssumeRole role)
    {
        var fields = ImmutableArray.CreateBuilder<(string, PropertyValue)>();
        fields.Add(AgencyName.Is(role.AgencyName));
        if (role.DomainName is { } name)
            fields.Add(DomainName.Is(name));
        if (role.DomainId is { } id)
            fields.Add(DomainId.Is(id));
        if (role.Duration is { } duration)
            fields.Add(DurationSeconds.Is((int)duration.TotalSeconds));
        return PropertyMap.Of(fields);
    }

    private static bool ParseDuration(int seconds, out int value, [NotNullWhen(false)] out string? reason)
    {
        value = seconds;
        reason = seconds is >= 900 and <= 86_400 ? null : $"{seconds} is not 900 to 86400 seconds";
        return reason is null;
    }
}
