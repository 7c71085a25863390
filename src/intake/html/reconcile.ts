/**
 * Two extractions of one page → the paragraphs to believe. What both kept is article. What only one of them kept stands in runs between that, and
 * a run is believed where it is too much prose to be a box: a library that loses article text loses whole sections, one that lets clutter
 * in lets in a few lines. Where the page's structured data brings the article's words, they decide instead.
 *
 *     one    A B  C D E  F            kept by both: A B F, and from one alone C D E, if they are long enough;
 *     other  A B  x      F  y z       x, and y z after the end, are boxes
 */

import { lettersOf, type Paragraph } from "./paragraphs.ts";
import { edgesOf, isIn, keyOf, type Shingles, shinglesOf } from "./shingles.ts";

/** Letters of prose that a run needs within the article, above and below it, as a share of what both kept. */
const LEAST_SHARE = { above: 0, within: 0.04, below: 0.3 } as const;
/** And in any case, within, where a share of a short article would be next to nothing. */
const LEAST_LETTERS = 250;

/** Of the letters of a run of article text that are prose, at least. */
const PROSE_SHARE = 0.7;

/** A structured body with fewer letters is a teaser. */
const SHORTEST_BODY = 400;

/** What a page tells of its article's words elsewhere; null where it does not. */
export type Said = {
  /** All of them, as structured data brings them. */
  readonly body: string | null;
  /** What a search or a network is to show of it, often the standfirst. */
  readonly description: string | null;
};

export function reconcileExtractions(
  one: readonly Paragraph[],
  other: readonly Paragraph[],
  { body, description }: Said,
): Paragraph[] {
  if (one.length === 0 || other.length === 0) return [...one, ...other];
  const [shinglesOfOne, shinglesOfOther] = [shinglesOf(one), shinglesOf(other)];
  const told = body !== null && body.length >= SHORTEST_BODY ? shinglesOf([{ text: body }]) : null;
  const mine = splitRuns(one, shinglesOfOther);
  const theirs = splitRuns(other, shinglesOfOne);
  const total = lettersOf(mine.flatMap(({ shared }) => shared ?? []));
  if (total === 0) return [...(lettersOf(one) > lettersOf(other) ? one : other)];
  const judge = { total, told, described: shinglesOf([{ text: description ?? "" }]) };
  // Where one has run paragraphs together, the other's are the paragraphs of the page.
  return mine.length >= theirs.length ? weave(mine, theirs, judge) : weave(theirs, mine, judge);
}

type Judge = {
  /** Letters that both kept. */
  readonly total: number;
  /** Of the structured body; null where there is none. */
  readonly told: Shingles | null;
  /** Of the description. */
  readonly described: Shingles;
};

/** A paragraph that both kept, with the run before it that only this extraction kept; the last one has no paragraph. */
type Stretch = { readonly alone: readonly Paragraph[]; readonly shared: Paragraph | null };

function splitRuns(paragraphs: readonly Paragraph[], others: Shingles): Stretch[] {
  const stretches: Stretch[] = [];
  let alone: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (!isIn(paragraph, others)) alone.push(paragraph);
    else {
      stretches.push({ alone, shared: paragraph });
      alone = [];
    }
  }
  return [...stretches, { alone, shared: null }];
}

/** In the order of the first, a run of the second behind the paragraph that it follows there. */
function weave(first: readonly Stretch[], second: readonly Stretch[], judge: Judge): Paragraph[] {
  const places = new Map(first.flatMap(({ shared }, at) => edgesOfAny(shared).map((edge) => [edge, at + 1] as const)));
  const behind = new Map<number, readonly Paragraph[]>();
  for (const [at] of second.entries()) {
    const place =
      at === 0
        ? 0
        : edgesOfAny(second[at - 1]?.shared ?? null)
            .map((edge) => places.get(edge))
            .find(Boolean);
    const alone = believe(second, at, judge);
    if (place !== undefined && alone.length > 0) behind.set(place, [...(behind.get(place) ?? []), ...alone]);
  }
  return first.flatMap(({ shared }, at) => {
    const own = believe(first, at, judge);
    const next = first.slice(at + 1, at + MOST_PARTS).map((stretch) => stretch.shared);
    const around = [first[at - 1]?.shared ?? null, ...own, shared, ...next].filter((one) => one !== null);
    return [...own, ...dropTold(behind.get(at) ?? [], around), ...(shared === null ? [] : [shared])];
  });
}

