/** Marked documents as the models see them: units, and the marked attributions in units. */
import { type MarkedAttribution, type Range, readMarkedDocuments } from "../../eval/attribution/brat.ts";
import type { Pack } from "../../src/model/pack.ts";
import { findUnits, type Units } from "../../src/read/attribution/units.ts";
import { QUOTATION, type View, viewUnits } from "../../src/read/attribution/view.ts";
import { isCandidate } from "../../src/read/attribution/triggers.ts";
import { findNames } from "../../src/read/entity/names/find-names.ts";
import { layOutPage } from "../../src/read/text/page.ts";
import { findQuotations } from "../../src/read/text/quotations.ts";
import { findSentences } from "../../src/read/text/sentences.ts";
import { parseSentences } from "../../src/read/text/syntax.ts";
import { uposOf } from "../../src/read/text/tags.ts";
import { findTokens, type Tokens } from "../../src/read/text/tokens.ts";

export type Example = { readonly view: View; readonly attributions: readonly UnitAttribution[] };

/** Units in order; a role may be broken. */
export type UnitAttribution = {
  /** The unit of the cue that the others hang on. */
  readonly head: number;
  readonly cue: readonly number[];
  readonly source: readonly number[];
  readonly content: readonly number[];
};

/**
 * Each document twice: with the names found first, which the parser then takes as wholes, as the reader does, and with the
 * parser left alone. Either way alone scores less on the development documents.
 */
export function readExamples(folder: string, pack: Pack): Example[] {
  return readMarkedDocuments(folder).flatMap(({ text, attributions }) => {
    const page = layOutPage({ title: null, text });
    const tokens = findTokens({ page }, pack);
    const quotations = findQuotations({ page, tokens });
    const sentences = findSentences({ page, tokens, quotations }, pack);
    const { list } = findNames({ page, tokens, quotations, sentences }, pack);
    return [list, []].map((names) => {
      const syntax = parseSentences({ tokens, sentences, names }, pack);
      const units = findUnits({ tokens, quotations, sentences, syntax });
      const view = viewUnits(units, { page, tokens, syntax }, pack.cues);
      return { view, attributions: attributions.flatMap((one) => toUnits(view, tokens, one)) };
    });
  });
}

/** Nothing where the cue stands inside a quotation or no content is marked. */
function toUnits(view: View, tokens: Tokens, marked: MarkedAttribution): UnitAttribution[] {
  const cue = unitsIn(view.units, tokens, marked.cue).filter((unit) => view.upos[unit] !== QUOTATION);
  const content = unitsIn(view.units, tokens, marked.content);
  if (cue.length === 0 || content.length === 0) return [];
  return [{ head: headOf(view, cue), cue, source: unitsIn(view.units, tokens, marked.source), content }];
}

/** The units that the ranges touch; of a quotation they must cover half. */
function unitsIn(units: Units, tokens: Tokens, ranges: readonly Range[]): number[] {
  const found = new Set<number>();
  for (const [start, end] of ranges) {
    let unit = 0;
    while (unit < units.count && tokens.end[units.endToken[unit]! - 1]! <= start) unit += 1;
    for (; unit < units.count && tokens.start[units.firstToken[unit]!]! < end; unit += 1) {
      const first = tokens.start[units.firstToken[unit]!]!;
      const last = tokens.end[units.endToken[unit]! - 1]!;
      const shared = Math.min(end, last) - Math.max(start, first);
      if (units.quotation[unit]! < 0 || shared * 2 >= last - first) found.add(unit);
    }
  }
  return [...found].toSorted((a, b) => a - b);
}

const VERB = uposOf("VERB");
const NOUN = uposOf("NOUN");
const ADJ = uposOf("ADJ");
const PUNCT = uposOf("PUNCT");

/** First a word that may head a cue, then one that hangs on something outside, then a verb. */
function headOf(view: View, cue: readonly number[]): number {
  const rankOf = (unit: number): number => {
    const part = view.upos[unit]!;
    const rank = part === VERB ? 3 : part === NOUN || part === ADJ ? 2 : part === PUNCT ? 0 : 1;
    return rank + (cue.includes(view.head[unit]!) ? 0 : 10) + (isCandidate(view, unit) ? 20 : 0);
  };
  return cue.reduce((best, unit) => (rankOf(unit) > rankOf(best) ? unit : best));
}
