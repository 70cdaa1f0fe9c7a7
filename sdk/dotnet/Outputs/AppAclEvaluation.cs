// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig.Outputs;

/// <summary>What an access control says of one address or block.</summary>
[OutputType]
public sealed class AppAclEvaluation
{
    /// <summary>The address, block or range, as given.</summary>
    public readonly string Address;

    /// <summary>The entry of the list that decides, as given; nothing when the lack of one does.</summary>
    public readonly string? Entry;

    /// <summary>Whether it is let in.</summary>
    public readonly AppAclVerdict Verdict;

    [OutputConstructor]
    private AppAclEvaluation(string address, string? entry, AppAclVerdict verdict)
    {
        Address = address;
        Entry = entry;
        Verdict = verdict;
    }
}
