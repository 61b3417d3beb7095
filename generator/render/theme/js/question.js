// @ts-check
/** What somebody typed, as the index understands it. Pure. */

const LONGEST = 150;

/** Words that tell nothing apart: the index is made without them. */
const EMPTY = new Set(
  "a au aux avec ce ces chez d dans de des du elle en est et il je l la le les leur ma mes mon ne nous on ou par pas pour qu que qui s sa se ses son sont sur un une vous votre".split(" "),
);

/** @type {Record<string, string>} */
const SHORT = { st: "saint", ste: "sainte" };

/**
 * Lower-case words without accents, ligatures, hyphens or apostrophes.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function plainWords(text) {
  const bare = text.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").normalize("NFD");
  const words = bare.replace(/\p{M}/gu, "").split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== "");
}

/**
 * The words to look for: the small ones are left out, unless there is nothing else. A telephone
 * number is one word.
 *
 * @param {string} typed
 * @returns {string[]}
 */
export function question(typed) {
  if (/^[\d\s.]{14,}$/.test(typed)) return [typed.replace(/\D/g, "")];
  const words = plainWords(typed.slice(0, LONGEST)).map((word) => SHORT[word] ?? word);
  const telling = words.filter((word) => !EMPTY.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * Whether it can only be a postal code, or a commune's INSEE code: the box answers those.
 *
 * @param {string} typed
 */
export function isCode(typed) {
  return /^\s*\d[\dab]\s?\d{3}\s*$/i.test(typed);
}
