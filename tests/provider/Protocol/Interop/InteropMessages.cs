using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Engine.Protocol.Root;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Interop;

/// <summary>What <c>tests/interop/calls.js</c> sends, what it is answered, and what it must read of that.</summary>
internal static class InteropMessages
{
    private static Struct Values =>
        PropertyMap
            .Of(
                ("text", "région 🛰"),
                ("number", 0.1),
                ("yes", true),
                ("nothing", PropertyValue.Null),
                ("list", PropertyValue.List([1, PropertyValue.List([PropertyValue.Secret("x")])])),
                ("object", PropertyMap.Of(("key", PropertyValue.Unknown)))
            )
            .ToStruct();

    /// <summary><see cref="Values"/> as the official client reads them.</summary>
    private const string ValuesJson = """
        {
          "text": "région 🛰", "number": 0.1, "yes": true, "nothing": null,
          "list": [1, [{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "x" }]],
          "object": { "key": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }
        }
        """;

    private static Struct OldInputs => PropertyMap.Of(("in", 1)).ToStruct();

    private static Struct OldOutputs => PropertyMap.Of(("out", 1)).ToStruct();

    public static IReadOnlyDictionary<string, object> ProviderAnswers { get; } =
        new Dictionary<string, object>
        {
            ["HandshakeAsync"] = new ProviderHandshakeResponse { AcceptSecrets = true, AcceptOutputs = true },
            ["GetPluginInfoAsync"] = new PluginInfo { Version = "0.1.0" },
            ["GetSchemaAsync"] = new GetSchemaResponse { Schema = "{\"name\":\"apig\"}" },
            ["CheckConfigAsync"] = new CheckResponse
            {
                Inputs = new(),
                Failures = { Failure("region", "It is missing.\n100 %"), Failure("", "All is wrong.") },
            },
            ["DiffConfigAsync"] = new DiffResponse
            {
                Changes = DiffResponse.Types.DiffChanges.DiffNone,
                HasDetailedDiff = true,
            },
            ["ConfigureAsync"] = new RpcException(
                StatusCode.InvalidArgument,
                "Not configured: région",
                new ConfigureErrorMissingKeys
                {
                    MissingKeys =
                    {
                        new ConfigureErrorMissingKeys.Types.MissingKey
                        {
                            Name = "apig:region",
                            Description = "Where the gateway is.",
                        },
                    },
                }
            ),
            ["CheckAsync"] = new CheckResponse { Inputs = Values },
            ["DiffAsync"] = new DiffResponse
            {
                Changes = DiffResponse.Types.DiffChanges.DiffSome,
                Replaces = { "port" },
                Stables = { "id" },
                Diffs = { "port", "values" },
                DeleteBeforeReplace = true,
                DetailedDiff =
                {
                    ["port"] = new() { Kind = PropertyDiff.Types.Kind.UpdateReplace, InputDiff = true },
                    ["values[1]"] = new() { Kind = PropertyDiff.Types.Kind.Delete },
                },
                HasDetailedDiff = true,
            },
            ["CreateAsync"] = new CreateResponse { Id = "id 1", Properties = Values },
            ["ReadAsync"] = new ReadResponse(),
            ["ListAsync"] = new ListResponse[]
            {
                new()
                {
                    Result = new() { Id = "id 1", Name = "région 🛰" },
                },
                new() { Result = new() { Id = "id 2" } },
                new() { Continuation = new() { ContinuationToken = "page 2" } },
            },
            ["GetMappingAsync"] = new GetMappingResponse { Provider = "there", Data = ByteString.CopyFrom(0, 1, 255) },
            ["GetMappingsAsync"] = new GetMappingsResponse { Providers = { "there", "elsewhere" } },
            ["UpdateAsync"] = new RpcException(
                StatusCode.Aborted,
                "Half done.",
                new ErrorResourceInitFailed
                {
                    Id = "id 1",
                    Properties = Values,
                    Reasons = { "The other half." },
                    Inputs = new(),
                }
            ),
            ["DeleteAsync"] = new RpcException(StatusCode.FailedPrecondition, new string('x', 20_000)),
            ["InvokeAsync"] = new InvokeResponse { Return = Values, Failures = { Failure("args", "no") } },
        };

