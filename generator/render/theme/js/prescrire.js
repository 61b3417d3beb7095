// @ts-check
/**
 * Starts the prescription page: as soon as the window has loaded, asks at once for everything the
 * page will ever fetch, whatever is written later. What is written meanwhile stays in its forms.
 */

import { depuisLien } from "./prescrire/lien.js";
import { lireDonnees } from "./site.js";

const root = /** @type {HTMLElement} */ (document.getElementById("prescrire"));
const panne = /** @type {HTMLElement} */ (root.querySelector(".panne"));
const qr = /** @type {HTMLElement} */ (root.querySelector("[data-qr]")).dataset.qr;
const depuis = depuisLien();
let essais = 0;

/** Files that failed are asked again; a script that failed is, under another name alone. */
async function demander() {
  essais += 1;
  const [page, fabrique, prescription, annuaire, points, communes] = await Promise.all([
    import(`./prescrire/prescrire.js#${essais}`),
    import(new URL(qr ?? "", location.href).href).then((module) => module.default, () => null),
    ...["prescription", "annuaire", "points", "communes"].map((name) => lireDonnees(`${name}.json`)),
  ]);
  const donnees = { ...prescription, annuaire, points, fabrique, communes: page.ouvrir(communes) };
  await new Promise((suite) => setTimeout(suite)); // two short tasks: what is typed between is heard
  return () => page.commencer(root, donnees, depuis);
}

function essayer() {
  panne.hidden = true;
  demander().then(
    (commencer) => commencer(),
    () => (panne.hidden = false),
  );
}

root.addEventListener("submit", (event) => event.preventDefault());
addEventListener("pagehide", () => {
  for (const form of root.querySelectorAll("form")) if (!form.matches(".vue")) form.reset();
});
panne.querySelector("button")?.addEventListener("click", essayer);
if (document.readyState === "complete") essayer();
else addEventListener("load", essayer, { once: true });
