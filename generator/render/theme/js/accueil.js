// @ts-check
/** Whether a structure takes a patient, and how to say it. Pure: the words it needs come in. */

/**
 * @typedef {object} Accueil whom a structure takes
 * @property {string[]} public codes
 * @property {string[]} cancers codes
 * @property {{ public?: string, cancers?: string }} refus why it turns others away, if it does
 */
/** @typedef {{ public: string, cancer: string }} Choix codes; empty when nothing was said */

/**
 * Why a structure does not take a patient; empty when it does. `choix.cancer` may be a code that
 * nobody names: only structures that turn no cancer away take it.
 * @param {Accueil} structure
 * @param {Choix} choix
 * @returns {string[]}
 */
export function raisons({ public: publics, cancers, refus }, choix) {
  const found = [];
  if (choix.public && refus.public && !publics.includes(choix.public)) found.push(refus.public);
  if (choix.cancer && refus.cancers && !cancers.includes(choix.cancer)) found.push(refus.cancers);
  return found;
}

/**
 * Reasons as a sentence.
 * @param {string[]} dites
 */
export function phrase(dites) {
  return `Cette structure ${dites.join(" et ")}.`;
}

/**
 * A patient in words: « un enfant ou un jeune soigné pour un cancer du sein ».
 * @param {string} qui « un adulte »; empty when not said
 * @param {string} cancer « un cancer du sein »; empty when not said
 */
export function patient(qui, cancer) {
  const whom = qui || "une personne";
  return cancer ? `${whom} ${qui ? "soigné" : "soignée"} pour ${cancer}` : whom;
}

/**
 * What becomes of the structures that cover a commune.
 * @param {number} gardees
 * @param {number} total at least one
 * @param {string} quelquun the patient, in words
 */
export function chezVous(gardees, total, quelquun) {
  if (!gardees) return `Chez vous, aucune structure n’accueille encore ${quelquun}`;
  return `Chez vous, ${parmi(gardees, total)} ${quelquun}`;
}

/**
 * What becomes of the structures that are merely near.
 * @param {number} gardees
 * @param {number} total at least one
 * @param {string} quelquun the patient, in words
 */
export function presDeChezVous(gardees, total, quelquun) {
  if (!gardees) return `Parmi les plus proches, aucune structure n’accueille ${quelquun}.`;
  return `Parmi les plus proches, ${parmi(gardees, total)} ${quelquun}.`;
}

/**
 * @param {number} gardees
 * @param {number} total
 */
function parmi(gardees, total) {
  if (total === 1) return "la structure accueille";
  if (gardees === total) return `les ${total} structures accueillent`;
  const many = gardees > 1;
  return `${gardees} ${many ? "structures" : "structure"} sur ${total} ${many ? "accueillent" : "accueille"}`;
}
