using FsCheck;
using FsCheck.Fluent;

namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>Random acts. There are few names and numbers, so that the clients get into each other's way.</summary>
internal static class Acts
{
    private static readonly (int Http, int Https)[] Ports = [(80, 443), (80, -1), (-1, 443)];

    /// <summary>Anything, with any name.</summary>
    public static Gen<Act> Any { get; } =
        Gen.Frequency(
            (5, PortChange(Names(0, 3))),
            (4, AppChange(Names(0, 3))),
            (4, DomainChange(Names(0, 2))),
            (1, Gen.Elements("10.0.0.1", "10.0.0.0/8", "::1").Select(value => (Act)new Act.PutAcl(value))),
            (1, Gen.Constant<Act>(new Act.DeleteAcl())),
            (1, Gen.Elements<Act>(new Act.GetAcl(), new Act.ListPorts(), new Act.ListApps(), new Act.ListBindings()))
        );

    public static Gen<Act> Creation { get; } =
        Gen.OneOf(AddPort(Names(0, 3)), CreateApp(Names(0, 3)), Bind(Names(0, 2)));

    /// <summary>Two changes of one kind, each with names of its own.</summary>
    public static Gen<(Act First, Act Second)> Duel { get; } =
        Gen.OneOf(
                Gen.Zip(PortChange(Names(0, 3)), PortChange(Names(3, 3))),
                Gen.Zip(AppChange(Names(0, 3)), AppChange(Names(3, 3))),
                Gen.Zip(DomainChange(Names(0, 2)), DomainChange(Names(2, 2)))
            )
            .Select(pair => (pair.Item1, pair.Item2));

    public static string AppName(int n) => $"app_{n}";

    public static string Domain(int n) => $"d{n}.example.com";

    public static int PortNumber(int n) => 2000 + n;

    private static Gen<Act> PortChange(Gen<int> names) =>
        Gen.Frequency((2, AddPort(names)), (1, names.Select(n => (Act)new Act.DeletePort(PortNumber(n)))));

    private static Gen<Act> AppChange(Gen<int> names) =>
        Gen.Frequency(
            (4, CreateApp(names)),
            (
                1,
                from name in names
                from newName in names
                where name != newName
                select (Act)new Act.RenameApp(AppName(name), AppName(newName))
            ),
            (2, names.Select(n => (Act)new Act.ResetSecret(AppName(n)))),
            (1, names.Select(n => (Act)new Act.DeleteApp(AppName(n))))
        );

    private static Gen<Act> DomainChange(Gen<int> names) =>
        Gen.Frequency(
            (4, Bind(names)),
            (
                1,
                from name in names
                from ports in Gen.Elements(Ports)
                select (Act)new Act.Repoint(Domain(name), ports.Http, ports.Https)
            ),
            (1, names.Select(n => (Act)new Act.Unbind(Domain(n))))
        );

    private static Gen<Act> AddPort(Gen<int> names) =>
        from protocol in Gen.Elements("HTTP", "HTTPS")
        from name in names
        select (Act)new Act.AddPort(protocol, PortNumber(name));

    private static Gen<Act> CreateApp(Gen<int> names) =>
        from name in names
        from remark in Gen.Elements("", "other")
        select (Act)new Act.CreateApp(AppName(name), remark);

    private static Gen<Act> Bind(Gen<int> names) =>
        from name in names
        from @group in Gen.Elements(0, 1)
        from ports in Gen.Elements(Ports)
        select (Act)new Act.Bind(Domain(name), @group, ports.Http, ports.Https);

    private static Gen<int> Names(int from, int count) => Gen.Choose(from, from + count - 1);
}
