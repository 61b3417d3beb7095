// @ts-check
/**
 * What is written on the prescription page, and nothing else: it lives in the forms themselves,
 * so that going back and forth loses nothing and emptying the forms empties everything.
 */

/** @typedef {Record<string, string | string[]>} Part answers by field name; lists where several are ticked */
/** @typedef {Record<string, Part>} Dossier answers of each step, by the form's `data-part` */

/**
 * Read every form of the page.
 * @param {ParentNode} root
 * @returns {Dossier}
 */
export function lire(root) {
  /** @type {Dossier} */
  const dossier = {};
  for (const form of root.querySelectorAll("form[data-part]")) {
    if (form instanceof HTMLFormElement) {
      const part = form.dataset.part ?? "";
      dossier[part] = { ...dossier[part], ...answers(new FormData(form)) };
    }
  }
  return dossier;
}

/**
 * @param {FormData} data
 * @returns {Part} a name that ends with `[]` gives a list, any other its last value
 */
function answers(data) {
  /** @type {Part} */
  const part = {};
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).map(String);
    part[name.replace("[]", "")] = name.endsWith("[]") ? values : values[values.length - 1];
  }
  return part;
}
