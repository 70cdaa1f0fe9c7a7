namespace PulumiApig.Access;

/// <summary>The forms of a verb that sentences about access need.</summary>
/// <param name="One">For one that does so: <c>gains</c>.</param>
/// <param name="Many">For several: <c>gain</c>.</param>
/// <param name="Possible">For those that perhaps do so: <c>may gain</c>.</param>
internal sealed record Verb(string One, string Many, string Possible)
{
    public static Verb Gain(Tense tense) =>
        tense == Tense.Past ? new("gained", "gained", "may have gained") : new("gains", "gain", "may gain");

    public static Verb Lose(Tense tense) =>
        tense == Tense.Past ? new("lost", "lost", "may have lost") : new("loses", "lose", "may lose");

    public string For(bool isOne) => isOne ? One : Many;
}
