// @ts-check
/** Printing one sheet or the whole, and copying a text where the browser allows or not. */

/**
 * @param {HTMLElement} bouton
 * @param {() => unknown} action
 */
export function brancher(bouton, action) {
  bouton.addEventListener("click", () => void action());
}

/**
 * Prints what is asked for: the ordonnance with what was added to it, or the summary alone.
 * @param {HTMLElement} section the step that holds the papers
 * @param {"ordonnance" | "resume"} quoi
 * @param {() => void} [avant]
 */
export function imprimer(section, quoi, avant) {
  avant?.();
  const papiers = /** @type {HTMLElement} */ (section.querySelector(".papiers"));
  papiers.classList.toggle("resume-seul", quoi === "resume");
  addEventListener("afterprint", () => papiers.classList.remove("resume-seul"), { once: true });
  print();
}

/**
 * Copies a text, or selects it in a field where the browser refuses.
 * @param {HTMLElement} repli holds the field
 * @param {string} texte
 * @returns {Promise<string>} what to say
 */
export async function copier(repli, texte) {
  const champ = /** @type {HTMLTextAreaElement} */ (repli.querySelector("textarea"));
  champ.value = texte;
  try {
    await navigator.clipboard.writeText(texte);
    ranger(repli);
    return "L’ordonnance est copiée en texte\u00a0: collez-la dans le dossier ou dans la messagerie sécurisée.";
  } catch {
    repli.hidden = false;
    champ.focus();
    champ.select();
    return "Ce navigateur refuse la copie\u00a0: le texte est sélectionné, copiez-le avec Ctrl+C.";
  }
}

/** @param {HTMLElement} repli */
export function ranger(repli) {
  const champ = /** @type {HTMLTextAreaElement} */ (repli.querySelector("textarea"));
  champ.value = "";
  repli.hidden = true;
}
