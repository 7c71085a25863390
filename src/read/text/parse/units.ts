/**
 * The sentences of a page as tagger and parser see them: one unit a token, but one for a whole name that is known
 * beforehand ("Foxhole: The Last Den"), whose inner words must not be read. Two units `outside` part the sentences.
 */
import { CAPITAL, CAPITALS, LETTERS, LONG, type WordForms } from "./word-forms.ts";

export type Units = {
  /** Index into `WordForms`. */
  readonly form: Int32Array;
  /** The token it begins with; behind the last unit of a sentence, one past its last token. */
  readonly firstToken: Int32Array;
  /** Index into `TAGS`. */
  readonly tag: Uint8Array;
};

/** How many units `outside` stand behind each sentence. */
export const PADDING = 2;

/** How a sentence uses capitals. */
const PLAIN = 0;
/** "Studio Confirms Sequel Delay" */
const HEADLINE = 1;
/** "STUDIO CONFIRMS SEQUEL DELAY" */
const SHOUTED = 2;

export function createUnits(room: number): Units {
  return { form: new Int32Array(room), firstToken: new Int32Array(room), tag: new Uint8Array(room) };
}

/** Tells a headline from a sentence by its long words behind the first. */
export function styleOf({ form }: Pick<Units, "form">, from: number, to: number, { shape }: WordForms): number {
  let long = 0;
  let capital = 0;
  let capitals = 0;
  for (let unit = from + 1; unit < to; unit += 1) {
    const bits = shape[form[unit]!]!;
    if ((bits & (LETTERS | LONG)) !== (LETTERS | LONG)) continue;
    long += 1;
    if ((bits & CAPITAL) !== 0) capital += 1;
    if ((bits & CAPITALS) !== 0) capitals += 1;
  }
  if (long < 3 || capital * 5 < long * 4) return PLAIN;
  return capitals * 5 >= long * 4 ? SHOUTED : HEADLINE;
}
