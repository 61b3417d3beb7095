/** What Python wrote for these tests. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @param {string} name */
export function donnees(name) {
  return JSON.parse(readFileSync(join(process.env.DONNEES ?? ".", `${name}.json`), "utf8"));
}
