using System.Collections.Immutable;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Interop;

/// <summary>What <c>tests/interop/calls.js</c> sends, what it is answered, and what it must read of that.</summary>
internal static class InteropMessages
{
    private static readonly PropertyMap Values = PropertyMap.Of(
        ("text", "région 🛰"),
        ("number", 0.1),
        ("yes", true),
        ("nothing", PropertyValue.Null),
        ("list", PropertyValue.List([1, PropertyValue.List([PropertyValue.Secret("x")])])),
        ("object", PropertyMap.Of(("key", PropertyValue.Unknown)))
    );

    /// <summary><see cref="Values"/> as the official client reads them.</summary>
    private const string ValuesJson = """
        {
          "text": "région 🛰", "number": 0.1, "yes": true, "nothing": null,
          "list": [1, [{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "x" }]],
          "object": { "key": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }
        }
        """;

    private static readonly PropertyMap OldInputs = PropertyMap.Of(("in", 1));
    private static readonly PropertyMap OldOutputs = PropertyMap.Of(("out", 1));

    public static IReadOnlyDictionary<string, object> ProviderAnswers { get; } =
        new Dictionary<string, object>
        {
            ["HandshakeAsync"] = new HandshakeResponse { AcceptsSecrets = true, AcceptsOutputs = true },
            ["GetPluginVersionAsync"] = "0.1.0",
            ["GetSchemaAsync"] = "{\"name\":\"apig\"}",
            ["CheckConfigAsync"] = new CheckResponse(
                PropertyMap.Empty,
                [new("region", "It is missing.\n100 %"), new("", "All is wrong.")]
            ),
            ["DiffConfigAsync"] = DiffResponse.None,
            ["ConfigureAsync"] = new RpcException(
                StatusCode.InvalidArgument,
                "Not configured: région",
                new MissingConfigKeys([new("apig:region", "Where the gateway is.")])
            ),
            ["CheckAsync"] = new CheckResponse(Values),
            ["DiffAsync"] = new DiffResponse
            {
                Changes = DiffChanges.Some,
                Replaces = ["port"],
                Stables = ["id"],
                Diffs = ["port", "values"],
                DeleteBeforeReplace = true,
                DetailedDiff = ImmutableSortedDictionary<string, PropertyDiff>
                    .Empty.Add("port", new(PropertyDiffKind.UpdateReplace, IsInputDiff: true))
                    .Add("values[1]", new(PropertyDiffKind.Delete)),
            },
            ["CreateAsync"] = new CreateResponse("id 1", Values),
            ["ReadAsync"] = ReadResponse.Gone,
            ["ListAsync"] = ImmutableArray.Create<ListResponse>(
                new ListResult("id 1", "région 🛰"),
                new ListResult("id 2", ""),
                new ListContinuation("page 2")
            ),
            ["GetMappingAsync"] = new Mapping("there", new byte[] { 0, 1, 255 }),
            ["GetMappingsAsync"] = ImmutableArray.Create("there", "elsewhere"),
            ["UpdateAsync"] = new RpcException(
                StatusCode.Aborted,
                "Half done.",
                new ResourceInitFailed("id 1", Values, ["The other half."], PropertyMap.Empty)
            ),
            ["DeleteAsync"] = new RpcException(StatusCode.FailedPrecondition, new string('x', 20_000)),
            ["InvokeAsync"] = new InvokeResponse(Values, [new("args", "no")]),
        };

    public static IReadOnlyDictionary<string, object> MonitorAnswers { get; } =
        new Dictionary<string, object>
        {
            ["SupportsFeatureAsync"] = true,
            ["InvokeAsync"] = new MonitorInvokeResponse(Values, [new("args", "no")]),
            ["ReadResourceAsync"] = new ReadResourceResponse("urn:1", Values),
            ["RegisterResourceAsync"] = new RegisterResourceResponse
            {
                Urn = "urn:1",
                Id = "id 1",
                Outputs = Values,
                Result = RegistrationResult.Skipped,
                PropertyDependencies = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("text", ["urn:d"]),
            },
            ["RegisterPackageAsync"] = "ref",
        };

    public static IReadOnlyDictionary<string, object> EngineAnswers { get; } =
        new Dictionary<string, object> { ["GetRootResourceAsync"] = "urn:root" };

