// The official clients of the protocol, and what a script needs to speak plainly with them.
'use strict';
const grpc = require('@grpc/grpc-js');
const { Struct } = require('google-protobuf/google/protobuf/struct_pb.js');
const provider = require('@pulumi/pulumi/proto/provider_pb.js');
const { Status } = require('@pulumi/pulumi/proto/status_pb.js');

const SIGNATURE = '4dabf18193072939515e22adb298388d';
const SECRET = '1b47061264138c4ac30d75fd1eb44270';
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

const secret = value => ({ [SIGNATURE]: SECRET, value });
const struct = value => Struct.fromJavaScript(value);

/** A message with these fields; a Map fills a map, an array a list. A field that the official message lacks throws. */
function build(Message, fields) {
  const message = new Message();
  for (const [name, value] of Object.entries(fields)) {
    const suffix = name[0].toUpperCase() + name.slice(1);
    if (value instanceof Map) value.forEach((item, key) => message[`get${suffix}Map`]().set(key, item));
    else if (Array.isArray(value)) message[`set${suffix}List`](value);
    else message[`set${suffix}`](value);
  }
  return message;
}

/** All that a message says, by the official names of its fields; what is absent is null. */
function show(message) {
  if (message instanceof Struct) return message.toJavaScript();
  if (message instanceof Uint8Array) return Buffer.from(message).toString('base64');
  if (Array.isArray(message)) return message.map(show);
  if (message === undefined || message === null || typeof message !== 'object') return message ?? null;
  if (message.getEntryList) return Object.fromEntries(message.getEntryList().map(([key]) => [key, show(message.get(key))]));
  const getters = Object.getOwnPropertyNames(Object.getPrototypeOf(message)).filter(
    name => /^get[A-Z]/.test(name) && !/_as|ResponseCase$/.test(name)
  );
  return Object.fromEntries(getters.map(name => [name[3].toLowerCase() + name.slice(4), show(message[name]())]));
}

/** A failure as the engine reads it: code, message and typed details. */
function failure(error) {
  const details = error.metadata?.get('grpc-status-details-bin') ?? [];
  const kinds = {
    'type.googleapis.com/pulumirpc.ErrorResourceInitFailed': provider.ErrorResourceInitFailed,
    'type.googleapis.com/pulumirpc.ConfigureErrorMissingKeys': provider.ConfigureErrorMissingKeys,
  };
  return {
    code: error.code,
    message: error.details,
    details: details.flatMap(bytes => {
      const status = Status.deserializeBinary(new Uint8Array(bytes));
      const typed = status.getDetailsList().map(any => {
        const kind = kinds[any.getTypeUrl()];
        return kind ? show(kind.deserializeBinary(any.getValue_asU8())) : any.getTypeUrl();
      });
      return [{ code: status.getCode(), message: status.getMessage(), typed }];
    }),
  };
}

/** Calls a method; resolves to { response }, a list of messages where the method streams, or to { error }. */
const call = (client, method, request) => (client[method].responseStream ? stream : single)(client, method, request);

const single = (client, method, request) =>
  new Promise(resolve =>
    client[method](request, { deadline: Date.now() + 60_000 }, (error, response) =>
      resolve(error ? { error: failure(error) } : { response: show(response) })
    )
  );

async function stream(client, method, request) {
  const response = [];
  try {
    for await (const message of client[method](request, { deadline: Date.now() + 60_000 })) response.push(show(message));
    return { response };
  } catch (error) {
    return { error: failure(error) };
  }
}

const connect = (Client, address) =>
  new Client(address, grpc.credentials.createInsecure(), {
    'grpc.max_receive_message_length': 400 << 20,
    'grpc.max_send_message_length': 400 << 20,
  });

module.exports = { build, call, connect, secret, struct, UNKNOWN };
