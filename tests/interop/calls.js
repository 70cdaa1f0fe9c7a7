// Calls each method once, with every field set that both sides know, and prints one line of JSON for each answer:
//   node calls.js HOST:PORT
'use strict';
const { Empty } = require('google-protobuf/google/protobuf/empty_pb.js');
const { Value } = require('google-protobuf/google/protobuf/struct_pb.js');
const { ResourceProviderClient } = require('@pulumi/pulumi/proto/provider_grpc_pb.js');
const { ResourceMonitorClient } = require('@pulumi/pulumi/proto/resource_grpc_pb.js');
const { EngineClient } = require('@pulumi/pulumi/proto/engine_grpc_pb.js');
const { Alias } = require('@pulumi/pulumi/proto/alias_pb.js');
const engine = require('@pulumi/pulumi/proto/engine_pb.js');
const plugin = require('@pulumi/pulumi/proto/plugin_pb.js');
const provider = require('@pulumi/pulumi/proto/provider_pb.js');
const resource = require('@pulumi/pulumi/proto/resource_pb.js');
const { build, call, connect, secret, struct, UNKNOWN } = require('./wire.js');

const identity = { urn: 'urn:1', name: 'name 1', type: 'a:b:C' };
const values = () =>
  struct({ text: 'région 🛰', number: 0.1, yes: true, nothing: null, list: [1, [secret('x')]], object: { key: UNKNOWN } });

const providerCalls = [
  ['handshake', provider.ProviderHandshakeRequest, {
    engineAddress: '127.0.0.1:9', rootDirectory: '/root', programDirectory: '/program', configureWithUrn: true,
    supportsViews: true, supportsRefreshBeforeUpdate: true, invokeWithPreview: true, loaderTarget: 'unknown to us',
  }],
  ['getPluginInfo', Empty, {}],
  ['getSchema', provider.GetSchemaRequest, { version: 1, subpackageName: 'sub', subpackageVersion: '1.0.0' }],
  ['checkConfig', provider.CheckRequest, { ...identity, olds: struct({ a: 1 }), news: values() }],
  ['diffConfig', provider.DiffRequest, { ...identity, olds: struct({ a: 1 }), news: values() }],
  ['configure', provider.ConfigureRequest, {
    ...identity, id: 'id 1', variables: new Map([['apig:config:region', 'eu']]), args: struct({ key: secret('k') }),
    acceptsecrets: true, acceptresources: true, sendsOldInputs: true, sendsOldInputsToDelete: true,
  }],
  ['check', provider.CheckRequest, {
    ...identity, olds: struct({}), news: values(), randomseed: Uint8Array.of(0, 1, 255),
  }],
  ['diff', provider.DiffRequest, {
    ...identity, id: 'id 1', olds: struct({ out: 1 }), oldInputs: struct({ in: 1 }), news: values(), ignorechanges: ['a', 'b[0]'],
  }],
  ['create', provider.CreateRequest, { ...identity, properties: values(), timeout: 1.5, preview: true }],
  ['read', provider.ReadRequest, { ...identity, id: 'id 1', properties: values(), inputs: struct({}), timeout: 2.5 }],
  ['read', provider.ReadRequest, { ...identity, id: 'id to import' }],
  ['list', provider.ListRequest, {
    token: 'a:b:C', query: values(), limit: 2 ** 40, pageSize: 3, continuationToken: 'page 1',
  }],
  ['update', provider.UpdateRequest, {
    ...identity, id: 'id 1', olds: struct({ out: 1 }), oldInputs: struct({ in: 1 }), news: values(), timeout: 3.5,
    ignorechanges: ['a'], preview: true,
  }],
  ['delete', provider.DeleteRequest, {
    ...identity, id: 'id 1', properties: struct({ out: 1 }), oldInputs: struct({ in: 1 }), timeout: 4.5,
  }],
  ['invoke', provider.InvokeRequest, { tok: 'a:b:c', args: values(), preview: true }],
  ['cancel', Empty, {}],
  ['attach', plugin.PluginAttach, { address: '127.0.0.1:9' }],
  ['getMappings', provider.GetMappingsRequest, { key: 'terraform' }],
  ['getMapping', provider.GetMappingRequest, { key: 'terraform', provider: 'there' }],
  ['construct', provider.ConstructRequest, {}],
];

const urns = (Message, list) => build(Message.PropertyDependencies, { urns: list });
const common = {
  provider: 'urn:p::id', version: '1.2.3', plugindownloadurl: 'https://example.invalid', packageref: 'ref', acceptresources: true,
};
const monitorCalls = [
  ['supportsFeature', resource.SupportsFeatureRequest, { id: 'secrets' }],
  ['invoke', resource.ResourceInvokeRequest, { ...common, tok: 'a:b:c', args: values() }],
  ['readResource', resource.ReadResourceRequest, {
    ...common, id: 'id 1', type: 'a:b:C', name: 'name 1', parent: 'urn:parent', properties: values(), dependencies: ['urn:d'],
    acceptsecrets: true, additionalsecretoutputs: ['out'],
  }],
  ['registerResource', resource.RegisterResourceRequest, {
    ...common, type: 'a:b:C', name: 'name 1', parent: 'urn:parent', custom: true, object: values(), protect: false,
    dependencies: ['urn:d'], propertydependencies: new Map([['text', urns(resource.RegisterResourceRequest, ['urn:d'])]]),
    deletebeforereplace: false, ignorechanges: ['a'], acceptsecrets: true, additionalsecretoutputs: ['out'],
    aliasurns: ['urn:old'], importid: 'id 0',
    customtimeouts: build(resource.RegisterResourceRequest.CustomTimeouts, { create: '1m', update: '2m', delete: '3m', read: '4m' }),
    deletebeforereplacedefined: true, supportspartialvalues: true, remote: true, providers: new Map([['p', 'urn:p::id']]),
    replaceonchanges: ['b'], retainondelete: true,
    aliases: [build(Alias, { urn: 'urn:a' }), build(Alias, { spec: build(Alias.Spec, { name: 'n', noparent: true }) })],
    deletedwith: 'urn:w', replaceWith: ['urn:r'], replacementTrigger: Value.fromJavaScript('t'), aliasspecs: true,
    supportsresultreporting: true, hidediffs: ['c'], envvarmappings: new Map([['A', 'B']]),
  }],
  ['registerResourceOutputs', resource.RegisterResourceOutputsRequest, { urn: 'urn:1', outputs: values() }],
  ['registerPackage', resource.RegisterPackageRequest, {
    name: 'apig', version: '0.1.0', downloadUrl: 'https://example.invalid', checksums: new Map([['linux-amd64', Uint8Array.of(1)]]),
    parameterization: build(resource.Parameterization, { name: 'sub', version: '2.0.0', value: Uint8Array.of(2) }),
  }],
  ['signalAndWaitForShutdown', Empty, {}],
];

const engineCalls = [
  ['log', engine.LogRequest, { severity: 2, message: 'm', urn: 'urn:1', streamid: 3, ephemeral: true }],
  ['getRootResource', engine.GetRootResourceRequest, {}],
  ['setRootResource', engine.SetRootResourceRequest, { urn: 'urn:1' }],
];

async function main(address) {
  for (const [service, Client, calls] of [
    ['provider', ResourceProviderClient, providerCalls],
    ['monitor', ResourceMonitorClient, monitorCalls],
    ['engine', EngineClient, engineCalls],
  ]) {
    const client = connect(Client, address);
    for (const [method, Message, fields] of calls)
      console.log(JSON.stringify({ service, method, ...(await call(client, method, build(Message, fields))) }));
    client.close();
  }
}

main(process.argv[2]);
