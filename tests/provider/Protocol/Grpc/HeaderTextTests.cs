using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Tests.Support;

namespace PulumiApig.Protocol.Tests.Grpc;

public sealed class HeaderTextTests
{
    [TestCase("plain text", "plain text")]
    [TestCase("100%\n", "100%25%0A")]
    [TestCase("é🛰", "%C3%A9%F0%9F%9B%B0")]
    [TestCase("\0\u007f~", "%00%7F~")]
    public void Encode_AText_IsPercentEncodedUtf8(string text, string encoded) =>
        HeaderText.Encode(text).Should().Be(encoded);

    [TestCase("100% sure", "100% sure")]
    [TestCase("%zz%4", "%zz%4")]
    [TestCase("%E4", "%E4")]
    public void Decode_WhatNobodyEncoded_IsTakenAsItIs(string received, string text) =>
        HeaderText.Decode(received).Should().Be(text);

    [Test]
    public void Decode_WhatEncodeWrote_IsTheSame() =>
        Prop.ForAll(
                AnyProperties.Text.ToArbitrary(),
                text =>
                    HeaderText.Decode(HeaderText.Encode(text)) == text
                    && HeaderText.Encode(text).All(c => c is >= ' ' and <= '~')
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Encode_HalfOfASurrogatePair_IsReplaced() => HeaderText.Encode("a\ud83d").Should().Be("a%EF%BF%BD");

    [Test]
    public void Cut_AnyText_FitsAndIsABeginningOrTheWhole() =>
        Prop.ForAll(
                AnyProperties.Text.ToArbitrary(),
                Gen.Choose(6, 200).ToArbitrary(),
                (text, limit) =>
                {
                    var cut = HeaderText.Cut(text, limit);
                    var fits = HeaderText.Encode(text).Length <= limit;
                    return HeaderText.Encode(cut).Length <= limit
                        && (cut == text) == fits
                        && (
                            fits
                            || (
                                cut.EndsWith(" [cut]", StringComparison.Ordinal)
                                && text.StartsWith(cut[..^6], StringComparison.Ordinal)
                            )
                        );
                }
            )
            .QuickCheckThrowOnFailure();
}
