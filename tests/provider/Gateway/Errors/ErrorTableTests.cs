namespace PulumiApig.Gateway.Tests.Errors;

[TestFixture]
internal sealed class ErrorTableTests
{
    [TestCase(404, "APIGW.0101", FailureKind.FailedPrecondition, RetryClass.Never, false)]
    [TestCase(400, "APIC.7200", FailureKind.NotFound, RetryClass.Never, true)]
    [TestCase(404, "APIC.7302", FailureKind.NotFound, RetryClass.Never, true)]
    [TestCase(404, "APIG.3004", FailureKind.NotFound, RetryClass.Never, true)]
    [TestCase(404, "APIG.3030", FailureKind.NotFound, RetryClass.Never, true)]
    [TestCase(500, "APIG.9008", FailureKind.Unavailable, RetryClass.Throttled, false)]
    [TestCase(429, "APIGW.0308", FailureKind.Unavailable, RetryClass.Throttled, false)]
    [TestCase(401, "APIG.1010", FailureKind.Unavailable, RetryClass.PermissionService, false)]
    [TestCase(500, "APIG.1029", FailureKind.Unavailable, RetryClass.PermissionService, false)]
    [TestCase(401, "APIG.1005", FailureKind.PermissionDenied, RetryClass.Never, false)]
    [TestCase(403, "APIG.1005", FailureKind.PermissionDenied, RetryClass.Never, false)]
    [TestCase(400, "APIC.9222", FailureKind.Conflict, RetryClass.Contention, false)]
    [TestCase(400, "APIC.9223", FailureKind.Conflict, RetryClass.Contention, false)]
    [TestCase(400, "APIC.9224", FailureKind.Conflict, RetryClass.Contention, false)]
    [TestCase(409, "APIG.3718", FailureKind.Conflict, RetryClass.Contention, false)]
    [TestCase(500, "APIG.3500", FailureKind.Conflict, RetryClass.Contention, false)]
    [TestCase(409, "APIC.7701", FailureKind.Conflict, RetryClass.Busy, false)]
    [TestCase(500, "APIC.9000", FailureKind.Unavailable, RetryClass.Trouble, false)]
    [TestCase(500, "APIG.9999", FailureKind.Unavailable, RetryClass.Trouble, false)]
    [TestCase(401, "APIC.7101", FailureKind.Unauthenticated, RetryClass.RenewToken, false)]
    [TestCase(401, "APIG.1001", FailureKind.Unauthenticated, RetryClass.RenewToken, false)]
    [TestCase(401, "APIGW.0307", FailureKind.Unauthenticated, RetryClass.RenewToken, false)]
    [TestCase(400, "APIC.7258", FailureKind.AlreadyExists, RetryClass.Never, false)]
    [TestCase(403, "APIC.7403", FailureKind.QuotaExceeded, RetryClass.Never, false)]
    [TestCase(400, "APIGW.0201", FailureKind.InvalidInput, RetryClass.Never, false)]
    [TestCase(502, "APIGW.0201", FailureKind.Unavailable, RetryClass.Trouble, false)]
    [TestCase(412, "APIG.3458", FailureKind.FailedPrecondition, RetryClass.Never, false)]
    [TestCase(400, "XYZ.1", FailureKind.InvalidInput, RetryClass.Never, false)]
    [TestCase(401, null, FailureKind.Unauthenticated, RetryClass.Never, false)]
    [TestCase(403, null, FailureKind.PermissionDenied, RetryClass.Never, false)]
    [TestCase(404, null, FailureKind.NotFound, RetryClass.Never, false)]
    [TestCase(404, "APIG.3001", FailureKind.NotFound, RetryClass.Never, true)]
    [TestCase(404, "APIG.3020", FailureKind.NotFound, RetryClass.Never, true)]
    [TestCase(400, "APIG.3474", FailureKind.FailedPrecondition, RetryClass.Never, false)]
    [TestCase(403, "APIG.3474", FailureKind.FailedPrecondition, RetryClass.Never, false)]
    [TestCase(400, "APIG.2024", FailureKind.InvalidInput, RetryClass.Never, false)]
    [TestCase(400, "APIG.2049", FailureKind.FailedPrecondition, RetryClass.Never, false)]
    [TestCase(400, "APIG.2050", FailureKind.AlreadyExists, RetryClass.Never, false)]
    [TestCase(400, "APIG.3203", FailureKind.AlreadyExists, RetryClass.Never, false)]
    [TestCase(400, "APIG.3305", FailureKind.AlreadyExists, RetryClass.Never, false)]
    [TestCase(400, "APIG.3310", FailureKind.AlreadyExists, RetryClass.Never, false)]
    [TestCase(403, "APIG.3103", FailureKind.QuotaExceeded, RetryClass.Never, false)]
    [TestCase(403, "APIG.3108", FailureKind.QuotaExceeded, RetryClass.Never, false)]
    [TestCase(409, "APIC.7707", FailureKind.Conflict, RetryClass.Never, false)]
    [TestCase(429, null, FailureKind.Unavailable, RetryClass.Throttled, false)]
    [TestCase(502, null, FailureKind.Unavailable, RetryClass.Trouble, false)]
    [TestCase(503, null, FailureKind.Unavailable, RetryClass.Trouble, false)]
    [TestCase(504, null, FailureKind.Unavailable, RetryClass.Trouble, false)]
    [TestCase(302, null, FailureKind.FailedPrecondition, RetryClass.Never, false)]
    public void Find_Answer_SaysWhatToDo(int status, string? code, FailureKind kind, RetryClass retry, bool gone)
    {
        var meaning = ErrorTable.Find(status, code);

        (meaning.Kind, meaning.Retry, meaning.IsGone).Should().Be((kind, retry, gone));
    }

