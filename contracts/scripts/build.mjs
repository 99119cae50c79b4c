// Compiles contracts/src (and the test-only contracts in contracts/test) with the npm solc and writes
// one artifact per deployable contract. The output depends on the sources and package-lock.json only:
// no metadata hash, sorted keys, sources in path order.
//
//   node scripts/build.mjs               artifacts/*.json, build/*.json (input of abigen)
//   node scripts/build.mjs --check-only  compile and report diagnostics, write nothing
//   --strict                             a warning in our own sources is an error
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";

const solc = createRequire(import.meta.url)("solc");
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The largest runtime code a contract may have (EIP-170). */
const MAX_CODE_BYTES = 24576;

const strict = process.argv.includes("--strict");

/** Optimizer runs: the oracle must fit EIP-170; the step verifier's inner loops are worth their bytes. */
const DEFAULT_RUNS = 200;
const RUNS = { "src/step/StepVerifier.sol": 10000 };

const settings = {
  viaIR: true,
  evmVersion: "cancun",
  metadata: { bytecodeHash: "none", appendCBOR: false },
  outputSelection: { "*": { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object"] } },
};

function solidityFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".sol"))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).split("\\").join("/"))
    .sort();
}

function readImport(path) {
  for (const base of [root, join(root, "node_modules")]) {
    try {
      return { contents: readFileSync(join(base, path), "utf8") };
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  return { error: `no such file: ${path}` };
}

/** Runs the compiler once over the files; exits with the diagnostics on an error (or a warning, if strict). */
function compileAll(paths, runs) {
  const sources = Object.fromEntries(paths.map((path) => [path, { content: readImport(path).contents }]));
  const input = JSON.stringify({
    language: "Solidity",
    sources,
    settings: { ...settings, optimizer: { enabled: true, runs } },
  });
  const output = JSON.parse(solc.compile(input, { import: readImport }));
  // A warning in a library (transient storage, in OpenZeppelin's) is not ours to fix, and test contracts
  // misbehave on purpose.
  const own = (e) => e.sourceLocation === undefined || e.sourceLocation.file.startsWith("src/");
  const diagnostics = (output.errors ?? []).filter((e) => e.severity === "error" || (e.severity === "warning" && own(e)));
  if (diagnostics.length > 0) {
    console.error(diagnostics.map((e) => e.formattedMessage).join("\n"));
    if (strict || diagnostics.some((e) => e.severity === "error")) process.exit(1);
  }
  return output.contracts ?? {};
}

/** Compiles a folder: all files together, then again those that have optimizer runs of their own. */
function compile(folder) {
  const paths = solidityFiles(folder);
  const contracts = compileAll(paths, DEFAULT_RUNS);
  for (const path of paths.filter((p) => p in RUNS)) {
    contracts[path] = compileAll([path], RUNS[path])[path];
  }
  return contracts;
}

/** Deployable contracts of the folder, in path order, as {name, source, abi, bytecode, runtimeBytes}. */
function deployable(folder, contracts) {
  const found = [];
  for (const source of Object.keys(contracts).sort()) {
    if (posix.dirname(source).split("/")[0] !== folder) continue;
    for (const [name, contract] of Object.entries(contracts[source])) {
      const bytecode = contract.evm.bytecode.object;
      const runtimeBytes = contract.evm.deployedBytecode.object.length / 2;
      // Interfaces and abstract contracts have no code; libraries of internal functions have none to call.
      const callable = contract.abi.some((entry) => entry.type !== "error" && entry.type !== "event");
      if (bytecode === "" || !callable) continue;
      found.push({ name, source, abi: contract.abi, bytecode: "0x" + bytecode, runtimeBytes });
    }
  }
  return found;
}

function checkSizes(artifacts) {
  for (const { name, runtimeBytes } of artifacts) {
    if (runtimeBytes > MAX_CODE_BYTES) {
      console.error(`${name}: ${runtimeBytes} bytes of code, at most ${MAX_CODE_BYTES} can be deployed (EIP-170)`);
      process.exit(1);
    }
    console.log(`${name.padEnd(24)} ${String(runtimeBytes).padStart(6)} bytes`);
  }
}

/** What `solc --combined-json abi,bin` prints: the input of abigen. */
function combined(artifacts) {
  const contracts = {};
  for (const { name, source, abi, bytecode } of artifacts) {
    contracts[`${source}:${name}`] = { abi, bin: bytecode.slice(2) };
  }
  return JSON.stringify({ contracts, version: solc.version() });
}

const production = deployable("src", compile("src"));
const testOnly = deployable("test", compile("test"));
checkSizes(production);
if (!process.argv.includes("--check-only")) {
  rmSync(join(root, "artifacts"), { recursive: true, force: true });
  mkdirSync(join(root, "artifacts"), { recursive: true });
  mkdirSync(join(root, "build"), { recursive: true });
  for (const artifact of production) {
    const { name, source, abi, bytecode } = artifact;
    const text = JSON.stringify({ contractName: name, sourceName: source, compiler: solc.version(), abi, bytecode }, null, 1);
    writeFileSync(join(root, "artifacts", `${name}.json`), text + "\n");
  }
  writeFileSync(join(root, "build", "contracts.json"), combined(production));
  writeFileSync(join(root, "build", "testcontracts.json"), combined(testOnly));
}
