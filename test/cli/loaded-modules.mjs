/**
 * Preloaded into a child process: writes every package that it loads, ESM or CommonJS, to standard error when it ends.
 */
import Module, { register } from "node:module";
import { MessageChannel } from "node:worker_threads";

const loaded = new Set();
const load = Module._load;
Module._load = function (request, ...rest) {
  loaded.add(request);
  return load.call(this, request, ...rest);
};

const { port1, port2 } = new MessageChannel();
port1.on("message", (specifier) => loaded.add(specifier));
port1.unref();
const hook = `
  let port;
  export function initialize(data) { port = data.port; }
  export function resolve(specifier, context, next) { port.postMessage(specifier); return next(specifier, context); }
`;
register(`data:text/javascript,${encodeURIComponent(hook)}`, {
  data: { port: port2 },
  transferList: [port2],
});
process.on("beforeExit", () => {});
process.on("exit", () => {
  process.stderr.write(`\nLOADED ${JSON.stringify([...loaded])}\n`);
});
