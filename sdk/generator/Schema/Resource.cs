using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Schema;

/// <summary>A resource, or the provider.</summary>
internal sealed record Resource(string Token, string Class, ResourceSpec Spec, bool IsProvider)
{
    public static Resource Of(string token, ResourceSpec spec) => new(token, Names.Class(token), spec, false);

    public static Resource OfProvider(Package package) =>
        new($"pulumi:providers:{package.Name}", "Provider", package.Provider, true);

    // A provider's settings travel as text: Pulumi gives outputs to those only that are text anyway.
    public IReadOnlyList<Member> Outputs =>
        [
            .. Member
                .All(Spec.Properties, Spec.Required)
                .Where(m => !IsProvider || m.Spec is { Type: "string", Ref: null }),
        ];

    public IReadOnlyList<Member> Inputs => Member.All(Spec.InputProperties, Spec.RequiredInputs);
}
