namespace PulumiApig.Plugin.Properties;

/// <summary>Attributes of several Terraform resources and data sources.</summary>
/// <remarks>
/// A data source is mapped where it has a list or value for each result of a function here. Of its filters only those that
/// the function has are mapped: a program with another one does not compile after the conversion, so that no filter is
/// lost. The data sources <c>huaweicloud_apig_applications</c> and <c>huaweicloud_apig_groups</c> are not mapped: they list
/// by name, where <c>getApp</c> and <c>getApiGroup</c> give the one of a name.
/// <para>
/// Names are mapped, ids cannot be: Terraform's id of a port is the port's alone, ours begins with the gateway. So what
/// comes of <c>pulumi import --from terraform</c> needs its ids completed.
/// </para>
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

    public static TerraformAttribute Optional(string name, TerraformKind kind, string? nameHere = null) =>
        new(name, kind, TerraformUse.Optional, nameHere);

    public static TerraformAttribute Computed(string name, string? nameHere = null) =>
        new(name, TerraformKind.Text, TerraformUse.Computed, nameHere);

    /// <summary>A list of objects that a data source gives.</summary>
    public static TerraformAttribute Listed(
        string name,
        string nameHere,
        ImmutableArray<TerraformAttribute> elements
    ) => new(name, TerraformKind.List, TerraformUse.Computed, nameHere) { Elements = elements };
}
