/**
 * Attributions as people marked them: a corpus laid out like PolNeAR, `text/NAME.txt` beside `attributions/NAME_xxxx.ann`
 * in brat standoff, one file an annotator. Brat counts code points; here everything counts UTF-16 code units.
 *
 *     T1	Source 0 9	The Times
 *     E1	Attribution:T4 Content:T3 Cue:T2 Source:T1
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** First code unit, and one past the last. */
export type Range = readonly [start: number, end: number];

export type Role = "source" | "cue" | "content";
export const ROLES: readonly Role[] = ["source", "cue", "content"];

/** Each role may be missing (empty) or broken into several ranges, which are in order. */
export type MarkedAttribution = { readonly [role in Role]: readonly Range[] };

export type MarkedDocument = {
  /** The file's name without its ending. */
  readonly doc: string;
  readonly text: string;
  readonly attributions: readonly MarkedAttribution[];
};

const ANNOTATION_FILE = /^(.*)_[0-9a-z]{4}\.ann$/u;
const SPAN_LINE = /^(T\d+)\t\S+ ([\d; ]+)/gmu;
const EVENT_LINE = /^E\d+\t(.*)$/gmu;

/** All annotated documents of a folder, by name. Where several people marked one, the `annotator`-th by file name counts. */
export function readMarkedDocuments(folder: string, annotator = 0): MarkedDocument[] {
  const files = new Map<string, string[]>();
  for (const file of readdirSync(join(folder, "attributions")).toSorted()) {
    const doc = ANNOTATION_FILE.exec(file)?.[1];
    if (doc !== undefined) files.set(doc, [...(files.get(doc) ?? []), file]);
  }
  return readdirSync(join(folder, "text"))
    .toSorted()
    .filter((file) => file.endsWith(".txt"))
    .map((file) => file.slice(0, -".txt".length))
    .flatMap((doc) => {
      const file = files.get(doc)?.[annotator];
      if (file === undefined) return [];
      const text = readFileSync(join(folder, "text", `${doc}.txt`), "utf8");
      const annotation = readFileSync(join(folder, "attributions", file), "utf8");
      return [{ doc, text, attributions: parseStandoff(annotation, text) }];
    });
}

/** Attributions in the order of their content. Spans outside the text and events without any span are left out. */
export function parseStandoff(annotation: string, text: string): MarkedAttribution[] {
  const toUnits = codePointOffsets(text);
  const spans = new Map<string, readonly Range[]>();
  for (const [, id = "", offsets = ""] of annotation.matchAll(SPAN_LINE)) {
    const ranges = offsets.split(";").map((range): Range => {
      const [start = Number.NaN, end = Number.NaN] = range.trim().split(/\s+/u).map(Number);
      return [toUnits(start), toUnits(end)];
    });
    if (ranges.every(([start, end]) => start >= 0 && start < end && end <= text.length)) spans.set(id, ranges);
  }
  const attributions = [...annotation.matchAll(EVENT_LINE)]
    .map(([, event = ""]) => joinRoles(event, spans))
    .filter((marked) => ROLES.some((role) => marked[role].length > 0));
  const first = (attribution: MarkedAttribution, role: Role): number => attribution[role][0]?.[0] ?? 0;
  return attributions.toSorted(
    (a, b) => first(a, "content") - first(b, "content") || first(a, "cue") - first(b, "cue"),
  );
}

/** "Attribution:T4 Content:T3 Content2:T8 Cue:T2" with the spans it names. */
function joinRoles(event: string, spans: ReadonlyMap<string, readonly Range[]>): MarkedAttribution {
  const named = event
    .trim()
    .split(/\s+/u)
    .slice(1)
    .map((argument) => argument.split(":"));
  const rangesOf = (role: Role): Range[] =>
    named
      .filter(([name = ""]) => name.replace(/\d+$/u, "").toLowerCase() === role)
      .flatMap(([, id = ""]) => spans.get(id) ?? [])
      .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { source: rangesOf("source"), cue: rangesOf("cue"), content: rangesOf("content") };
}

/** From code points to code units: the same number, unless the text holds characters beyond the basic plane. */
function codePointOffsets(text: string): (offset: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (offset) => offset;
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return (offset) => units[Math.min(offset, units.length - 1)] ?? Number.NaN;
}
