using PulumiApig.Access;

namespace PulumiApig.Plugin.Functions;

/// <summary>The verdict on one address in the result of a function.</summary>
internal static class AppAclEvaluation
{
    private static readonly Field<string> Address = Field.Required(
        "address",
        PlainText.Any,
        "The address, block or range, as given."
    );

    private static readonly Field<Verdict> Verdict = Field.Required(
        "verdict",
        new EnumType<Verdict>(
            "apig:index:AppAclVerdict",
            "Whether an access control lets an address or block in.",
            [
                new("ALLOWED", PulumiApig.Access.Verdict.Allowed, "All of it may use the app."),
                new("DENIED", PulumiApig.Access.Verdict.Denied, "None of it may use the app."),
                new("PARTLY", PulumiApig.Access.Verdict.Partly, "Some of it may use the app."),
            ]
        ),
        "Whether it is let in."
    );

    private static readonly Field<string> Entry = new(
        "entry",
        PlainText.Any,
        "The entry of the list that decides, as given; nothing when the lack of one does."
    );

    public static readonly FieldType<Evaluation> Type = new ResultType<Evaluation>(
        "apig:index:AppAclEvaluation",
        "What an access control says of one address or block.",
        [Address, Verdict, Entry],
        Write
    );

    private static PropertyMap Write(Evaluation evaluation)
    {
        var result = PropertyMap.Of(Address.Is(evaluation.Address.Text), Verdict.Is(evaluation.Verdict));
        return evaluation.Entry is { } entry ? result.Set(Entry.Name, entry.Text) : result;
    }
}
