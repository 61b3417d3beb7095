// Google's csp_evaluator on each policy of a JSON list on standard input: its findings, in their words.
const { readFileSync } = require("node:fs");
const { CspEvaluator, DEFAULT_CHECKS, STRICTCSP_CHECKS } = require("csp_evaluator/dist/evaluator.js");
const { CspParser } = require("csp_evaluator/dist/parser.js");
const { Severity } = require("csp_evaluator/dist/finding.js");

const found = JSON.parse(readFileSync(0, "utf8")).map((policy) =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate(DEFAULT_CHECKS, [...DEFAULT_CHECKS, ...STRICTCSP_CHECKS])
    .map((one) => ({
      severity: Severity[one.severity],
      directive: one.directive,
      value: one.value ?? "",
      says: one.description,
    })),
);
console.log(JSON.stringify(found));
