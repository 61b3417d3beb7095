// @ts-check
/** Answers to the grid, read from whatever a form holds: a value, nothing, or a sentence. */

import { lirePoids, lireTaille } from "./imc.js";

/** @typedef {Record<string, "poids" | "taille">} Natures  What each measure is, by its id. */

const NBSP = "\u00a0";

/** Reads answers by id. What cannot be read counts as not answered, and leaves a sentence in `erreurs`. */
export class Lecture {
  /**
   * @param {unknown} reponses  An object of texts or numbers by id; anything else answers nothing.
   * @param {Natures} natures
   */
  constructor(reponses, natures) {
    this.reponses = reponses;
    this.natures = natures;
    /** @type {Map<string, string>} */
    this.erreurs = new Map();
  }

  /**
   * @param {string} id
   * @param {number} minimum
   * @param {number} maximum
   * @returns {number | null}
   */
  entier(id, minimum, maximum) {
    const lu = this.#texte(id);
    if (lu === null) return null;
    const valeur = /^\d{1,6}$/.test(lu) ? Number(lu) : NaN;
    if (valeur >= minimum && valeur <= maximum) return valeur;
    return this.#refuser(id, `Un nombre entier de ${minimum} à ${maximum} est attendu.`);
  }

  /**
   * @param {string} id
   * @returns {"oui" | "non" | null}
   */
  ouiNon(id) {
    const lu = this.#texte(id);
    if (lu === null || lu === "oui" || lu === "non") return lu;
    return this.#refuser(id, "La réponse attendue est oui ou non.");
  }

  /**
   * @template {{ id: string }} T
   * @param {string} id
   * @param {T[]} choix
   * @returns {T | null}
   */
  parmi(id, choix) {
    const lu = this.#texte(id);
    if (lu === null) return null;
    const trouve = choix.find((un) => un.id === lu);
    return trouve ?? this.#refuser(id, `Cette réponse n’est pas proposée${NBSP}: choisissez-en une.`);
  }

  /**
   * Kilograms or centimetres.
   * @param {string} id
   * @returns {number | null}
   */
  mesure(id) {
    const lire = this.natures[id] === "taille" ? lireTaille : lirePoids;
    const lu = lire(this.#brut(id));
    if (lu === null) return null;
    return "valeur" in lu ? lu.valeur : this.#refuser(id, lu.erreur);
  }

  /** @param {string} id */
  #brut(id) {
    const reponses = this.reponses;
    if (typeof reponses !== "object" || reponses === null || !Object.hasOwn(reponses, id)) return null;
    return /** @type {Record<string, unknown>} */ (reponses)[id];
  }

  /**
   * @param {string} id
   * @returns {string | null}
   */
  #texte(id) {
    const brut = this.#brut(id);
    if (brut === null || brut === undefined) return null;
    return typeof brut === "string" || typeof brut === "number" ? String(brut).trim() || null : "?";
  }

  /**
   * @param {string} id
   * @param {string} phrase
   */
  #refuser(id, phrase) {
    this.erreurs.set(id, phrase);
    return null;
  }
}
