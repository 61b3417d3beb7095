// @ts-check
/**
 * In every page that `parcours serve` shows: says what is wrong in the editors' files, and shows
 * the page anew when something it is made from has changed. A hidden page waits until it is seen:
 * browsers allow few open connections to one host, however many tabs there are.
 */

import { Panneau } from "./panneau.js";

/** @typedef {import("./panneau.js").Bulletin} Bulletin */

const ICI = new URL("./", import.meta.url);
const PATIENCE = 1_500;

const script = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[data-edition]"));
const panneau = new Panneau(new URL("apercu.css", ICI).href);
let edition = script?.dataset.edition ?? "";
/** @type {EventSource | null} */
let flux = null;
let coupure = 0;

function ecouter() {
  flux?.close();
  flux = document.hidden ? null : new EventSource(new URL("evenements", ICI));
  flux?.addEventListener("open", () => clearTimeout(coupure));
  flux?.addEventListener("message", ({ data }) => recevoir(JSON.parse(data)));
  flux?.addEventListener("error", () => {
    clearTimeout(coupure);
    coupure = setTimeout(() => panneau.couper(), PATIENCE);
  });
}

/** @param {Bulletin} bulletin */
async function recevoir(bulletin) {
  panneau.montrer(bulletin);
  if (bulletin.edition === edition) return;
  try {
    if (await perimee()) recharger(bulletin.edition);
    else edition = bulletin.edition;
  } catch {
    // The server is gone meanwhile: the next news will ask again.
  }
}

/** Whether this page, or a file it has loaded, would be another now. */
async function perimee() {
  const question = new URL("change", ICI);
  question.searchParams.set("depuis", edition);
  for (const chemin of charges()) question.searchParams.append("chemin", chemin);
  return /** @type {Promise<boolean>} */ ((await fetch(question)).json());
}

function charges() {
  const adresses = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const siens = adresses.filter(({ origin, href }) => origin === ICI.origin && !href.startsWith(ICI.href));
  return new Set([location, ...siens].map(({ pathname }) => decodeURIComponent(pathname)));
}

/**
 * Once for an edition: a copy kept on the device can give the same old page again.
 * @param {string} voulue
 */
function recharger(voulue) {
  if (history.state?.apercu === voulue) return;
  history.replaceState({ ...history.state, apercu: voulue }, "");
  location.reload();
}

document.addEventListener("visibilitychange", ecouter);
ecouter();
