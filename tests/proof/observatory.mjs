// Mozilla's HTTP Observatory asks a server of this machine, with its own retriever, tests and grader.
// In, on standard input: {httpPort, httpsPort, path}; NODE_EXTRA_CA_CERTS names who signs for localhost.
import fs from "node:fs";

/** Its list of preloaded hosts comes from the network at install, where we run no script. */
const read = fs.readFileSync;
fs.readFileSync = (file, ...options) =>
  String(file).endsWith("hsts-preload.json") ? "{}" : read(file, ...options);

const HOME = new URL("./node_modules/@mdn/mdn-http-observatory/src/", import.meta.url);
const from = (name) => import(new URL(name, HOME).href);
const { ALL_TESTS } = await from("constants.js");
const { retrieve } = await from("retriever/retriever.js");
const { getGradeForScore, getScoreModifier } = await from("grader/grader.js");
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await from("grader/charts.js");

const asked = JSON.parse(read(0, "utf8"));
const requests = await retrieve("localhost", asked);
const { auto, https } = requests.responses;
const tests = ALL_TESTS.map((test) => test(requests)).map((found) => ({
  test: found.constructor.name,
  pass: found.pass,
  result: found.result,
  modifier: getScoreModifier(found.result),
}));

/** As `scan` in src/scanner/index.js: extra credit counts from an A on. */
const sum = (some) => some.reduce((score, one) => score + one.modifier, 100);
const plain = sum(tests.filter((one) => one.modifier < 0));
const score = plain >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(tests) : plain;
const answer = { status: auto.status, verified: https.verified, headers: { ...auto.headers } };
console.log(JSON.stringify({ ...getGradeForScore(score), ...answer, tests }));
