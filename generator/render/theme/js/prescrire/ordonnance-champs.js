// @ts-check
/** The fields of the ordonnance: sentences beside them, and the list of what is missing. */

import { noeud } from "./noeud.js";

/**
 * Sentences beside the wrong fields, once they were left; a field put right loses its own at once.
 * @param {HTMLElement} section
 * @param {Record<string, string>} erreurs by field name
 * @param {Set<string>} quittes
 */
export function montrerErreurs(section, erreurs, quittes) {
  for (const place of section.querySelectorAll(".erreur")) {
    const champ = place.id.slice("e-".length);
    const phrase = quittes.has(champ) ? (erreurs[champ] ?? "") : "";
    if (place.textContent === phrase) continue;
    place.textContent = phrase;
    const controle = section.querySelector(`[name="${champ}"]`);
    if (phrase) controle?.setAttribute("aria-invalid", "true");
    else controle?.removeAttribute("aria-invalid");
  }
}

/**
 * One button a thing missing, which leads to where it is written.
 * @param {HTMLElement} liste
 * @param {import("./identite.js").Manque[]} manques
 */
export function montrerManques(liste, manques) {
  const dits = manques.map(({ quoi }) => quoi).join();
  if (liste.dataset.dits === dits) return;
  liste.dataset.dits = dits;
  liste.replaceChildren(
    ...manques.map(({ champ, quoi }) => {
      const bouton = noeud("button.lien", quoi, { type: "button" });
      bouton.addEventListener("click", () => aller(champ));
      return noeud("li", bouton);
    }),
  );
}

/**
 * The link of a step shows it, as it would if it was pressed; then the field takes the focus.
 * @param {string} champ a field's name; or after `#` a step, or a field of another step
 */
export function aller(champ) {
  const cible = champ.startsWith("#") ? champ : `#ordonnance [name="${champ}"]`;
  const trouve = document.querySelector(cible);
  const lien = document.querySelector(`.etapes a[href="#${trouve?.closest(".etape")?.id}"]`);
  if (lien instanceof HTMLElement && champ.startsWith("#")) lien.click();
  if (trouve instanceof HTMLElement && !trouve.matches(".etape")) trouve.focus();
}

/**
 * Sets a control to what was answered elsewhere when that changes, unless it was set otherwise.
 * @param {HTMLSelectElement | HTMLInputElement} controle a list, or a box to tick
 * @param {string} valeur
 * @returns {string} what the control says now
 */
export function suivre(controle, valeur) {
  const avant = controle.dataset.pose ?? "";
  const boite = controle instanceof HTMLInputElement;
  if (valeur !== avant) {
    controle.dataset.pose = valeur;
    if (boite) controle.checked = valeur !== "";
    else if (!controle.value || controle.value === avant) controle.value = valeur;
  }
  return boite && !controle.checked ? "" : controle.value;
}