/** Into how many parts one extraction takes what the other keeps together. */
const MOST_PARTS = 4;

/** Letters of a part that stands nowhere else by chance. */
const SHORTEST_PART = 12;

/** So many letters of a run are looked through for what stands in it once more. */
const MOST_LOOKED_THROUGH = 20_000;

/** Of a run without what the other extraction holds around its place too, parted otherwise: "Calder, M. “Tides”" and ". The Post. 3 May." */
function dropTold(run: readonly Paragraph[], other: readonly Paragraph[]): readonly Paragraph[] {
  if (run.length === 0 || other.length === 0) return run;
  const letters = lettersIn(other);
  return run.filter((paragraph) => {
    const key = keyOf(paragraph);
    // A heading, or a name, may well be said again below it.
    return paragraph.kind === "heading" || key.length < SHORTEST_PART || !letters.includes(key);
  });
}

function lettersIn(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(keyOf).join("").slice(0, MOST_LOOKED_THROUGH);
}

function edgesOfAny(paragraph: Paragraph | null): string[] {
  return paragraph === null ? [] : edgesOf(paragraph);
}

/** Of the run before a stretch what is article. */
function believe(stretches: readonly Stretch[], at: number, judge: Judge): readonly Paragraph[] {
  const { alone = [], shared } = stretches[at] ?? {};
  const place = at === 0 ? "above" : shared === null ? "below" : "within";
  if (!isBelieved(alone, place, stretches[at - 1]?.shared ?? null, judge)) return [];
  // What stands above the first sentence of the article is its title, its date, a button; or its standfirst.
  if (place !== "above") return alone;
  const first = alone.findIndex(isProse);
  const standfirst = alone.slice(0, first === -1 ? alone.length : first).filter((one) => isIn(one, judge.described));
  return first === -1 && standfirst.length > 0 ? standfirst : [...standfirst, ...alone.slice(Math.max(0, first))];
}

function isBelieved(
  alone: readonly Paragraph[],
  place: keyof typeof LEAST_SHARE,
  before: Paragraph | null,
  { total, told, described }: Judge,
): boolean {
  if (alone.length === 0) return false;
  if (told !== null) return alone.filter((paragraph) => isIn(paragraph, told)).length * 2 > alone.length;
  if (place === "within") {
    // A heading between two paragraphs that both kept; a list of words; "…, the company said:" and what follows.
    const [kind, ...kinds] = new Set(alone.map((paragraph) => paragraph.kind));
    if ((kind !== "text" && kinds.length === 0) || /[:：]$/u.test(before?.text ?? "")) return true;
  }
  // The standfirst may be a heading, or end without a stop.
  if (place === "above" && alone.some((paragraph) => isIn(paragraph, described))) return true;
  const prose = lettersOf(alone.filter(isProse));
  // Teasers and comments have more between their sentences: names, days, "Reply".
  if (place !== "above" && prose < lettersOf(alone) * PROSE_SHARE) return false;
  return prose >= Math.max(total * LEAST_SHARE[place], place === "within" ? LEAST_LETTERS : 1);
}

const SHORTEST_PROSE = 80;

/** Long enough for a sentence, and ends like one. */
function isProse({ text }: Paragraph): boolean {
  return text.length >= SHORTEST_PROSE && /[.!?…。！？]["'”’»)\]]*$/u.test(text);
}
