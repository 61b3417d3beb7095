// @ts-check
/**
 * What Leaflet lacks: French words, popups that the keyboard opens, enters and leaves, and a way
 * to say what a feature is with DOM nodes, where its own `bindPopup` would take HTML.
 */
import { deplie } from "./anneaux.js";
import { groupes, nomDuGroupe } from "./groupes.js";

/** The markers' size on the screen, and a little more. */
const ECART = { x: 29, y: 36 };

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
  this.dits = [dit];
  this.dit = dit;
  this.bindPopup(
    () => {
      const contenu = element("div", "");
      contenu.append(...this.dits.map(bulle));
      return contenu;
    },
    { maxWidth: 260, maxHeight: Math.min(240, hauteur() - 90), autoPanPadding: [12, 12] },
  );
}

/**
 * Markers too near each other to be pressed apart become one, which says what all of them say.
 * @this {any} a Leaflet map
 */
function regroup() {
  /** @type {any[]} */
  const marqueurs = [];
  this.eachLayer((/** @type {any} */ couche) => {
    if (couche.dit && couche.getLatLng) marqueurs.push(couche);
  });
  const points = marqueurs.map((marqueur) => this.latLngToLayerPoint(marqueur.getLatLng()));
  for (const [premier, ...autres] of groupes(points, ECART)) {
    const ensemble = [premier, ...autres].map((rang) => marqueurs[rang]);
    for (const rang of autres) marqueurs[rang].getElement().classList.add("absorbe");
    const image = /** @type {HTMLImageElement} */ (marqueurs[premier].getElement());
    image.classList.remove("absorbe");
    image.classList.toggle("plusieurs", autres.length > 0);
    marqueurs[premier].dits = ensemble.map((marqueur) => marqueur.dit);
    image.alt = nomDuGroupe(marqueurs[premier].dits);
    image.tabIndex = isClear(image, this.getContainer()) ? 0 : -1;
  }
}

/**
 * Whether a marker is wholly in sight: one that is cut, or under a button, is no stop for the
 * keyboard, whose arrows bring it into sight.
 * @param {HTMLElement} image
 * @param {HTMLElement} cadre
 */
function isClear(image, cadre) {
  const boite = image.getBoundingClientRect();
  const autour = cadre.getBoundingClientRect();
  const boutons = [...cadre.querySelectorAll(".leaflet-control")];
  return (
    boite.left >= autour.left &&
    boite.right <= autour.right &&
    boite.top >= autour.top &&
    boite.bottom <= autour.bottom &&
    !boutons.some((bouton) => overlap(boite, bouton.getBoundingClientRect()))
  );
}

/**
 * @param {DOMRect} une
 * @param {DOMRect} autre
 */
function overlap(une, autre) {
  const across = une.left < autre.right && autre.left < une.right;
  return across && une.top < autre.bottom && autre.top < une.bottom;
}

/** Pixels of the map from top to bottom: a popup stays within. */
function hauteur() {
  return document.getElementById("map_carte")?.clientHeight ?? innerHeight;
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
  this.on("moveend overlayadd", regroup);
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
  // Leaflet frees tiles it no longer wants by giving them a `data:` picture: the policy has none.
  const { _removeTile } = L.GridLayer.prototype;
  L.TileLayer.include({ _removeTile, _abortLoading: () => {} });
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
 * Show some ground, with room for the markers that stand on its upper border.
 * @param {any} carte
 * @param {number[]} bornes west, south, east, north
 */
export function cadrer(carte, [west, south, east, north]) {
  const bornes = [[south, west], [north, east]];
  carte.invalidateSize();
  carte.fitBounds(bornes, { animate: false, paddingTopLeft: [10, 24], paddingBottomRight: [10, 4] });
  regroup.call(carte);
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
