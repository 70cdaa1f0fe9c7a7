namespace PulumiApig.Gateway.Calls;

/// <summary>Numbers of messages that say more than the kind of failure; docs/messages.md has a row for each.</summary>
internal static class MessageNumber
{
    public const int UnsendableCredential = 1751;
    public const int NoCredentials = 1752;
    public const int IncompleteCredentials = 1753;
    public const int WrongSetting = 1754;
    public const int NoProject = 1755;

    public const int NoConnection = 2030;
    public const int Unreachable = 2031;
    public const int NoAnswerInTime = 2032;
    public const int ConnectionBroke = 2033;
    public const int NotUnderstood = 2034;
    public const int PageRepeats = 2035;
    public const int ListChanged = 2036;
    public const int SecretUnknown = 2037;
}
