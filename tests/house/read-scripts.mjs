/**
 * What scripts import, export and take from the browser, as TypeScript itself reads them.
 * In: paths of scripts, as arguments; out: for each, {imports, types, exports, browser, host}.
 */
import { readFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import ts from "typescript";

const files = process.argv.slice(2).map((file) => resolve(file));
const settings = { allowJs: true, checkJs: true, noEmit: true, target: ts.ScriptTarget.ES2022 };
const library = ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"];
const bundler = { module: ts.ModuleKind.ES2022, moduleResolution: ts.ModuleResolutionKind.Bundler };
const program = ts.createProgram(files, { ...settings, ...bundler, lib: library, types: [] });
const checker = program.getTypeChecker();
/** What node and every worker have as well: no sign of a page. */
const ANYWHERE = new Set(["URL", "URLSearchParams", "TextEncoder", "TextDecoder", "structuredClone"]);

const called = (/** @type {string} */ file) => relative(process.cwd(), file);

/** @param {ts.Identifier} node @returns {boolean} */
function isOfBrowser(node) {
  const declared = checker.getSymbolAtLocation(node)?.declarations ?? [];
  const places = declared.map((one) => basename(one.getSourceFile().fileName));
  return !ANYWHERE.has(node.text) && places.length > 0 && places.every((name) => name.startsWith("lib.dom"));
}

/** @param {ts.Expression | undefined} named @param {ts.SourceFile} source @returns {string | null} */
function target(named, source) {
  if (!named || !ts.isStringLiteral(named)) return null;
  const path = resolve(dirname(source.fileName), named.text);
  return named.text.startsWith(".") ? called(path) : named.text;
}

/** @param {ts.ImportDeclaration | ts.ExportDeclaration} node @returns {string[]} */
function names(node) {
  const clause = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (clause && (ts.isNamedImports(clause) || ts.isNamedExports(clause)))
    return clause.elements.map((one) => (one.propertyName ?? one.name).text);
  return clause ? ["*"] : [];
}

/** @param {ts.SourceFile} source */
function read(source) {
  /** @type {Record<string, string[]>} */
  const imports = {};
  const browser = new Set();
  const add = (/** @type {string | null} */ path, /** @type {string[]} */ named) => {
    if (path) imports[path] = [...(imports[path] ?? []), ...named];
  };
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      add(target(node.moduleSpecifier, source), names(node));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(target(node.arguments[0], source), ["*"]);
    if (ts.isIdentifier(node) && isOfBrowser(node)) browser.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const symbol = checker.getSymbolAtLocation(source);
  const values = (symbol ? checker.getExportsOfModule(symbol) : []).filter(
    (one) => (one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one).flags & ts.SymbolFlags.Value,
  );
  const text = readFileSync(source.fileName, "utf-8");
  return { imports, exports: values.map((one) => one.name), browser: [...browser].sort(), text };
}

const sources = files.map((file) => program.getSourceFile(file)).filter((one) => one !== undefined);
const told = Object.fromEntries(sources.map((one) => [called(one.fileName), read(one)]));
process.stdout.write(JSON.stringify(told));