    [Test]
    public void All_CodeAndStatus_AreUnique() =>
        ErrorTable
            .All.SelectMany(row => row.Statuses.DefaultIfEmpty(0).Select(status => (row.Code, status)))
            .Should()
            .OnlyHaveUniqueItems();

    [Test]
    public void All_Documented_AreKnown() => ErrorTable.All.Select(row => row.Code).Should().Contain(Documented());

    [Test]
    public void All_Words_FitIntoSentences() =>
        ErrorTable
            .All.Should()
            .OnlyContain(row =>
                char.IsLower(row.Meaning[0])
                && !row.Meaning.EndsWith('.')
                && char.IsUpper(row.Advice[0])
                && row.Advice.EndsWith('.')
            );

    private static IEnumerable<string> Documented()
    {
        string[] gateway =
        [
            "7200",
            "7211",
            "7239",
            "7254",
            "7255",
            "7257",
            "7258",
            "9222",
            "9223",
            "9224",
            "7100",
            "7101",
            "7102",
            "7103",
            "7105",
            "7107",
            "7106",
            "7109",
            "7110",
            "7111",
            "7118",
            "7130",
            "7134",
            "7300",
            "7403",
            "7302",
            "7701",
            "7710",
            "7712",
            "7253",
            "9000",
            "9100",
            "9999",
        ];
        string[] apps =
        [
            "1119",
            "1201",
            "2000",
            "2001",
            "2002",
            "2003",
            "2004",
            "2005",
            "2006",
            "2007",
            "2008",
            "2009",
            "2010",
            "2011",
            "2012",
            "2013",
            "2014",
            "2015",
            "2016",
            "2017",
            "2018",
            "2019",
            "2020",
            "2024",
            "2025",
            "2049",
            "2050",
            "2051",
            "3073",
            "3332",
            "3203",
            "3305",
            "3310",
            "3309",
            "1000",
            "1001",
            "1002",
            "1003",
            "1007",
            "1008",
            "1009",
            "1005",
            "1010",
            "1011",
            "1012",
            "1013",
            "1020",
            "1104",
            "1136",
            "1140",
            "3100",
            "3103",
            "3108",
            "3131",
            "3001",
            "3474",
            "3002",
            "3004",
            "3020",
            "3082",
            "3087",
            "3093",
            "3030",
            "3711",
            "3712",
            "3718",
            "3458",
            "1029",
            "3500",
            "9004",
            "9005",
            "9006",
            "9007",
            "9008",
            "9999",
        ];
        string[] front =
        [
            "0101",
            "0103",
            "0104",
            "0105",
            "0106",
            "0201",
            "0301",
            "0302",
            "0303",
            "0304",
            "0305",
            "0306",
            "0307",
            "0308",
            "0310",
            "0401",
            "0402",
            "0404",
            "0501",
            "0502",
            "0601",
            "0602",
            "0605",
            "0606",
            "0607",
            "0608",
            "0609",
            "0610",
            "0611",
            "0612",
            "0613",
            "0705",
            "0802",
        ];
        return
        [
            .. gateway.Select(c => $"APIC.{c}"),
            .. apps.Select(c => $"APIG.{c}"),
            .. front.Select(c => $"APIGW.{c}"),
        ];
    }
}
