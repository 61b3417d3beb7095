// @ts-check
/** One result, as HTML made of nodes: nothing found is ever read as HTML. */

import { excerpt } from "./extrait.js";
import { addressOf } from "./moteur.js";

/**
 * @param {string} name
 * @param {string} className
 * @param {...(Node | string)} inside
 */
function element(name, className, ...inside) {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...inside);
  return made;
}

/**
 * @param {import("./moteur.js").Found} found
 * @param {readonly string[]} words plain words of the question
 */
export function line(found, words) {
  const { title = "", genre = "", resume = "", telephone = "" } = found.meta;
  const link = document.createElement("a");
  link.href = addressOf(found);
  link.textContent = title;
  const item = element("li", "", element("p", "genre", genre), element("h2", "", link));
  const labels = pills(found.meta);
  if (labels.length > 0) item.append(element("p", "pastilles", ...labels));
  const told = [resume, inPairs(telephone)].filter((text) => text !== "");
  if (told.length > 0) item.append(element("p", "", told.join(" \u00b7 ")));
  item.append(quoted(found, words));
  return item;
}

/** @param {string} telephone ten digits, or nothing */
function inPairs(telephone) {
  return telephone.replace(/(\d\d)(?=\d)/g, "$1\u00a0");
}

/** @param {Record<string, string>} meta */
function pills({ etat = "", ouvert = "", pastilles = "" }) {
  const told = [["arret", etat], ["large", ouvert], ...pastilles.split("|").map((one) => ["", one])];
  const said = told.filter(([, label]) => label !== "");
  return said.map(([kind, label]) => element("span", `pastille ${kind}`.trim(), label ?? ""));
}

/**
 * @param {import("./moteur.js").Found} found
 * @param {readonly string[]} words
 */
function quoted(found, words) {
  const pieces = excerpt(found.content, found.locations, words);
  const shown = pieces.map(({ texte, marque }) => (marque ? element("mark", "", texte) : texte));
  return element("p", "note", ...shown.flatMap((piece) => [piece, " "]));
}
