// Lighthouse on each address given, in one Chromium; a line of JSON for each, on the output.
// node lighthouse.mjs CHROMIUM ADDRESS…
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, ...addresses] = process.argv.slice(2);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const MEASURES = {
  fcp: "first-contentful-paint",
  lcp: "largest-contentful-paint",
  tbt: "total-blocking-time",
  cls: "cumulative-layout-shift",
};
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"];
const chrome = await chromeLauncher.launch({ chromePath, chromeFlags });

/** What a report says: scores out of 100, milliseconds, and every audit that lost a point. */
function told(address, { audits, categories, runtimeError }) {
  if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
  const scores = CATEGORIES.map((name) => [name, Math.round(100 * categories[name].score)]);
  const measured = Object.entries(MEASURES).map(([name, id]) => [name, audits[id].numericValue]);
  const weighing = named(categories, CATEGORIES).filter(({ weight }) => weight > 0);
  const weighed = weighing.map(({ id }) => audits[id]);
  const ours = named(categories, ["best-practices", "seo"]).map(({ id }) => audits[id]);
  return {
    address,
    scores: Object.fromEntries(scores),
    measured: Object.fromEntries(measured),
    audits: weighed.length,
    lost: weighed.filter(({ score }) => score !== null && score < 1).map(({ id }) => id),
    inapplicable: ours.filter(idle).map(({ id }) => id),
  };
}

/** The audits of some categories; what does not apply to a page weighs nothing in them. */
function named(categories, names) {
  return names.flatMap((name) => categories[name].auditRefs);
}

/** Whether an audit found nothing on the page that it could judge. */
function idle({ scoreDisplayMode }) {
  return scoreDisplayMode === "notApplicable";
}

try {
  for (const address of addresses) {
    const options = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" };
    const { lhr } = await lighthouse(address, options);
    process.stdout.write(`${JSON.stringify(told(address, lhr))}\n`);
  }
} finally {
  chrome.kill();
}
