// @ts-check
/**
 * The only script every page loads. An element says which module serves it and on which event
 * (`data-module="boite" data-quand="focusin"`); the module is fetched the first time it is wanted.
 */

/** @typedef {{ start: (element: HTMLElement, event: Event) => void }} Feature */

/**
 * @param {HTMLElement} element
 * @param {Event} event
 */
async function wake(element, event) {
  const feature = /** @type {Feature} */ (await import(`./${element.dataset.module}.js`));
  feature.start(element, event);
}

for (const element of document.querySelectorAll("[data-module]")) {
  if (element instanceof HTMLElement) {
    const event = element.dataset.quand ?? "click";
    element.addEventListener(event, (happened) => wake(element, happened), { once: true });
  }
}

if (navigator.serviceWorker?.controller) import("./bandeau.js");
