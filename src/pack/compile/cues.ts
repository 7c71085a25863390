/** `cues/*.tsv` of all packs → the words that cite, think, want and judge. */
import { HearsayError } from "../../base/error.ts";
import {
  CUE_CLASSES,
  type CueClass,
  type CueLexicon,
  type CuePhrase,
  type CueWord,
  type MediumKind,
} from "../../model/cue.ts";
import type { PackFiles } from "../files.ts";
import { type Row, requireCell } from "../table.ts";

export function compileCues(packs: readonly PackFiles[]): CueLexicon {
  const phrases = rowsOf(packs, "cues/phrases.tsv").map(
    ({ path, row }): CuePhrase => ({
      words: requireCell(row, "phrase", path).split(" "),
      class: requireOneOf(row, ["cite", "hedge"], path),
    }),
  );
  return {
    verbs: compileWords(packs, "cues/verbs.tsv"),
    nouns: compileWords(packs, "cues/nouns.tsv"),
    adjectives: compileWords(packs, "cues/adjectives.tsv"),
    phrases: Map.groupBy(
      phrases.toSorted((a, b) => b.words.length - a.words.length),
      ({ words }) => words[0] ?? "",
    ),
    media: new Map(
      rowsOf(packs, "cues/media.tsv").map(({ path, row }): [string, MediumKind] => [
        requireCell(row, "word", path),
        requireOneOf(row, ["occasion", "platform"], path),
      ]),
    ),
    talks: new Map(
      rowsOf(packs, "cues/talks.tsv").map(({ path, row }) => [
        requireCell(row, "lemma", path),
        new Set(requireCell(row, "outlet", path).split(" ")),
      ]),
    ),
  };
}

function compileWords(packs: readonly PackFiles[], name: string): ReadonlyMap<string, readonly CueWord[]> {
  const words = rowsOf(packs, name).map(({ path, row }): CueWord => {
    const [lemma = "", particle = null] = requireCell(row, "lemma", path).split(" ");
    return {
      lemma,
      particle,
      class: requireOneOf<CueClass>(row, CUE_CLASSES, path),
      takes: new Set(requireCell(row, "takes", path).split(" ")),
    };
  });
  return Map.groupBy(
    words.toSorted((a, b) => Number(a.particle === null) - Number(b.particle === null)),
    ({ lemma }) => lemma,
  );
}

function requireOneOf<Word extends string>(row: Row, words: readonly Word[], path: string): Word {
  const cell = requireCell(row, "class", path);
  const word = words.find((one) => one === cell);
  if (word !== undefined) return word;
  throw new HearsayError("pack/malformed", `${path}:${row.line}: class "${cell}" must be one of ${words.join(", ")}.`);
}

function rowsOf(packs: readonly PackFiles[], name: string): { path: string; row: Row }[] {
  return packs.flatMap((pack) => (pack.tables.get(name) ?? []).map((row) => ({ path: `${pack.name}/${name}`, row })));
}
