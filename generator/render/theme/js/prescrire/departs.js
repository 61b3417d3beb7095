// @ts-check
/** One-tap starts: the fillings that use the forfait best; a question when there are several ways. */

import { NBSP, euros } from "../prescription/francais.js";
import { element } from "../boite/volet.js";

/** @typedef {import("../prescription/remplissages.js").Remplissage} Remplissage */

/**
 * @param {Remplissage[]} remplissages
 * @returns {HTMLElement[]}
 */
export function departs(remplissages) {
  return remplissages.map((un, rang) => {
    const bouton = geste(un.titre, { "data-geste": "depart", "data-rang": String(rang) });
    bouton.append(" ", element("small", euros(un.total)));
    if (un.propositions.length > 1) bouton.setAttribute("aria-expanded", "false");
    return bouton;
  });
}

/**
 * Which bilans? Ways that the rules refuse are told, not hidden.
 * @param {Remplissage} remplissage
 * @param {number} rang
 * @returns {HTMLElement[]}
 */
export function question({ titre, propositions, impossibles }, rang) {
  const boutons = propositions.map((une, quel) =>
    geste(une.titre, {
      "data-geste": "quel",
      "data-rang": String(rang),
      "data-quel": String(quel),
    }),
  );
  const refus = impossibles.map(({ phrase }) => element("p", phrase, { class: "note" }));
  return [element("p", `${titre}${NBSP}: avec quels bilans\u202f?`), ...boutons, ...refus];
}

/**
 * @param {string} texte
 * @param {Record<string, string>} attributs
 */
function geste(texte, attributs) {
  return element("button", texte, { type: "button", class: "discret calme", ...attributs });
}
