// @ts-check
/**
 * What the prescription page hands to its steps. Each step is a module with `monter`, called once
 * the data is there, and `peindre`, called after every answer, in the order of the page: what it
 * gives back stands in the context of the steps that follow, under its own name.
 */

/**
 * @typedef {object} Donnees loaded once, before anything is typed
 * @property {any} regles what `render/prescription/regles.py` gives
 * @property {any} grille what `render/prescription/grille.py` gives; null when there is no grid
 * @property {any} formulaire what `render/prescription/formulaire.py` gives; null when there is no grid
 * @property {any} papier what `render/prescription/papier.py` gives
 * @property {import("./qr.js").Fabrique | null} fabrique draws QR codes; null when it cannot be had
 * @property {import("../reponse.js").Annuaire} annuaire
 * @property {import("../reponse.js").Points} points
 * @property {import("../communes.js").Index} communes
 */

/**
 * @typedef {object} Contexte
 * @property {import("./dossier.js").Dossier} dossier everything written on the page
 * @property {Donnees} donnees
 * @property {string} aujourdhui the day, as 2026-11-21, read once when the page is opened
 * @property {any} [eligibilite] what `eligibilite.js` evaluates
 * @property {any} [besoins] what `grille.js` evaluates; null when there is no grid
 * @property {any} [forfait] what `forfait.js` evaluates
 * @property {any} [adressage] `{ commune, structure, raisons, public, cancer }`; nulls when not chosen
 * @property {any} [ordonnance] `{ complete }` says that nothing is missing on the paper
 */

/**
 * @typedef {object} Etape
 * @property {(section: HTMLElement, donnees: Donnees, changer: () => void) => void} monter
 * @property {(section: HTMLElement, contexte: Contexte) => unknown} peindre
 */

export {};
