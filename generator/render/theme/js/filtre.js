// @ts-check
/** The filter of a commune's page: sets structures apart for one patient, and says why. */

import { chezVous, patient, presDeChezVous } from "./accueil.js";
import { Liste, made } from "./liste.js";

const TOUT = "Toutes les structures sont affichées.";
const OU = "Les structures écartées sont à la fin de leur liste, avec la raison.";

/** @param {HTMLElement} form */
export function start(form) {
  const filtre = new Filtre(form);
  form.addEventListener("change", () => filtre.apply());
  filtre.bouton.addEventListener("click", () => {
    filtre.clear();
    filtre.selects[0].focus();
  });
  // What was said about someone's health must not wait in the browser for who comes next.
  addEventListener("pagehide", () => filtre.clear());
  filtre.apply();
}

class Filtre {
  /** @param {HTMLElement} form */
  constructor(form) {
    const reponse = /** @type {HTMLElement} */ (form.closest(".reponse"));
    this.selects = [...form.querySelectorAll("select")];
    this.bouton = find(form, "button");
    this.annonce = find(form, "[role=status]");
    this.titre = find(reponse, "h2");
    this.initial = this.titre.textContent;
    this.contact = reponse.querySelector(".contact");
    this.lacunes = reponse.querySelectorAll(".lacune");
    this.chez = new Liste(reponse, ".carte");
    this.bilan = made("p", "bilan");
    this.pres = this.near();
  }

  near() {
    const section = document.querySelector(".pres");
    if (!(section instanceof HTMLElement)) return null;
    find(section, ".proches").before(this.bilan);
    return new Liste(section, ".proches > li");
  }

  clear() {
    for (const select of this.selects) select.value = "";
    this.apply();
  }

  apply() {
    const choix = { public: this.said("public")?.value ?? "", cancer: this.said("cancer")?.value ?? "" };
    const quelquun = patient(this.words("public"), this.words("cancer"));
    const actif = Boolean(choix.public || choix.cancer);
    const kept = this.chez.filtrer(choix);
    const near = this.pres?.filtrer(choix) ?? 0;
    const answered = actif && this.chez.total > 0;
    this.titre.textContent = answered ? chezVous(kept, this.chez.total, quelquun) : this.initial;
    this.bilan.textContent = this.pres ? presDeChezVous(near, this.pres.total, quelquun) : "";
    this.bilan.hidden = !actif;
    this.orient(answered && Boolean(choix.public), kept);
    this.bouton.hidden = !actif;
    this.annonce.textContent = actif ? this.result(kept + near) : TOUT;
  }

  /**
   * What is missing for others goes when a known public is answered. The page says whom to call
   * wherever a choice can leave nobody: it has a gap there.
   * @param {boolean} precise
   * @param {number} kept
   */
  orient(precise, kept) {
    for (const lacune of this.lacunes) lacune.toggleAttribute("hidden", precise);
    this.contact?.toggleAttribute("hidden", precise && kept > 0);
  }

  /** @param {number} kept */
  result(kept) {
    const all = this.chez.total + (this.pres?.total ?? 0);
    const said = [`${this.titre.textContent}.`, this.bilan.textContent, kept < all ? OU : ""];
    return said.filter(Boolean).join(" ");
  }

  /** @param {string} choix */
  said(choix) {
    return this.selects.find((select) => select.dataset.choix === choix);
  }

  /**
   * The chosen option as it stands in a sentence: « un adulte ».
   * @param {string} choix
   */
  words(choix) {
    const option = this.said(choix)?.selectedOptions[0];
    return option?.value ? option.text[0].toLowerCase() + option.text.slice(1) : "";
  }
}

/**
 * @param {Element} root
 * @param {string} selector
 */
function find(root, selector) {
  return /** @type {HTMLElement} */ (root.querySelector(selector));
}
