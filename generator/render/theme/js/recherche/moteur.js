// @ts-check
/** Pagefind, as the search page asks it: answers, and how many each choice would leave. */

/** @typedef {Record<string, string[]>} Choices the values chosen, by facet */
/** @typedef {Record<string, Record<string, number>>} Counts */

/**
 * @typedef {object} Found
 * @property {string} url
 * @property {string} content
 * @property {Record<string, string>} meta
 * @property {number[]} locations
 * @property {{ id: string }[]} anchors
 */

/** @typedef {{ results: { data: () => Promise<Found> }[], filters: Counts }} Answer */
/** @typedef {{ filters: Record<string, { any: string[] }>, sort?: Record<string, string> }} Asked */

/**
 * @typedef {object} Pagefind
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<Counts>} filters
 * @property {(words: string | null, asked: Asked) => Promise<Answer>} search
 */

/** How much a word counts in what is said of a page beside its text: a title spelt out is a title. */
const WEIGHTS = { title: 8, epele: 8, genre: 2, resume: 1, mots: 0.3 };

/**
 * @param {URL} root the site's own address
 * @returns {Promise<Pagefind>}
 */
export async function openPagefind(root) {
  const pagefind = /** @type {Pagefind} */ (
    await import(new URL("pagefind/pagefind.js", root).href)
  );
  const ranking = { metaWeights: WEIGHTS };
  await pagefind.options({ baseUrl: root.pathname, noWorker: true, ranking });
  await pagefind.filters();
  return pagefind;
}

/**
 * The answers to some words (none: everything), narrowed by choices. The counts of a facet leave
 * its own choices aside: they say what one more would add.
 *
 * @param {Pagefind} pagefind
 * @param {readonly string[]} words
 * @param {Choices} choices
 */
export async function ask(pagefind, words, choices) {
  const text = words.length > 0 ? words.join(" ") : null;
  const sort = text === null ? { rang: "asc" } : undefined;
  /** @param {Choices} kept */
  const search = (kept) => pagefind.search(text, { filters: any(kept), ...(sort && { sort }) });
  const answer = await search(choices);
  /** @type {Counts} */
  const counts = { ...answer.filters };
  for (const facet of Object.keys(choices)) {
    const { [facet]: _, ...others } = choices;
    counts[facet] = (await search(others)).filters[facet] ?? {};
  }
  return { results: answer.results, counts };
}

/** @param {Choices} choices */
function any(choices) {
  return Object.fromEntries(Object.entries(choices).map(([facet, values]) => [facet, { any: values }]));
}

/**
 * The address of a page, or of the part of it that was found: parts are indexed under the page's
 * own address, each with its anchor.
 *
 * @param {Found} found
 */
export function addressOf(found) {
  const [anchor] = found.anchors;
  return anchor === undefined ? found.url : `${found.url.replace(/[^/]+\/$/, "")}#${anchor.id}`;
}
