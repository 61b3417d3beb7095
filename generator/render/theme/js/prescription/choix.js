// @ts-check
/** What a choice of bilans and consultations says, whatever it is made of; the rest is refused. */

/** @typedef {import("./forfait.js").Regles} Regles */
/** @typedef {import("./forfait.js").Domaine} Domaine */
/** @typedef {import("./forfait.js").Nombres} Nombres */
/** @typedef {import("./forfait.js").Refus} Refus */

/** More consultations than anyone means: a slip of the hand. */
const NOMBRE_MAX = 99;
const INCONNU = { regle: "domaine_inconnu", phrase: "Ce domaine n’existe pas dans ces règles." };
const ILLISIBLE = { regle: "choix_illisible", phrase: "Ce choix ne se lit pas." };

/**
 * Bilans in the order of the domains, each once.
 * @param {Regles} regles
 * @param {unknown} liste
 * @param {Refus[]} refus
 */
export function lireBilans(regles, liste, refus) {
  const vus = new Set();
  if (liste != null && !Array.isArray(liste)) refus.push(ILLISIBLE);
  for (const id of Array.isArray(liste) ? liste : []) {
    const domaine = regles.domaines.find((un) => un.id === id);
    if (!domaine) refus.push(INCONNU);
    else if (!domaine.bilan) refus.push(nonFinance(regles, domaine, "bilan"));
    else if (vus.has(id)) {
      const phrase = `Un seul ${domaine.bilan} est financé.`;
      refus.push({ regle: "bilan_en_double", domaine: id, phrase, ...appui(regles, "domaines") });
    } else vus.add(id);
  }
  return regles.domaines.map((un) => un.id).filter((id) => vus.has(id));
}

/**
 * Numbers of every domain that has consultations.
 * @param {Regles} regles
 * @param {unknown} nombres
 * @param {Refus[]} refus
 */
export function lireNombres(regles, nombres, refus) {
  const financees = regles.domaines.filter((un) => un.consultations);
  /** @type {Nombres} */
  const lus = Object.fromEntries(financees.map((un) => [un.id, 0]));
  for (const [id, valeur] of Object.entries(lireGroupe(nombres, refus))) {
    const domaine = regles.domaines.find((un) => un.id === id);
    if (!domaine) refus.push(INCONNU);
    else if (!estNombre(valeur ?? 0)) {
      const phrase = `Le nombre de consultations est un entier, de 0 à ${NOMBRE_MAX}.`;
      refus.push({ regle: "nombre_invalide", domaine: id, phrase });
    } else if (domaine.consultations) lus[id] = Number(valeur ?? 0) + 0;
    else if (valeur) refus.push(nonFinance(regles, domaine, "consultation"));
  }
  return lus;
}

/**
 * @param {unknown} groupe
 * @param {Refus[]} refus
 * @returns {Record<string, unknown>}
 */
export function lireGroupe(groupe, refus) {
  if (groupe == null) return {};
  if (typeof groupe === "object" && !Array.isArray(groupe)) return { ...groupe };
  refus.push(ILLISIBLE);
  return {};
}

/** @param {unknown} valeur */
function estNombre(valeur) {
  return Number.isInteger(valeur) && Number(valeur) >= 0 && Number(valeur) <= NOMBRE_MAX;
}

/**
 * @param {Regles} regles
 * @param {Domaine} domaine
 * @param {"bilan" | "consultation"} soin
 * @returns {Refus}
 */
function nonFinance(regles, domaine, soin) {
  const suite = domaine.precision ? ` ${domaine.precision}` : "";
  const nom = soin === "bilan" ? "de bilan" : "de consultation de suivi";
  const phrase = `${domaine.nom}\u00a0: pas ${nom} dans ce forfait.${suite}`;
  const regle = `domaine_sans_${soin}`;
  return { regle, domaine: domaine.id, phrase, ...appui(regles, "domaines") };
}

/**
 * @param {Regles} regles
 * @param {string} regle
 */
export function appui(regles, regle) {
  return { source: regles.references[regle].source };
}
