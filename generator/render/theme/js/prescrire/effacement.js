// @ts-check
/** Emptying the page: on demand, when nobody touches it any more, when it is left. */

import { veille } from "./veille.js";

const TOUCHES = ["keydown", "pointerdown", "wheel", "touchstart"];
const REGARDER = 1000;
const CHAMPS = "form:not(.vue) :is(input, select, textarea)";

/** @param {ParentNode} dans @param {string} choix */
const un = (dans, choix) => /** @type {HTMLElement} */ (dans.querySelector(choix));

export class Effacement {
  /**
   * @param {HTMLElement} root
   * @param {() => void} changer paints the page again
   */
  constructor(root, changer) {
    this.root = root;
    this.changer = changer;
    this.minutes = Number(root.dataset.minutes);
    this.touche = Date.now();
    this.vierge = "";
    this.entamee = [...root.querySelectorAll(CHAMPS)].some(ecrit);
    this.banniere = un(root, ".veille");
    /** @type {HTMLElement | null} */ this.arme = null;
  }

  commencer() {
    if (!this.entamee) this.vierge = this.ecrit();
    for (const kind of TOUCHES) {
      document.addEventListener(kind, (event) => this.toucher(event), { passive: true });
    }
    document.addEventListener("visibilitychange", () => this.regarder());
    addEventListener("pagehide", () => this.vider());
    this.root.addEventListener("click", (event) => this.presser(event));
    this.root.addEventListener("focusout", ({ target }) => target === this.arme && this.desarmer());
    setInterval(() => this.regarder(), REGARDER);
  }

  /** Everything that can be written on the page, as it stands. */
  ecrit() {
    const champs = [...this.root.querySelectorAll(CHAMPS)];
    return champs.map((champ) => `${champ.matches(":checked")} ${"value" in champ && champ.value}`).join();
  }

  /** @param {Event} event */
  toucher({ target }) {
    this.regarder();
    if (target instanceof Node && this.banniere.contains(target)) return;
    this.continuer();
  }

  continuer() {
    this.touche = Date.now();
    this.avertir(false);
  }

  /** By the clock and not by a count: a computer that slept has counted nothing. */
  regarder() {
    const etat = veille(Date.now() - this.touche, this.minutes);
    if (etat === "calme" || this.ecrit() === this.vierge) return;
    if (etat === "avertir") return this.avertir(true);
    this.vider();
    this.dire("dit-efface");
  }

  /** @param {boolean} montrer */
  avertir(montrer) {
    if (this.banniere.hidden !== montrer) return;
    un(this.banniere, "p").textContent = montrer ? this.phrase("dit-veille") : "";
    this.banniere.hidden = !montrer;
  }

  /** @param {MouseEvent} event */
  presser({ target }) {
    const bouton = target instanceof Element && target.closest("button");
    if (!(bouton instanceof HTMLElement)) return;
    if (bouton.dataset.action === "continuer") this.continuer();
    if (bouton.dataset.action !== "effacer") return;
    if (this.arme === bouton) this.effacer();
    else this.armer(bouton);
  }

  /** @param {HTMLElement} bouton */
  armer(bouton) {
    this.desarmer();
    this.arme = bouton;
    bouton.dataset.avant = bouton.textContent ?? "";
    bouton.textContent = this.phrase("dit-effacer");
    this.dire("dit-effacer");
  }

  desarmer() {
    if (this.arme) this.arme.textContent = this.arme.dataset.avant ?? "";
    this.arme = null;
  }

  effacer() {
    this.vider();
    this.dire("dit-efface");
    const titre = un(this.root, "h1");
    titre.tabIndex = -1;
    titre.focus();
    scrollTo({ top: 0, behavior: "instant" });
  }

  /** Every form as it first stood, and nothing left of what was said of it. */
  vider() {
    this.desarmer();
    for (const form of this.root.querySelectorAll("form:not(.vue)")) {
      if (form instanceof HTMLFormElement) form.reset();
    }
    for (const dit of this.root.querySelectorAll("[role=status]")) dit.textContent = "";
    this.root.dispatchEvent(new CustomEvent("effacement"));
    this.changer();
    this.vierge = this.ecrit();
    this.continuer();
  }

  /** @param {string} nom */
  dire(nom) {
    un(this.root, "[data-voix=cadre]").textContent = this.phrase(nom);
  }

  /** @param {string} nom */
  phrase(nom) {
    const dit = /** @type {HTMLTemplateElement} */ (document.getElementById(nom));
    return dit.content.textContent ?? "";
  }
}

/**
 * Whether a field is no longer as the page was sent.
 * @param {Element} champ
 */
function ecrit(champ) {
  if (champ instanceof HTMLSelectElement) return champ.selectedIndex > 0;
  if (champ instanceof HTMLTextAreaElement) return champ.value !== champ.defaultValue;
  if (!(champ instanceof HTMLInputElement)) return false;
  if (["checkbox", "radio"].includes(champ.type)) return champ.checked !== champ.defaultChecked;
  return champ.value !== champ.defaultValue;
}