    public static IEnumerable<TestCaseData> ExpectedRequests =>
        new (string Method, object?[] Requests)[]
        {
            (
                "provider.HandshakeAsync",
                [
                    new HandshakeRequest
                    {
                        EngineAddress = "127.0.0.1:9",
                        RootDirectory = "/root",
                        ProgramDirectory = "/program",
                        ConfigureWithUrn = true,
                        SupportsViews = true,
                        SupportsRefreshBeforeUpdate = true,
                        InvokeWithPreview = true,
                    },
                ]
            ),
            ("provider.GetPluginVersionAsync", [null]),
            ("provider.GetSchemaAsync", [new GetSchemaRequest(1, "sub", "1.0.0")]),
            ("provider.CheckConfigAsync", [Check(PropertyMap.Of(("a", 1)))]),
            (
                "provider.DiffConfigAsync",
                [
                    new DiffRequest
                    {
                        Urn = "urn:1",
                        Name = "name 1",
                        Type = "a:b:C",
                        OldOutputs = PropertyMap.Of(("a", 1)),
                        News = Values,
                    },
                ]
            ),
            (
                "provider.ConfigureAsync",
                [
                    new ConfigureRequest
                    {
                        Urn = "urn:1",
                        Name = "name 1",
                        Type = "a:b:C",
                        Id = "id 1",
                        Variables = ImmutableDictionary<string, string>.Empty.Add("apig:config:region", "eu"),
                        Args = PropertyMap.Of(("key", PropertyValue.Secret("k"))),
                        AcceptsSecrets = true,
                        AcceptsResources = true,
                        SendsOldInputs = true,
                        SendsOldInputsToDelete = true,
                    },
                ]
            ),
            ("provider.CheckAsync", [Check(PropertyMap.Empty) with { RandomSeed = new byte[] { 0, 1, 255 } }]),
            (
                "provider.DiffAsync",
                [
                    new DiffRequest
                    {
                        Urn = "urn:1",
                        Name = "name 1",
                        Type = "a:b:C",
                        Id = "id 1",
                        OldOutputs = OldOutputs,
                        OldInputs = OldInputs,
                        News = Values,
                        IgnoreChanges = ["a", "b[0]"],
                    },
                ]
            ),
            (
                "provider.CreateAsync",
                [
                    new CreateRequest
                    {
                        Urn = "urn:1",
                        Name = "name 1",
                        Type = "a:b:C",
                        Inputs = Values,
                        Timeout = TimeSpan.FromSeconds(1.5),
                        IsPreview = true,
                    },
                ]
            ),
            (
                "provider.ReadAsync",
                [
                    new ReadRequest
                    {
                        Urn = "urn:1",
                        Name = "name 1",
                        Type = "a:b:C",
                        Id = "id 1",
                        Outputs = Values,
                        Inputs = PropertyMap.Empty,
                        Timeout = TimeSpan.FromSeconds(2.5),
                    },
                    new ReadRequest
                    {
                        Urn = "urn:1",
                        Name = "name 1",
                        Type = "a:b:C",
                        Id = "id to import",
                    },
                ]
            ),
            (
                "provider.ListAsync",
                [
                    new ListRequest
                    {
                        Token = "a:b:C",
                        Query = Values,
                        Limit = 1L << 40,
                        PageSize = 3,
                        ContinuationToken = "page 1",
                    },
                ]
            ),
            (
                "provider.UpdateAsync",
                [
                    new UpdateRequest
                    {
                        Urn = "urn:1",
                        Name = "name 1",
                        Type = "a:b:C",
                        Id = "id 1",
                        OldOutputs = OldOutputs,
                        OldInputs = OldInputs,
                        News = Values,
                        Timeout = TimeSpan.FromSeconds(3.5),
                        IgnoreChanges = ["a"],
                        IsPreview = true,
                    },
                ]
            ),
            (
                "provider.DeleteAsync",
                [
                    new DeleteRequest
                    {
                        Urn = "urn:1",
                        Name = "name 1",
                        Type = "a:b:C",
                        Id = "id 1",
                        OldOutputs = OldOutputs,
                        OldInputs = OldInputs,
                        Timeout = TimeSpan.FromSeconds(4.5),
                    },
                ]
            ),
            ("provider.InvokeAsync", [new InvokeRequest("a:b:c", Values, IsPreview: true)]),
            ("provider.CancelAsync", [null]),
            ("provider.AttachAsync", ["127.0.0.1:9"]),
            ("provider.GetMappingsAsync", ["terraform"]),
            ("provider.GetMappingAsync", [new MappingRequest("terraform", "there")]),
            ("monitor.SupportsFeatureAsync", ["secrets"]),
            (
                "monitor.InvokeAsync",
                [
                    new MonitorInvokeRequest
                    {
                        Token = "a:b:c",
                        Args = Values,
                        Provider = "urn:p::id",
                        Version = "1.2.3",
                        PluginDownloadUrl = "https://example.invalid",
                        PackageRef = "ref",
                        AcceptsResources = true,
                    },
                ]
            ),
            (
                "monitor.ReadResourceAsync",
                [
                    new ReadResourceRequest
                    {
                        Id = "id 1",
                        Type = "a:b:C",
                        Name = "name 1",
                        Parent = "urn:parent",
                        Properties = Values,
                        Dependencies = ["urn:d"],
                        Provider = "urn:p::id",
                        Version = "1.2.3",
                        PluginDownloadUrl = "https://example.invalid",
                        PackageRef = "ref",
                        AdditionalSecretOutputs = ["out"],
                        AcceptsSecrets = true,
                        AcceptsResources = true,
                    },
                ]
            ),
            ("monitor.RegisterResourceAsync", [Registration]),
            ("monitor.RegisterResourceOutputsAsync", [new RegisterResourceOutputsRequest("urn:1", Values)]),
            (
                "monitor.RegisterPackageAsync",
                [
                    new RegisterPackageRequest("apig", "0.1.0", "https://example.invalid")
                    {
                        Checksums = ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty.Add(
                            "linux-amd64",
                            new byte[] { 1 }
                        ),
                        Parameterization = new("sub", "2.0.0", new byte[] { 2 }),
                    },
                ]
            ),
            ("monitor.SignalAndWaitForShutdownAsync", [null]),
            ("engine.LogAsync", [new LogMessage(LogSeverity.Warning, "m", "urn:1", 3, IsEphemeral: true)]),
            ("engine.GetRootResourceAsync", [null]),
            ("engine.SetRootResourceAsync", ["urn:1"]),
        }.Select(c => new TestCaseData(c.Method, c.Requests).SetArgDisplayNames(c.Method));

