/** What tells the head word of a cue: the word, its neighbours, what it hangs on and what hangs on it, quotations beside it. */
import { uposOf } from "../text/tags.ts";
import { feature, mix } from "./hash.ts";
import { QUOTATION, type View } from "./view.ts";

export const MOST_TRIGGER_FEATURES = 64;

const PUNCT = uposOf("PUNCT");
/** What stands beyond the edges of a passage, and in the place of a dependent that is not there. */
const BEFORE = 1;
const BEHIND = 2;
const NO_PART = 31;

/** Writes the features of a unit, hashes of 32 bits, into `out`; gives how many. `first` and `end` bound its passage. */
export function writeTriggerFeatures(view: View, unit: number, first: number, end: number, out: Int32Array): number {
  const count = writeNeighbours(view, unit, first, end, out);
  return writeRelatives(view, unit, quotationsNear(view, unit, first, end), out, count);
}

function writeNeighbours(view: View, unit: number, first: number, end: number, out: Int32Array): number {
  const { word, lemma, upos, xpos } = view;
  const left = unit > first;
  const left2 = unit - 1 > first;
  const right = unit + 1 < end;
  const right2 = unit + 2 < end;
  const wordLeft = left ? word[unit - 1]! : BEFORE;
  const wordRight = right ? word[unit + 1]! : BEHIND;
  const partLeft = left ? upos[unit - 1]! : BEFORE + 29;
  const partRight = right ? upos[unit + 1]! : BEHIND + 29;
  const w = word[unit]!;
  const m = lemma[unit]!;
  const p = upos[unit]! + (xpos[unit]! << 5);
  let n = 0;
  out[n++] = feature(1, w);
  out[n++] = feature(2, wordLeft);
  out[n++] = feature(3, wordRight);
  out[n++] = feature(4, left2 ? word[unit - 2]! : BEFORE);
  out[n++] = feature(5, right2 ? word[unit + 2]! : BEHIND);
  out[n++] = feature(6, wordLeft, w);
  out[n++] = feature(7, w, wordRight);
  out[n++] = feature(8, m);
  out[n++] = feature(9, m, p);
  out[n++] = feature(10, p);
  out[n++] = feature(11, partLeft);
  out[n++] = feature(12, partRight);
  out[n++] = feature(13, partLeft, p);
  out[n++] = feature(14, p, partRight);
  out[n++] = feature(15, partLeft, mix(p, partRight));
  out[n++] = feature(16, view.ending[unit]!);
  out[n++] = feature(17, view.shape[unit]!);
  out[n++] = feature(28, partRight, right2 ? upos[unit + 2]! : BEHIND + 29);
  out[n++] = feature(29, left2 ? upos[unit - 2]! : BEFORE + 29, partLeft);
  out[n++] = feature(30, Math.min(unit - first, 4) + 8 * Math.min(end - unit, 3));
  out[n++] = feature(35, m, partRight);
  out[n++] = feature(36, m, partLeft);
  out[n++] = feature(37, wordLeft, wordRight);
  if (upos[unit] === PUNCT) {
    const behind = Math.min(end - unit, 8);
    out[n++] = feature(41, w, mix(partLeft, partRight));
    out[n++] = feature(42, w, mix(partLeft, behind));
    out[n++] = feature(43, partLeft, mix(partRight, behind));
    out[n++] = feature(44, w, Math.min(unit - first, 6));
  }
  return n;
}

function writeRelatives(view: View, unit: number, near: number, out: Int32Array, from: number): number {
  const { word, lemma, upos, xpos, cueClass, head, relation, children, subject, object, complement, oblique, opener } =
    view;
  const m = lemma[unit]!;
  const p = upos[unit]! + (xpos[unit]! << 5);
  const c = cueClass[unit]!;
  const r = relation[unit]!;
  const kids = children[unit]!;
  const above = head[unit]!;
  const lemmaAbove = above < 0 ? 3 : lemma[above]!;
  const relationAbove = above < 0 ? 0 : relation[above]!;
  const top = above < 0 ? -1 : head[above]!;
  const subj = subject[unit]!;
  const lemmaSubject = subj < 0 ? 4 : lemma[subj]!;
  const partSubject = subj < 0 ? NO_PART : upos[subj]!;
  const obj = object[unit]!;
  const lemmaObject = obj < 0 ? 5 : lemma[obj]!;
  const comp = complement[unit]!;
  const obl = oblique[unit]!;
  const preposition = obl < 0 ? 9 : opener[obl]! < 0 ? 10 : lemma[opener[obl]!]!;
  let n = from;
  out[n++] = feature(18, m, r);
  out[n++] = feature(19, r, p);
  out[n++] = feature(20, m, kids);
  out[n++] = feature(21, kids, p);
  out[n++] = feature(22, c);
  out[n++] = feature(23, c, kids);
  out[n++] = feature(24, lemmaAbove, r);
  out[n++] = feature(25, above < 0 ? 0 : cueClass[above]!, r);
  out[n++] = feature(26, m, near);
  out[n++] = feature(27, c, near);
  out[n++] = feature(31, m, lemmaSubject);
  out[n++] = feature(32, lemmaSubject, p);
  out[n++] = feature(33, c, lemmaSubject);
  out[n++] = feature(34, m, partSubject);
  out[n++] = feature(38, above < 0 ? 0 : children[above]!, mix(r, p));
  out[n++] = feature(39, lemmaAbove, mix(r, word[unit]!));
  out[n++] = feature(40, near, p);
  out[n++] = feature(50, m, lemmaObject);
  out[n++] = feature(51, c, lemmaObject);
  out[n++] = feature(56, m, preposition);
  out[n++] = feature(57, c, preposition);
  out[n++] = feature(58, comp < 0 ? NO_PART : upos[comp]!, mix(comp < 0 ? 0 : relation[comp]!, c));
  out[n++] = feature(59, top < 0 ? 0 : cueClass[top]!, mix(r, relationAbove));
  out[n++] = feature(60, obj < 0 ? NO_PART : upos[obj]!, mix(partSubject, c));
  out[n++] = feature(61, r, mix(relationAbove, c));
  out[n++] = feature(62, subj < 0 ? 0 : cueClass[subj]!, c);
  out[n++] = feature(63, obj < 0 ? 0 : cueClass[obj]!, m);
  return n;
}

/** Whether a quotation stands before (1) or after (2) the unit, past one mark (4), or anywhere in its passage (8). */
export function quotationsNear({ upos, quotes }: View, unit: number, first: number, end: number): number {
  return (
    Number(unit > first && upos[unit - 1] === QUOTATION) +
    2 * Number(unit + 1 < end && upos[unit + 1] === QUOTATION) +
    4 * Number(unit + 2 < end && upos[unit + 2] === QUOTATION) +
    8 * Number(quotes[end]! > quotes[first]!)
  );
}
