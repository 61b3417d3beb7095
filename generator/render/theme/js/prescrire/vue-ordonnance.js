// @ts-check
/** @type {import("./etapes.js").Etape["monter"]} */
export function monter() {}

/** @type {import("./etapes.js").Etape["peindre"]} */
export function peindre() {
  return null;
}
