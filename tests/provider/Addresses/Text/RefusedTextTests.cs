namespace PulumiApig.Addresses.Tests.Text;

public sealed class RefusedTextTests
{
    [TestCase("", "'' is empty; write an address, a block (address/prefix) or a range (address-address)")]
    [TestCase(null, "'' is empty; write an address, a block (address/prefix) or a range (address-address)")]
    [TestCase(" ", "' ' begins with a blank; remove it")]
    [TestCase(" 10.0.0.1", "' 10.0.0.1' begins with a blank; remove it")]
    [TestCase("10.0.0.1 ", "'10.0.0.1 ' ends with a blank; remove it")]
    [TestCase("10.0.0.1\n", "'10.0.0.1\\u000a' ends with a blank; remove it")]
    [TestCase("\u00a010.0.0.1", "'\\u00a010.0.0.1' begins with a blank; remove it")]
    [TestCase(
        "10.0.0.1 - 10.0.0.2",
        "'10.0.0.1 - 10.0.0.2' contains a blank; an entry is one address, block or range without blanks"
    )]
    public void TryParse_EmptyOrBlank_SaysWhatToRemove(string? text, string reason) => Refuses(text, reason);

    [TestCase("1.2.3", "'1.2.3' has 3 octets; an IPv4 address has four, as in 192.0.2.1")]
    [TestCase("1", "'1' has 1 octet; an IPv4 address has four, as in 192.0.2.1")]
    [TestCase("1.2.3.4.5", "'1.2.3.4.5' has 5 octets; an IPv4 address has four, as in 192.0.2.1")]
    [TestCase("1..3.4", "'1..3.4' has an empty octet; an IPv4 address has four, as in 192.0.2.1")]
    [TestCase("1.2.3.", "'1.2.3.' has an empty octet; an IPv4 address has four, as in 192.0.2.1")]
    [TestCase(".1.2.3", "'.1.2.3' has an empty octet; an IPv4 address has four, as in 192.0.2.1")]
    [TestCase("010.1.1.1", "'010.1.1.1' has octet 010, which some programs read as octal; write 10")]
    [TestCase("1.1.1.00", "'1.1.1.00' has octet 00, which some programs read as octal; write 0")]
    [TestCase("1.1.1.256", "'1.1.1.256' has octet 256; an octet is 0 to 255")]
    [TestCase("1.1.1.1000", "'1.1.1.1000' has octet 1000; an octet is 0 to 255")]
    [TestCase("1.1.+1.1", "'1.1.+1.1' has octet '+1'; an octet is a number from 0 to 255")]
    [TestCase("1.1.1.1:8080", "'1.1.1.1:8080' has a port; write the address alone")]
    [TestCase("0x7f.0.0.1", "'0x7f.0.0.1' is hexadecimal; write four decimal octets, as in 192.0.2.1")]
    [TestCase("0X7F000001", "'0X7F000001' is hexadecimal; write four decimal octets, as in 192.0.2.1")]
    public void TryParse_MalformedIPv4_NamesTheOctet(string text, string reason) => Refuses(text, reason);

