namespace PulumiApig.Report.Commands;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A gate that was asked for fails.</summary>
    public const int GateFailed = 1;

    /// <summary>The input could not be read as a whole, an output not be written, or an argument makes no sense.</summary>
    public const int Unusable = 2;
}
