// @ts-check
/** Many short texts as one, a line each: one search through it is quicker than thousands. */

/**
 * Each line stands after its line end, whose place `debuts` says.
 * @typedef {{ texte: string, debuts: Int32Array }} Lignes
 */

/**
 * @param {string[]} textes
 * @returns {Lignes}
 */
export function enLignes(textes) {
  const debuts = new Int32Array(textes.length);
  let at = 0;
  textes.forEach((texte, line) => {
    debuts[line] = at;
    at += texte.length + 1;
  });
  return { texte: `\n${textes.join("\n")}`, debuts };
}

/**
 * The lines that hold a motif, each once, in order. A motif that starts with a line end is looked
 * for at the start of lines.
 * @param {Lignes} lignes
 * @param {string} motif
 */
export function lignesAvec({ texte, debuts }, motif) {
  const found = [];
  let at = texte.indexOf(motif);
  while (at >= 0) {
    const line = lineAt(debuts, at);
    found.push(line);
    at = line + 1 < debuts.length ? texte.indexOf(motif, debuts[line + 1]) : -1;
  }
  return found;
}

/**
 * @param {Int32Array} debuts
 * @param {number} at
 */
function lineAt(debuts, at) {
  let [low, high] = [0, debuts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (debuts[middle] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
