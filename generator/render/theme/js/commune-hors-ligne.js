// @ts-check
/**
 * The page of any commune, made on the device from what it keeps. The worker shows it at the
 * address of the commune, where the real page is when there is a network.
 */

import { gabarit, remplirCarte, remplirProche, un } from "./hors-ligne/carte-structure.js";
import { openIndex, parCode } from "./communes.js";
import { reponse } from "./reponse.js";
import { RACINE, lireDonnees } from "./site.js";

/** @typedef {import("./reponse.js").Reponse} Reponse */
/** @typedef {import("./communes.js").Index} Index */

const endroit = /** @type {HTMLElement} */ (document.querySelector("#reponse"));

/** @param {string} code INSEE code */
async function repondre(code) {
  const noms = ["communes.json", "annuaire.json", "points.json"];
  const [communes, annuaire, points] = await Promise.all(noms.map(lireDonnees));
  const index = openIndex(communes);
  const rang = parCode(index, code);
  if (rang === undefined) return remplacerChapeau("inconnue");
  const page = gabarit("page");
  un(page, ".depuis").textContent = index.noms[rang];
  const trouvee = reponse(annuaire, points, rang);
  direReponse(page, trouvee);
  direProches(page, trouvee);
  endroit.replaceChildren(...entete(index, rang), page);
  preparerFiltre();
}

/** @param {string} nom */
function remplacerChapeau(nom) {
  un(endroit, ".chapeau").replaceWith(gabarit(nom));
}

/**
 * The commune's name and where it is; what was there is replaced, not moved.
 * @param {Index} index
 * @param {number} rang
 */
function entete(index, rang) {
  const nom = index.noms[rang];
  const departement = index.departements.get(index.departementDe[rang])?.nom;
  document.title = document.title.replace(/^.*?(?=\s\u2013)/, `${nom} (${departement})`);
  const titre = document.createElement("h1");
  titre.textContent = nom;
  const chapeau = document.createElement("p");
  chapeau.className = "chapeau";
  chapeau.textContent = `${index.postauxDe[rang].join(", ")} \u00b7 ${departement}`;
  return [titre, chapeau];
}

/**
 * Who intervenes: of the territoire, then of the whole region; and who is left out.
 * @param {DocumentFragment} page
 * @param {Reponse} trouvee
 */
function direReponse(page, { titre, territoires, interventions, lacunes }) {
  for (const { structure, territoire } of interventions) {
    const carte = remplirCarte(gabarit("carte"), structure, RACINE);
    un(page, territoire ? ".locales" : ".regionales").append(carte);
  }
  un(page, ".reponse h2").textContent = titre;
  repeter(un(page, ".territoire"), territoires, (phrase, { id, nom }) => {
    const lien = /** @type {HTMLAnchorElement} */ (un(phrase, "a"));
    lien.href = new URL(`territoires/${id}/`, RACINE).href;
    lien.textContent = nom;
  });
  if (territoires.length) un(page, ".hors-territoire").remove();
  repeter(un(page, ".lacune"), lacunes, (phrase, lacune) => (phrase.textContent = lacune));
  un(page, ".orienter").hidden = !lacunes.length;
  oterVides(page);
}

/**
 * Who is merely near, and how far.
 * @param {DocumentFragment} page
 * @param {Reponse} trouvee
 */
function direProches(page, { proches }) {
  const lignes = proches.map((proche) => remplirProche(gabarit("proche"), proche, RACINE));
  un(page, ".proches").append(...lignes);
  if (!proches.length) un(page, ".pres").remove();
}

/**
 * As many copies of an element as there are things to say; none when there are none.
 * @template T
 * @param {HTMLElement} modele
 * @param {T[]} choses
 * @param {(element: HTMLElement, chose: T) => void} remplir
 */
function repeter(modele, choses, remplir) {
  modele.replaceWith(
    ...choses.map((chose) => {
      const copie = /** @type {HTMLElement} */ (modele.cloneNode(true));
      remplir(copie, chose);
      return copie;
    }),
  );
}

/** @param {DocumentFragment} page */
function oterVides(page) {
  if (!un(page, ".regionales").childElementCount) un(page, ".groupe").remove();
  for (const groupe of page.querySelectorAll(".cartes:empty")) groupe.remove();
}

/** `page.js` has looked for features before this page was made. */
function preparerFiltre() {
  const filtre = endroit.querySelector("form.filtre");
  const eveiller = async () => (await import("./filtre.js")).start(/** @type {HTMLElement} */ (filtre));
  filtre?.addEventListener("change", eveiller, { once: true });
}

const code = /communes\/(\w{5})\/?$/.exec(location.pathname)?.[1];
if (code) repondre(code).catch(() => remplacerChapeau("illisible"));
