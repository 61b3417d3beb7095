// Calls functions of the site's modules with arguments from stdin, and prints what they give.
// In: [[module, function, ...arguments], …]; out: the results, in the same order.
import { readFileSync } from "node:fs";

const FOLDER = new URL("../../generator/render/theme/js/", import.meta.url);
const calls = JSON.parse(readFileSync(0, "utf-8"));
const results = [];
for (const [name, called, ...given] of calls) {
  const module = await import(new URL(`${name}.js`, FOLDER).href);
  results.push(module[called](...given));
}
process.stdout.write(JSON.stringify(results));