    [TestCase(
        "1:2:3:4:5:6:7",
        "'1:2:3:4:5:6:7' has 7 groups; an IPv6 address has 8, or '::' in place of groups that are zero"
    )]
    [TestCase(
        "1:2:3:4:5:6:7:8:9",
        "'1:2:3:4:5:6:7:8:9' has 9 groups; an IPv6 address has 8, or '::' in place of groups that are zero"
    )]
    [TestCase(
        "1:2:3:4:5:6:7:1.2.3.4",
        "'1:2:3:4:5:6:7:1.2.3.4' has 9 groups; an IPv6 address has 8, or '::' in place of groups that are zero"
    )]
    [TestCase("1::2::3", "'1::2::3' has '::' more than once")]
    [TestCase(":::", "':::' has a ':' without a group beside it; only '::' stands for groups that are zero")]
    [TestCase("1:::2", "'1:::2' has a ':' without a group beside it; only '::' stands for groups that are zero")]
    [TestCase("::::", "'::::' has '::' more than once")]
    [TestCase(
        ":1:2:3:4:5:6:7",
        "':1:2:3:4:5:6:7' has a ':' without a group beside it; only '::' stands for groups that are zero"
    )]
    [TestCase(":1::2", "':1::2' has a ':' without a group beside it; only '::' stands for groups that are zero")]
    [TestCase("1::2:", "'1::2:' has a ':' without a group beside it; only '::' stands for groups that are zero")]
    [TestCase(
        "1:2:3:4:5:6:7:8::",
        "'1:2:3:4:5:6:7:8::' has 8 groups beside '::', which stands for at least one; an IPv6 address has 8"
    )]
    [TestCase(
        "1:2:3:4::5:6:7:8",
        "'1:2:3:4::5:6:7:8' has 8 groups beside '::', which stands for at least one; an IPv6 address has 8"
    )]
    [TestCase("12345::", "'12345::' has group '12345'; a group is one to four hexadecimal digits")]
    [TestCase("::00001", "'::00001' has group '00001'; a group is one to four hexadecimal digits")]
    [TestCase("::12g4", "'::12g4' has group '12g4'; a group is one to four hexadecimal digits")]
    [TestCase("::G", "'::G' has group 'G'; a group is one to four hexadecimal digits")]
    [TestCase("::1.2.3", "'::1.2.3' has 3 octets; an IPv4 address has four, as in 192.0.2.1")]
    [TestCase("::ffff:1.2.3.256", "'::ffff:1.2.3.256' has octet 256; an octet is 0 to 255")]
    [TestCase(
        "1.2.3.4::",
        "'1.2.3.4::' has '1.2.3.4' before its end; only the end may be dotted, as in ::ffff:192.0.2.1"
    )]
    [TestCase(
        "::1.2.3.4:5",
        "'::1.2.3.4:5' has '1.2.3.4' before its end; only the end may be dotted, as in ::ffff:192.0.2.1"
    )]
    [TestCase("[::1]", "'[::1]' has brackets; write the address without them")]
    [TestCase("::1]", "'::1]' has brackets; write the address without them")]
    [TestCase("fe80::1%eth0", "'fe80::1%eth0' has a zone after '%'; write the address without it")]
    public void TryParse_MalformedIPv6_NamesTheGroup(string text, string reason) => Refuses(text, reason);

    [TestCase("10.0.0.0/33", "'10.0.0.0/33' has prefix 33; an IPv4 prefix is 0 to 32")]
    [TestCase("10.0.0.0/256", "'10.0.0.0/256' has prefix 256; an IPv4 prefix is 0 to 32")]
    [TestCase("10.0.0.0/99999999999", "'10.0.0.0/99999999999' has prefix 99999999999; an IPv4 prefix is 0 to 32")]
    [TestCase("::/129", "'::/129' has prefix 129; an IPv6 prefix is 0 to 128")]
    [TestCase("10.0.0.0/08", "'10.0.0.0/08' has prefix 08; write 8")]
    [TestCase("10.0.0.0/00", "'10.0.0.0/00' has prefix 00; write 0")]
    [TestCase("10.0.0.0/2x", "'10.0.0.0/2x' has prefix '2x'; an IPv4 prefix is 0 to 32")]
    [TestCase("10.0.0.0/+8", "'10.0.0.0/+8' has prefix '+8'; an IPv4 prefix is 0 to 32")]
    [TestCase("10.0.0.0/8/8", "'10.0.0.0/8/8' has prefix '8/8'; an IPv4 prefix is 0 to 32")]
    [TestCase("1.1.1.1/", "'1.1.1.1/' has no prefix after '/'; an IPv4 prefix is 0 to 32")]
    [TestCase("::/", "'::/' has no prefix after '/'; an IPv6 prefix is 0 to 128")]
    [TestCase("/", "'/' has no address before '/'")]
    [TestCase("/8", "'/8' has no address before '/'")]
    [TestCase("10.0.0/8", "'10.0.0/8' has 3 octets; an IPv4 address has four, as in 192.0.2.1")]
    [TestCase("10.0.0.0/255.0.0.0", "'10.0.0.0/255.0.0.0' has netmask 255.0.0.0; write the prefix 8 instead")]
    [TestCase("10.0.0.0/0.0.0.0", "'10.0.0.0/0.0.0.0' has netmask 0.0.0.0; write the prefix 0 instead")]
    [TestCase(
        "10.0.0.0/255.255.255.255",
        "'10.0.0.0/255.255.255.255' has netmask 255.255.255.255; write the prefix 32 instead"
    )]
    [TestCase(
        "10.0.0.0/255.0.255.0",
        "'10.0.0.0/255.0.255.0' has netmask 255.0.255.0; write a prefix instead, 0 to 32"
    )]
    [TestCase(
        "10.0.0.0/0.255.255.255",
        "'10.0.0.0/0.255.255.255' has netmask 0.255.255.255; write a prefix instead, 0 to 32"
    )]
    [TestCase("::/255.0.0.0", "'::/255.0.0.0' has prefix '255.0.0.0'; an IPv6 prefix is 0 to 128")]
    public void TryParse_MalformedBlock_NamesThePrefix(string text, string reason) => Refuses(text, reason);

