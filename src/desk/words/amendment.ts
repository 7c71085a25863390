/** A correction in words. */
import type { Amendment, Anchor, QuestionKey } from "../../model/correction.ts";
import { writeDate } from "./dates.ts";

/** `words`: those it is anchored to; null where they are not at hand. */
export function describeAmendment(amendment: Amendment, words: string | null): string {
  const place = ({ document, start, end }: Anchor): string =>
    `${words === null ? `${start}–${end}` : `“${words}”`} (document ${short(document)})`;
  switch (amendment.kind) {
    case "link":
      return `link: ${amendment.role} of ${place(amendment.anchor)} is ${amendment.entity}`;
    case "merge":
      return `merge: ${amendment.entity} is ${amendment.into}`;
    case "split":
      return `split: ${amendment.entity} is not ${amendment.from}`;
    case "reject":
      return `reject: ${place(amendment.anchor)} counts for nothing`;
    case "relabel":
      return `relabel: ${place(amendment.anchor)} is ${[amendment.frame, amendment.factuality].filter((one) => one !== null).join(", ")}`;
    case "resolve":
      return `resolve: ${describeKey(amendment.question)} ended as ${amendment.outcome}, known since ${writeDate(amendment.knownAt)}`;
    case "void":
      return `void: ${describeKey(amendment.question)} ${amendment.ambiguous ? "leaves open what would count" : "came to nothing"}`;
    case "dispute":
      return `dispute: ${short(amendment.correction)} is contested`;
    case "watch":
      return `pose: ${amendment.words}`;
    default:
      return `undo: ${short(amendment.correction)} is taken back`;
  }
}

const describeKey = ({ kind, subject, scope }: QuestionKey): string =>
  `${kind} of ${subject}${scope === null ? "" : ` in ${scope}`}`;

/** So many digits of an id tell documents and corrections of one ledger apart. */
export const short = (id: string): string => id.slice(0, 8);