    public static IEnumerable<TestCaseData> ExpectedAnswers =>
        new (string Method, string Json)[]
        {
            (
                "provider.handshake",
                """
                { "acceptSecrets": true, "acceptResources": false, "acceptOutputs": true, "supportsAutonamingConfiguration": false }
                """
            ),
            ("provider.getPluginInfo", """{ "version": "0.1.0" }"""),
            ("provider.getSchema", """{ "schema": "{\"name\":\"apig\"}" }"""),
            (
                "provider.checkConfig",
                """
                {
                  "inputs": {},
                  "failuresList": [{ "property": "region", "reason": "It is missing.\n100 %" }, { "property": "", "reason": "All is wrong." }]
                }
                """
            ),
            (
                "provider.diffConfig",
                """
                {
                  "replacesList": [], "stablesList": [], "diffsList": [], "deletebeforereplace": false, "changes": 1,
                  "detaileddiffMap": {}, "hasdetaileddiff": true
                }
                """
            ),
            (
                "provider.configure",
                """
                {
                  "code": 3, "message": "Not configured: région",
                  "details": [{
                    "code": 3, "message": "Not configured: région",
                    "typed": [{ "missingkeysList": [{ "name": "apig:region", "description": "Where the gateway is." }] }]
                  }]
                }
                """
            ),
            ("provider.check", $$"""{ "inputs": {{ValuesJson}}, "failuresList": [] }"""),
            (
                "provider.diff",
                """
                {
                  "replacesList": ["port"], "stablesList": ["id"], "diffsList": ["port", "values"], "deletebeforereplace": true,
                  "changes": 2, "hasdetaileddiff": true,
                  "detaileddiffMap": { "port": { "kind": 5, "inputdiff": true }, "values[1]": { "kind": 2, "inputdiff": false } }
                }
                """
            ),
            ("provider.create", $$"""{ "id": "id 1", "properties": {{ValuesJson}}, "refreshBeforeUpdate": false }"""),
            ("provider.read", """{ "id": "", "properties": null, "inputs": null, "refreshBeforeUpdate": false }"""),
            (
                "provider.list",
                """
                [
                  { "computed": null, "result": { "id": "id 1", "name": "région 🛰" }, "continuation": null },
                  { "computed": null, "result": { "id": "id 2", "name": "" }, "continuation": null },
                  { "computed": null, "result": null, "continuation": { "continuationToken": "page 2" } }
                ]
                """
            ),
            (
                "provider.update",
                $$"""
                {
                  "code": 10, "message": "Half done.",
                  "details": [{
                    "code": 10, "message": "Half done.",
                    "typed": [{
                      "id": "id 1", "properties": {{ValuesJson}}, "reasonsList": ["The other half."], "inputs": {},
                      "refreshBeforeUpdate": false
                    }]
                  }]
                }
                """
            ),
            ("provider.delete", $$"""{ "code": 9, "message": "{{new string('x', 2_994)}} [cut]", "details": [] }"""),
            (
                "provider.invoke",
                $$"""{ "return": {{ValuesJson}}, "failuresList": [{ "property": "args", "reason": "no" }] }"""
            ),
            ("provider.cancel", "{}"),
            ("provider.attach", "{}"),
            ("provider.getMappings", """{ "providersList": ["there", "elsewhere"] }"""),
            ("provider.getMapping", """{ "provider": "there", "data": "AAH/" }"""),
            (
                "provider.construct",
                """
                { "code": 12, "message": "There is no method /pulumirpc.ResourceProvider/Construct.", "details": [] }
                """
            ),
            ("monitor.supportsFeature", """{ "hassupport": true }"""),
            (
                "monitor.invoke",
                $$"""{ "return": {{ValuesJson}}, "failuresList": [{ "property": "args", "reason": "no" }] }"""
            ),
            ("monitor.readResource", $$"""{ "urn": "urn:1", "properties": {{ValuesJson}} }"""),
            (
                "monitor.registerResource",
                $$"""
                {
                  "urn": "urn:1", "id": "id 1", "object": {{ValuesJson}}, "stable": false, "stablesList": [],
                  "propertydependenciesMap": { "text": { "urnsList": ["urn:d"] } }, "result": 2
                }
                """
            ),
            ("monitor.registerResourceOutputs", "{}"),
            ("monitor.registerPackage", """{ "ref": "ref" }"""),
            ("monitor.signalAndWaitForShutdown", "{}"),
            ("engine.log", "{}"),
            ("engine.getRootResource", """{ "urn": "urn:root" }"""),
            ("engine.setRootResource", "{}"),
        }.Select(c => new TestCaseData(c.Method, c.Json).SetArgDisplayNames(c.Method));