    [TestCase("10.0.0.9-10.0.0.1", "'10.0.0.9-10.0.0.1' runs backwards; did you mean '10.0.0.1-10.0.0.9'?")]
    [TestCase(
        "2001:DB8::2-2001:DB8::1",
        "'2001:DB8::2-2001:DB8::1' runs backwards; did you mean '2001:DB8::1-2001:DB8::2'?"
    )]
    [TestCase("10.0.0.1-::1", "'10.0.0.1-::1' mixes IPv4 and IPv6; both ends of a range are of one version")]
    [TestCase("::1-10.0.0.1", "'::1-10.0.0.1' mixes IPv4 and IPv6; both ends of a range are of one version")]
    [TestCase("-", "'-' has no address before '-'")]
    [TestCase("-1.1.1.1", "'-1.1.1.1' has no address before '-'")]
    [TestCase("1.1.1.1-", "'1.1.1.1-' has no address after '-'")]
    [TestCase("1.1.1.1--1.1.1.2", "'1.1.1.1--1.1.1.2' has more than one '-'; write each range as an entry of its own")]
    [TestCase(
        "1.1.1.1-1.1.1.2-1.1.1.3",
        "'1.1.1.1-1.1.1.2-1.1.1.3' has more than one '-'; write each range as an entry of its own"
    )]
    [TestCase("10.0.0.1-9", "'10.0.0.1-9' has '9', which has 1 octet; an IPv4 address has four, as in 192.0.2.1")]
    [TestCase(
        "10.0.0-10.0.0.9",
        "'10.0.0-10.0.0.9' has '10.0.0', which has 3 octets; an IPv4 address has four, as in 192.0.2.1"
    )]
    [TestCase(
        "10.0.0.0/24-10.0.1.0/24",
        "'10.0.0.0/24-10.0.1.0/24' has both '/' and '-'; write a block (address/prefix) or a range (address-address)"
    )]
    [TestCase(
        "10.0.0.0-10.0.0.8/24",
        "'10.0.0.0-10.0.0.8/24' has both '/' and '-'; write a block (address/prefix) or a range (address-address)"
    )]
    [TestCase(
        "/24-10.0.0.8",
        "'/24-10.0.0.8' has both '/' and '-'; write a block (address/prefix) or a range (address-address)"
    )]
    [TestCase(
        "-10.0.0.8/24",
        "'-10.0.0.8/24' has both '/' and '-'; write a block (address/prefix) or a range (address-address)"
    )]
    public void TryParse_MalformedRange_NamesTheEnd(string text, string reason) => Refuses(text, reason);

