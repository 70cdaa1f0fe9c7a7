// Takes both resources through their whole lives, as the engine would, with the official client:
//   node lifecycle.js PLUGIN GATEWAY_URL
// PLUGIN is the plugin's binary, or HOST:PORT of one that runs already. GATEWAY_URL is that of a fresh simulator.
'use strict';
const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const readline = require('node:readline');
const grpc = require('@grpc/grpc-js');
const { Empty } = require('google-protobuf/google/protobuf/empty_pb.js');
const { EngineService } = require('@pulumi/pulumi/proto/engine_grpc_pb.js');
const { ResourceProviderClient } = require('@pulumi/pulumi/proto/provider_grpc_pb.js');
const messages = require('@pulumi/pulumi/proto/provider_pb.js');
const { build, call, connect, secret, struct, UNKNOWN } = require('./wire.js');

const NO_CHANGE = 1, CHANGE = 2, UPDATE = 4, UPDATE_REPLACE = 5;
// UNKNOWN, INTERNAL and DATA_LOSS make the engine call the state possibly corrupt.
const CORRUPTING = [2, 13, 15];

const instanceId = 'fedcba9876543210fedcba9876543210';
const configuration = {
  region: 'eu-west-101', projectId: '0123456789abcdef0123456789abcdef', accessKey: 'AKEXAMPLE0000000TEST',
  secretKey: secret('SKExample/Secret+Key=0123456789abcdefghij'), instanceId,
};
const port = { instanceId, protocol: 'HTTP', port: 8080 };
const acl = { instanceId, appId: '9ed8b7fe84224de681e7d7a5587e76dc', type: 'PERMIT', values: ['192.0.2.1', '198.51.100.0/24'] };
const resources = [
  {
    type: 'apig:index:IngressPort', inputs: port, wrong: { ...port, port: 80 }, wrongAt: 'port',
    changed: { ...port, port: 8081 }, changedAt: 'port', kind: UPDATE_REPLACE, conflicting: port, unknown: { ...port, port: UNKNOWN },
  },
  {
    type: 'apig:index:AppAcl', inputs: acl, wrong: { ...acl, values: ['192.0.2.1', 'nonsense'] }, wrongAt: 'values[1]',
    changed: { ...acl, values: ['192.0.2.1', '203.0.113.0/24'] }, changedAt: 'values[1]', kind: UPDATE,
    conflicting: { ...acl, type: 'DENY' }, unknown: { ...acl, values: UNKNOWN },
  },
];

async function main(plugin, gatewayUrl) {
  const engine = await startEngine();
  const child = /:\d+$/.test(plugin) ? null : startPlugin(plugin, engine.address);
  try {
    const address = child ? `127.0.0.1:${await firstLine(child.stdout)}` : plugin;
    const client = connect(ResourceProviderClient, address);
    const send = (method, Message, fields) => call(client, method, build(Message, fields));
    await configure(send, engine.address, gatewayUrl);
    for (const resource of resources) await live(send, resource);
    await cancel(send, child);
    client.close();
  } finally {
    child?.kill('SIGKILL');
    engine.server.forceShutdown();
  }
}

async function configure(send, engineAddress, endpoint) {
  ok('handshake', await send('handshake', messages.ProviderHandshakeRequest, { engineAddress, configureWithUrn: true, invokeWithPreview: true }), r => {
    assert.equal(r.acceptSecrets, true);
  });
  ok('plugin info', await send('getPluginInfo', Empty, {}), r => assert.match(r.version, /^\d+\.\d+\.\d+/));
  ok('schema', await send('getSchema', messages.GetSchemaRequest, { version: 0 }), r => {
    const schema = JSON.parse(r.schema);
    assert.equal(schema.name, 'apig');
    for (const { type } of resources) assert.ok(schema.resources[type], type);
  });
  const identity = { urn: 'urn:pulumi:dev::interop::pulumi:providers:apig::default', name: 'default', type: 'pulumi:providers:apig' };
  // Some settings may come from the environment: missing ones are named, or none is missing.
  const empty = await send('configure', messages.ConfigureRequest, { ...identity, args: struct({}), acceptsecrets: true });
  if (empty.error) failed('configuration that is missing', empty, e => assert.ok(e.details[0].typed[0].missingkeysList.length > 0));
  const args = { ...configuration, endpoint };
  ok('check of the configuration', await send('checkConfig', messages.CheckRequest, { ...identity, news: struct(args) }), valid);
  ok('configuration', await send('configure', messages.ConfigureRequest, {
    ...identity, args: struct(args), acceptsecrets: true, acceptresources: true, sendsOldInputs: true, sendsOldInputsToDelete: true,
  }));
}

