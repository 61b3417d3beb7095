// @ts-check
/** Every button of the planner: what it would give, or the sentence that says why it cannot. */

import { evaluer, somme } from "./forfait.js";
import { compte, euros } from "./francais.js";

/** @typedef {import("./forfait.js").Regles} Regles */
/** @typedef {import("./forfait.js").Politiques} Politiques */
/** @typedef {import("./forfait.js").Choix} Choix */
/** @typedef {import("./forfait.js").Domaine} Domaine */
/**
 * `choix` is what the button gives; without it, `regle` and `phrase` say why it gives nothing.
 * @typedef {{ possible: true, choix: Choix } | { possible: false, regle: string, phrase: string }} Bouton
 */
/** @typedef {{ plus: Bouton, moins: Bouton }} Paire */
/**
 * `hors_financement` is null where the region has no unfunded lines, or the domain no consultation.
 * @typedef {{ domaine: string, bilan: Paire, consultations: Paire, hors_financement: Paire | null }} Boutons
 */

/**
 * @param {Regles} regles
 * @param {Politiques} politiques
 * @param {unknown} choix anything: what cannot be read of it counts for nothing
 * @returns {Boutons[]} one for each domain, in their order
 */
export function possibles(regles, politiques, choix) {
  const { bilans, consultations, hors_financement: hors } = evaluer(regles, politiques, choix);
  const base = { bilans, consultations, hors_financement: hors };
  const essai = { regles, politiques, base };
  return regles.domaines.map((domaine) => ({
    domaine: domaine.id,
    bilan: { plus: ajouterBilan(essai, domaine), moins: oterBilan(essai, domaine) },
    consultations: nombre(essai, domaine, "consultations"),
    hors_financement:
      politiques.hors_financement.choix && domaine.consultations
        ? nombre(essai, domaine, "hors_financement")
        : null,
  }));
}

/** @typedef {{ regles: Regles, politiques: Politiques, base: Choix }} Essai */

/**
 * @param {Essai} essai
 * @param {Domaine} domaine
 */
function ajouterBilan(essai, { id, bilan }) {
  if (bilan && essai.base.bilans.includes(id)) {
    return impossible("bilan_en_double", `Le ${bilan} est déjà prescrit.`);
  }
  return essayer(essai, { ...essai.base, bilans: [...essai.base.bilans, id] }, "bilan");
}

/**
 * @param {Essai} essai
 * @param {Domaine} domaine
 */
function oterBilan({ politiques, base }, { id, bilan, consultations }) {
  if (!base.bilans.includes(id)) return impossible("rien_a_oter", "Aucun bilan à ôter.");
  const suivies = base.consultations[id] || base.hors_financement[id];
  if (suivies && politiques.consultation_sans_bilan.choix === "interdit") {
    const phrase = `Ôtez d’abord les ${consultations}\u00a0: elles demandent le ${bilan}.`;
    return impossible("consultation_sans_bilan", phrase);
  }
  return possible({ ...base, bilans: base.bilans.filter((un) => un !== id) });
}

/**
 * @param {Essai} essai
 * @param {Domaine} domaine
 * @param {"consultations" | "hors_financement"} lesquelles
 * @returns {Paire}
 */
function nombre(essai, { id }, lesquelles) {
  const { base } = essai;
  const combien = base[lesquelles][id] ?? 0;
  const avec = (/** @type {number} */ n) => ({
    ...base,
    [lesquelles]: { ...base[lesquelles], [id]: n },
  });
  return {
    plus: essayer(essai, avec(combien + 1), lesquelles),
    moins: combien
      ? possible(avec(combien - 1))
      : impossible("rien_a_oter", "Aucune consultation à ôter."),
  };
}

/**
 * @param {Essai} essai
 * @param {Choix} choix
 * @param {"bilan" | "consultations" | "hors_financement"} soin
 */
function essayer({ regles, politiques, base }, choix, soin) {
  const { valide, refus } = evaluer(regles, politiques, choix);
  if (valide) return possible(choix);
  const [{ regle, phrase }] = refus;
  return impossible(regle, raison({ regles, politiques, base }, soin, regle) ?? phrase);
}

/**
 * The reason told beside a button, in terms of what is left rather than of what would be too much.
 * @param {Essai} essai
 * @param {"bilan" | "consultations" | "hors_financement"} soin
 * @param {string} regle
 */
function raison({ regles, politiques, base }, soin, regle) {
  if (soin === "hors_financement") return null;
  const hors = politiques.hors_financement.choix && soin === "consultations";
  const suite = hors ? " Au-delà, prescrivez-la hors financement." : "";
  if (regle === "consultations_max") {
    const financees = compte(regles.consultations_max, "consultation financée", "consultations financées");
    return `Maximum atteint\u00a0: ${financees}.${suite}`;
  }
  if (regle !== "plafond") return null;
  const depense =
    base.bilans.length * regles.tarif_bilan + somme(base.consultations) * regles.tarif_consultation;
  const reste = Math.max(0, regles.plafond - depense);
  const [nom, tarif] =
    soin === "bilan"
      ? ["un bilan", regles.tarif_bilan]
      : ["une consultation", regles.tarif_consultation];
  return `Il reste ${euros(reste)} sur ${euros(regles.plafond)}\u00a0: ${nom} en demande ${euros(tarif)}.${suite}`;
}

/**
 * @param {Choix} choix
 * @returns {Bouton}
 */
function possible(choix) {
  return { possible: true, choix };
}

/**
 * @param {string} regle
 * @param {string} phrase
 * @returns {Bouton}
 */
function impossible(regle, phrase) {
  return { possible: false, regle, phrase };
}
