// @ts-check
/**
 * The only script every page loads. An element says which module serves it and on which event
 * (`data-module="boite" data-quand="focusin"`); the module is fetched the first time it is wanted.
 */

/** @typedef {{ start: (element: HTMLElement, event: Event) => void }} Feature */

/**
 * A form sent before its module is there is sent again once it is, or as it stands without it.
 * @param {HTMLElement} element
 * @param {Event} event
 */
async function wake(element, event) {
  let sent = false;
  const hold = (/** @type {Event} */ submitted) => {
    submitted.preventDefault();
    sent = true;
  };
  element.addEventListener("submit", hold);
  try {
    const feature = /** @type {Feature} */ (await import(`./${element.dataset.module}.js`));
    feature.start(element, event);
  } finally {
    element.removeEventListener("submit", hold);
    if (sent && element instanceof HTMLFormElement) element.requestSubmit();
  }
}

for (const element of document.querySelectorAll("[data-module]")) {
  if (element instanceof HTMLElement) {
    const event = element.dataset.quand ?? "click";
    element.addEventListener(event, (happened) => wake(element, happened), { once: true });
  }
}

if (navigator.serviceWorker?.controller) import("./bandeau.js");
