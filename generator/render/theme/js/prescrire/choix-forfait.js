// @ts-check
/** The choice of bilans and consultations, as the planner's own fields hold it. */

/** @typedef {import("../prescription/forfait.js").Choix} Choix */
/** @typedef {import("../prescription/forfait.js").Regles} Regles */

/** Field names before the domain, by kind of number. */
export const CHAMPS = { consultations: "consultations", hors_financement: "hors" };

/**
 * @param {import("./dossier.js").Part | undefined} part
 * @param {Regles} regles domains it does not know are left aside
 * @returns {Choix}
 */
export function choixDe(part, regles) {
  const coches = part?.bilans ?? [];
  const bilans = regles.domaines.map((un) => un.id).filter((id) => coches.includes(id));
  const nombres = (/** @type {string} */ champ) =>
    Object.fromEntries(regles.domaines.map(({ id }) => [id, Number(part?.[`${champ}-${id}`] ?? 0)]));
  return {
    bilans,
    consultations: nombres(CHAMPS.consultations),
    hors_financement: nombres(CHAMPS.hors_financement),
  };
}

/**
 * @param {ParentNode} root
 * @param {Choix} choix
 */
export function ecrire(root, choix) {
  for (const champ of root.querySelectorAll("input")) {
    const [genre, ...reste] = champ.name.split("-");
    const id = reste.join("-");
    if (champ.type === "checkbox") champ.checked = choix.bilans.includes(champ.value);
    else if (genre === CHAMPS.consultations) champ.value = String(choix.consultations[id] ?? 0);
    else champ.value = String(choix.hors_financement[id] ?? 0);
  }
}
