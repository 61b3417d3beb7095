// @ts-check
/** A structure's own page may lead here with its name after the `#`, which never reaches a server. */

const FORME = /^#structure=([a-z0-9-]+)$/;

/**
 * Read once, then taken out of the address before anything is written: from then on it stays still.
 * @returns {string} the structure's identifier; empty when there is none
 */
export function depuisLien() {
  const trouve = FORME.exec(location.hash)?.[1] ?? "";
  if (location.hash) history.replaceState(null, "", location.pathname);
  return trouve;
}
