// @ts-check
/** The search page once somebody searches: answers as one types, choices, ten answers at a time. */

import { line } from "./ligne.js";
import { ask, openPagefind } from "./moteur.js";
import { isCode, question } from "./question.js";
import { RACINE } from "../site.js";

const PAUSE = 250;
const TOGETHER = 10;

/**
 * @template {Element} T
 * @param {string} selector
 * @param {ParentNode} [inside]
 */
function one(selector, inside = document) {
  return /** @type {T} */ (inside.querySelector(selector));
}

/** @param {HTMLFormElement} form */
export async function start(form) {
  const page = new ResultsPage(form);
  let waiting = 0;
  /** @param {number} pause */
  const soon = (pause) => {
    page.latest++;
    clearTimeout(waiting);
    waiting = setTimeout(() => page.search(), pause);
  };
  form.addEventListener("input", () => soon(PAUSE));
  form.addEventListener("submit", () => soon(0));
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    page.forgetChoices();
    soon(0);
  });
  page.more.addEventListener("click", () => page.showMore());
  await page.open();
}

class ResultsPage {
  /** @type {import("./moteur.js").Pagefind | undefined} */
  pagefind;
  /** @type {import("./moteur.js").Answer["results"]} */
  results = [];
  /** @type {string[]} */
  words = [];
  /** The turn of the latest question: answers to earlier ones are not shown. */
  latest = 0;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    /** @type {HTMLInputElement} */
    this.field = one("input[type=search]", form);
    /** @type {HTMLElement} */
    this.status = one(".compte");
    /** @type {HTMLElement} */
    this.area = one(".resultats");
    /** @type {HTMLElement} */
    this.list = one(".resultats ol");
    /** @type {HTMLElement} */
    this.lists = one(".parcourir");
    /** @type {HTMLButtonElement} */
    this.more = one("[data-plus]");
    this.boxes = /** @type {HTMLInputElement[]} */ ([
      ...form.querySelectorAll("[data-facette] input"),
    ]);
  }

  async open() {
    try {
      this.pagefind = await openPagefind(RACINE);
    } catch {
      this.status.textContent =
        "La recherche n\u2019a pas pu se charger. Rechargez la page, ou parcourez les listes.";
      return;
    }
    await this.search();
  }

  async search() {
    if (this.pagefind === undefined) return;
    const turn = ++this.latest;
    const choices = this.choices();
    const words = question(this.field.value);
    const { results, counts } = await ask(this.pagefind, words, choices);
    if (turn !== this.latest) return;
    const searching = words.length > 0 || Object.keys(choices).length > 0;
    this.words = words;
    this.results = searching ? results : [];
    this.showCounts(counts, Object.values(choices).flat().length);
    await this.showResults(searching, turn);
  }

  /** The values chosen, by facet. */
  choices() {
    /** @type {import("./moteur.js").Choices} */
    const found = {};
    for (const box of this.boxes.filter((candidate) => candidate.checked)) {
      (found[facetOf(box)] ??= []).push(box.value);
    }
    return found;
  }

  forgetChoices() {
    for (const box of this.boxes) box.checked = false;
    /** @type {HTMLElement} */ (one("summary", this.form)).focus();
  }

  /**
   * @param {import("./moteur.js").Counts} counts
   * @param {number} chosen
   */
  showCounts(counts, chosen) {
    for (const box of this.boxes) {
      const number = counts[facetOf(box)]?.[box.value] ?? 0;
      one("small", /** @type {Element} */ (box.parentElement)).textContent = `(${number})`;
    }
    one("[data-actifs]", this.form).textContent = chosen > 0 ? `(${chosen})` : "";
  }

  /**
   * @param {boolean} searching
   * @param {number} turn
   */
  async showResults(searching, turn) {
    const lines = await this.lines(0);
    if (turn !== this.latest) return;
    this.list.replaceChildren(...lines);
    this.list.hidden = lines.length === 0;
    this.lists.hidden = lines.length > 0;
    this.more.hidden = this.results.length <= TOGETHER;
    this.status.textContent = searching ? said(this.results.length, this.field.value) : "";
    this.area.removeAttribute("aria-busy");
  }

  async showMore() {
    const lines = await this.lines(this.list.childElementCount);
    this.list.append(...lines);
    this.more.hidden = this.list.childElementCount >= this.results.length;
    lines[0]?.querySelector("a")?.focus();
  }

  /** @param {number} from */
  async lines(from) {
    const found = this.results.slice(from, from + TOGETHER).map((result) => result.data());
    return (await Promise.all(found)).map((one) => line(one, this.words));
  }
}

/** @param {HTMLInputElement} box */
function facetOf(box) {
  return /** @type {HTMLElement} */ (box.closest("[data-facette]")).dataset.facette ?? "";
}

/**
 * @param {number} count
 * @param {string} typed
 */
function said(count, typed) {
  if (isCode(typed)) {
    const found = count > 0 ? plural(count) : "Aucun r\u00e9sultat";
    return `${found}. C\u2019est un code postal\u00a0? Cherchez plut\u00f4t votre commune.`;
  }
  if (count > 0) return plural(count);
  return "Aucun r\u00e9sultat. Essayez un autre mot, ou \u00f4tez un filtre.";
}

/** @param {number} count */
function plural(count) {
  return `${count}\u00a0r\u00e9sultat${count > 1 ? "s" : ""}`;
}
