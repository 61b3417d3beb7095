// @ts-check
/** What opens under the field: a question, options, what lies outside the region. No decisions. */

/**
 * @typedef {{ question: string, lignes: { titre: string, detail: string }[], reste: string,
 *   dehors: string[], annuaires: { texte: string, adresse: string }[],
 *   secours: { texte: string, adresse: string } | null }} Contenu
 */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} [text]
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, text = "", attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

export class Volet {
  /** @param {HTMLInputElement} champ */
  constructor(champ) {
    this.champ = champ;
    this.rang = -1;
    this.fermetures = 0;
    this.liste = element("ul", "", {
      role: "listbox",
      id: `${champ.id}-liste`,
      "aria-label": "Communes proposées",
    });
    this.boite = element("div", "", { class: "volet" });
    this.boite.hidden = true;
    champ.after(this.boite);
    const aide = element("p", AIDE, { id: `${champ.id}-aide` });
    aide.hidden = true;
    this.boite.after(aide);
    describe(champ, this.liste.id, aide.id);
  }

  get ouvert() {
    return !this.boite.hidden;
  }

  get options() {
    return /** @type {HTMLElement[]} */ ([...this.liste.children]);
  }

  /**
   * Opened only where the reader is, unless they closed it since they asked: answers come late.
   * @param {Contenu} contenu
   * @param {number} [fermetures] how often it had been closed when the question was asked
   */
  montrer(contenu, fermetures = this.fermetures) {
    this.surligner(-1);
    const options = contenu.lignes.map((ligne, rank) => this.option(ligne, rank));
    this.liste.replaceChildren(...options);
    const parts = [
      contenu.question && element("p", contenu.question, { class: "question" }),
      options.length && this.liste,
      contenu.reste && element("p", contenu.reste, { class: "note" }),
      contenu.dehors.length && outside(contenu),
      contenu.secours && linked(contenu.secours),
    ];
    this.boite.replaceChildren(...parts.filter((one) => one instanceof Node));
    const closed = fermetures !== this.fermetures;
    if (!closed && this.contient(document.activeElement)) this.ouvrir();
  }

  /**
   * @param {{ titre: string, detail: string }} ligne
   * @param {number} rank
   */
  option({ titre, detail }, rank) {
    const id = `${this.champ.id}-option-${rank}`;
    const made = element("li", "", { role: "option", id, "aria-selected": "false" });
    made.append(element("b", titre), " ", element("small", detail));
    return made;
  }

  ouvrir() {
    this.boite.hidden = !this.boite.hasChildNodes();
    this.champ.setAttribute("aria-expanded", String(this.ouvert && this.options.length > 0));
    const { bottom } = this.boite.getBoundingClientRect();
    if (bottom > (visualViewport?.height ?? innerHeight)) this.champ.form?.scrollIntoView();
  }

  fermer() {
    this.fermetures += 1;
    this.surligner(-1);
    this.boite.hidden = true;
    this.champ.setAttribute("aria-expanded", "false");
  }

  vider() {
    this.liste.replaceChildren();
    this.boite.replaceChildren();
    this.fermer();
  }

  /** What is read in it, options aside. */
  get texte() {
    const parts = [...this.boite.children].filter((one) => one !== this.liste);
    return parts.map((one) => one.textContent).join(" ");
  }

  /** @param {EventTarget | null} target */
  contient(target) {
    return target instanceof Node && (target === this.champ || this.boite.contains(target));
  }

  /** @param {(rank: number) => void} choose told the option that was pressed */
  surChoix(choose) {
    this.boite.addEventListener("mousedown", (event) => event.preventDefault());
    this.liste.addEventListener("click", ({ target }) => {
      const rank = this.options.findIndex((one) => target instanceof Node && one.contains(target));
      if (rank >= 0) choose(rank);
    });
  }

  /** @param {number} rang the option to point out, -1 for none */
  surligner(rang) {
    this.options[this.rang]?.setAttribute("aria-selected", "false");
    const option = this.options[rang];
    this.rang = option ? rang : -1;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.champ.setAttribute("aria-activedescendant", option.id);
    else this.champ.removeAttribute("aria-activedescendant");
  }
}

const AIDE =
  "Écrivez le nom ou le code postal : des communes sont proposées. Parcourez-les avec les flèches haut et bas, ou touchez la vôtre.";

/**
 * The combobox pattern of ARIA 1.2.
 * @param {HTMLInputElement} champ
 * @param {string} liste
 * @param {string} aide
 */
function describe(champ, liste, aide) {
  const attributes = {
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": liste,
    "aria-autocomplete": "list",
    "aria-describedby": aide,
  };
  for (const [name, value] of Object.entries(attributes)) champ.setAttribute(name, value);
}

/** @param {Contenu} contenu */
function outside({ dehors, annuaires }) {
  const made = element("div", "", { class: "dehors" });
  made.append(element("p", "Hors de la région", { class: "petit" }));
  made.append(...dehors.map((ligne) => element("p", ligne)), ...annuaires.map(linked));
  return made;
}

/** @param {{ texte: string, adresse: string }} link a link, or a sentence when it leads nowhere */
function linked({ texte, adresse }) {
  const made = element("p");
  made.append(adresse ? element("a", texte, { href: adresse }) : texte);
  return made;
}
