// @ts-check
/** DOM nodes made from words: text always goes in as text, never as HTML. */

/** @typedef {Node | string | null | undefined | false} Contenu */

/**
 * An element, its classes after dots (`p.erreur`), its attributes and what it holds.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T | `${T}.${string}`} nom
 * @param {Contenu | Contenu[]} [contenu]
 * @param {Record<string, string | number | boolean | undefined>} [attributs] true writes the bare attribute
 * @returns {HTMLElementTagNameMap[T]}
 */
export function noeud(nom, contenu = [], attributs = {}) {
  const [balise, ...classes] = nom.split(".");
  const fait = /** @type {HTMLElementTagNameMap[T]} */ (document.createElement(balise));
  fait.classList.add(...classes);
  for (const [cle, valeur] of Object.entries(attributs)) {
    if (valeur !== undefined && valeur !== false) fait.setAttribute(cle, valeur === true ? "" : String(valeur));
  }
  for (const un of [contenu].flat()) if (un) fait.append(un);
  return fait;
}
