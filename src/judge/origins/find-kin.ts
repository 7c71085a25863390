/**
 * Which candidates are of one text with a document, on their sketches alone. A copy shares most of the shorter text and the names in
 * it: a template filled in anew has the text and other names, and a notice at the foot of two articles is less than half of either. A
 * rewrite shares what is said in quotation marks, for reporters at one event seldom choose the same sentences; where nothing is
 * quoted, nearly all names and numbers.
 */
import type { Kinship, Sketched } from "../../model/sketch.ts";
import { compareQuotations } from "./sketch/keys.ts";
import { compareSignatures } from "./sketch/signature.ts";

/** A kinship with each candidate that is kin, in their order. What a document itself has among the candidates is passed over. */
export function findKin(document: Sketched, candidates: readonly Sketched[]): readonly Kinship[] {
  return candidates.flatMap((candidate) => {
    if (candidate.document === document.document) return [];
    const kin = compare(document, candidate);
    if (kin === null) return [];
    const [a, b] = document.document < candidate.document ? [document, candidate] : [candidate, document];
    return [{ a: a.document, b: b.document, ...kin }];
  });
}

/** The thresholds lie midway between what kin have and what strangers have in the tuning half of `eval/origins/`. */
function compare({ sketch: one }: Sketched, { sketch: other }: Sketched): Pick<Kinship, "kind" | "why"> | null {
  const { text, names, namesOfFewer, shared, fewer } = compareSignatures(one, other);
  if (text >= 0.5 && text + namesOfFewer >= 1.2) return { kind: "copy", why: `${Math.round(100 * text)}% of the text` };
  const quoted = compareQuotations(one, other);
  const isQuoted = quoted.shared >= 2 && quoted.shared >= 0.6 * quoted.fewer && namesOfFewer >= 0.4;
  const isQuotedAll = quoted.shared > 0 && quoted.shared === quoted.fewer && names >= 0.4;
  if (isQuoted || isQuotedAll) return { kind: "rewrite", why: describe(quoted.shared, quoted.fewer, "quotation") };
  // Both quote, and nothing that the other has: two reporters.
  if (quoted.fewer > 0 && quoted.shared === 0) return null;
  if (names >= 0.5 && shared >= 10) return { kind: "rewrite", why: `${shared} of ${fewer} names and numbers` };
  return null;
}

function describe(shared: number, all: number, noun: string): string {
  return all === 1 ? `the one ${noun}` : `${shared} of ${all} ${noun}s`;
}
