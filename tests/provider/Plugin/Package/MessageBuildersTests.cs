using System.Reflection;
using System.Runtime.CompilerServices;
using PulumiApig.Access;
using PulumiApig.Framework.Messages;
using PulumiApig.Gateway;
using PulumiApig.Plugin.AppAcls;
using PulumiApig.Plugin.Apps;
using PulumiApig.Plugin.DomainBindings;
using PulumiApig.Plugin.IngressPorts;

namespace PulumiApig.Plugin.Tests.Package;

/// <summary>
/// Every message of a resource names what it is about: under <c>--diff</c> an engine shows it without the resource. What a
/// resource says is made in its class of messages, which these tests call with samples.
/// </summary>
internal sealed class MessageBuildersTests
{
    private const string Urn = "urn:pulumi:dev::demo::apig:index:Any::it";

    private static readonly GatewayId Gateway = GatewayId.Parse(new string('f', 32));
    private static readonly ApiGroupId Group = ApiGroupId.Parse(new string('c', 32));
    private static readonly AppId Acl = AppId.Parse(new string('a', 32));
    private static readonly PortNumber Number = PortNumber.From(8443);
    private static readonly AppName Shop = AppName.Parse("shop");
    private static readonly DomainName Domain = DomainName.Parse("api.example.com");

    /// <summary>What each class of messages is about.</summary>
    private static readonly Dictionary<Type, string> Identities = new()
    {
        [typeof(AppAclMessages)] = Acl.Value,
        [typeof(IngressPortMessages)] = $"{Number}",
        [typeof(AppMessages)] = Shop.Value,
        [typeof(BindingMessages)] = Domain.Value,
    };

    /// <summary>The engine shows what Check refuses with the name of the resource, and with the path of the property.</summary>
    private static readonly string[] NamedByTheEngine = [nameof(AppAclMessages.LockedOut)];

    private static IEnumerable<TestCaseData> Builders() =>
        from type in typeof(Catalog).Assembly.GetTypes()
        where type.Name.EndsWith("Messages", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where method.ReturnType == typeof(Message)
        from arguments in Samples(method)
        select new TestCaseData(method, arguments).SetArgDisplayNames([
            type.Name,
            method.Name,
            .. arguments.Where(a => a is bool or Enum).Select(a => $"{a}"),
        ]);

    [TestCaseSource(nameof(Builders))]
    public void Message_OfAResource_NamesWhatItIsAbout(MethodInfo builder, object[] arguments)
    {
        var text = ((Message)builder.Invoke(null, arguments)!).Text;

        if (!NamedByTheEngine.Contains(builder.Name))
            text.Should().Contain(Identities[builder.DeclaringType!]);
        text.Should().NotContain("  ").And.NotContain("..");
    }

    [Test]
    public void Resources_InTheSources_MakeMessagesInTheirClassOfMessagesOnly() =>
        Identities
            .Keys.Select(type => type.Namespace!.Split('.')[^1])
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), "provider/Plugin", folder), "*.cs"))
            .Where(file => !file.EndsWith("Messages.cs", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains(".Says(", StringComparison.Ordinal))
            .Should()
            .BeEmpty();

    [Test]
    public void Folders_OfResources_AreAllLookedAt() =>
        Catalog
            .Resources.Select(r => r.GetType().Namespace)
            .Should()
            .BeEquivalentTo(Identities.Keys.Select(type => type.Namespace));

    /// <summary>All combinations of what each parameter can be.</summary>
    private static IEnumerable<object[]> Samples(MethodInfo method) =>
        method
            .GetParameters()
            .Aggregate(
                (IEnumerable<object[]>)
                    [
                        [],
                    ],
                (all, parameter) => all.SelectMany(some => Of(parameter).Select(one => (object[])[.. some, one]))
            );

    private static IEnumerable<object> Of(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(bool))
            return [false, true];
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>();
        if (type == typeof(string))
            return [OfText(parameter)];
        return
        [
            type == typeof(int) ? 41
            : type == typeof(GatewayId) ? Gateway
            : type == typeof(ApiGroupId) ? Group
            : type == typeof(AppId) ? Acl
            : type == typeof(AppAclName) ? new AppAclName(Gateway, Acl)
            : type == typeof(AppAclInputs) ? AclInputs
            : type == typeof(AccessChange) ? new AccessChange(AccessPolicy.Unrestricted, AccessPolicy.Unknown)
            : type == typeof(PortNumber) ? Number
            : type == typeof(IngressPort) ? Port
            : type == typeof(PortUse) ? new PortUse(Gateway, IngressProtocol.Https, Number)
            : type == typeof(App) ? new App(AppId.Parse(new string('b', 32)), Shop, "", "", null, null)
            : type == typeof(AppName) ? Shop
            : type == typeof(DomainName) ? Domain
            : type == typeof(DomainBinding) ? Binding
            : type == typeof(IEnumerable<string>) ? (string[])["a.example.com", "b.example.com"]
            : type == typeof((string, string?)) ? (Urn, (string?)null)
            : throw new NotSupportedException($"Give a sample of {type} for '{parameter.Name}'."),
        ];
    }

    /// <summary>Some texts are the name of what the message is about, as the resource passes it.</summary>
    private static string OfText(ParameterInfo parameter) =>
        parameter.Name switch
        {
            "urn" or "other" or "holder" => Urn,
            "existing" => "PERMIT [192.0.2.1]",
            "reason" or "reasons" or "why" or "review" or "what" => "a reason",
            "old" or "port" => $"{Number} of gateway {Gateway}",
            "app" => Identities[parameter.Member.DeclaringType!],
            _ => throw new NotSupportedException($"Give a sample of the text '{parameter.Name}'."),
        };

    private static readonly AppAclInputs AclInputs = AppAclShape.Decode(
        new(
            Protocol.Values.PropertyMap.Of(
                ("type", "PERMIT"),
                ("values", Protocol.Values.PropertyValue.List("192.0.2.1"))
            )
        )
    );

    private static readonly IngressPort Port = new(
        IngressPortId.Parse(new string('d', 32)),
        IngressProtocol.Https,
        Number,
        PortStatus.Normal
    );

    private static readonly DomainBinding Binding = new(
        DomainId.Parse(new string('e', 32)),
        Group,
        Domain,
        DomainPort.Off,
        DomainPort.DefaultOf(IngressProtocol.Https),
        null,
        CnameStatus.Resolved,
        null
    );

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../.."));
}
