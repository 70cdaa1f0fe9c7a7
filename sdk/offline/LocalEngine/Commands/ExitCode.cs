namespace PulumiApig.LocalEngine.Commands;

internal static class ExitCode
{
    public const int Success = 0;
    public const int Failure = 1;

    /// <summary>There are changes, and <c>--expect-no-changes</c> was said.</summary>
    public const int UnexpectedChanges = 7;
}
