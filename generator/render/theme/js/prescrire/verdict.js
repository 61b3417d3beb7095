// @ts-check
/** Eligibility in one sentence. Pure. */

import { NBSP, compte, minuscule } from "../prescription/francais.js";

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
    const [premier, ...autres] = toutes.filter((une) => une.etat === "refus");
    const suite = autres.length ? autreRefus(autres.length) : "";
    return `D’après les règles, le parcours n’est pas prévu ici${NBSP}: ${minuscule(premier?.phrase ?? "")}${suite} Vous pouvez continuer${NBSP}: l’ordonnance portera «${NBSP}à ne pas signer en l’état${NBSP}».`;
  }
  const fautives = toutes.filter((une) => une.erreur).length;
  const manquantes = toutes.filter((une) => une.etat === "a_completer" && !une.erreur).length;
  const dites = [
    ...(fautives ? [`${compte(fautives, "réponse")} à corriger`] : []),
    ...(manquantes ? [`${compte(manquantes, "réponse")} à donner`] : []),
  ];
  return `Il reste ${dites.join(" et ")}.`;
}

/** @param {number} combien */
function autreRefus(combien) {
  return combien > 1 ? ` Les ${combien}${NBSP}autres refus sont dits plus haut.` : " L’autre refus est dit plus haut.";
}
