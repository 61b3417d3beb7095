// @ts-check
/**
 * The interactive map, on request: over the static one, in exactly its place. Leaflet, its styles
 * and the region's script are fetched at the first opening; a second press goes back.
 */

import { RACINE } from "./site.js";

const OUVRIR = "Ouvrir la carte interactive";
const FERMER = "Revenir à la carte simple";

/**
 * Add an element that loads something, and wait for it.
 * @param {HTMLScriptElement | HTMLLinkElement} element
 */
function loaded(element) {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", resolve, { once: true });
    element.addEventListener("error", reject, { once: true });
    document.head.append(element);
  });
}

/** @param {string | URL} adresse */
function script(adresse) {
  return loaded(Object.assign(document.createElement("script"), { src: String(adresse) }));
}

/** @param {string | URL} adresse */
function style(adresse) {
  const lien = Object.assign(document.createElement("link"), { rel: "stylesheet" });
  return loaded(Object.assign(lien, { href: String(adresse) }));
}

/**
 * @param {HTMLElement} cadre where the static map is
 * @param {string} adresse of our styles
 */
async function build(cadre, adresse) {
  const theme = new URL("theme/leaflet-1.9.4/", RACINE);
  const [{ prepare, carteFaite }] = await Promise.all([
    import("./carte/leaflet.js"),
    "L" in window || script(new URL("leaflet.js", theme)),
    style(new URL("leaflet.css", theme)).then(() => style(adresse)),
  ]);
  prepare(String(new URL("marqueur.svg", new URL(adresse, document.baseURI))));
  const place = Object.assign(document.createElement("div"), { id: "map_carte", className: "vive" });
  place.setAttribute("role", "region");
  place.setAttribute("aria-label", "Carte interactive");
  cadre.append(place);
  await script(new URL("donnees/carte.js", RACINE));
  return carteFaite();
}

/**
 * @param {any} carte
 * @param {string} bornes west, south, east, north
 */
async function show(carte, bornes) {
  const { cadrer } = await import("./carte/leaflet.js");
  cadrer(carte, bornes.split(" ").map(Number));
  carte.getContainer().focus({ preventScroll: true });
}

/**
 * @param {HTMLElement} bouton
 * @param {HTMLElement} cadre
 */
async function open(bouton, cadre) {
  bouton.textContent = "Chargement de la carte…";
  try {
    const carte = await build(cadre, bouton.dataset.style ?? "");
    await show(carte, bouton.dataset.bornes ?? "");
    bouton.textContent = FERMER;
    return carte;
  } catch {
    document.getElementById("map_carte")?.remove();
    bouton.textContent = "La carte ne s’est pas chargée : réessayer";
    return null;
  }
}

/**
 * @param {HTMLElement} bouton
 */
export async function start(bouton) {
  const cadre = /** @type {HTMLElement} */ (
    bouton.closest("figure")?.querySelector(".cadre") ?? document.body
  );
  let carte = await open(bouton, cadre);
  bouton.addEventListener("click", async () => {
    if (!carte) {
      carte = await open(bouton, cadre);
      return;
    }
    const place = carte.getContainer();
    place.hidden = !place.hidden;
    bouton.textContent = place.hidden ? OUVRIR : FERMER;
    if (!place.hidden) await show(carte, bouton.dataset.bornes ?? "");
  });
}
