/**
 * Says at once where a module is that another one names by a relative address, for Hearsay's sources and for kysely's modules, some five
 * hundred of them: looking for each on disk, with the package.json above it, takes time whenever the command of a checkout starts.
 */
"use strict";

const { registerHooks } = require("node:module");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

const OWN = `${pathToFileURL(join(__dirname, "../src")).href}/`;
const KYSELY = "/node_modules/kysely/dist/";

// Whose files all end as what they are: TypeScript, or modules of JavaScript.
const FORMATS = [
  [".ts", "module-typescript"],
  [".js", "module"],
];

exports.resolveNear = () => {
  registerHooks({ resolve });
};

function resolve(specifier, context, next) {
  const { parentURL } = context;
  if (!specifier.startsWith(".") || parentURL === undefined || !isKnown(parentURL)) return next(specifier, context);
  const url = new URL(specifier, parentURL).href;
  const format = FORMATS.find(([ending]) => url.endsWith(ending));
  if (format === undefined || !isKnown(url)) return next(specifier, context);
  return { url, format: format[1], shortCircuit: true };
}

function isKnown(url) {
  return url.startsWith(OWN) || url.includes(KYSELY);
}
