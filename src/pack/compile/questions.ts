/**
 * `questions/*.json` → kinds of question, `questions/*.tsv` → the words that ask.
 *
 * A bearing names a frame; what it does not say holds as usual: it bears as the frame does, its subject stands in the role
 * `subject`, it has no scope and no value.
 */
import { HearsayError } from "../../base/error.ts";
import { type Asked, ASKED_OF_RECORD, type Order } from "../../model/answer.ts";
import type { AskingPhrase, CausePhrase, Bearing, QuestionKind, QuestionLexicon } from "../../model/question-kind.ts";
import type { FrameLexicon } from "../../model/pack.ts";
import type { PackFiles } from "../files.ts";
import { type Row, requireCell } from "../table.ts";

type BearingRow = Partial<Bearing> & { readonly frame: string };
type KindFile = Omit<QuestionKind, "bearings" | "cues" | "words" | "yields" | "inherits" | "touches" | "scopeTypes"> & {
  readonly scopeTypes?: readonly string[];
  readonly touches?: readonly string[];
  readonly yields?: boolean;
  readonly inherits?: boolean;
  readonly words: readonly {
    readonly asked: Asked;
    readonly opposite?: boolean;
    readonly than?: Order;
    readonly plural?: boolean;
    readonly alone?: string;
    readonly within?: string;
  }[];
  readonly bearings: readonly BearingRow[];
  readonly cues: readonly string[];
};

export function compileQuestions(packs: readonly PackFiles[], { frames }: FrameLexicon): QuestionLexicon {
  const kinds = new Map<string, QuestionKind>();
  for (const pack of packs) {
    for (const [path, value] of pack.json) {
      if (!path.startsWith("questions/")) continue;
      const file = checkKind(value, `${pack.name}/${path}`);
      for (const { frame } of file.bearings) {
        if (!frames.has(frame))
          throw malformed(`${pack.name}/${path}`, `names the frame "${frame}", which no pack has`);
      }
      kinds.set(file.id, buildKind(file, frames));
    }
  }
  return {
    kinds,
    asking: packs
      .flatMap((pack) => (pack.tables.get("questions/asking.tsv") ?? []).map((row) => buildPhrase(row, pack.name)))
      .toSorted((a, b) => weightOf(b) - weightOf(a)),
    articled: new Set(
      packs
        .flatMap((pack) => pack.tables.get("questions/articles.tsv") ?? [])
        .map((row) => requireCell(row, "word", "questions/articles.tsv")),
    ),
    causes: packs
      .flatMap((pack) => pack.tables.get("questions/causes.tsv") ?? [])
      .map(buildCause)
      .toSorted((a, b) => b.words.length - a.words.length),
  };
}

function buildKind(file: KindFile, frames: FrameLexicon["frames"]): QuestionKind {
  return {
    ...file,
    yields: file.yields ?? false,
    inherits: file.inherits ?? false,
    scopeTypes: file.scopeTypes ?? [],
    words: file.words.map(({ asked, opposite = false, than = null, plural = false, alone = null, within = null }) => ({
      asked,
      opposite,
      than,
      plural,
      alone,
      within,
    })),
    cues: file.cues.map((cue) => cue.split(" ")),
    touches: (file.touches ?? []).map((words) => words.split(" ")),
    bearings: file.bearings.map((row) => ({
      frame: row.frame,
      bears: row.bears ?? frames.get(row.frame)?.bears ?? "yes",
      atMost: row.atMost ?? null,
      needs: row.needs ?? [],
      lacks: row.lacks ?? [],
      flat: row.flat ?? "record",
      past: row.past ?? "bears",
      present: row.present ?? "is-open",
      negated: row.negated ?? "bears",
      affirmed: row.affirmed ?? "bears",
      subject: row.subject ?? ["subject"],
      scope: row.scope ?? [],
      value: row.value ?? null,
      former: row.former ?? null,
      ofRecord: row.ofRecord ?? false,
      ifAsked: row.ifAsked ?? false,
      isEarly: row.isEarly ?? false,
      ofVersion: row.ofVersion ?? false,
    })),
  };
}

/** What is asked of the record is told by more than "when" or "who" alone; then the longest. */
function weightOf({ words, record }: AskingPhrase): number {
  return (record === null ? 0 : 100) + words.filter((word) => word !== "*").length;
}

const ASKED: readonly Asked[] = ["whether", "when", "who", "what", "how-many"];

function buildPhrase(row: Row, pack: string): AskingPhrase {
  const path = `${pack}/questions/asking.tsv`;
  const [asked, record] = [row.cells["asked"] || null, row.cells["record"] || null];
  const known = ASKED.find((one) => one === asked) ?? null;
  const ofRecord = ASKED_OF_RECORD.find((one) => one === record) ?? null;
  if (known !== asked || ofRecord !== record) {
    throw malformed(
      `${path}:${row.line}`,
      `has "${asked ?? ""}" and "${record ?? ""}", of which one is nothing to ask`,
    );
  }
  return {
    words: requireCell(row, "words", path).split(" "),
    asked: known,
    record: ofRecord,
    isPast: row.cells["past"] === "yes",
  };
}

function buildCause(row: Row): CausePhrase {
  const words = requireCell(row, "words", "questions/causes.tsv").split(" ");
  const unless = (row.cells["unless"] ?? "").split(" ").filter((word) => word !== "");
  return {
    words: words.includes("*") ? words : [...words, "*"],
    isOwn: row.cells["own"] === "yes",
    unless: new Set(unless),
  };
}

function checkKind(value: unknown, path: string): KindFile {
  const file: Partial<KindFile> = Object(value);
  for (const key of [
    "id",
    "about",
    "asked",
    "subjects",
    "scopes",
    "values",
    "words",
    "single",
    "dated",
    "bearings",
    "cues",
  ] as const) {
    if (file[key] === undefined) throw malformed(path, `has no "${key}"`);
  }
  // What is checked above is what there must be; the compiler cannot see it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return file as KindFile;
}

const malformed = (path: string, why: string): HearsayError => new HearsayError("pack/malformed", `${path} ${why}.`);
