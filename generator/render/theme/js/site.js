// @ts-check
/** Where the site begins, whatever address it is published under, and its data files. */

export const RACINE = new URL("../../", import.meta.url);

/**
 * Fetch a data file.
 * @param {string} name
 * @returns {Promise<any>}
 */
export async function lireDonnees(name) {
  const response = await fetch(new URL(`donnees/${name}`, RACINE));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}
