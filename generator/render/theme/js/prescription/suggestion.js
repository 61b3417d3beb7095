// @ts-check
/** From the needs grid to a choice, with the sentences that say how it was reached. It never decides. */

import { NBSP, compte } from "./francais.js";
import { possibles } from "./possibles.js";

/** @typedef {import("./forfait.js").Regles} Regles */
/** @typedef {import("./forfait.js").Politiques} Politiques */
/** @typedef {import("./forfait.js").Choix} Choix */
/** @typedef {import("./forfait.js").Domaine} Domaine */
/**
 * `souhaite`: true, the patient wants it; false, the patient does not; absent, nobody said.
 * @typedef {{ priorite?: "aucun" | "incomplet" | "a_discuter" | "en_priorite", souhaite?: boolean | null }} Besoin
 */
/** @typedef {{ choix: Choix, phrase: string, lignes: { domaine: string, phrase: string }[] }} Suggestion */

const CONSTATS = {
  refus: "le patient ne le souhaite pas",
  en_priorite: "en priorité d’après la grille",
  a_discuter: "à discuter d’après la grille",
  souhait: "le patient le souhaite",
  incomplet: "trop peu de réponses",
  aucun: "rien ne le signale",
};

/**
 * A bilan for each need or wish, most pressing first; the consultations left are shared out among
 * the domains in priority. Nothing is suggested that the patient does not want.
 * @param {Regles} regles
 * @param {Politiques} politiques
 * @param {Record<string, Besoin | undefined>} besoins by domain
 * @returns {Suggestion}
 */
export function suggerer(regles, politiques, besoins) {
  const constats = new Map(regles.domaines.map((un) => [un.id, constat(besoins?.[un.id])]));
  const ordre = ["en_priorite", "a_discuter", "souhait"];
  const voulus = ordre.flatMap((rang) => regles.domaines.filter((un) => constats.get(un.id) === rang));
  /** @type {Choix} */
  let choix = { bilans: [], consultations: {}, hors_financement: {} };
  for (const { id } of voulus) choix = pousser(regles, politiques, choix, id, "bilan");
  const presses = voulus.filter((un) => constats.get(un.id) === "en_priorite");
  for (let avant = null; avant !== choix; ) {
    avant = choix;
    for (const { id } of presses) choix = pousser(regles, politiques, choix, id, "consultations");
  }
  const lignes = regles.domaines.map((un) => ligne(un, constats.get(un.id) ?? "aucun", choix));
  return { choix, phrase: resume(choix, [...constats.values()]), lignes };
}

/**
 * @param {Besoin | undefined} besoin
 * @returns {keyof typeof CONSTATS}
 */
function constat(besoin) {
  if (besoin?.souhaite === false) return "refus";
  if (besoin?.priorite === "en_priorite" || besoin?.priorite === "a_discuter") return besoin.priorite;
  if (besoin?.souhaite === true) return "souhait";
  return besoin?.priorite === "incomplet" ? "incomplet" : "aucun";
}

/**
 * The choice after one press of a domain's plus button, or the same choice when it is not possible.
 * @param {Regles} regles
 * @param {Politiques} politiques
 * @param {Choix} choix
 * @param {string} id
 * @param {"bilan" | "consultations"} soin
 */
function pousser(regles, politiques, choix, id, soin) {
  const plus = possibles(regles, politiques, choix).find((un) => un.domaine === id)?.[soin].plus;
  return plus?.possible ? plus.choix : choix;
}

/**
 * @param {Domaine} domaine
 * @param {keyof typeof CONSTATS} constat
 * @param {Choix} choix
 */
function ligne({ id, nom, bilan, consultation, consultations }, constat, choix) {
  const combien = choix.consultations[id] ?? 0;
  const soins = [
    ...(choix.bilans.includes(id) ? [String(bilan)] : []),
    ...(combien ? [compte(combien, String(consultation), String(consultations))] : []),
  ];
  const propose = soins.length ? soins.join(" et ") : "rien n’est proposé";
  return { domaine: id, phrase: `${nom}, ${CONSTATS[constat]}${NBSP}: ${propose}.` };
}

/**
 * @param {Choix} choix
 * @param {(keyof typeof CONSTATS)[]} constats
 */
function resume({ bilans }, constats) {
  if (!bilans.length && constats.includes("incomplet")) return "Trop peu de réponses pour proposer des soins.";
  if (!bilans.length) return "Ni la grille ni le patient ne signalent de besoin.";
  return "Proposition calculée d’après la grille et les souhaits du patient. Elle ne décide rien\u00a0: modifiez-la librement.";
}
