/** What tells the head word of a cue: the word, its neighbours, what it hangs on and what hangs on it, quotations beside it. */
import { uposOf } from "../text/tags.ts";
import { mix } from "./hash.ts";
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
  out[n++] = mix(1, w);
  out[n++] = mix(2, wordLeft);
  out[n++] = mix(3, wordRight);
  out[n++] = mix(4, left2 ? word[unit - 2]! : BEFORE);
  out[n++] = mix(5, right2 ? word[unit + 2]! : BEHIND);
  out[n++] = mix(mix(6, wordLeft), w);
  out[n++] = mix(mix(7, w), wordRight);
  out[n++] = mix(8, m);
  out[n++] = mix(mix(9, m), p);
  out[n++] = mix(10, p);
  out[n++] = mix(11, partLeft);
  out[n++] = mix(12, partRight);
  out[n++] = mix(mix(13, partLeft), p);
  out[n++] = mix(mix(14, p), partRight);
  out[n++] = mix(mix(15, partLeft), mix(p, partRight));
  out[n++] = mix(16, view.ending[unit]!);
  out[n++] = mix(17, view.shape[unit]!);
  out[n++] = mix(mix(28, partRight), right2 ? upos[unit + 2]! : BEHIND + 29);
  out[n++] = mix(mix(29, left2 ? upos[unit - 2]! : BEFORE + 29), partLeft);
  out[n++] = mix(30, Math.min(unit - first, 4) + 8 * Math.min(end - unit, 3));
  out[n++] = mix(mix(35, m), partRight);
  out[n++] = mix(mix(36, m), partLeft);
  out[n++] = mix(mix(37, wordLeft), wordRight);
  if (upos[unit] === PUNCT) {
    const behind = Math.min(end - unit, 8);
    out[n++] = mix(mix(41, w), mix(partLeft, partRight));
    out[n++] = mix(mix(42, w), mix(partLeft, behind));
    out[n++] = mix(mix(43, partLeft), mix(partRight, behind));
    out[n++] = mix(mix(44, w), Math.min(unit - first, 6));
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
  out[n++] = mix(mix(18, m), r);
  out[n++] = mix(mix(19, r), p);
  out[n++] = mix(mix(20, m), kids);
  out[n++] = mix(mix(21, kids), p);
  out[n++] = mix(22, c);
  out[n++] = mix(mix(23, c), kids);
  out[n++] = mix(mix(24, lemmaAbove), r);
  out[n++] = mix(mix(25, above < 0 ? 0 : cueClass[above]!), r);
  out[n++] = mix(mix(26, m), near);
  out[n++] = mix(mix(27, c), near);
  out[n++] = mix(mix(31, m), lemmaSubject);
  out[n++] = mix(mix(32, lemmaSubject), p);
  out[n++] = mix(mix(33, c), lemmaSubject);
  out[n++] = mix(mix(34, m), partSubject);
  out[n++] = mix(mix(38, above < 0 ? 0 : children[above]!), mix(r, p));
  out[n++] = mix(mix(39, lemmaAbove), mix(r, word[unit]!));
  out[n++] = mix(mix(40, near), p);
  out[n++] = mix(mix(50, m), lemmaObject);
  out[n++] = mix(mix(51, c), lemmaObject);
  out[n++] = mix(mix(56, m), preposition);
  out[n++] = mix(mix(57, c), preposition);
  out[n++] = mix(mix(58, comp < 0 ? NO_PART : upos[comp]!), mix(comp < 0 ? 0 : relation[comp]!, c));
  out[n++] = mix(mix(59, top < 0 ? 0 : cueClass[top]!), mix(r, relationAbove));
  out[n++] = mix(mix(60, obj < 0 ? NO_PART : upos[obj]!), mix(partSubject, c));
  out[n++] = mix(mix(61, r), mix(relationAbove, c));
  out[n++] = mix(mix(62, subj < 0 ? 0 : cueClass[subj]!), c);
  out[n++] = mix(mix(63, obj < 0 ? 0 : cueClass[obj]!), m);
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
