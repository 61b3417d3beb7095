// @ts-check
/** Tells readers that what they see comes from the copy on their device, and of which day it is. */

import { avertissement } from "./avertissement.js";

/** @typedef {import("./avertissement.js").Provenance} Provenance */

/** @type {HTMLElement | undefined} */
let bandeau;

/** @param {Provenance} provenance */
function montrer(provenance) {
  const { texte, ancienne } = avertissement(provenance, Date.now());
  bandeau ??= poser();
  bandeau.classList.toggle("ancienne", ancienne);
  bandeau.textContent = texte;
}

function poser() {
  const pose = document.createElement("p");
  pose.className = "horsligne";
  pose.setAttribute("role", "status");
  document.body.append(pose);
  addEventListener("online", proposerDeRecharger);
  return pose;
}

/** The network is back: what is on the screen stays until readers ask for newer. */
function proposerDeRecharger() {
  const lien = document.createElement("a");
  lien.href = location.href;
  lien.textContent = "Recharger la page";
  bandeau?.replaceChildren("Le r\u00e9seau est revenu. ", lien);
}

navigator.serviceWorker.addEventListener("message", ({ data }) => montrer(data));
navigator.serviceWorker.startMessages();
navigator.serviceWorker.controller?.postMessage("provenance");
