using System.Net;

namespace PulumiApig.Addresses.Tests.Text;

public sealed class AcceptedTextTests
{
    [TestCase("192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.1")]
    [TestCase("0.0.0.0", "0.0.0.0", "0.0.0.0", "0.0.0.0")]
    [TestCase("255.255.255.255", "255.255.255.255", "255.255.255.255", "255.255.255.255")]
    [TestCase("1.20.100.249", "1.20.100.249", "1.20.100.249", "1.20.100.249")]
    [TestCase("192.0.2.1/32", "192.0.2.1", "192.0.2.1", "192.0.2.1")]
    [TestCase("192.0.2.0/31", "192.0.2.0", "192.0.2.1", "192.0.2.0/31")]
    [TestCase("192.168.0.100/28", "192.168.0.96", "192.168.0.111", "192.168.0.96/28")]
    [TestCase("0.0.0.0/0", "0.0.0.0", "255.255.255.255", "0.0.0.0/0")]
    [TestCase("10.1.2.3/0", "0.0.0.0", "255.255.255.255", "0.0.0.0/0")]
    [TestCase("255.255.255.255/1", "128.0.0.0", "255.255.255.255", "128.0.0.0/1")]
    [TestCase("192.168.0.5-192.168.0.10", "192.168.0.5", "192.168.0.10", "192.168.0.5-192.168.0.10")]
    [TestCase("192.0.2.7-192.0.2.7", "192.0.2.7", "192.0.2.7", "192.0.2.7")]
    [TestCase("192.0.2.0-192.0.2.255", "192.0.2.0", "192.0.2.255", "192.0.2.0/24")]
    [TestCase("192.0.2.1-192.0.2.2", "192.0.2.1", "192.0.2.2", "192.0.2.1-192.0.2.2")]
    [TestCase("192.0.2.4-192.0.2.6", "192.0.2.4", "192.0.2.6", "192.0.2.4-192.0.2.6")]
    [TestCase("0.0.0.0-255.255.255.255", "0.0.0.0", "255.255.255.255", "0.0.0.0/0")]
    [TestCase("::", "::", "::", "::")]
    [TestCase("::1", "::1", "::1", "::1")]
    [TestCase("2001:DB8::A", "2001:db8::a", "2001:db8::a", "2001:db8::a")]
    [TestCase("2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1", "2001:db8::1", "2001:db8::1")]
    [TestCase("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0", "1:2:3:4:5:6:7:0", "1:2:3:4:5:6:7:0")]
    [TestCase("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8")]
    [TestCase("1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:c000:201", "1:2:3:4:5:6:c000:201", "1:2:3:4:5:6:c000:201")]
    [TestCase("64:ff9b::192.0.2.1", "64:ff9b::c000:201", "64:ff9b::c000:201", "64:ff9b::c000:201")]
    [TestCase("::1.2.3.4", "::102:304", "::102:304", "::102:304")]
    [TestCase("::ffff:0:1.2.3.4", "::ffff:0:102:304", "::ffff:0:102:304", "::ffff:0:102:304")]
    [TestCase("1:0:0:2:0:0:0:3", "1:0:0:2::3", "1:0:0:2::3", "1:0:0:2::3")]
    [TestCase("1:0:0:2:3:0:0:4", "1::2:3:0:0:4", "1::2:3:0:0:4", "1::2:3:0:0:4")]
    [TestCase("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7")]
    [TestCase("::ffff:1.2.3.4", "::ffff:1.2.3.4", "::ffff:1.2.3.4", "::ffff:1.2.3.4")]
    [TestCase("::FFFF:102:304", "::ffff:1.2.3.4", "::ffff:1.2.3.4", "::ffff:1.2.3.4")]
    [TestCase("::ffff:1.2.3.4/96", "::ffff:0.0.0.0", "::ffff:255.255.255.255", "::ffff:0.0.0.0/96")]
    [TestCase(
        "2407:c080:17ef:ffff::3104:703a/64",
        "2407:c080:17ef:ffff::",
        "2407:c080:17ef:ffff:ffff:ffff:ffff:ffff",
        "2407:c080:17ef:ffff::/64"
    )]
    [TestCase("2001:db8::1/128", "2001:db8::1", "2001:db8::1", "2001:db8::1")]
    [TestCase("::/0", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::/0")]
    [TestCase(
        "1111:2222:3333:4444:5555:6666:7777:8888-2222:3333:4444:5555:6666:7777:8888:9999",
        "1111:2222:3333:4444:5555:6666:7777:8888",
        "2222:3333:4444:5555:6666:7777:8888:9999",
        "1111:2222:3333:4444:5555:6666:7777:8888-2222:3333:4444:5555:6666:7777:8888:9999"
    )]
    [TestCase("8000::/1", "8000::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "8000::/1")]
    [TestCase("::1-::ffff", "::1", "::ffff", "::1-::ffff")]
    [TestCase("::fffe:ffff:ffff-::1:0:0:0", "::fffe:ffff:ffff", "::1:0:0:0", "::fffe:ffff:ffff-::1:0:0:0")]
    [TestCase("2001:db8::1-2001:db8::1", "2001:db8::1", "2001:db8::1", "2001:db8::1")]
    public void TryParse_GrammaticalText_MeansItsRange(string text, string first, string last, string canonical)
    {
        bool parsed = AddressRange.TryParse(text, out AddressRange range, out string? reason);

        parsed.Should().BeTrue(reason);
        reason.Should().BeNull();
        (range.Version, range.First).Should().Be(Numbers.Of(IPAddress.Parse(first)));
        (range.Version, range.Last).Should().Be(Numbers.Of(IPAddress.Parse(last)));
        range.ToString().Should().Be(canonical);
    }

    [TestCase("192.168.0.100/28", true)]
    [TestCase("192.168.0.96/28", false)]
    [TestCase("192.0.2.1/32", false)]
    [TestCase("192.0.2.1/31", true)]
    [TestCase("0.0.0.1/0", true)]
    [TestCase("0.0.0.0/0", false)]
    [TestCase("192.0.2.1", false)]
    [TestCase("192.0.2.1-192.0.2.9", false)]
    [TestCase("2407:c080:17ef:ffff::3104:703a/64", true)]
    [TestCase("2407:c080:17ef:ffff::/64", false)]
    public void AddressEntry_AnySpelling_KeepsTheTextAndKnowsItsHostBits(string text, bool hasHostBits)
    {
        AddressEntry entry = AddressEntry.Parse(text);

        entry.Text.Should().Be(text);
        entry.ToString().Should().Be(text);
        entry.HasHostBits.Should().Be(hasHostBits);
        entry.Range.Should().Be(AddressRange.Parse(text));
    }
}