    public static IReadOnlyDictionary<string, object> MonitorAnswers { get; } =
        new Dictionary<string, object>
        {
            ["SupportsFeatureAsync"] = new SupportsFeatureResponse { HasSupport = true },
            ["InvokeAsync"] = new ResourceInvokeResponse { Return = Values, Failures = { Failure("args", "no") } },
            ["ReadResourceAsync"] = new ReadResourceResponse { Urn = "urn:1", Properties = Values },
            ["RegisterResourceAsync"] = new RegisterResourceResponse
            {
                Urn = "urn:1",
                Id = "id 1",
                Object = Values,
                Result = Result.Skip,
                PropertyDependencies = { ["text"] = new() { Urns = { "urn:d" } } },
            },
            ["RegisterPackageAsync"] = new RegisterPackageResponse { Ref = "ref" },
        };

    public static IReadOnlyDictionary<string, object> EngineAnswers { get; } =
        new Dictionary<string, object> { ["GetRootResourceAsync"] = new GetRootResourceResponse { Urn = "urn:root" } };

    public static IEnumerable<TestCaseData> ExpectedRequests =>
        new (string Method, IMessage?[] Requests)[]
        {
            (
                "provider.HandshakeAsync",
                [
                    new ProviderHandshakeRequest
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
            ("provider.GetPluginInfoAsync", [null]),
            (
                "provider.GetSchemaAsync",
                [
                    new GetSchemaRequest
                    {
                        Version = 1,
                        SubpackageName = "sub",
                        SubpackageVersion = "1.0.0",
                    },
                ]
            ),
            ("provider.CheckConfigAsync", [Check(PropertyMap.Of(("a", 1)), seed: [])]),
            (
                "provider.DiffConfigAsync",
                [
                    new DiffRequest
                    {
                        Urn = "urn:1",
                        Name = "name 1",
                        Type = "a:b:C",
                        Olds = PropertyMap.Of(("a", 1)).ToStruct(),
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
                        Variables = { ["apig:config:region"] = "eu" },
                        Args = PropertyMap.Of(("key", PropertyValue.Secret("k"))).ToStruct(),
                        AcceptSecrets = true,
                        AcceptResources = true,
                        SendsOldInputs = true,
                        SendsOldInputsToDelete = true,
                    },
                ]
            ),
            ("provider.CheckAsync", [Check(PropertyMap.Empty, seed: [0, 1, 255])]),
            (
                "provider.DiffAsync",
                [
                    new DiffRequest
                    {
                        Urn = "urn:1",
                        Name = "name 1",
                        Type = "a:b:C",
                        Id = "id 1",
                        Olds = OldOutputs,
                        OldInputs = OldInputs,
                        News = Values,
                        IgnoreChanges = { "a", "b[0]" },
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
                        Properties = Values,
                        Timeout = 1.5,
                        Preview = true,
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
                        Properties = Values,
                        Inputs = new(),
                        Timeout = 2.5,
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
                        Olds = OldOutputs,
                        OldInputs = OldInputs,
                        News = Values,
                        Timeout = 3.5,
                        IgnoreChanges = { "a" },
                        Preview = true,
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
                        Properties = OldOutputs,
                        OldInputs = OldInputs,
                        Timeout = 4.5,
                    },
                ]
            ),
            (
                "provider.InvokeAsync",
                [
                    new InvokeRequest
                    {
                        Tok = "a:b:c",
                        Args = Values,
                        Preview = true,
                    },
                ]
            ),
            ("provider.CancelAsync", [null]),
            ("provider.AttachAsync", [new PluginAttach { Address = "127.0.0.1:9" }]),
            ("provider.GetMappingsAsync", [new GetMappingsRequest { Key = "terraform" }]),
            ("provider.GetMappingAsync", [new GetMappingRequest { Key = "terraform", Provider = "there" }]),
            ("monitor.SupportsFeatureAsync", [new SupportsFeatureRequest { Id = "secrets" }]),
            (
                "monitor.InvokeAsync",
                [
                    new ResourceInvokeRequest
                    {
                        Tok = "a:b:c",
                        Args = Values,
                        Provider = "urn:p::id",
                        Version = "1.2.3",
                        PluginDownloadURL = "https://example.invalid",
                        PackageRef = "ref",
                        AcceptResources = true,
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
                        Dependencies = { "urn:d" },
                        Provider = "urn:p::id",
                        Version = "1.2.3",
                        PluginDownloadURL = "https://example.invalid",
                        PackageRef = "ref",
                        AdditionalSecretOutputs = { "out" },
                        AcceptSecrets = true,
                        AcceptResources = true,
                    },
                ]
            ),
            ("monitor.RegisterResourceAsync", [Registration]),
            (
                "monitor.RegisterResourceOutputsAsync",
                [new RegisterResourceOutputsRequest { Urn = "urn:1", Outputs = Values }]
            ),
            (
                "monitor.RegisterPackageAsync",
                [
                    new RegisterPackageRequest
                    {
                        Name = "apig",
                        Version = "0.1.0",
                        DownloadUrl = "https://example.invalid",
                        Checksums = { ["linux-amd64"] = ByteString.CopyFrom(1) },
                        Parameterization = new()
                        {
                            Name = "sub",
                            Version = "2.0.0",
                            Value = ByteString.CopyFrom(2),
                        },
                    },
                ]
            ),
            ("monitor.SignalAndWaitForShutdownAsync", [null]),
            (
                "engine.LogAsync",
                [
                    new LogRequest
                    {
                        Severity = LogSeverity.Warning,
                        Message = "m",
                        Urn = "urn:1",
                        StreamId = 3,
                        Ephemeral = true,
                    },
                ]
            ),
            ("engine.GetRootResourceAsync", [null]),
            ("engine.SetRootResourceAsync", [new SetRootResourceRequest { Urn = "urn:1" }]),
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
            Custom = true,
            Remote = true,
            Object = Values,
            Dependencies = { "urn:d" },
            PropertyDependencies = { ["text"] = new() { Urns = { "urn:d" } } },
            Provider = "urn:p::id",
            Providers = { ["p"] = "urn:p::id" },
            Version = "1.2.3",
            PluginDownloadURL = "https://example.invalid",
            PackageRef = "ref",
            Protect = false,
            RetainOnDelete = true,
            DeleteBeforeReplaceDefined = true,
            IgnoreChanges = { "a" },
            ReplaceOnChanges = { "b" },
            HideDiffs = { "c" },
            AdditionalSecretOutputs = { "out" },
            AliasURNs = { "urn:old" },
            Aliases =
            {
                new Alias { Urn = "urn:a" },
                new Alias
                {
                    Spec = new() { Name = "n", NoParent = true },
                },
            },
            ImportId = "id 0",
            CustomTimeouts = new()
            {
                Create = "1m",
                Update = "2m",
                Delete = "3m",
                Read = "4m",
            },
            DeletedWith = "urn:w",
            ReplaceWith = { "urn:r" },
            ReplacementTrigger = Value.ForString("t"),
            EnvVarMappings = { ["A"] = "B" },
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
            SupportsResultReporting = true,
            AliasSpecs = true,
        };

    private static CheckFailure Failure(string property, string reason) =>
        new() { Property = property, Reason = reason };

    private static CheckRequest Check(PropertyMap olds, byte[] seed) =>
        new()
        {
            Urn = "urn:1",
            Name = "name 1",
            Type = "a:b:C",
            Olds = olds.ToStruct(),
            News = Values,
            RandomSeed = ByteString.CopyFrom(seed),
        };
}
