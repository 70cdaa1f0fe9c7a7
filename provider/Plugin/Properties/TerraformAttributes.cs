namespace PulumiApig.Plugin.Properties;

/// <summary>Attributes of several Terraform resources.</summary>
/// <remarks>
/// Names are mapped, ids cannot be: Terraform's id of a port is the port's alone, ours begins with the gateway. So what
/// comes of <c>pulumi import --from terraform</c> needs its ids completed.
/// </remarks>
internal static class TerraformAttributes
{
    /// <summary>The provider's here: it has to be moved by hand.</summary>
    public static readonly TerraformAttribute Region = new(
        "region",
        TerraformKind.Text,
        TerraformUse.Optional | TerraformUse.Computed
    );

    public static readonly TerraformAttribute Gateway = Required("instance_id", TerraformKind.Text);

    public static TerraformAttribute Required(string name, TerraformKind kind, string? nameHere = null) =>
        new(name, kind, TerraformUse.Required, nameHere);

    public static TerraformAttribute Computed(string name, string? nameHere = null) =>
        new(name, TerraformKind.Text, TerraformUse.Computed, nameHere);
}
