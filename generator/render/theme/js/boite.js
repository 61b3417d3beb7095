// @ts-check
/**
 * The box: a field that proposes communes. A choice leads to the commune's page, or is told to the
 * form (`data-choix="evenement"`) as a `commune` event whose detail is `{ code, nom, rang }`.
 */

import { avecDehors, chercherDehors, tiroir } from "./boite/ailleurs.js";
import { RIEN, chercher, douteuse } from "./boite/chercher.js";
import { choisir } from "./boite/choisir.js";
import { touche } from "./boite/clavier.js";
import { annoncee, attente, contenu, panne } from "./boite/contenu.js";
import { communes, tiroirDe } from "./donnees.js";
import { Volet, element } from "./boite/volet.js";

const AU_CALME = 700;

/**
 * @typedef {import("./communes.js").Index} Index
 * @typedef {import("./boite/chercher.js").Reponse} Reponse
 */

class Boite {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.champ = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    this.volet = new Volet(this.champ);
    this.annonce = element("p", "", { role: "status", class: "annonce" });
    form.append(this.annonce);
    /** @type {Index | null} */ this.index = null;
    /** @type {Reponse} */ this.reponse = RIEN;
    this.enPanne = false;
    this.minuterie = 0;
    this.recherche = this.chercher();
    this.ecouter();
  }

  ecouter() {
    const { champ, form, volet } = this;
    champ.addEventListener("input", () => {
      this.recherche = this.chercher();
    });
    champ.addEventListener("click", () => volet.ouvrir());
    champ.addEventListener("keydown", (event) => touche(event, champ, volet));
    form.addEventListener("submit", (event) => this.valider(event));
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!volet.contient(relatedTarget)) volet.fermer();
    });
    volet.surChoix((rang) => this.choisir(rang));
  }

  /** Look for what is typed now; an answer that comes after the next letter is dropped. */
  async chercher() {
    const texte = this.champ.value;
    const { fermetures } = this.volet;
    const late = () => this.champ.value !== texte;
    this.index = await communes().catch(() => null);
    this.enPanne = !this.index;
    if (!this.index) return this.tomber();
    if (late()) return undefined;
    const reponse = chercher(this.index, texte);
    if (reponse.propositions.length && !douteuse(reponse)) this.montrer(reponse, [], fermetures);
    const dehors = await outside(this.index, reponse);
    if (late()) return undefined;
    return this.montrer(avecDehors(reponse, dehors), dehors, fermetures);
  }

  /**
   * @param {Reponse} reponse
   * @param {import("./boite/ailleurs.js").Dehors[]} dehors
   * @param {number} fermetures
   */
  montrer(reponse, dehors, fermetures) {
    if (!this.index) return;
    this.reponse = reponse;
    const shown = contenu(this.index, reponse, dehors, this.form.action);
    this.volet.montrer(shown, fermetures);
    this.dire(annoncee(shown), AU_CALME);
  }

  tomber() {
    const shown = panne(this.form.action);
    this.volet.montrer(shown);
    this.dire(annoncee(shown), AU_CALME);
  }

  /**
   * Told to screen readers once the typing stops.
   * @param {string} texte
   * @param {number} delai milliseconds
   */
  dire(texte, delai) {
    clearTimeout(this.minuterie);
    this.minuterie = setTimeout(() => {
      this.annonce.textContent = texte;
    }, delai);
  }

  /**
   * Enter, or the button: the option pointed out, or the only answer; else the question is asked.
   * Without the index the form goes to the list of communes, as it does without JavaScript.
   * @param {SubmitEvent} event
   */
  async valider(event) {
    if (this.volet.ouvert && this.volet.rang >= 0) {
      event.preventDefault();
      return this.choisir(this.volet.rang);
    }
    if (this.enPanne) return undefined;
    event.preventDefault();
    await this.recherche;
    if (!this.index) return undefined;
    const { certaine, propositions, genre } = this.reponse;
    if (genre === "vide") this.volet.montrer(attente());
    if (certaine) return this.choisir(propositions.indexOf(certaine));
    this.champ.focus();
    this.volet.ouvrir();
    return this.dire(this.volet.texte, 0);
  }

  /** @param {number} rank */
  choisir(rank) {
    if (!this.index) return;
    const { rang } = this.reponse.propositions[rank];
    this.volet.vider();
    const nom = choisir(this.form, this.index, rang);
    if (nom) this.dire(`${nom}, commune choisie.`, 0);
  }
}

/**
 * What other regions have under this name; nothing when their file cannot be had.
 * @param {Index} index
 * @param {Reponse} reponse
 */
async function outside(index, reponse) {
  const name = reponse.ailleurs ? tiroir(reponse.ailleurs.mots) : "";
  if (!index.tiroirs.has(name)) return [];
  const file = await tiroirDe(name).catch(() => null);
  return file ? chercherDehors(file, reponse) : [];
}

/** @param {HTMLElement} form */
export function start(form) {
  if (form instanceof HTMLFormElement) new Boite(form);
}
