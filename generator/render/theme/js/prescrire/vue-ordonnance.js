// @ts-check
/** The last step: who prescribes to whom, the paper as it will be printed, its print and its copy. */

import { choisie } from "./destinataire.js";
import { enTexte } from "./feuille-texte.js";
import { DATE, feuille } from "./feuille.js";
import { fiche } from "./fiche.js";
import { brancher, copier, imprimer, ranger } from "./impression.js";
import { retenir } from "./memoire.js";
import { aller, montrerErreurs, montrerManques, suivre } from "./ordonnance-champs.js";
import { fichePatient, ordonnance } from "./papier.js";
import { dessiner } from "./qr.js";
import { aideMemoire } from "./resume.js";

/** @typedef {import("./feuille.js").Feuille} Feuille */

/** Characters above which lines come closer, by paper, so that one page holds them. */
const BEAUCOUP = { ordonnance: 1800, fiche: 1300 };
/** Characters above which letters get smaller too. */
const COMBLE = 2600;

/** @type {import("./qr.js").Fabrique | null} */
let fabrique = null;
/** @type {Feuille | null} */
let derniere = null;
/** @type {Set<string>} fields left at least once: their sentence may be shown */
const quittes = new Set();

/** @type {import("./etapes.js").Etape["monter"]} */
export function monter(section, donnees, changer) {
  const un = chercher(section);
  const form = /** @type {HTMLFormElement} */ (un("form[data-prescripteur]"));
  const demande = /** @type {HTMLInputElement} */ (un("#o-memoire"));
  un(".avec-grille").hidden = !donnees.grille;
  const rappeler = retenir(form, demande, (phrase) => dire(section, phrase));
  section.addEventListener("focusout", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.value) return;
    quittes.add(target.name);
    changer();
  });
  section.closest("#prescrire")?.addEventListener("effacement", () => {
    quittes.clear();
    derniereEtat = "";
    ranger(un(".copie"));
    for (const suivi of ["#o-qualite", "#o-accord"]) delete un(suivi).dataset.pose;
    rappeler();
  });
  const tout = () => {
    for (const champ of Object.keys(derniere?.identite.erreurs ?? {})) quittes.add(champ);
    changer();
  };
  brancher(un('[data-action="imprimer"]'), () => imprimer(section, "ordonnance", tout));
  brancher(un('[data-action="copier"]'), async () => {
    tout();
    if (derniere) dire(section, await copier(un(".copie"), enTexte(derniere)));
  });
  brancher(un('[data-action="dater"]'), () => aller(DATE));
  fabrique = donnees.fabrique;
}

/** @type {import("./etapes.js").Etape["peindre"]} */
export function peindre(section, contexte) {
  const un = chercher(section);
  suivreEligibilite(un, contexte);
  const faite = feuille(contexte);
  derniere = faite;
  montrerErreurs(section, faite.identite.erreurs, quittes);
  un(".datee").textContent = faite.date;
  montrerManques(un(".ordonnance-manques"), faite.manques);
  const refus = un(".ordonnance-refus");
  refus.hidden = faite.refus.length === 0;
  refus.textContent = refus.hidden ? "" : `À ne pas signer en l’état. ${faite.refus.join(" ")}`;
  dire(section, etat(faite), derniereEtat);
  const papier = un(".papier.ordonnance");
  papier.replaceChildren(...ordonnance(faite));
  serrer(papier, BEAUCOUP.ordonnance);
  const consigne = choisie(contexte)?.consigne;
  un(".consigne").textContent = consigne ? `Consigne de la structure\u00a0: ${consigne}` : "";
  poser(un(".papier.fiche"), coche(un("#o-fiche")), () => feuillePatient(contexte, faite));
  serrer(un(".papier.fiche"), BEAUCOUP.fiche);
  poser(un(".papier.resume"), Boolean(contexte.besoins?.variante), () => aideMemoire(contexte, faite));
  un(".papier.resume").classList.toggle("demande", coche(un("#o-resume")));
  return { ...faite, complete: !faite.mention };
}

/**
 * What was already answered above need not be said again, but may be changed.
 * @param {(selecteur: string) => HTMLElement} un
 * @param {import("./etapes.js").Contexte} contexte
 */
function suivreEligibilite(un, { dossier }) {
  const { prescripteur, accord } = dossier.eligibilite ?? {};
  dossier.ordonnance = {
    ...dossier.ordonnance,
    qualite: suivre(/** @type {HTMLSelectElement} */ (un("#o-qualite")), String(prescripteur ?? "")),
    accord: suivre(/** @type {HTMLInputElement} */ (un("#o-accord")), accord === "oui" ? "oui" : ""),
  };
}

/**
 * @param {import("./etapes.js").Contexte} contexte
 * @param {Feuille} faite
 */
function feuillePatient(contexte, faite) {
  const contenu = fiche(contexte, faite);
  const qr = fabrique && contenu.page ? dessiner(fabrique, contenu.page, "Code QR de la page de la structure") : null;
  return fichePatient(contenu, qr);
}

/** @param {Feuille} faite */
function etat({ manques, refus }) {
  const aussi = manques.length ? " Il manque aussi\u00a0:" : "";
  if (refus.length) return `Cette ordonnance ne respecte pas toutes les règles\u00a0: elle s’imprime en brouillon.${aussi}`;
  return manques.length
    ? "Ordonnance incomplète\u00a0: elle s’imprime, marquée comme brouillon. Il manque\u00a0:"
    : "Ordonnance complète\u00a0: il reste à l’imprimer et à la signer à la main.";
}

let derniereEtat = "";

/**
 * Says a sentence; what describes the paper only when it changes, not to cover what was just said.
 * @param {HTMLElement} section
 * @param {string} phrase
 * @param {string} [avant]
 */
function dire(section, phrase, avant) {
  if (phrase === avant) return;
  if (avant !== undefined) derniereEtat = phrase;
  chercher(section)(".ordonnance-etat").textContent = phrase;
}

/**
 * @param {HTMLElement} papier
 * @param {boolean} voulu
 * @param {() => Node[]} faire
 */
function poser(papier, voulu, faire) {
  papier.hidden = !voulu;
  papier.replaceChildren(...(voulu ? faire() : []));
}

/**
 * @param {HTMLElement} papier
 * @param {number} beaucoup
 */
function serrer(papier, beaucoup) {
  const longueur = (papier.textContent ?? "").length;
  papier.classList.toggle("serree", longueur > beaucoup);
  papier.classList.toggle("comble", longueur > COMBLE);
}

/** @param {HTMLElement} boite */
function coche(boite) {
  return boite instanceof HTMLInputElement && boite.checked;
}

/**
 * @param {HTMLElement} section
 * @returns {(selecteur: string) => HTMLElement}
 */
function chercher(section) {
  return (selecteur) => /** @type {HTMLElement} */ (section.querySelector(selecteur));
}
