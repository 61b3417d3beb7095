// @ts-check
/** A QR code as a drawing, by the library the build copies from npm; none when it cannot be read. */

const SVG = "http://www.w3.org/2000/svg";
const MARGE = 4;

/** @typedef {{ addData(texte: string): void, make(): void, getModuleCount(): number, isDark(ligne: number, colonne: number): boolean }} Code */
/** @typedef {(version: number, correction: string) => Code} Fabrique */

/**
 * The outline of the dark modules, a unit square each.
 * @param {Fabrique} fabrique
 * @param {string} texte
 * @returns {{ cote: number, trace: string }} the side counts the quiet zone around the code
 */
export function tracer(fabrique, texte) {
  const code = fabrique(0, "M");
  code.addData(texte);
  code.make();
  const cote = code.getModuleCount();
  let trace = "";
  for (let ligne = 0; ligne < cote; ligne += 1) {
    for (let colonne = 0; colonne < cote; colonne += 1) {
      if (code.isDark(ligne, colonne)) trace += `M${colonne + MARGE} ${ligne + MARGE}h1v1h-1z`;
    }
  }
  return { cote: cote + 2 * MARGE, trace };
}

/**
 * @param {Fabrique} fabrique
 * @param {string} texte
 * @param {string} nom what the drawing is, for those who do not see it
 */
export function dessiner(fabrique, texte, nom) {
  const { cote, trace } = tracer(fabrique, texte);
  const dessin = document.createElementNS(SVG, "svg");
  dessin.setAttribute("viewBox", `0 0 ${cote} ${cote}`);
  dessin.setAttribute("role", "img");
  dessin.setAttribute("aria-label", nom);
  dessin.setAttribute("shape-rendering", "crispEdges");
  const chemin = document.createElementNS(SVG, "path");
  chemin.setAttribute("d", trace);
  dessin.append(chemin);
  return dessin;
}
