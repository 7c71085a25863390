/**
 * `factuality/*.tsv` of all packs → the operators of factuality. A row that lists several ways the event may hang on its
 * word ("that to") becomes one operator for each.
 */
import { HearsayError } from "../../base/error.ts";
import {
  type FactualityLexicon,
  type Level,
  type OperatorPos,
  type OperatorRow,
  type Signature,
  WORD_KINDS,
  type WordKind,
} from "../../model/factuality-lexicon.ts";
import type { PackFiles } from "../files.ts";
import { type Row, requireCell } from "../table.ts";

const TABLES: readonly (readonly [table: string, as: OperatorPos])[] = [
  ["verbs", "verb"],
  ["passives", "passive"],
  ["adjectives", "adjective"],
  ["nouns", "noun"],
  ["adverbs", "adverb"],
  ["modals", "modal"],
  ["negations", "negation"],
  ["marks", "mark"],
  ["phrases", "phrase"],
];
const LEVELS: ReadonlyMap<string, Level> = new Map([
  ["CT+", 3],
  ["PR+", 2],
  ["PS+", 1],
  ["Uu", 0],
  ["PS-", -1],
  ["PR-", -2],
  ["CT-", -3],
]);

export function compileFactuality(packs: readonly PackFiles[]): FactualityLexicon {
  const rows = new Map<string, OperatorRow[]>();
  const kinds = new Map<string, WordKind>();
  for (const pack of packs) {
    for (const [table, as] of TABLES) {
      for (const row of pack.tables.get(`factuality/${table}.tsv`) ?? []) {
        for (const operator of buildOperators(row, as, `${pack.name}/factuality/${table}.tsv`)) {
          const key = operator.words[operator.anchor]!;
          rows.set(key, [...(rows.get(key) ?? []), operator]);
        }
      }
    }
    for (const row of pack.tables.get("factuality/grammar.tsv") ?? []) {
      kinds.set(requireCell(row, "word", pack.name), readKind(row, `${pack.name}/factuality/grammar.tsv`));
    }
  }
  // Longer phrases first, then those with a condition: "even if" before "if", "was able to" before "able to".
  for (const list of rows.values()) list.sort((a, b) => b.words.length - a.words.length || rank(b) - rank(a));
  return { rows, kinds };
}

function rank({ when }: OperatorRow): number {
  return when === "" ? 0 : 1;
}

function buildOperators(row: Row, as: OperatorPos, path: string): OperatorRow[] {
  const word = requireCell(row, "word", path);
  const kind = requireCell(row, "class", path);
  const written = word.split(" ");
  const seen = readSignature(row, [requireCell(row, "yes", path), requireCell(row, "no", path)], path);
  const operator = {
    words: written.map((one) => one.replace("*", "")),
    anchor: Math.max(
      0,
      written.findIndex((one) => one.startsWith("*")),
    ),
    as,
    when: row.cells["when"] ?? "",
    class: kind,
    seen,
    own: row.cells["own"] ? readSignature(row, row.cells["own"].split(" "), path) : seen,
    because: describe(as, kind, word.replace("*", "")),
  };
  return (row.cells["via"] ?? "").split(" ").map((via) => ({ ...operator, via }));
}

function readSignature(row: Row, [yes = "", no = ""]: readonly string[], path: string): Signature {
  const levels = [yes, no].map((cell) => LEVELS.get(cell));
  if (levels[0] !== undefined && levels[1] !== undefined) return { yes: levels[0], no: levels[1] };
  throw new HearsayError(
    "pack/malformed",
    `${path}:${row.line}: "${yes} ${no}" must be two of ${[...LEVELS.keys()].join(", ")}.`,
  );
}

function readKind(row: Row, path: string): WordKind {
  const cell = requireCell(row, "kind", path);
  const kind = WORD_KINDS.find((one) => one === cell);
  if (kind !== undefined) return kind;
  throw new HearsayError(
    "pack/malformed",
    `${path}:${row.line}: kind "${cell}" must be one of ${WORD_KINDS.join(", ")}.`,
  );
}

function describe(as: OperatorPos, kind: string, word: string): string {
  if (as === "modal") return `modal: ${word}`;
  if (as === "negation") return word === "not" || word === "n't" ? "negated" : `negated: ${word}`;
  return as === "adverb" || as === "mark" ? `${kind}: ${word}` : `embedded: ${word}`;
}
