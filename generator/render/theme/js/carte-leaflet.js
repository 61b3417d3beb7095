// @ts-check
/**
 * What Leaflet lacks: French words, popups that the keyboard opens, enters and leaves, and a way
 * to say what a feature is with DOM nodes, where its own `bindPopup` would take HTML.
 */
import { deplie } from "./carte-anneaux.js";

/**
 * What a feature of `donnees/carte.js` says: a popup, or a number written on the map.
 * @typedef {{ titre: string, lignes: string[], lien?: string, adresse?: string, repere?: string }} Dit
 */

/**
 * @param {string} nom
 * @param {string} texte
 */
function element(nom, texte) {
  const noeud = document.createElement(nom);
  noeud.textContent = texte;
  return noeud;
}

/** @param {Dit} dit */
function bulle(dit) {
  const contenu = element("div", "");
  contenu.append(element("b", dit.titre), ...dit.lignes.map((ligne) => element("p", ligne)));
  if (dit.lien && dit.adresse) {
    const lien = /** @type {HTMLAnchorElement} */ (element("a", dit.lien));
    lien.href = dit.adresse;
    contenu.append(lien);
  }
  return contenu;
}

/**
 * @this {any} a Leaflet layer
 * @param {Dit} dit
 */
function decrire(dit) {
  if (dit.repere) {
    Object.assign(this.options, { interactive: false, keyboard: false });
    const html = element("b", dit.repere);
    this.setIcon(leaflet().divIcon({ className: "vive-repere", iconSize: [0, 0], html }));
    return;
  }
  Object.assign(this.options, { alt: `${dit.titre}, ${dit.lignes[0]}` });
  this.bindPopup(() => bulle(dit), { maxWidth: 260, autoPanPadding: [12, 12] });
}

/** Leaflet is a script of the old kind: it leaves itself in a global. */
function leaflet() {
  return /** @type {any} */ (window).L;
}

/** @param {KeyboardEvent} event */
function pressKey(event) {
  const cible = event.target;
  if (!(cible instanceof HTMLElement)) return;
  if (event.key === " " && cible.matches(".leaflet-marker-icon")) {
    event.preventDefault();
    cible.click();
  }
}

/** @param {any} event Leaflet's `popupopen` */
function enter({ popup }) {
  const noeud = /** @type {HTMLElement} */ (popup.getElement());
  noeud.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", "Fermer");
  const lien = /** @type {HTMLElement | null} */ (noeud.querySelector("a[href]"));
  lien?.focus({ preventScroll: true });
}

/** @param {any} event Leaflet's `popupclose` */
function leave({ popup, target }) {
  if (!popup.getElement()?.contains(document.activeElement)) return;
  const repere = popup._source?.getElement?.();
  const retour = repere?.matches("[tabindex]") ? repere : target.getContainer();
  retour.focus({ preventScroll: true });
}

/** @this {any} a Leaflet map, just made */
function mend() {
  const cadre = /** @type {HTMLElement} */ (this.getContainer());
  cadre.addEventListener("keydown", (event) => {
    if (event.key === "Escape") this.closePopup();
    else pressKey(event);
  });
  this.on("popupopen", enter).on("popupclose", leave);
  leaflet().Map.derniere = this;
}

let prete = false;

/**
 * Mend Leaflet, once, before the map's own script runs.
 * @param {string} marqueur address of the markers' picture
 */
export function prepare(marqueur) {
  if (prete) return;
  prete = true;
  const L = leaflet();
  const icone = { iconUrl: marqueur, iconSize: [27, 34], iconAnchor: [13, 33], popupAnchor: [0, -28] };
  L.Marker.mergeOptions({ icon: L.icon(icone) });
  L.Control.Zoom.mergeOptions({ zoomInTitle: "Agrandir", zoomOutTitle: "Réduire" });
  L.Control.Attribution.mergeOptions({ prefix: false });
  L.Layer.include({ decrire });
  const { addData } = L.GeoJSON.prototype;
  L.GeoJSON.include({
    /** @this {any} @param {any} donnees */
    addData(donnees) {
      const traits = donnees.features?.map(deplie);
      return addData.call(this, traits ? { ...donnees, features: traits } : donnees);
    },
  });
  L.Map.addInitHook(mend);
}

/**
 * The map that its script has just made, with the name of its layers' button in French.
 * @returns {any}
 */
export function carteFaite() {
  const carte = leaflet().Map.derniere;
  const couches = carte.getContainer().querySelector(".leaflet-control-layers-toggle");
  couches?.setAttribute("title", "Choisir ce que montre la carte");
  return carte;
}
