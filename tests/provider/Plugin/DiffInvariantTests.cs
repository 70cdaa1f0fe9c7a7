using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Framework.Service;
using PulumiApig.Gateway;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests;

/// <summary>What holds for Check and Diff whatever the inputs are, unknowns and secrets included.</summary>
public sealed class DiffInvariantTests
{
    private const string Acl = "urn:pulumi:dev::project::apig:index:AppAcl::it";
    private const string Port = "urn:pulumi:dev::project::apig:index:IngressPort::it";
    private const string App = "urn:pulumi:dev::project::apig:index:App::it";
    private const string Binding = "urn:pulumi:dev::project::apig:index:DomainBinding::it";

    private static readonly string[] Entries =
    [
        "10.0.0.0",
        "10.0.0.0/32",
        "10.0.0.1",
        "10.0.0.0/31",
        "10.0.0.2-10.0.0.3",
        "::1",
        "0::1/128",
    ];

    private IServedProvider _provider = null!;

    [OneTimeSetUp]
    public async Task SetUpAsync()
    {
        _provider = ApigProvider.Create("0.0.0", new GatewayClientOptions { Host = HostEnvironment.Empty });
        await _provider.ConfigureAsync(new() { Args = PropertyMap.Empty.ToStruct() }, default);
    }

    [OneTimeTearDown]
    public void TearDown() => _provider.Dispose();

    [Test]
    public void Diff_AnyInputs_AgreesWithItself() =>
        ForAllPairs(
            (urn, old, @new) =>
            {
                var diff = Diff(urn, old, @new);
                var rows = diff.DetailedDiff;
                return diff.HasDetailedDiff
                    && diff.Changes == (rows.Count == 0 ? DiffChanges.DiffNone : DiffChanges.DiffSome)
                    && diff.Diffs.ToHashSet().SetEquals(rows.Keys.Select(Top))
                    && diff.Diffs.Distinct().Count() == diff.Diffs.Count
                    && diff.Replaces.ToHashSet()
                        .SetEquals(rows.Where(r => IsReplacing(r.Value.Kind)).Select(r => Top(r.Key)));
            }
        );

    [Test]
    public void Diff_CalledAgain_SaysTheSame() =>
        ForAllPairs(
            (urn, old, @new) =>
            {
                var (once, twice) = (Diff(urn, old, @new), Diff(urn, old, @new));
                return once.DetailedDiff.SequenceEqual(twice.DetailedDiff)
                    && once.Diffs.SequenceEqual(twice.Diffs)
                    && once.Replaces.SequenceEqual(twice.Replaces)
                    && once.DeleteBeforeReplace == twice.DeleteBeforeReplace;
            }
        );

    [Test]
    public void Diff_KnownInputsWithThemselves_IsNone() =>
        ForAllPairs((urn, old, _) => old.ContainsUnknowns || Diff(urn, old, old).Changes == DiffChanges.DiffNone);

    [Test]
    public void Check_WhatCheckGave_GivesItAgain() =>
        ForAllPairs(
            (urn, _, @new) =>
            {
                var once = Check(urn, @new);
                return once.Failures.Count > 0 || Check(urn, once.Inputs.ToPropertyMap()).Inputs.Equals(once.Inputs);
            }
        );