    [TestCase(
        "example.com",
        "'example.com' reads as a host name; host names are not supported, write the addresses that it stands for"
    )]
    [TestCase(
        "localhost",
        "'localhost' reads as a host name; host names are not supported, write the addresses that it stands for"
    )]
    [TestCase(
        "4.3.2.1.in-addr.arpa",
        "'4.3.2.1.in-addr.arpa' has '4.3.2.1.in', which reads as a host name; host names are not supported, write the addresses that it stands for"
    )]
    [TestCase("https://example.com/", "'https://example.com/' is a URL; write the address alone")]
    [TestCase("10.0.*.*", "'10.0.*.*' has a wildcard; write a block instead, such as 192.0.2.0/24")]
    [TestCase("10.0.0.1,10.0.0.2", "'10.0.0.1,10.0.0.2' is a list; write each address as an entry of its own")]
    [TestCase("10.0.0.1;10.0.0.2", "'10.0.0.1;10.0.0.2' is a list; write each address as an entry of its own")]
    [TestCase("1.1:1", "'1.1:1' has a port; write the address alone")]
    [TestCase("1:1.1.1.1", "'1:1.1.1.1' has 3 groups; an IPv6 address has 8, or '::' in place of groups that are zero")]
    [TestCase("1:1", "'1:1' has 2 groups; an IPv6 address has 8, or '::' in place of groups that are zero")]
    [TestCase("!", "'!' has octet '!'; an octet is a number from 0 to 255")]
    public void TryParse_OtherNotation_IsRecognised(string text, string reason) => Refuses(text, reason);

    [TestCase("10.0.0.1–10.0.0.9", "'10.0.0.1\\u201310.0.0.9' contains the character U+2013; write '-'")]
    [TestCase("１0.0.0.1", "'\\uff110.0.0.1' contains the character U+FF11; write the digits 0 to 9")]
    [TestCase("10.0.0.٣", "'10.0.0.\\u0663' contains the character U+0663; write the digits 0 to 9")]
    [TestCase("::1/٣", "'::1/\\u0663' contains the character U+0663; write the digits 0 to 9")]
    [TestCase("10.0.0.1\u200b", "'10.0.0.1\\u200b' contains the character U+200B, which is invisible; remove it")]
    [TestCase("10.0.0.1\0", "'10.0.0.1\\u0000' contains the character U+0000, which is invisible; remove it")]
    [TestCase("10.0.0.0/8\0", "'10.0.0.0/8\\u0000' contains the character U+0000, which is invisible; remove it")]
    [TestCase("::1\0", "'::1\\u0000' contains the character U+0000, which is invisible; remove it")]
    [TestCase("10.0.0.1\u007f", "'10.0.0.1\\u007f' contains the character U+007F, which is invisible; remove it")]
    [TestCase("über", "'\\u00fcber' contains the character U+00FC, which no address has")]
    [TestCase("10.0.0.1~", "'10.0.0.1~' has octet '1~'; an octet is a number from 0 to 255")]
    public void TryParse_BeyondAscii_NamesTheCharacter(string text, string reason) => Refuses(text, reason);

    [Test]
    public void TryParse_VeryLongText_IsCutInTheReason()
    {
        string kept = new('1', 80);

        Refuses(kept, $"'{kept}' has octet {kept}; an octet is 0 to 255");
        Refuses(kept + "1", $"'{kept}...' has octet {kept}...; an octet is 0 to 255");
        Refuses(
            "1.0" + kept + "1",
            $"'1.0{kept[..77]}...' has octet 0{kept[..79]}..., which some programs read as octal; write {kept}..."
        );
    }

    private static void Refuses(string? text, string expected)
    {
        AddressRange.TryParse(text, out AddressRange range, out string? reason).Should().BeFalse();
        reason.Should().Be(expected);
        range.Should().Be(default(AddressRange));

        AddressEntry.TryParse(text, out AddressEntry? entry, out string? entryReason).Should().BeFalse();
        entry.Should().BeNull();
        entryReason.Should().Be(expected);

        FluentActions.Invoking(() => AddressRange.Parse(text)).Should().Throw<FormatException>().WithMessage(expected);
        FluentActions.Invoking(() => AddressEntry.Parse(text)).Should().Throw<FormatException>().WithMessage(expected);
    }
}
