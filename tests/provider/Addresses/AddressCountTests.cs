using System.Numerics;

namespace PulumiApig.Addresses.Tests;

public sealed class AddressCountTests
{
    private static readonly BigInteger AllIPv6 = BigInteger.Pow(2, 128);

    [TestCase("0", "0 addresses")]
    [TestCase("1", "1 address")]
    [TestCase("2", "2 addresses")]
    [TestCase("256", "256 addresses")]
    [TestCase("4096", "4,096 addresses")]
    [TestCase("4294967295", "4,294,967,295 addresses")]
    [TestCase("4294967296", "4,294,967,296 addresses")]
    [TestCase("4294967297", "4,294,967,297 addresses")]
    [TestCase("8589934592", "2^33 addresses")]
    [TestCase("18446744073709551616", "2^64 addresses")]
    [TestCase("18446744073709551617", "18,446,744,073,709,551,617 addresses")]
    [TestCase("340282366920938463463374607431768211456", "2^128 addresses")]
    public void ToString_AnyCount_SuitsPeople(string digits, string expected)
    {
        AddressCount count = new(BigInteger.Parse(digits));

        count.ToString().Should().Be(expected);
        count.Digits.Should().Be(digits);
        expected.Should().StartWith(count.Number + " ");
    }

    [Test]
    public void Constructor_NegativeValue_Throws() =>
        FluentActions.Invoking(() => new AddressCount(-1)).Should().Throw<ArgumentOutOfRangeException>();

    [Test]
    public void Default_IsZero()
    {
        default(AddressCount).Should().Be(new AddressCount(0));
        default(AddressCount).IsZero.Should().BeTrue();
        default(AddressCount).IsOne.Should().BeFalse();
        new AddressCount(1).IsZero.Should().BeFalse();
        new AddressCount(1).IsOne.Should().BeTrue();
        new AddressCount(2).IsOne.Should().BeFalse();
    }

    [Test]
    public void Add_BeyondTheLargestUInt128_StaysExact()
    {
        AddressCount everything = AddressSet.All.Count;

        everything.Value.Should().Be(AllIPv6 + BigInteger.Pow(2, 32));
        (everything + new AddressCount(1)).Digits.Should().Be("340282366920938463463374607436063178753");
    }
}
