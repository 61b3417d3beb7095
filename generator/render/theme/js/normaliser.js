// @ts-check
/**
 * One way of writing a place name, so that two spellings of it can be compared.
 * `generator/link/normaliser.py` does the same; both pass `tests/vecteurs/normaliser.json`.
 */

/** @type {Record<string, string>} */
const SPELT_OUT = { œ: "oe", æ: "ae", ß: "ss", Œ: "oe", Æ: "ae", ẞ: "ss" };

/** @type {Record<string, string>} */
const SHORT = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes" };

/**
 * Lower-case letters and digits in words apart by one space: no accent, `st` in full.
 * @param {string} text
 */
export function normaliser(text) {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[œæßŒÆẞ]/g, (sign) => SPELT_OUT[sign])
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bstes?\b|\bsts?\b/g, (word) => SHORT[word]);
}
