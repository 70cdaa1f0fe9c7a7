namespace PulumiApig.Simulator.Http;

/// <summary>The errors of the cloud's own front gateway, through which all management calls go.</summary>
internal static class FrontGateway
{
    public const int MaxBody = 12 * 1024 * 1024;
    public const int MaxTarget = 32 * 1024;

    public static Answer NoSuchApi() =>
        Error(404, "APIGW.0101", "The API does not exist or has not been published in the environment");

    public static Answer TooLarge(int status, string what) => Error(status, "APIGW.0201", $"{what} too large");

    public static Answer NotAuthenticated(string reason) =>
        Error(401, "APIGW.0301", $"Incorrect IAM authentication information: {reason}");

    public static Answer TokenExpired() => Error(401, "APIGW.0307", "The token must be updated");

    public static Answer Throttled(string policy) =>
        Error(429, "APIGW.0308", $"The throttling threshold has been reached: {policy}");

    private static Answer Error(int status, string code, string message) =>
        Answer.Error(status, code, message) with
        {
            NamesRequest = true,
        };
}
