// @ts-check
/** The planner's presses: what each changes, and what is told of it. */

import { euros } from "../prescription/francais.js";
import { ecrire } from "./choix-forfait.js";
import { question } from "./departs.js";
import { un } from "./nombre.js";

/** @typedef {import("../prescription/possibles.js").Bouton} Bouton */
/** @typedef {import("../prescription/forfait.js").Choix} Choix */

const RIEN = { bilans: [], consultations: {}, hors_financement: {} };

export class Gestes {
  /**
   * @param {HTMLElement} section
   * @param {() => void} changer
   */
  constructor(section, changer) {
    this.section = section;
    this.changer = changer;
    /** @type {import("../prescription/possibles.js").Boutons[]} */ this.boutons = [];
    /** @type {import("../prescription/remplissages.js").Remplissage[]} */ this.remplissages = [];
    /** @type {import("../prescription/suggestion.js").Suggestion | null} */ this.suggestion = null;
    /** @type {import("../prescription/forfait.js").Regles | null} */ this.regles = null;
    this.fait = "";
    section.addEventListener("click", (event) => this.presser(event));
    section.closest("#prescrire")?.addEventListener("effacement", () => this.fermer());
  }

  /** @param {MouseEvent} event */
  presser(event) {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type === "checkbox") return this.cocher(event, target);
    const bouton = target instanceof Element && target.closest("[data-geste]");
    if (!(bouton instanceof HTMLElement)) return;
    const { geste, rang, quel } = bouton.dataset;
    if (geste === "plus" || geste === "moins") return this.compter(bouton, geste);
    if (geste === "vider") return this.appliquer(RIEN, "Forfait vidé.");
    if (geste === "proposer" && this.suggestion) {
      return this.appliquer(this.suggestion.choix, "Proposition appliquée.");
    }
    const remplissage = this.remplissages[Number(rang)];
    if (geste === "depart" && remplissage.propositions.length > 1) this.demander(Number(rang), bouton);
    else if (rang) this.partir(Number(rang), Number(quel ?? 0));
  }

  /**
   * @param {MouseEvent} event
   * @param {HTMLInputElement} coche
   */
  cocher(event, coche) {
    const boutons = this.boutons.find(({ domaine }) => domaine === coche.value);
    const dit = coche.checked ? boutons?.bilan.plus : boutons?.bilan.moins;
    const nom = this.regles?.domaines.find(({ id }) => id === coche.value)?.bilan ?? "";
    this.fait = `${nom} ${coche.checked ? "ajouté" : "ôté"}.`;
    if (!dit || dit.possible) return;
    event.preventDefault();
    this.refuser(dit.phrase);
  }

  /**
   * @param {HTMLElement} bouton
   * @param {"plus" | "moins"} sens
   */
  compter(bouton, sens) {
    const ligne = /** @type {HTMLElement} */ (bouton.closest(".nombre"));
    const { domaine, genre } = ligne.dataset;
    const boutons = this.boutons.find((un) => un.domaine === domaine);
    const paire = boutons?.[genre === "consultations" ? "consultations" : "hors_financement"];
    const dit = paire?.[sens];
    if (!dit) return;
    if (!dit.possible) return this.refuser(dit.phrase);
    const lesquelles = genre === "consultations" ? dit.choix.consultations : dit.choix.hors_financement;
    this.appliquer(dit.choix, `${ligne.getAttribute("aria-label")}\u00a0: ${lesquelles[domaine ?? ""]}.`);
  }

  /**
   * @param {number} rang
   * @param {HTMLElement} bouton
   */
  demander(rang, bouton) {
    const place = un(this.section, ".quels");
    const ouverte = bouton.getAttribute("aria-expanded") === "true";
    this.fermer();
    if (ouverte) return;
    bouton.setAttribute("aria-expanded", "true");
    place.setAttribute("aria-label", `${this.remplissages[rang].titre}\u00a0: avec quels bilans\u202f?`);
    place.replaceChildren(...question(this.remplissages[rang], rang));
    place.hidden = false;
    place.focus();
  }

  fermer() {
    un(this.section, ".quels").hidden = true;
    for (const bouton of this.section.querySelectorAll(".departs [aria-expanded=true]")) {
      bouton.setAttribute("aria-expanded", "false");
    }
  }

  /**
   * @param {number} rang
   * @param {number} quel
   */
  partir(rang, quel) {
    const { propositions, impossibles } = this.remplissages[rang];
    const choisie = propositions[quel];
    if (!choisie) return this.refuser(impossibles[0].phrase);
    if (propositions.length > 1) un(this.section, `.departs [data-rang="${rang}"]`).focus();
    this.fermer();
    this.appliquer(choisie.choix, `${choisie.titre}.`);
  }

  /**
   * @param {Choix} choix
   * @param {string} fait
   */
  appliquer(choix, fait) {
    ecrire(this.section, choix);
    this.fait = fait;
    this.changer();
  }

  /** @param {string} phrase told again when it is asked again */
  refuser(phrase) {
    this.fait = "";
    const place = un(this.section, ".dit");
    place.textContent = place.textContent === phrase ? `${phrase}\u00a0` : phrase;
  }

  /** @param {import("../prescription/forfait.js").Evaluation} evaluation */
  dire({ reste, total }) {
    if (!this.fait) return;
    const suite = reste < 0 ? `${euros(-reste)} de trop` : `il reste ${euros(reste)}`;
    const phrase = `${this.fait} ${euros(total)} prescrits, ${suite}.`;
    un(this.section, ".dit").textContent = phrase.charAt(0).toUpperCase() + phrase.slice(1);
    this.fait = "";
  }
}
