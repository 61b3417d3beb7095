// @ts-check
/**
 * What is wrong in the editors' files, over the page and apart from its style. Every text comes
 * from those files: it is only ever put in as text.
 */

/** @typedef {{ ligne: number, parts: string[] }} Extrait */
/**
 * @typedef {object} Probleme
 * @property {string} ou
 * @property {string} gravite
 * @property {string} phrase
 * @property {string} regle
 * @property {string | null} suggestion
 * @property {Extrait | null} extrait
 */
/**
 * @typedef {object} Bulletin
 * @property {string} edition
 * @property {boolean} site whether there is one behind the panel
 * @property {string} compte how many errors and warnings, if any
 * @property {string} resume
 * @property {string[]} pannes
 * @property {Probleme[]} problemes
 * @property {number} autres
 */

const ARRETE = "L’aperçu est arrêté\u00a0: relancez parcours serve.";
const RESTE = "Le dernier site correct reste affiché.";

export class Panneau {
  /** @param {string} style address of the style sheet */
  constructor(style) {
    const hote = element("div");
    hote.id = "parcours-apercu";
    const racine = hote.attachShadow({ mode: "open" });
    const feuille = element("link");
    feuille.rel = "stylesheet";
    feuille.href = style;
    this.cadre = element("aside");
    this.cadre.hidden = true;
    this.cadre.ariaLabel = "Aperçu de vos fichiers";
    this.pastille = bouton("", "pastille", () => this.ouvrir(true));
    this.feuille = element("section", "", "panneau");
    this.feuille.tabIndex = -1;
    this.feuille.addEventListener("keydown", ({ key }) => key === "Escape" && this.fermer());
    this.cadre.append(this.pastille, this.feuille);
    feuille.addEventListener("load", () => (this.cadre.hidden = this.vide));
    racine.append(feuille, this.cadre);
    this.vide = true;
    this.connu = "";
    document.body.append(hote);
  }

  /** @param {Bulletin} bulletin */
  montrer(bulletin) {
    const { pannes, problemes, resume, compte } = bulletin;
    const dit = JSON.stringify([pannes, problemes, resume]);
    const grave = pannes.length > 0 || problemes.some(({ gravite }) => gravite === "erreur");
    this.vide = pannes.length + problemes.length === 0;
    this.pastille.textContent = compte;
    this.pastille.className = grave ? "pastille grave" : "pastille";
    this.cadre.hidden = this.vide;
    if (dit !== this.connu) {
      this.feuille.replaceChildren(...this.contenu(bulletin, grave));
      this.ouvrir(grave);
    }
    this.connu = dit;
  }

  /** The server is gone. */
  couper() {
    const rien = { edition: "", site: false, resume: "", problemes: [], autres: 0 };
    this.montrer({ ...rien, compte: "Aperçu arrêté", pannes: [ARRETE] });
  }

  /**
   * @param {Bulletin} bulletin
   * @param {boolean} grave
   */
  contenu({ site, pannes, problemes, resume, autres }, grave) {
    const alerte = element("p", [...pannes, resume, grave && site ? RESTE : ""].map(phrase).join(" "));
    if (grave) alerte.role = "alert";
    const liste = element("ol");
    liste.append(...problemes.map(fiche));
    const suite = element("p", autres ? `Et ${autres} de plus\u00a0: parcours check les dit tous.` : "");
    return [bouton("Fermer", "fermer", () => this.fermer()), element("h2", "Vos fichiers"), alerte, liste, suite];
  }

  /** @param {boolean} ouvert */
  ouvrir(ouvert) {
    this.feuille.hidden = !ouvert;
    this.pastille.hidden = ouvert;
    if (ouvert && this.cadre.matches(":focus-within")) this.feuille.focus();
  }

  fermer() {
    this.ouvrir(false);
    this.pastille.focus();
  }
}

/** @param {Probleme} probleme */
function fiche({ ou, gravite, phrase: dite, regle, suggestion, extrait }) {
  const item = element("li", "", gravite);
  const place = element("p", "", "place");
  place.append(element("b", gravite), " ", element("code", ou), " ", element("small", regle));
  item.append(place, element("p", phrase(dite)));
  if (extrait) item.append(ligne(extrait));
  if (suggestion) {
    const voulu = element("p", "Vouliez-vous dire\u00a0: ");
    voulu.append(element("code", suggestion), "\u00a0?");
    item.append(voulu);
  }
  return item;
}

/** @param {Extrait} extrait */
function ligne({ ligne, parts: [avant, vise, apres] }) {
  const pre = element("pre");
  pre.append(element("span", `${ligne} `), avant, element("mark", vise), apres);
  return pre;
}

/**
 * A sentence as a page writes it: a capital, and no sign at the start of a line.
 * @param {string} dite
 */
function phrase(dite) {
  const liee = dite.replaceAll("« ", "«\u00a0").replace(/ (?=[»;:!?])/g, "\u00a0");
  return liee.charAt(0).toUpperCase() + liee.slice(1);
}

/**
 * @param {string} mots
 * @param {string} classe
 * @param {() => void} action
 */
function bouton(mots, classe, action) {
  const fait = element("button", mots, classe);
  fait.type = "button";
  fait.addEventListener("click", action);
  return fait;
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} nom
 * @param {string} texte
 * @param {string} classe
 * @returns {HTMLElementTagNameMap[T]}
 */
function element(nom, texte = "", classe = "") {
  const fait = document.createElement(nom);
  fait.textContent = texte;
  if (classe) fait.className = classe;
  return fait;
}