    private static RegisterResourceRequest Registration { get; } =
        new()
        {
            Type = "a:b:C",
            Name = "name 1",
            Parent = "urn:parent",
            IsCustom = true,
            IsRemote = true,
            Inputs = Values,
            Dependencies = ["urn:d"],
            PropertyDependencies = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("text", ["urn:d"]),
            Provider = "urn:p::id",
            Providers = ImmutableDictionary<string, string>.Empty.Add("p", "urn:p::id"),
            Version = "1.2.3",
            PluginDownloadUrl = "https://example.invalid",
            PackageRef = "ref",
            Protect = false,
            RetainOnDelete = true,
            DeleteBeforeReplace = false,
            IgnoreChanges = ["a"],
            ReplaceOnChanges = ["b"],
            HideDiffs = ["c"],
            AdditionalSecretOutputs = ["out"],
            AliasUrns = ["urn:old"],
            Aliases = [new() { Urn = "urn:a" }, new() { Name = "n", HadNoParent = true }],
            ImportId = "id 0",
            CustomTimeouts = new("1m", "2m", "3m", "4m"),
            DeletedWith = "urn:w",
            ReplaceWith = ["urn:r"],
            ReplacementTrigger = "t",
            EnvironmentMappings = ImmutableDictionary<string, string>.Empty.Add("A", "B"),
            AcceptsSecrets = true,
            AcceptsResources = true,
            SupportsPartialValues = true,
            SupportsResultReporting = true,
            HasAliasSpecs = true,
        };

    private static CheckRequest Check(PropertyMap olds) =>
        new()
        {
            Urn = "urn:1",
            Name = "name 1",
            Type = "a:b:C",
            Olds = olds,
            News = Values,
        };
}
