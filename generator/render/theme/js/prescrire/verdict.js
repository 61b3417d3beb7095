// @ts-check
/** Eligibility in one sentence. Pure. */

import { NBSP, compte } from "../prescription/francais.js";

/**
 * @param {import("../prescription/eligibilite.js").Resultat} resultat
 * @returns {string}
 */
export function verdict({ etat, questions, fenetre }) {
  const toutes = Object.values(questions);
  if (etat === "eligible") {
    const reste = fenetre ? ` ${questions.fin_traitement.phrase}` : "";
    return `Le parcours peut être prescrit.${reste}`;
  }
  if (etat === "refuse") {
    const refus = toutes.find((une) => une.etat === "refus");
    return `D’après les règles, le parcours n’est pas prévu ici${NBSP}: ${refus?.phrase} Vous pouvez continuer${NBSP}: l’ordonnance portera cet avertissement.`;
  }
  const fautives = toutes.filter((une) => une.erreur).length;
  const manquantes = toutes.filter((une) => une.etat === "a_completer" && !une.erreur).length;
  const dites = [
    ...(fautives ? [`${compte(fautives, "réponse")} à corriger`] : []),
    ...(manquantes ? [`${compte(manquantes, "réponse")} à donner`] : []),
  ];
  return `Il reste ${dites.join(" et ")}.`;
}
