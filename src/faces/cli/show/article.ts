/**
 * The article as it stands, with marks: who speaks, times, and behind each statement its number in the table, in the ink
 * of its certainty. Without colour the marks are signs: *who speaks*, _a time_, [4 no].
 */
import type { Document } from "../../../model/document.ts";
import type { Reading } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import type { Screen } from "../surroundings.ts";
import { type Ink, paint, type Run, run, wrap } from "./runs.ts";
import { type Certainty, speakersCertainty } from "../../../desk/words/certainty.ts";
import { writeDate } from "../../../desk/words/dates.ts";

/** Longer lines than this tire the eye. */
const LONGEST_LINE = 88;

export function showArticle(reading: Reading, screen: Screen): string {
  const { document } = reading;
  const width = Math.min(screen.width - 4, LONGEST_LINE);
  const body = new Markup(reading, null, screen.color);
  const blocks: Run[][][] = [];
  if (document.title !== null) {
    blocks.push(wrap(new Markup(reading, "title", screen.color).slice(0, document.title.length, "strong"), width));
  }
  const known = describeSource(document);
  if (known !== "") blocks.push(wrap([run(known, "quiet")], width));
  for (const { start, end } of paragraphsOf(document.text)) blocks.push(wrap(body.slice(start, end), width));
  return blocks
    .map((lines) => lines.map((line) => paint([run("  "), ...line], screen.color)).join("\n"))
    .filter((block) => block !== "")
    .join("\n\n");
}

/** Outlet, day and author; a text that is not the outlet's own wording says so. */
function describeSource({ outlet, published, byline, rendition }: Document): string {
  const from = outlet === null ? "" : ` from ${outlet}`;
  const source = { original: outlet ?? "", excerpt: `excerpt${from}`, restated: `restated by us${from}` }[rendition];
  const day = published === null ? "" : writeDate(published);
  return [source, day, byline === null ? "" : `by ${byline}`].filter(Boolean).join("  ·  ");
}

/** Parted by an empty line; or by a line break where lines are long, so that none of them was wrapped by hand. */
function* paragraphsOf(text: string): Generator<Span> {
  for (const { 0: block, index } of text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/gu)) {
    let start = index;
    for (const { 0: line, index: at } of block.matchAll(/[^\n]+\n?/gu)) {
      const end = index + at + line.length;
      if (line.length <= 100 && end < index + block.length) continue;
      yield { start, end };
      start = end;
    }
  }
}

type Stretch = Span & { readonly inks: readonly Ink[] };
type Note = { readonly at: number; readonly number: number; readonly certainty: Certainty };

/** All marks of one text, the body or the headline, ready to be laid over any part of it. */
class Markup {
  readonly #text: string;
  readonly #color: boolean;
  readonly #stretches: readonly Stretch[];
  readonly #notes: readonly Note[];

  constructor(reading: Reading, part: "title" | null, color: boolean) {
    const here = (span: Span): boolean => (span.part ?? null) === part;
    this.#text = (part === "title" ? reading.document.title : reading.document.text) ?? "";
    this.#color = color;
    this.#stretches = [...findClauses(reading, here), ...findWords(reading, here)];
    this.#notes = findNotes(reading, here, this.#text);
  }

  /** A part of the text as runs; `base` is laid under all of it. */
  slice(start: number, end: number, ...base: readonly Ink[]): Run[] {
    const stretches = this.#stretches.filter((one) => one.start < end && one.end > start);
    const notes = this.#notes.filter(({ at }) => at > start && at <= end);
    const edges = new Set([start, end, ...notes.map(({ at }) => at)]);
    for (const one of stretches)
      for (const edge of [one.start, one.end]) if (edge > start && edge < end) edges.add(edge);
    const cuts = [...edges].toSorted((a, b) => a - b);
    return cuts.flatMap((cut, index) => {
      const next = cuts[index + 1];
      const before = this.#writeNotes(notes.filter(({ at }) => at === cut));
      if (next === undefined) return before;
      const inks = stretches.filter((one) => one.start <= cut && one.end >= next).flatMap((one) => one.inks);
      return [...before, ...this.#mark(this.#text.slice(cut, next), cut, next, inks, stretches, base)];
    });
  }

  /** Signs in place of inks go outside the words they mark, once for a stretch. */
  #mark(
    text: string,
    start: number,
    end: number,
    inks: readonly Ink[],
    stretches: readonly Stretch[],
    base: readonly Ink[],
  ): Run[] {
    if (this.#color) return [{ text, inks: [...base, ...inks] }];
    const sign = (edge: "start" | "end", at: number): string =>
      (["speaker", "time"] as const)
        .filter((ink) => stretches.some((one) => one[edge] === at && one.inks.includes(ink)))
        .map((ink) => (ink === "speaker" ? "*" : "_"))
        .join("");
    return [run(sign("start", start) + text + sign("end", end))];
  }

  #writeNotes(notes: readonly Note[]): Run[] {
    if (notes.length === 0) return [];
    if (this.#color) {
      return notes.flatMap(({ number, certainty }, index) => [
        ...(index === 0 ? [] : [run("·", "quiet")]),
        run(superscript(number), certainty.ink),
      ]);
    }
    const inner = notes.map(({ number, certainty }) =>
      certainty.word === "yes" ? `${number}` : `${number} ${certainty.word}`,
    );
    return [run(` [${inner.join(", ").replaceAll(" ", "\u00A0")}]`)];
  }
}

/** Clauses that are not simply so; where they lie in each other the inner one, which is shorter, has the last word. */
function findClauses(reading: Reading, here: (span: Span) => boolean): Stretch[] {
  const clauses = reading.statements.flatMap((statement) => {
    const { word, ink } = speakersCertainty(statement);
    const evidence = statement.evidence[0];
    return evidence === undefined || word === "yes" || !here(evidence)
      ? []
      : [{ start: evidence.start, end: evidence.end, inks: [ink] }];
  });
  return clauses.toSorted((a, b) => b.end - b.start - (a.end - a.start));
}

function findWords(reading: Reading, here: (span: Span) => boolean): Stretch[] {
  const speakers = reading.attributions.flatMap(({ source }) => (source !== null && here(source) ? [source] : []));
  const links = reading.statements.flatMap(({ chain, evidence }) =>
    chain.flatMap(({ start, end }) => (start === null || end === null || !evidence.some(here) ? [] : [{ start, end }])),
  );
  return [
    ...unite([...speakers, ...links]).map(({ start, end }) => ({ start, end, inks: ["speaker"] as const })),
    ...unite(reading.times.filter(here)).map(({ start, end }) => ({ start, end, inks: ["time"] as const })),
  ];
}

/** Spans that touch as one. */
function unite(spans: readonly Span[]): Span[] {
  const united: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}

/** A number stands behind the clause and the punctuation that closes it. */
function findNotes(reading: Reading, here: (span: Span) => boolean, text: string): Note[] {
  return reading.statements.flatMap((statement, index) => {
    const evidence = statement.evidence[0];
    if (evidence === undefined || !here(evidence)) return [];
    const closing = /^[.,;:!?…)\]"'”’]{0,3}/u.exec(text.slice(evidence.end, evidence.end + 3))?.[0] ?? "";
    return [{ at: evidence.end + closing.length, number: index + 1, certainty: speakersCertainty(statement) }];
  });
}

function superscript(number: number): string {
  return String(number).replaceAll(/\d/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
}
