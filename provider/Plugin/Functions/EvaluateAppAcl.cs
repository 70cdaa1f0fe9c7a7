using PulumiApig.Access;
using PulumiApig.Addresses;
using PulumiApig.Plugin.AppAcls;

namespace PulumiApig.Plugin.Functions;

/// <summary>Whether an access control would let addresses in. It only calculates: no gateway is asked.</summary>
internal sealed class EvaluateAppAcl() : Function(FunctionShape)
{
    private static readonly Field<AclType> Type = Field.Required(
        "type",
        GatewayTypes.AclType,
        "What the access control does with its list."
    );

    private static readonly Field<ImmutableArray<Input<AddressEntry>>> Values = Field.Required(
        "values",
        new ListType<AddressEntry>(GatewayTypes.Address),
        "The list of the access control: addresses, CIDR blocks and ranges."
    );

    private static readonly Field<ImmutableArray<Input<AddressEntry>>> Addresses = Field.Required(
        "addresses",
        new ListType<AddressEntry>(GatewayTypes.Address),
        "The addresses, CIDR blocks and ranges to evaluate."
    );

    private static readonly Field<bool> AllAllowed = Field.Required(
        "allAllowed",
        BooleanType.Instance,
        "Whether every one of the addresses is let in as a whole."
    );

    private static readonly Field<ImmutableArray<Input<Evaluation>>> Results = Field.Required(
        "results",
        new ListType<Evaluation>(AppAclEvaluation.Type),
        "What holds for each of the addresses, in their order."
    );

    private static readonly FunctionShape FunctionShape = new(
        "apig:index:evaluateAppAcl",
        ResourceDocs.Read("evaluateAppAcl"),
        Inputs: [Type, Values, Addresses],
        Outputs: [AllAllowed, Results]
    );

    protected override Task<PropertyMap> InvokeCheckedAsync(Call call, PropertyMap inputs)
    {
        var verdicts = Evaluation
            .Of(AppAclAccess.TypeOf(Type.Read(inputs).Value), Entries(Values, inputs), Entries(Addresses, inputs))
            .ToImmutableArray();
        return Task.FromResult(
            PropertyMap.Of(
                AllAllowed.Is(verdicts.All(v => v.Verdict == Verdict.Allowed)),
                Results.Is([.. verdicts.Select(Input<Evaluation>.Known)])
            )
        );
    }

    private static ImmutableArray<AddressEntry> Entries(
        Field<ImmutableArray<Input<AddressEntry>>> field,
        PropertyMap inputs
    ) => [.. field.Read(inputs).Value.Select(v => v.Value)];
}
