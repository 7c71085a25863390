/** `text/*.tsv` of all packs → the language's small words of orthography. */
import { HearsayError } from "../../base/error.ts";
import type { AbbreviationKind, Endings, Language } from "../../model/language.ts";
import type { PackFiles } from "../files.ts";
import { type Row, requireCell } from "../table.ts";

const KINDS: readonly AbbreviationKind[] = ["title", "number", "inner", "final"];

export function compileLanguage(packs: readonly PackFiles[]): Language {
  const abbreviations = new Map<string, AbbreviationKind>();
  for (const { path, row } of rowsOf(packs, "text/abbreviations.tsv")) {
    abbreviations.set(requireCell(row, "form", path), requireKind(row, path));
  }
  const cuts = new Map<string, number>();
  const elisions = new Set<string>();
  for (const { path, row } of rowsOf(packs, "text/contractions.tsv")) {
    const [first = "", second] = requireCell(row, "form", path).split(" | ");
    if (second === undefined) elisions.add(first);
    else cuts.set(first + second, first.length);
  }
  const lemmas = new Map<string, Map<string, string>>();
  for (const { path, row } of rowsOf(packs, "text/lemmas.tsv")) {
    const form = requireCell(row, "form", path);
    const byTag = lemmas.get(form) ?? new Map<string, string>();
    for (const tag of requireCell(row, "tags", path).split(" ")) byTag.set(tag, requireCell(row, "lemma", path));
    lemmas.set(form, byTag);
  }
  const endings = new Map<string, string>();
  const stems = new Map<string, string>();
  for (const { path, row } of rowsOf(packs, "text/lemma-endings.tsv")) {
    const table = requireCell(row, "of", path) === "stem" ? stems : endings;
    table.set(requireCell(row, "ending", path), row.cells["lemma"] ?? "");
  }
  const words = (name: string, column: string): ReadonlySet<string> =>
    new Set(rowsOf(packs, `text/${name}.tsv`).map(({ path, row }) => requireCell(row, column, path)));
  return {
    abbreviations,
    cuts,
    elisions,
    prefixes: words("prefixes", "prefix"),
    units: words("units", "unit"),
    domains: words("domains", "domain"),
    openers: words("openers", "word"),
    speech: words("speech", "form"),
    functionWords: words("function-words", "word"),
    ahead: words("ahead", "phrase"),
    soFar: words("so-far", "phrase"),
    formerly: words("formerly", "word"),
    corrections: compileCorrections(packs),
    denials: Array.from(words("denials", "phrase"), (phrase) => phrase.split(" ")),
    only: compileOnly(packs),
    agentless: words("agentless", "phrase"),
    citing: words("citing", "word"),
    suspending: words("suspending", "word"),
    nobody: words("nobody", "word"),
    conjunctions: words("conjunctions", "word"),
    speaking: words("speaking", "word"),
    unnamed: words("unnamed", "word"),
    complementizers: words("complementizers", "word"),
    framing: words("framing", "verb"),
    lemmas,
    endings: indexEndings(endings),
    stems: indexEndings(stems),
  };
}

function compileCorrections(packs: readonly PackFiles[]): Language["corrections"] {
  return new Map(
    rowsOf(packs, "text/corrections.tsv").map(({ path, row }) => {
      const stands = requireCell(row, "stands", path);
      if (stands === "opens" || stands === "within") return [requireCell(row, "phrase", path), stands];
      throw new HearsayError("pack/malformed", `${path}:${row.line}: stands "${stands}" must be opens or within.`);
    }),
  );
}

function compileOnly(packs: readonly PackFiles[]): Language["only"] {
  const only = { before: new Set<string>(), behind: new Set<string>() };
  for (const { path, row } of rowsOf(packs, "text/only.tsv")) {
    const stands = requireCell(row, "stands", path);
    if (stands !== "before" && stands !== "behind")
      throw new HearsayError("pack/malformed", `${path}:${row.line}: stands "${stands}" must be before or behind.`);
    only[stands].add(requireCell(row, "phrase", path));
  }
  return only;
}

function indexEndings(table: ReadonlyMap<string, string>): Endings {
  const longestFirst = Array.from(table).toSorted(([a], [b]) => b.length - a.length);
  return Map.groupBy(longestFirst, ([ending]) => ending.at(-1)!);
}

function requireKind(row: Row, path: string): AbbreviationKind {
  const cell = requireCell(row, "kind", path);
  const kind = KINDS.find((one) => one === cell);
  if (kind !== undefined) return kind;
  throw new HearsayError("pack/malformed", `${path}:${row.line}: kind "${cell}" must be one of ${KINDS.join(", ")}.`);
}

function rowsOf(packs: readonly PackFiles[], table: string): { path: string; row: Row }[] {
  return packs.flatMap((pack) => (pack.tables.get(table) ?? []).map((row) => ({ path: `${pack.name}/${table}`, row })));
}
