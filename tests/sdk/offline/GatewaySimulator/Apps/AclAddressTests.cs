using PulumiApig.Simulator.Apps;

namespace PulumiApig.Simulator.Tests.Apps;

internal sealed class AclAddressTests
{
    [TestCase("127.0.0.1")]
    [TestCase("0.0.0.0/0")]
    [TestCase("192.168.0.100/28")]
    [TestCase("192.168.0.5-192.168.0.10")]
    [TestCase("1.2.3.4-1.2.3.4")]
    [TestCase("::1")]
    [TestCase("::ffff:1.2.3.4")]
    [TestCase("2407:c080:17ef:ffff::3104:703a/64")]
    [TestCase("2407:C080::1-2407:c080::2")]
    [TestCase("::/128")]
    public void IsValid_WellFormed_IsTrue(string text) => AclAddress.IsValid(text, ipv6: true).Should().BeTrue();

    [TestCase("")]
    [TestCase("1.2.3")]
    [TestCase("1")]
    [TestCase("1.2.3.256")]
    [TestCase("010.1.1.1")]
    [TestCase("0x7f.0.0.1")]
    [TestCase(" 1.2.3.4")]
    [TestCase("1.2.3.4 ")]
    [TestCase("1.2.3.4/33")]
    [TestCase("1.2.3.4/08")]
    [TestCase("1.2.3.4/")]
    [TestCase("1.2.3.4/255.255.255.0")]
    [TestCase("1.2.3.5-1.2.3.4")]
    [TestCase("1.2.3.4 - 1.2.3.5")]
    [TestCase("1.2.3.4-::1")]
    [TestCase("1.2.3.0/24-1.2.4.0/24")]
    [TestCase("::1/129")]
    [TestCase("[::1]")]
    [TestCase("fe80::1%eth0")]
    [TestCase(":::")]
    [TestCase("host.example.com")]
    public void IsValid_Malformed_IsFalse(string text) => AclAddress.IsValid(text, ipv6: true).Should().BeFalse();

    [TestCase("::1")]
    [TestCase("::1/64")]
    [TestCase("::1-::2")]
    public void IsValid_Ipv6WhereThereIsNone_IsFalse(string text) =>
        AclAddress.IsValid(text, ipv6: false).Should().BeFalse();
}
