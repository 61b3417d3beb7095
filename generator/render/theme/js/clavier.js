// @ts-check
/** The keys of the field, as ARIA's combobox pattern says; Enter belongs to the form. */

/** @typedef {import("./volet.js").Volet} Volet */

/**
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement} champ
 * @param {Volet} volet
 */
export function touche(event, champ, volet) {
  if (event.isComposing) return;
  const act = event.altKey ? WITH_ALT[event.key] : KEYS[event.key];
  if (act?.(volet, champ)) event.preventDefault();
}

/**
 * What each key does; says whether it did anything.
 * @type {Record<string, (volet: Volet, champ: HTMLInputElement) => boolean>}
 */
const KEYS = {
  ArrowDown: (volet) => move(volet, volet.rang + 1),
  ArrowUp: (volet) => move(volet, volet.rang < 0 ? volet.options.length - 1 : volet.rang - 1),
  Home: (volet) => volet.rang >= 0 && move(volet, 0),
  End: (volet) => volet.rang >= 0 && move(volet, volet.options.length - 1),
  Escape: close,
};

/** @type {typeof KEYS} */
const WITH_ALT = {
  ArrowDown: (volet) => {
    volet.ouvrir();
    return true;
  },
  ArrowUp: (volet) => {
    volet.fermer();
    return true;
  },
};

/**
 * Past either end the field itself is next, with no option pointed out.
 * @param {Volet} volet
 * @param {number} rank
 */
function move(volet, rank) {
  if (!volet.options.length) return false;
  volet.ouvrir();
  volet.surligner(rank);
  return true;
}

/**
 * First the list, then what was typed.
 * @param {Volet} volet
 * @param {HTMLInputElement} champ
 */
function close(volet, champ) {
  if (volet.ouvert) {
    volet.fermer();
  } else {
    champ.value = "";
    volet.vider();
  }
  return true;
}
