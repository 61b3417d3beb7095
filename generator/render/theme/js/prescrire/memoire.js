// @ts-check
/** The prescriber's own identity, kept on this device on request alone; the patient's never is. */

const CLE = "parcours-prescripteur";
const CHAMPS = ["prescripteur-nom", "qualite", "rpps", "adresse", "courriel", "telephone", "finess"];

/**
 * @param {HTMLFormElement} form the prescriber's
 * @param {HTMLInputElement} demande the box that asks for it
 * @param {(phrase: string) => void} dire
 * @returns {() => void} writes again what is kept, once the page was emptied
 */
export function retenir(form, demande, dire) {
  const rappeler = () => {
    demande.checked = remplir(form);
  };
  demande.addEventListener("change", () => {
    if (demande.checked) dire(garder(form) ? "Votre identité est gardée sur cet appareil." : REFUS);
    else dire(oublier() ? "Votre identité est effacée de cet appareil." : REFUS);
  });
  form.addEventListener("change", () => demande.checked && garder(form));
  rappeler();
  return rappeler;
}

const REFUS = "Ce navigateur refuse de garder quoi que ce soit\u00a0: rien n’est gardé.";

/** @param {HTMLFormElement} form */
function garder(form) {
  const ecrit = new FormData(form);
  const gardes = CHAMPS.map((champ) => [champ, String(ecrit.get(champ) ?? "")]);
  return essayer(() => localStorage.setItem(CLE, JSON.stringify(Object.fromEntries(gardes))));
}

function oublier() {
  return essayer(() => localStorage.removeItem(CLE));
}

/**
 * Writes what was kept into the fields that are empty.
 * @param {HTMLFormElement} form
 * @returns {boolean} whether anything was
 */
function remplir(form) {
  /** @type {Record<string, unknown>} */
  let gardes = {};
  essayer(() => (gardes = JSON.parse(localStorage.getItem(CLE) ?? "{}") ?? {}));
  for (const champ of CHAMPS) {
    const controle = form.elements.namedItem(champ);
    const texte = gardes[champ];
    if (typeof texte !== "string") continue;
    if (!(controle instanceof HTMLInputElement || controle instanceof HTMLSelectElement)) continue;
    controle.value ||= texte; // what was written before the script was there stays
  }
  return Object.keys(gardes).length > 0;
}

/** @param {() => void} action */
function essayer(action) {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