    private static void ForAllPairs(Func<string, PropertyMap, PropertyMap, bool> holds) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Arb.From(
                    from urn in Gen.Elements(Acl, Port, App, Binding)
                    from old in Inputs(urn)
                    from @new in Inputs(urn)
                    select (urn, old, @new)
                ),
                p => holds(p.urn, p.old, p.@new)
            )
        );

    private static Gen<PropertyMap> Inputs(string urn) =>
        urn switch
        {
            Acl => AclInputs,
            Port => PortInputs,
            App => AppInputs,
            _ => BindingInputs,
        };

    private static Gen<PropertyMap> PortInputs =>
        from gateway in Maybe(Text("a", "b"))
        from protocol in Maybe(Text("HTTP", "HTTPS"))
        from port in Maybe(Gen.Choose(8080, 8082).Select(n => PropertyValue.Of(n)))
        select PropertyMap.Of(("instanceId", gateway), ("protocol", protocol), ("port", port));

    private static Gen<PropertyMap> AclInputs =>
        from gateway in Maybe(Text("a", "b"))
        from app in Maybe(Text("c", "d"))
        from type in Maybe(Text("PERMIT", "DENY"))
        from values in Maybe(List)
        from mustAllow in Gen.Frequency((3, Gen.Constant(PropertyValue.Null)), (1, Maybe(List)))
        select PropertyMap.Of(
            ("instanceId", gateway),
            ("appId", app),
            ("type", type),
            ("values", values),
            ("mustAllow", mustAllow)
        );

    private static Gen<PropertyMap> AppInputs =>
        from gateway in Maybe(Text("a", "b"))
        from name in Sometimes(Maybe(Text("alpha", "beta")))
        from description in Sometimes(Maybe(Text("", "one", "two")))
        from key in Sometimes(Maybe(Text("key_00001", "key_00002")))
        from secret in Sometimes(Maybe(Text("secret_01", "secret_02")))
        from keepers in Sometimes(Maybe(Keepers))
        select PropertyMap.Of(
            ("instanceId", gateway),
            ("name", name),
            ("description", description),
            ("appKey", key),
            ("appSecret", secret),
            ("secretKeepers", keepers)
        );

    private static Gen<PropertyMap> BindingInputs =>
        from gateway in Maybe(Text("a", "b"))
        from @group in Maybe(Text("g", "h"))
        from domain in Maybe(Text("a.example.com", "A.example.com", "b.example.com"))
        from http in Sometimes(Maybe(Number(-1, 80, 8080)))
        from https in Sometimes(Maybe(Number(-1, 443, 8443)))
        from version in Sometimes(Maybe(Text("TLSv1.1", "TLSv1.2")))
        from redirects in Sometimes(Maybe(Gen.Elements(true, false).Select(PropertyValue.Of)))
        select PropertyMap.Of(
            ("instanceId", gateway),
            ("groupId", @group),
            ("domain", domain),
            ("httpPort", http),
            ("httpsPort", https),
            ("minTlsVersion", version),
            ("redirectHttpToHttps", redirects)
        );

    private static Gen<PropertyValue> Keepers =>
        from first in Sometimes(Maybe(Text("1", "2")))
        from second in Sometimes(Maybe(Text("1", "2")))
        select PropertyValue.Of(PropertyMap.Of(("first", first), ("second", second)));

    private static Gen<PropertyValue> List =>
        Maybe(Text(Entries)).NonEmptyListOf().Select(entries => PropertyValue.List(entries));

    private static Gen<PropertyValue> Text(params string[] texts) =>
        Gen.Elements(texts).Select(t => PropertyValue.Of(t));

    private static Gen<PropertyValue> Number(params int[] numbers) =>
        Gen.Elements(numbers).Select(n => PropertyValue.Of(n));

    /// <summary>What may be left out.</summary>
    private static Gen<PropertyValue> Sometimes(Gen<PropertyValue> value) =>
        Gen.Frequency((1, Gen.Constant(PropertyValue.Null)), (2, value));

    /// <summary>A value as it may come: plain, as a secret, or unknown.</summary>
    private static Gen<PropertyValue> Maybe(Gen<PropertyValue> value) =>
        Gen.Frequency(
            (8, value),
            (1, value.Select(PropertyValue.Secret)),
            (1, Gen.Elements(PropertyValue.Unknown, PropertyValue.Secret(PropertyValue.Unknown)))
        );

    private DiffResponse Diff(string urn, PropertyMap old, PropertyMap @new) =>
        _provider
            .DiffAsync(
                new()
                {
                    Urn = urn,
                    Id = "id",
                    OldInputs = old.ToStruct(),
                    Olds = old.ToStruct(),
                    News = @new.ToStruct(),
                },
                default
            )
            .GetAwaiter()
            .GetResult();

    private CheckResponse Check(string urn, PropertyMap news) =>
        _provider.CheckAsync(new() { Urn = urn, News = news.ToStruct() }, default).GetAwaiter().GetResult();

    private static string Top(string path) => path.Split('[', '.')[0];

    private static bool IsReplacing(PropertyDiffKind kind) =>
        kind is PropertyDiffKind.AddReplace or PropertyDiffKind.DeleteReplace or PropertyDiffKind.UpdateReplace;
}
