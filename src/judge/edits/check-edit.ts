/**
 * What an outlet changed in an article after it was published, and does not say: a day, a name, a number, how sure it is, the words it
 * quotes, its headline, or what it told and tells no more. Typography, advertisements, what moved or came anew are no matter.
 */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { Change } from "./change.ts";
import type { Edition } from "./edition.ts";
import { findChanges } from "./find-changes.ts";
import { withoutOwned } from "./owned.ts";

export const EDIT_CODE = "silent-change";

/** Of two versions of one article, one after the other. Evidence names the version it stands in, the later one first. */
export function checkEdit(before: Edition, after: Edition, pack: Pack): Finding[] {
  const byPlace = Map.groupBy(findSilentChanges(before, after, pack), placeOf);
  return Array.from(byPlace.values(), (changes) => describe(changes, before, after));
}

/** What was changed in one sentence is one finding. */
function placeOf({ before, after }: Change): string {
  const [first] = after.length > 0 ? after : before;
  return `${after.length > 0 ? "changed" : "gone"} ${first?.part ?? "text"} ${first?.start ?? 0}`;
}

export function findSilentChanges(before: Edition, after: Edition, pack: Pack): Change[] {
  const { changes, pairing } = findChanges(before, after, pack);
  return withoutOwned(changes, pairing, before, after, pack);
}

function describe(changes: readonly Change[], was: Edition, is: Edition): Finding {
  const where = is.document.outlet ?? "The article";
  const [before, after] = [longest(changes.map((one) => one.before)), longest(changes.map((one) => one.after))];
  const part = [...after, ...before].some((one) => one.part === "title")
    ? "the headline of its article"
    : "its article";
  return {
    code: EDIT_CODE,
    severity: "doubt",
    message: `${where} changed ${part} after it was published: ${changes.map(tell).join("; ")}; nothing says so.`,
    evidence: [
      ...after.map((one) => ({ ...one, document: is.document.id })),
      ...before.map((one) => ({ ...one, document: was.document.id })),
    ],
    suggestion: null,
  };
}

function tell({ what, from, to }: Change): string {
  return {
    date: `it gave ${from} and now gives ${to}`,
    number: `it gave ${from} and now gives ${to}`,
    name: `it named ${from} and now names ${to}`,
    quote: "the words it quotes are others",
    certainty: "it is more or less sure of the same thing than it was",
    withdrawn: "what it told here is gone",
  }[what];
}

/** Of statements that begin in one place the one that holds the others. */
function longest(proofs: readonly Change["before"][]): Change["before"] {
  return proofs.toSorted((a, b) => endOf(b) - endOf(a))[0] ?? [];
}

const endOf = (proof: Change["before"]): number => proof.at(-1)?.end ?? 0;
