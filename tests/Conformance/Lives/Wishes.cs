using System.Collections.Immutable;
using PulumiApig.Conformance.Tests.Support;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>A program, and how a person changes it.</summary>
internal sealed record Wishes(ImmutableArray<Wish> All)
{
    public static readonly Wishes None = new([]);

    private const int Most = 6;

    private static readonly int[] Numbers = [8080, 8081, 9443];
    private static readonly string?[] AppNames = ["alpha", "beta", null];
    private static readonly string[] Domains = ["a.example.com", "b.example.com"];
    private static readonly string[] Lists = ["192.0.2.1", "198.51.100.0/24 192.0.2.1", "203.0.113.7"];
    private static readonly string?[] Versions = ["TLSv1.1", "TLSv1.2", null];

    /// <summary>What is needed stands before what needs it.</summary>
    public IEnumerable<Registered> Render(Place place) =>
        All.OrderBy(w => w.Needs.Any()).Select(w => w.Render(place, Find));

    public Wish Find(string name) => All.First(w => w.Name == name);

    public bool Has(string name) => All.Any(w => w.Name == name);

    public Wishes With(Wish wish) => new([.. All.Select(w => w.Name == wish.Name ? wish : w)]);

    public Wishes Without(string name) => new([.. All.Where(w => w.Name != name && !w.Needs.Contains(name))]);

    public Wishes Changed(Random random)
    {
        if (All.Length == 0 || (All.Length < Most && random.Next(3) == 0))
            return new(All.Add(Any(random, NewName(random))));
        var one = random.Of(All);
        return random.Next(8) switch
        {
            0 => Without(one.Name),
            1 => Renamed(random, one),
            2 => With(one with { DeletesBeforeReplace = random.Of<bool?>(null, true, false) }),
            3 => With(one with { Trigger = random.Of(null, "1", "2") }),
            _ => With(Altered(random, one)),
        };
    }

    public override string ToString() => $"[{string.Join("; ", All)}]";

    private string NewName(Random random)
    {
        string name;
        do name = $"r{random.Next(12)}";
        while (Has(name) || All.Any(w => w.Former == name));
        return name;
    }

    private Wishes Renamed(Random random, Wish one)
    {
        var name = NewName(random);
        return new([
            .. All.Select(w =>
                w == one
                    ? w with
                    {
                        Name = name,
                        Former = one.Name,
                        HasAlias = random.Next(2) == 0,
                    }
                    : w.WithNeed(one.Name, name)
            ),
        ]);
    }

    private Wish Any(Random random, string name) =>
        random.Next(4) switch
        {
            0 => new PortWish(name, Gateway(random), random.Of("HTTP", "HTTPS"), Number(random)),
            1 => new AppWish(name, Gateway(random), random.Of(AppNames), null, Keeper(random), null),
            2 => new AclWish(name, Need<AppWish>(random), Gateway(random), random.Of(Lists), "PERMIT", false),
            _ => new BindingWish(
                name,
                Need<PortWish>(random),
                Gateway(random),
                random.Next(2),
                random.Of(Domains),
                random.Of(Versions),
                null
            ),
        };

    private Wish Altered(Random random, Wish wish) =>
        (wish, random.Next(4)) switch
        {
            (PortWish port, 0) => port with { Protocol = port.Protocol == "HTTP" ? "HTTPS" : "HTTP" },
            (PortWish port, 1) => port with { Gateway = 1 - port.Gateway },
            (PortWish port, _) => port with { Number = Number(random) },
            (AppWish app, 0) => app with { AppName = random.Of(AppNames) },
            (AppWish app, 1) => app with { Description = random.Of(null, "one", "two") },
            (AppWish app, 2) => app with { Keeper = Keeper(random) },
            (AppWish app, _) => random.Next(2) == 0
                ? app with
                {
                    Gateway = 1 - app.Gateway,
                }
                : app with
                {
                    Secret = random.Of(null, $"Own_Secret_{random.Next(1000):D4}"),
                },
            (AclWish acl, 0) => acl with { Access = acl.Access == "PERMIT" ? "DENY" : "PERMIT" },
            (AclWish acl, 1) => acl with { App = Need<AppWish>(random) },
            (AclWish acl, 2) => acl with { Overwrites = random.Next(4) == 0 },
            (AclWish acl, _) => acl with { List = random.Of(Lists) },
            (BindingWish binding, 0) => binding with { Port = Need<PortWish>(random) },
            (BindingWish binding, 1) => binding with { Group = 1 - binding.Group },
            (BindingWish binding, 2) => binding with { Domain = random.Of(Domains) },
            (BindingWish binding, _) => binding with
            {
                Tls = random.Of(Versions),
                Redirects = random.Of<bool?>(null, true, false),
            },
            _ => wish,
        };

    private string? Need<T>(Random random)
        where T : Wish
    {
        var there = All.OfType<T>().Select(w => w.Name).ToArray();
        return there.Length == 0 || random.Next(4) == 0 ? null : random.Of(there);
    }

    private static int Gateway(Random random) => random.Next(4) == 0 ? 1 : 0;

    private static int? Number(Random random) => random.Next(5) == 0 ? null : random.Of(Numbers);

    private static string? Keeper(Random random) => random.Of(null, "1", "2");
}

internal static class RandomChoice
{
    public static T Of<T>(this Random random, params IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
