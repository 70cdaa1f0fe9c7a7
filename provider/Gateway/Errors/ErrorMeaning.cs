namespace PulumiApig.Gateway;

/// <summary>One row of the <see cref="ErrorTable"/>.</summary>
/// <param name="Code">The error code; empty for the rows that go by HTTP status alone.</param>
/// <param name="Meaning">What it means, as the end of the sentence "Could not …:".</param>
/// <param name="Retry">What to do before giving up.</param>
/// <param name="Kind">The kind of failure once it is given up.</param>
/// <param name="Advice">The next step, as a sentence.</param>
internal sealed record ErrorMeaning(string Code, string Meaning, RetryClass Retry, FailureKind Kind, string Advice)
{
    /// <summary>Whether the code says that the thing, or the gateway or app that it belongs to, is gone.</summary>
    public bool IsGone { get; init; }

    /// <summary>The HTTP statuses that the row is for; empty for any.</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [];
}
