using PulumiApig.LocalEngine.Providers;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.LocalEngine.Runs;

/// <summary>A provider's failure as text for the user.</summary>
internal static class ErrorText
{
    public static string Of(RpcException error) =>
        error.DetailOf<ConfigureErrorMissingKeys>() is { } missing ? string.Join('\n', missing.MissingKeys.Select(Line))
        : InitFailure.Of(error) is { Reasons: { IsEmpty: false } reasons } ? string.Join('\n', reasons)
        : error.Message;

    private static string Line(ConfigureErrorMissingKeys.Types.MissingKey key) =>
        $"Missing required configuration key \"{key.Name}\": {key.Description}\n"
        + $"Set a value using the command `apig-local config set {key.Name} <value>`.";
}
