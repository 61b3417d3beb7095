/** A directory of the whole country. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { openIndex } from "../../generator/render/theme/js/communes.js";
import { donnees } from "./donnees.js";

test("no drawer is ever asked for", () => {
  assert.deepEqual([...openIndex(donnees("communes")).tiroirs], []);
});
