namespace PulumiApig.Plugin.Properties;

/// <summary>The failure of an id, such as one that a person imports by, that has no form that is known.</summary>
internal static class InvalidId
{
    public static readonly MessageCode Code = new(
        1601,
        LogSeverity.Error,
        "An id does not have a form that the resource knows.",
        "Use one of the forms that the message names."
    );

    public static ResourceException Of(string text) => new(StatusCode.InvalidArgument, Code.Says(text));
}
