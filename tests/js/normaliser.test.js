/** The browser writes names as the generator does. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { normaliser } from "../../generator/render/theme/js/normaliser.js";
import { donnees } from "./donnees.js";

for (const name of ["vecteurs", "textes"]) {
  test(name, () => {
    for (const [typed, expected] of donnees(name)) {
      assert.equal(normaliser(typed), expected, JSON.stringify(typed));
    }
  });
}
