// @ts-check
/** The part of a text that answers a question, with the words that do. Pure. */

import { plainWords } from "./question.js";

const LENGTH = 28;
const BEFORE = 6;
const SHORTEST = 3;

/** @typedef {{ texte: string, marque: boolean }} Piece */

/**
 * @param {string} text
 * @param {readonly number[]} places the ranks of the words the index found
 * @param {readonly string[]} question plain words
 * @returns {Piece[]} pieces that make up the excerpt, ellipses included
 */
export function excerpt(text, places, question) {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const found = new Set(places);
  words.forEach((word, rank) => {
    if (answers(word, question)) found.add(rank);
  });
  const first = Math.min(...found, Infinity);
  const start = first === Infinity ? 0 : Math.max(0, first - BEFORE);
  const shown = words.slice(start, start + LENGTH);
  const pieces = shown.map((word, rank) => ({ texte: word, marque: found.has(start + rank) }));
  if (start > 0) pieces.unshift({ texte: "…", marque: false });
  if (start + LENGTH < words.length) pieces.push({ texte: "…", marque: false });
  return joined(pieces);
}

/**
 * Whether a word of the text begins with a word of the question: `œdème` answers `oedeme`.
 *
 * @param {string} word
 * @param {readonly string[]} question
 */
function answers(word, question) {
  const telling = question.filter((asked) => asked.length >= SHORTEST);
  return plainWords(word).some((part) => telling.some((asked) => part.startsWith(asked)));
}

/**
 * Neighbours that are alike, as one.
 *
 * @param {Piece[]} pieces
 */
function joined(pieces) {
  /** @type {Piece[]} */
  const found = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.marque === piece.marque) last.texte += ` ${piece.texte}`;
    else found.push({ ...piece });
  }
  return found;
}