async function live(send, { type, inputs, wrong, wrongAt, changed, changedAt, kind, conflicting, unknown }) {
  const name = type.split(':').pop();
  const resource = { urn: `urn:pulumi:dev::interop::${type}::it`, name: 'it', type };
  const check = (news, olds = {}) => send('check', messages.CheckRequest, { ...resource, olds: struct(olds), news: struct(news) });

  ok(`${name}: check of wrong inputs`, await check(wrong), r => assert.equal(r.failuresList[0]?.property, wrongAt));
  ok(`${name}: check of unknown inputs`, await check(unknown), r => {
    valid(r);
    assert.ok(JSON.stringify(r.inputs).includes(UNKNOWN));
  });
  const checked = ok(`${name}: check`, await check(inputs), valid).inputs;
  const create = (news, preview) => send('create', messages.CreateRequest, { ...resource, properties: struct(news), preview });
  ok(`${name}: preview of create`, await create(checked, true), r => has(r.properties, checked));
  const { id, properties: outputs } = ok(`${name}: create`, await create(checked, false), r => {
    assert.notEqual(r.id, '');
    has(r.properties, checked);
    assert.ok(!JSON.stringify(r.properties).includes(UNKNOWN));
  });
  failed(`${name}: create where there is one already`, await create(conflicting, false));

  const state = { ...resource, id, olds: struct(outputs), oldInputs: struct(checked) };
  const diff = news => send('diff', messages.DiffRequest, { ...state, news: struct(news) });
  ok(`${name}: diff of the same`, await diff(checked), r => assert.equal(r.changes, NO_CHANGE));
  ok(`${name}: diff of a change`, await diff(changed), r => {
    assert.equal(r.changes, CHANGE);
    assert.equal(r.hasdetaileddiff, true);
    assert.equal(r.detaileddiffMap[changedAt]?.kind, kind);
    assert.equal(r.replacesList.length > 0, kind === UPDATE_REPLACE);
  });
  ok(`${name}: diff of the unknown`, await diff(unknown), r => assert.equal(r.changes, CHANGE));

  let current = { inputs: checked, outputs };
  if (kind === UPDATE) {
    const update = preview => send('update', messages.UpdateRequest, { ...state, news: struct(changed), preview });
    ok(`${name}: preview of update`, await update(true), r => has(r.properties, changed));
    current = { inputs: changed, outputs: ok(`${name}: update`, await update(false), r => has(r.properties, changed)).properties };
  }
  const read = fields => send('read', messages.ReadRequest, { ...resource, id, ...fields });
  ok(`${name}: refresh`, await read({ inputs: struct(current.inputs), properties: struct(current.outputs) }), r => {
    assert.equal(r.id, id);
    assert.deepEqual(r.inputs, current.inputs);
    assert.deepEqual(r.properties, current.outputs);
  });
  const list = query => send('list', messages.ListRequest, { token: type, query: struct(query) });
  ok(`${name}: list`, await list({ instanceId }), r => assert.deepEqual(r.map(item => item.result?.id), [id]));
  ok(`${name}: list of the unknown`, await list({ instanceId: UNKNOWN }), r => {
    assert.deepEqual(r, [{ computed: {}, result: null, continuation: null }]);
  });
  const imported = ok(`${name}: import`, await read({}), r => has(r.properties, current.inputs));
  ok(`${name}: check of what was imported`, await check(imported.inputs, imported.inputs), r => {
    valid(r);
    assert.deepEqual(r.inputs, imported.inputs);
  });

  const remove = { ...resource, id, properties: struct(current.outputs), oldInputs: struct(current.inputs) };
  ok(`${name}: delete`, await send('delete', messages.DeleteRequest, remove));
  ok(`${name}: delete of what is gone`, await send('delete', messages.DeleteRequest, remove));
  ok(`${name}: refresh of what is gone`, await read({ inputs: struct(current.inputs), properties: struct(current.outputs) }), r => {
    assert.deepEqual([r.id, r.properties, r.inputs], ['', null, null]);
  });
}

async function cancel(send, child) {
  ok('cancel', await send('cancel', Empty, {}));
  ok('plugin info after cancel', await send('getPluginInfo', Empty, {}));
  if (!child) return;
  const exit = once(child, 'exit');
  child.kill('SIGINT');
  // The engine kills after five seconds.
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  const [, signal] = await exit;
  clearTimeout(late);
  assert.notEqual(signal, 'SIGKILL', 'the plugin did not stop when it was told to');
  console.log('ok - stop');
}

function ok(step, { response, error }, examine = () => {}) {
  assert.equal(error, undefined, `${step}: ${JSON.stringify(error)}`);
  examine(response);
  console.log(`ok - ${step}`);
  return response;
}

function failed(step, { response, error }, examine = () => {}) {
  assert.equal(response, undefined, `${step} was answered: ${JSON.stringify(response)}`);
  assert.ok(!CORRUPTING.includes(error.code) && error.message !== '', `${step}: ${JSON.stringify(error)}`);
  examine(error);
  console.log(`ok - ${step}: ${error.code} ${error.message}`);
}

const valid = response => assert.deepEqual(response.failuresList, []);
const has = (properties, expected) => assert.deepEqual({ ...properties, ...expected }, properties);

/** The engine's own service, for messages to the user. */
async function startEngine() {
  const server = new grpc.Server();
  server.addService(EngineService, {
    log: (message, answer) => {
      console.log(`# ${message.request.getMessage()}`);
      answer(null, new Empty());
    },
  });
  const listen = (resolve, reject) =>
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => (error ? reject(error) : resolve(port)));
  return { server, address: `127.0.0.1:${await new Promise(listen)}` };
}

function startPlugin(binary, engineAddress) {
  const environment = Object.entries(process.env).filter(([name]) => !/^(HW|HUAWEICLOUD)_/.test(name));
  return spawn(binary, [engineAddress], { stdio: ['ignore', 'pipe', 'inherit'], env: Object.fromEntries(environment) });
}

async function firstLine(stream) {
  for await (const line of readline.createInterface({ input: stream })) return line.trim();
  throw new Error('The plugin ended before it said its port.');
}

main(...process.argv.slice(2)).catch(error => {
  console.error(`not ok - ${error.message}`);
  process.exitCode = 1;
});
