using PulumiApig.Protocol.Grpc;

namespace PulumiApig.LocalEngine.Runs;

/// <summary>A provider's failure as text for the user.</summary>
internal static class ErrorText
{
    public static string Of(RpcException error) =>
        error.Detail switch
        {
            MissingConfigKeys missing => string.Join('\n', missing.Keys.Select(Line)),
            ResourceInitFailed { Reasons: { IsEmpty: false } reasons } => string.Join('\n', reasons),
            _ => error.Message,
        };

    private static string Line(MissingConfigKey key) =>
        $"Missing required configuration key \"{key.Name}\": {key.Description}\n"
        + $"Set a value using the command `apig-local config set {key.Name} <value>`.";
}
