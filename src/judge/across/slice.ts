/**
 * What the checks across articles look at: all that the ledger has on one question by the end of a day, weighed, with the
 * origins that the articles go back to.
 */
import type { Origin, Question } from "../../model/answer.ts";
import type { Id } from "../../model/id.ts";
import type { Day } from "../../model/interval.ts";
import type { Pack } from "../../model/pack.ts";
import type { QuestionKind } from "../../model/question-kind.ts";
import type { Recorded } from "../../model/record.ts";
import type { Evidence } from "../../model/span.ts";
import type { Edition } from "../edits/edition.ts";
import type { Kindred } from "../entities/relate.ts";
import type { Bear } from "../question/bear.ts";
import type { Weighed } from "../status/weigh.ts";

/** What is known of a question by the end of a day. */
export type Known = {
  readonly question: Question;
  readonly asOf: Day;
  /** Statements of the documents at hand, whether they bear on the question or not. */
  readonly recorded: readonly Recorded[];
  /** Those of them that do, headlines too. */
  readonly bears: readonly Bear[];
  /** As the status was folded from them. */
  readonly weighed: readonly Weighed[];
  readonly origins: readonly Origin[];
  /** Texts by document, as far as they are at hand; none is needed. */
  readonly texts: ReadonlyMap<Id<"Document">, string>;
  /** Of each article with several versions at hand these, in their order. */
  readonly editions: readonly (readonly Edition[])[];
};

/** The same, bears and weighed in the order of days. */
export type AcrossSlice = Known & {
  readonly kind: QuestionKind;
  readonly kindred: Kindred;
  /** The first document that one goes back to; itself where it follows none. */
  readonly originOf: (document: Id<"Document">) => Id<"Document">;
};

/** Null where no pack knows the kind of question. */
export function sliceAcross(known: Known, kindred: Kindred, { questions }: Pack): AcrossSlice | null {
  const kind = questions.kinds.get(known.question.kind);
  if (kind === undefined) return null;
  const firsts = new Map(
    known.origins.flatMap(({ first, followers }) => followers.map(({ document }) => [document, first] as const)),
  );
  return {
    ...known,
    bears: known.bears.toSorted(byDay),
    weighed: known.weighed.toSorted((a, b) => byDay(a.bear, b.bear)),
    kind,
    kindred,
    originOf: (document) => firsts.get(document) ?? document,
  };
}

/** Of one article in the order of its text. */
function byDay(a: Bear, b: Bear): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one === other ? placeOf(a) - placeOf(b) : one < other ? -1 : 1;
}

const keyOf = ({ day, recorded }: Bear): string => `${day} ${recorded.document.id}`;
const placeOf = ({ recorded }: Bear): number => recorded.statement.evidence[0]?.start ?? 0;

/** The words of a statement, with the document they stand in. */
export function quoteFrom({ statement, document }: Recorded): Evidence[] {
  return statement.evidence.map((evidence) => ({ ...evidence, document: document.id }));
}

/** Days from the one to the other; negative where the other is the earlier. */
export function daysFrom(one: Day, other: Day): number {
  return (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

/** A headline says again what its article says. */
export function isTitle({ statement }: Recorded): boolean {
  return statement.evidence[0]?.part === "title";
}
