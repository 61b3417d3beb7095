/**
 * Calls of one module, one JSON text a line: `node run.mjs module.js` reads first what calls share,
 * by name, then `[function, ...arguments]`, where "$name" stands for what is shared under it, and
 * answers each on a line of its own. `{"$": "NaN"}` stands for what JSON cannot say.
 */

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const SPECIAL = { NaN, Infinity, "-Infinity": -Infinity, undefined };

function revive(_key, value) {
  return value && typeof value === "object" && "$" in value ? SPECIAL[value.$] : value;
}

const module = await import(pathToFileURL(process.argv[2]));
let shared = null;
for await (const line of createInterface({ input: process.stdin })) {
  const read = JSON.parse(line, revive);
  if (shared) {
    const [name, ...given] = read;
    const known = (one) => (typeof one === "string" && one.startsWith("$") ? shared[one.slice(1)] : one);
    process.stdout.write(`${JSON.stringify(module[name](...given.map(known)))}\n`);
  } else shared = read;
}
