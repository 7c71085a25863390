/**
 * A text with what was read in it: each stretch is a link to what explains it. Marks may overlap in any way; where several cover a
 * stretch, it leads to the shortest of them, which says most about these words.
 */
import { html } from "hono/html";
import type { Html } from "../site.ts";

export type Mark = {
  readonly start: number;
  readonly end: number;
  /** `cited`: somebody else's words or their sense; `told`: the article's own. */
  readonly kind: "cited" | "told" | "time" | "odd";
  /** What it leads to, as an id on the page. */
  readonly to: string;
  /** The id of its own first words; null where nothing leads to them. */
  readonly id: string | null;
  /** In a sentence what it is, for whoever points at it. */
  readonly about: string;
};

/** Paragraphs are parted by line breaks. `keeps`: which stretches are shown, in order; null for all. */
export function annotate(text: string, marks: readonly Mark[], keeps: readonly Range[] | null = null): Html {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs = Array.from(text.matchAll(/[^\n]+/gu), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  })).filter(({ start, end }) => text.slice(start, end).trim() !== "");
  return html`${paragraphs.map((paragraph) => {
    const shown: readonly Range[] =
      keeps === null ? [paragraph] : keeps.flatMap((keep) => overlap(keep, paragraph) ?? []);
    if (shown.length === 0) return "";
    return html`<p>${shown.map((range, index) => html`${gap(index, range, paragraph)}${cutStretches(text, sorted, range)}`)}${shown.at(-1)!.end < paragraph.end && keeps !== null ? html` <span class="left-out">[…]</span>` : ""}</p>`;
  })}`;
}

export type Range = { readonly start: number; readonly end: number };

function gap(index: number, range: Range, paragraph: Range): Html | string {
  return index > 0 || range.start > paragraph.start ? html`<span class="left-out">[…]</span> ` : "";
}

function overlap(one: Range, other: Range): Range | null {
  const both = { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
  return both.start < both.end ? both : null;
}

/** A headline, a sentence: the stretches of one range. */
export function cutStretches(text: string, marks: readonly Mark[], { start, end }: Range): Html {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end, ...inside.flatMap((mark) => [mark.start, mark.end])]);
  const places = [...cuts].filter((place) => place >= start && place <= end).toSorted((a, b) => a - b);
  const begun = new Set<Mark>();
  return html`${places.slice(0, -1).map((from, index) => showStretch(text.slice(from, places[index + 1]), { start: from, end: places[index + 1]! }, inside, begun))}`;
}

/** `begun`: marks whose first words were shown already; the others are reached by the keyboard here. */
function showStretch(words: string, { start, end }: Range, marks: readonly Mark[], begun: Set<Mark>): Html {
  const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
  const [lead] = over.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  if (lead === undefined) return html`${words}`;
  const first = over.filter((mark) => !begun.has(mark));
  const isFirst = !begun.has(lead);
  for (const mark of over) begun.add(mark);
  const kinds = [...new Set(over.map(({ kind }) => kind))].join(" ");
  const anchors = first.flatMap(({ id }) => (id === null ? [] : [html`<span class="anchor" id="${id}"></span>`]));
  return html`${anchors}<a class="mark ${kinds}" href="#${lead.to}" title="${lead.about}"${isFirst ? "" : html` tabindex="-1"`}>${words}</a>`;
}
