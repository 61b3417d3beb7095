// @ts-check
/**
 * The search page, before anybody searches: what shows the results is fetched at the first sign of
 * interest. Nothing that is typed is ever sent, stored, or put into an address.
 */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form.recherche"));

const results = document.querySelector(".resultats");

/** @type {Promise<void> | undefined} */
let awake;

function wake() {
  awake ??= import("./resultats.js").then((module) => module.start(form));
}

for (const event of ["focusin", "input", "change", "submit"]) form.addEventListener(event, wake);
for (const event of ["input", "submit", "reset"]) {
  form.addEventListener(event, () => results?.setAttribute("aria-busy", "true"));
}
form.addEventListener("submit", (event) => event.preventDefault());

form.querySelector("[data-commune]")?.addEventListener("click", () => {
  const box = /** @type {HTMLInputElement | null} */ (document.querySelector(".boite input"));
  const typed = /** @type {HTMLInputElement} */ (form.querySelector("#recherche")).value;
  if (box === null) return;
  box.focus();
  if (typed !== "") {
    box.value = typed;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
});
