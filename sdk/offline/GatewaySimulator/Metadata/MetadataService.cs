namespace PulumiApig.Simulator;

/// <summary>How the metadata service of the virtual machine behaves, on which a program seems to run.</summary>
public enum MetadataService
{
    /// <summary>It gives credentials with and without a metadata token.</summary>
    TokenOptional,

    /// <summary>It gives credentials for a metadata token only.</summary>
    TokenRequired,

    /// <summary>It is an old one that knows no metadata tokens: asking for one is 404.</summary>
    WithoutTokens,

    /// <summary>The machine has no agency: 401 with a text that says so.</summary>
    NoAgency,
}
