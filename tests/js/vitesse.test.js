/** What a keystroke costs, in the time of the processor: the machine may be busy elsewhere. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { chercher, openIndex } from "../../generator/render/theme/js/communes.js";
import { contenu } from "../../generator/render/theme/js/contenu.js";
import { donnees } from "./donnees.js";

const { saisies, limite, ouverture } = donnees("demande");
const file = donnees("communes");

/** @param {() => void} work */
function milliseconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** @param {number[]} values @param {number} part */
const quantile = (values, part) => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)];

test("a keystroke is answered in time", () => {
  const opening = milliseconds(() => openIndex(file));
  const index = openIndex(file);
  const keys = saisies.flatMap((/** @type {string} */ text) => [...text].map((_, end) => text.slice(0, end + 1)));
  const taken = keys.map((/** @type {string} */ typed) =>
    milliseconds(() => contenu(index, chercher(index, typed), [], "/departements/")),
  );
  const [median, late, worst] = [0.5, 0.95, 0.999].map((part) => quantile(taken, part));
  const said = [median, late, worst].map((value) => value.toFixed(2)).join(" / ");
  console.log(`${index.codes.length} communes, ${keys.length} keystrokes: median / p95 / p99.9 ${said} ms; opened in ${opening.toFixed(0)} ms`);
  assert.ok(late < limite, `${late} ms`);
  assert.ok(opening < ouverture, `${opening} ms`);
});
