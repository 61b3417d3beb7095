// @ts-check
/** What stands around the steps: where one is, how to go elsewhere, what is left of the forfait. */

import { MOTS, etats, solde } from "./etats.js";

/** @param {ParentNode} dans @param {string} choix */
const un = (dans, choix) => /** @type {HTMLElement} */ (dans.querySelector(choix));

export class Cadre {
  /**
   * @param {HTMLElement} root
   * @param {string[]} noms the steps' sections, in order
   */
  constructor(root, noms) {
    this.root = root;
    this.noms = noms;
    this.courante = noms[0];
    document.addEventListener("click", (event) => this.suivre(event));
    root.addEventListener("click", (event) => this.presser(event));
    un(root, ".vue").addEventListener("change", () => this.montrer());
    this.montrer();
  }

  get parEtape() {
    return un(this.root, ".vue [value=etape]").matches(":checked");
  }

  /**
   * A link to a place of this page leads there without a word in the address.
   * @param {MouseEvent} event
   */
  suivre(event) {
    const lien = event.target instanceof Element && event.target.closest("a[href^='#']");
    const cible = lien && document.getElementById(lien.getAttribute("href")?.slice(1) ?? "");
    if (!cible) return;
    event.preventDefault();
    if (this.noms.includes(cible.id)) this.aller(cible.id);
    else cible.focus();
  }

  /** @param {MouseEvent} event */
  presser({ target }) {
    const bouton = target instanceof Element && target.closest("button");
    if (!bouton) return;
    if (bouton.dataset.pas) this.aller(this.voisine(Number(bouton.dataset.pas)));
  }

  /** @param {number} pas */
  voisine(pas) {
    return this.noms[this.noms.indexOf(this.courante) + pas];
  }

  /** @param {string | undefined} nom */
  aller(nom) {
    const section = nom && document.getElementById(nom);
    if (!section) return;
    this.courante = nom;
    this.montrer();
    const titre = un(section, "h2");
    titre.focus({ preventScroll: true });
    section.scrollIntoView({ behavior: "instant" });
  }

  /** One step or all of them; what is not shown keeps what was written in it. */
  montrer() {
    this.root.toggleAttribute("data-par-etape", this.parEtape);
    for (const lien of this.root.querySelectorAll(".etapes a")) {
      const nom = lien.getAttribute("href")?.slice(1) ?? "";
      const ici = this.parEtape && nom === this.courante;
      document.getElementById(nom)?.classList.toggle("courante", ici);
      if (ici) lien.setAttribute("aria-current", "step");
      else lien.removeAttribute("aria-current");
    }
    for (const bouton of this.root.querySelectorAll("button[data-pas]")) this.nommer(bouton);
  }

  /** @param {Element} bouton */
  nommer(bouton) {
    const pas = Number(/** @type {HTMLElement} */ (bouton).dataset.pas);
    const voisine = this.voisine(pas);
    /** @type {HTMLElement} */ (bouton).hidden = !voisine;
    if (!voisine) return;
    const nom = un(this.root, `.etapes a[href="#${voisine}"] b`).textContent;
    bouton.textContent = `${pas < 0 ? "Précédent" : "Suivant"}\u00a0: ${nom}`;
  }

  /** @param {import("./etapes.js").Contexte} contexte */
  peindre(contexte) {
    const aReprendre = this.noms.filter((nom) => document.querySelector(`#${nom} [aria-invalid=true]`));
    for (const [nom, etat] of Object.entries(etats(contexte, aReprendre))) {
      const dit = un(this.root, `.etapes a[href="#${nom}"] small`);
      dit.dataset.etat = etat;
      dit.textContent = MOTS[etat];
    }
    un(this.root, ".solde-court").textContent = solde(contexte.forfait);
  }
}
