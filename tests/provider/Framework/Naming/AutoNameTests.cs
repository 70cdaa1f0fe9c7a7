using PulumiApig.Framework.Naming;
using PulumiApig.Framework.Tests.Support;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using NamingMode = PulumiApig.Protocol.Provider.CheckRequest.Types.AutonamingOptions.Types.Mode;

namespace PulumiApig.Framework.Tests.Naming;

public sealed class AutoNameTests
{
    private static readonly PropertyMap Program = PropertyMap.Of(("body", "text"));

    [Test]
    public async Task Handshake_AResourceHasAName_AcceptsRulesForNames()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        provider.Handshake.SupportsAutonamingConfiguration.Should().BeTrue();
    }

    [Test]
    public async Task Check_NoName_MakesOneOfTheResourcesNameAndTheSeed()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var first = (await provider.CheckAsync(Program)).Inputs.ToPropertyMap().Get("name").AsText;
        var again = (await provider.CheckAsync(Program)).Inputs.ToPropertyMap().Get("name").AsText;

        first.Should().MatchRegex("^diary[0-9a-f]{7}$").And.Be(again);
    }

    [Test]
    public async Task Check_OldInputs_KeepTheirNameWhateverTheRuleIs()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var check = await provider.CheckAsync(
            Program,
            olds: Program.Set("name", "before"),
            naming: new() { Mode = NamingMode.Enforce, ProposedName = "after" }
        );

        check.Inputs.ToPropertyMap().Get("name").Should().Be(PropertyValue.Of("before"));
    }

    [TestCase(NamingMode.Propose, "from-the-rule", "fromtherule")]
    [TestCase(NamingMode.Propose, "longerThanTwentyCharacters", "longerThanTwentyChar")]
    [TestCase(NamingMode.Enforce, "from-the-rule", "from-the-rule")]
    public async Task Check_ARule_IsFollowed(NamingMode mode, string proposed, string name)
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var check = await provider.CheckAsync(Program, naming: new() { Mode = mode, ProposedName = proposed });

        check.Inputs.ToPropertyMap().Get("name").Should().Be(PropertyValue.Of(name));
    }

    [Test]
    public async Task Check_NamesAreTurnedOff_WantsOneAndTakesIt()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var rule = new CheckRequest.Types.AutonamingOptions { Mode = NamingMode.Disable };

        (await provider.CheckAsync(Program, naming: rule))
            .Failures.Should()
            .ContainSingle()
            .Which.Property.Should()
            .Be("name");
        (await provider.CheckAsync(Program.Set("name", "mine"), naming: rule))
            .Inputs.ToPropertyMap()
            .Get("name")
            .Should()
            .Be(PropertyValue.Of("mine"));
    }

    [Test]
    public void Make_AnySeed_FitsAndDiffers()
    {
        var naming = new AutoName(12, c => char.IsAsciiLetterLower(c) || c is '-' || char.IsAsciiDigit(c));

        var (one, other) = (naming.Make("a_long_name", [1]), naming.Make("a_long_name", [2]));

        one.Should().HaveLength(12).And.StartWith("a-lo-").And.NotBe(other);
    }

    [TestCase("partner-app", "^partner_app_[0-9a-f]{7}$")]
    [TestCase("1st", "^n_1st_[0-9a-f]{7}$")]
    [TestCase("abcdefghijklmnopqrstuvwxyz", "^abcdefghijkl_[0-9a-f]{7}$")]
    [TestCase("123456789012345678901234567890", "^n_1234567890_[0-9a-f]{7}$")]
    [TestCase("", "^(n_)?[0-9a-f]{7}$")]
    public void Make_AWord_BeginsWithALetterAndFits(string resource, string name)
    {
        var naming = AutoName.Word(20, "n_");

        for (byte seed = 0; seed < 50; seed++)
            naming.Make(resource, [seed]).Should().MatchRegex(name).And.MatchRegex("^[A-Za-z]");
    }
}
