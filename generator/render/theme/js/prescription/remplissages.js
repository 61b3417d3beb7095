// @ts-check
/** Good starts: the fillings that use the forfait best, and what the needs grid suggests. */

import { evaluer } from "./forfait.js";
import { NBSP, compte, enumeration, majuscule } from "./francais.js";
import { possibles } from "./possibles.js";

/** @typedef {import("./forfait.js").Regles} Regles */
/** @typedef {import("./forfait.js").Politiques} Politiques */
/** @typedef {import("./forfait.js").Choix} Choix */
/** @typedef {import("./forfait.js").Domaine} Domaine */
/** @typedef {{ choix: Choix, titre: string }} Proposition */
/** @typedef {{ bilans: string[], regle: string, phrase: string }} Impossible */
/**
 * One filling. With one proposition it can be applied at once; with several, ask which bilans.
 * @typedef {{ bilans: number, consultations: number, titre: string, total: number, reste: number,
 *   propositions: Proposition[], impossibles: Impossible[] }} Remplissage
 */

/**
 * For each number of bilans, the most consultations beside them.
 * @param {Regles} regles
 * @param {Politiques} politiques
 * @returns {Remplissage[]}
 */
export function remplissages(regles, politiques) {
  const avecBilan = regles.domaines.filter((un) => un.bilan);
  return avecBilan.flatMap((_, rang) => {
    const bilans = rang + 1;
    const total = bilans * regles.tarif_bilan;
    if (total > regles.plafond) return [];
    const place = Math.floor((regles.plafond - total) / regles.tarif_consultation);
    const combien = Math.min(place, regles.consultations_max);
    return [remplissage(regles, politiques, parties(avecBilan, bilans), combien)];
  });
}

/**
 * @param {Regles} regles
 * @param {Politiques} politiques
 * @param {Domaine[][]} groupes
 * @param {number} combien
 * @returns {Remplissage}
 */
function remplissage(regles, politiques, groupes, combien) {
  const bilans = groupes[0].length;
  const total = bilans * regles.tarif_bilan + combien * regles.tarif_consultation;
  /** @type {Proposition[]} */
  const propositions = [];
  /** @type {Impossible[]} */
  const impossibles = [];
  for (const groupe of groupes) {
    const ids = groupe.map((un) => un.id);
    const suivis = groupe.filter((un) => un.consultations);
    const choix = repartir(regles, politiques, ids, suivis.length ? suivis : regles.domaines, combien);
    if (choix) propositions.push({ choix, titre: titre(regles, choix) });
    else impossibles.push({ bilans: ids, ...pourquoi(groupe) });
  }
  return {
    bilans,
    consultations: combien,
    titre: `${compte(bilans, "bilan")} et ${compte(combien, "consultation")}`,
    total,
    reste: regles.plafond - total,
    propositions,
    impossibles,
  };
}

/**
 * Consultations shared out one by one among domains, or null when they do not all find a place.
 * @param {Regles} regles
 * @param {Politiques} politiques
 * @param {string[]} bilans
 * @param {Domaine[]} domaines
 * @param {number} combien
 */
function repartir(regles, politiques, bilans, domaines, combien) {
  let { choix, placees } = { choix: vide(bilans), placees: 0 };
  for (let avant = -1; placees < combien && placees > avant; ) {
    avant = placees;
    for (const { id } of domaines) {
      const plus = possibles(regles, politiques, choix).find((un) => un.domaine === id)?.consultations
        .plus;
      if (plus?.possible && placees < combien) {
        choix = plus.choix;
        placees += 1;
      }
    }
  }
  return placees === combien && evaluer(regles, politiques, choix).valide ? choix : null;
}

/**
 * @param {Domaine[]} groupe
 * @returns {{ regle: string, phrase: string }}
 */
function pourquoi(groupe) {
  const noms = enumeration(groupe.map((un) => `le ${un.bilan}`));
  const phrase = `Avec ${noms} pour seul bilan, aucune consultation n’est possible${NBSP}: chacune demande le bilan de son domaine.`;
  return { regle: "consultation_sans_bilan", phrase };
}

/**
 * @param {Regles} regles
 * @param {Choix} choix
 */
function titre(regles, { bilans, consultations }) {
  const soins = regles.domaines.flatMap((un) => [
    ...(bilans.includes(un.id) ? [String(un.bilan)] : []),
    ...(consultations[un.id]
      ? [compte(consultations[un.id], String(un.consultation), String(un.consultations))]
      : []),
  ]);
  return majuscule(enumeration(soins));
}

/**
 * Groups of `combien` domains, in their order.
 * @param {Domaine[]} domaines
 * @param {number} combien
 * @returns {Domaine[][]}
 */
function parties(domaines, combien) {
  if (combien === 0) return [[]];
  return domaines.flatMap((un, rang) =>
    parties(domaines.slice(rang + 1), combien - 1).map((suite) => [un, ...suite]),
  );
}

/**
 * @param {string[]} bilans
 * @returns {Choix}
 */
function vide(bilans) {
  return { bilans, consultations: {}, hors_financement: {} };
}
