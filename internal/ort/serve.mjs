// Runs models with ONNX Runtime, for Go to time and to compare with.
//
//   node --expose-gc serve.mjs FOLDER      where FOLDER/node_modules holds onnxruntime-node
//
// Each line of standard input is a request in JSON and is answered by one line: the result, or {"error": "…"}. Tensors are
// {"type", "dims", "data"}, with the elements in base64, row-major and little-endian.

import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const ort = createRequire(join(resolve(process.argv[2]), "package.json"))("onnxruntime-node");

const arrays = {
  float32: Float32Array, int8: Int8Array, uint8: Uint8Array, int16: Int16Array, uint16: Uint16Array,
  int32: Int32Array, uint32: Uint32Array, int64: BigInt64Array, uint64: BigUint64Array, bool: Uint8Array,
};
const sessions = [];

function decode({ type, dims, data }) {
  const bytes = Buffer.from(data, "base64");
  const aligned = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  return new ort.Tensor(type, new arrays[type](aligned), dims);
}

function encode({ type, dims, data }) {
  return { type, dims, data: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64") };
}

const requests = {
  async open({ model, threads, inputs }) {
    const session = await ort.InferenceSession.create(model, {
      executionProviders: ["cpu"], intraOpNumThreads: threads, interOpNumThreads: 1, executionMode: "sequential",
      graphOptimizationLevel: "all", logSeverityLevel: 3,
    });
    sessions.push({ session, feeds: feeds(session, inputs) });
    return { session: sessions.length - 1 };
  },

  async set({ session, inputs }) {
    sessions[session].feeds = feeds(sessions[session].session, inputs);
    return {};
  },

  async run({ session: id }) {
    const { session, feeds } = sessions[id];
    const outputs = await session.run(feeds);
    return { outputs: session.outputNames.map((name) => encode(outputs[name])) };
  },

  // One run that does not count, then as many as fill the time: milliseconds of one.
  async time({ session: id, milliseconds }) {
    const { session, feeds } = sessions[id];
    await session.run(feeds);
    const start = performance.now();
    let runs = 0;
    let elapsed;
    do {
      await session.run(feeds);
      runs++;
      elapsed = performance.now() - start;
    } while (elapsed < milliseconds);
    return { milliseconds: elapsed / runs, runs };
  },

  async close({ session }) {
    await sessions[session].session.release();
    sessions[session] = undefined;
    return {};
  },

  // Node's own garbage does not count.
  async about() {
    globalThis.gc();
    return { resident: process.memoryUsage.rss(), version: ort.env.versions.node };
  },
};

function feeds(session, inputs) {
  return Object.fromEntries(session.inputNames.map((name, i) => [name, decode(inputs[i])]));
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const request = JSON.parse(line);
    answer = await requests[request.op](request);
  } catch (error) {
    answer = { error: String(error.message ?? error).replaceAll("\n", " ") };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
