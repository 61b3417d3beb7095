// @ts-check
/** The prescription page: loads its data once, then repaints every step at each answer. */

import { lire } from "./dossier.js";

const root = /** @type {HTMLElement} */ (document.getElementById("prescrire"));

root.addEventListener("input", () => lire(root));
