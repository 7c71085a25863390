/**
 * What stands above an article's first sentence and was told already, its headline and who wrote it when, goes; what was not told yet is taken
 * from there. With it go lines that stand in no paragraph: the section, "4 min read", "1.2K".
 */
import { parseDateline } from "../dateline.ts";
import { readCredit } from "../headline.ts";
import type { Origins, Received } from "../received.ts";
import { endsSentence } from "./labels.ts";
import type { Paragraph } from "./paragraphs.ts";

export type Fields = Omit<Received, "text"> & { readonly origins: Origins };

export function takeHead(
  paragraphs: readonly Paragraph[],
  fields: Fields,
): Fields & { readonly paragraphs: readonly Paragraph[] } {
  const title = bare(fields.title ?? "");
  let { byline = null, published = null, origins } = fields;
  const below = dropTitle(paragraphs, title);
  const start = findStart(below, title);
  const end = findEnd(below, start, byline);
  const kept: Paragraph[] = [];
  for (const [at, paragraph] of below.slice(0, end).entries()) {
    const { text, kind, isLoose } = paragraph;
    const credit = readCredit(text);
    const isCredit = credit !== null || isByline(text, byline) || isImprint(text, byline);
    if (at >= start && !isCredit) kept.push(paragraph);
    if (byline === null && credit?.byline != null) [byline, origins] = [credit.byline, { ...origins, byline: "text" }];
    if (published === null && credit?.published != null) {
      [published, origins] = [credit.published, { ...origins, published: "text" }];
    }
    const isStandfirst = kind === "heading" && text.length >= SHORTEST_STANDFIRST && bare(text) !== title;
    if (at < start && !isCredit && (isStandfirst || (kind === "text" && !isLoose))) kept.push(paragraph);
  }
  kept.push(...below.slice(end));
  const dateline = published === null ? readDateline(kept[0]?.text ?? "") : null;
  if (dateline !== null) [published, origins] = [dateline, { ...origins, published: "text" }];
  return { ...fields, byline, published, origins, paragraphs: kept };
}

/** For telling whether two lines say the same: letters and digits, without the words that join authors. */
function bare(text: string): string {
  return text.toLowerCase().replaceAll(/\b(?:by|and)\b|[^\p{L}\p{N}]+/gu, "");
}

/** The first line, where it is the headline once more. */
function dropTitle(paragraphs: readonly Paragraph[], title: string): readonly Paragraph[] {
  const [first, ...rest] = paragraphs;
  if (first === undefined) return [];
  const [line = "", ...lines] = first.text.split("\n");
  if (bare(line) !== title) return paragraphs;
  return lines.length === 0 ? rest : [{ ...first, text: lines.join("\n") }, ...rest];
}

/** How far down the first sentence may stand. */
const LINES_ABOVE = 8;

/** Where the article begins: with its first sentence or item, and a heading right above that; 0 where no sentence is near. */
function findStart(paragraphs: readonly Paragraph[], title: string): number {
  const at = paragraphs
    .slice(0, LINES_ABOVE)
    .findIndex(({ text, kind }) => kind === "item" || (kind === "text" && isSentence(text)));
  if (at <= 0) return 0;
  const above = paragraphs[at - 1];
  return above?.kind === "heading" && bare(above.text) !== title ? at - 1 : at;
}

/** Where the head ends: at the start, behind the credits there, or behind the byline that follows the standfirst, with what stands around it. */
function findEnd(paragraphs: readonly Paragraph[], start: number, byline: string | null): number {
  const isOfHead = ({ text, kind }: Paragraph): boolean =>
    kind !== "item" && (readCredit(text) !== null || isByline(text, byline) || isImprint(text, byline));
  const first = paragraphs.findIndex((paragraph, at) => at >= start && !isOfHead(paragraph));
  if (first === -1) return paragraphs.length;
  const next = paragraphs.findIndex((paragraph, at) => at > first && !isOfHead(paragraph));
  const credits = paragraphs.slice(first + 1, next === -1 ? paragraphs.length : next);
  return credits.some(({ text }) => isByline(text, byline) || readCredit(text)?.byline != null)
    ? first + 1 + credits.length
    : first;
}

function isByline(text: string, byline: string | null): boolean {
  const [line, name] = [bare(text), bare(byline ?? "")];
  return line === name || (name !== "" && line.startsWith(name) && isImprint(text, byline));
}

/** A line of so many letters says something, however it ends. */
const LONG = 80;

function isSentence(text: string): boolean {
  return text.length >= LONG || endsSentence(text);
}

/** The line below the headline that says more; a shorter one is a label. */
const SHORTEST_STANDFIRST = 40;

/** "April 17, 2025 -- The series …": the day before the first word of the article, which stays there. */
function readDateline(paragraph: string): string | null {
  const [, date] = /^([^–—\n]{8,24}?)\s*(?:--|[–—])\s/u.exec(paragraph) ?? [];
  return date === undefined ? null : parseDateline(date);
}

/** No sentence is shorter and says nothing more than who wrote it, for whom and when: "Marlow Post | By Edda Marlow", "May 2 at 4 p.m." */
const LONGEST_IMPRINT = 100;

function isImprint(line: string, byline: string | null): boolean {
  // "1.2K", "•": a count, a sign.
  if (line.replaceAll(/\P{L}/gu, "").length < 3) return true;
  // "20 June": a day without its year.
  if (parseDateline(`${line} 2000`) !== null) return true;
  if (line.length > LONGEST_IMPRINT || /[.!?]["'”’]?$/u.test(line.replace(/\b[ap]\.m\.$/iu, ""))) return false;
  const parts = line.split(/\s*[|·•—–]\s*|\s+(?=by\s)/iu).filter(Boolean);
  return parts.some((part) => readCredit(part) !== null || (byline !== null && bare(part) === bare(byline)));
}
