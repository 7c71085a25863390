/**
 * A question and what bears on it → the answer: status, value, trail, and the words that prove them.
 *
 * Pure: the same slice of the ledger and the same day give the same answer.
 */
import type { Answer, Question, Status } from "../model/answer.ts";
import type { QuestionKind } from "../model/question-kind.ts";
import { checkAcross } from "./checks-across.ts";
import { confidenceOf, originsOf, proofs } from "./proofs.ts";
import type { Bear } from "./question/bear.ts";
import { type AsOf, bearsOf, type Context, type Slice } from "./question/gather.ts";
import { identify } from "./question/identify.ts";
import { asksOfUnsettling, ofAsked, ofValue } from "./question/of-asked.ts";
import { answerOfRecord } from "./question/of-record.ts";
import { compareTimes } from "./status/compare.ts";
import type { State } from "./status/fold.ts";
import { judge, OPEN, turn, weighAll, withoutEchoes } from "./status/judge.ts";
import type { Weighed } from "./status/weigh.ts";

/** `beside`: what the ledger has on the other one, where two times are compared. */
export function answer(
  words: string,
  question: Question,
  slice: Slice,
  options: AsOf,
  context: Context,
  beside: Slice | null = null,
): Answer {
  const { asOf } = options;
  const { bears, weighed, told: own } = settle(question, slice, options, context);
  const other = otherOf(question);
  const isCompared = other !== null && beside !== null && question.than !== undefined;
  const told = isCompared ? compareTimes(own, settle(other, beside, options, context).told, question.than.order) : own;
  const support = told.support.length > 0 ? told.support : told.against;
  const { recorded, origins, texts, editions = [] } = slice;
  return {
    question: words,
    understood: question,
    asOf,
    status: told.status,
    established: told.status !== "open",
    value: told.value,
    confidence: confidenceOf(told, slice.origins),
    because: support.map(({ bear, rule }) => ({ statement: bear.recorded.statement.id, rule })),
    evidence: proofs(told, bears),
    origins: originsOf(support, slice.origins),
    trail: told.trail,
    findings: checkAcross(
      { question, asOf, recorded, bears, weighed, origins, texts, editions },
      context.kindred,
      context.pack,
    ),
    others: [],
  };
}

/** Of two that are compared the question for the time of the other one; null where nothing is compared. */
export function otherOf({ than, ...question }: Question): Question | null {
  if (than === undefined) return null;
  const { kind, scope, record, frame, source, roles } = question;
  return identify({ kind, subject: than.named, scope, asked: "when", record, frame, source, roles });
}

/** The status alone, and whether anything bears on the question: what else came near is told by no more. */
export function glance(
  question: Question,
  slice: Slice,
  options: AsOf,
  context: Context,
): { readonly status: Status; readonly isTold: boolean } {
  const { bears, told } = settle(question, slice, options, context);
  return { status: told.status, isTold: bears.length > 0 };
}

type Settled = { readonly bears: readonly Bear[]; readonly weighed: readonly Weighed[]; readonly told: State };

function settle(question: Question, slice: Slice, options: AsOf, context: Context): Settled {
  const kind = context.pack.questions.kinds.get(question.kind);
  const bears = bearsOf(question, slice, options, context);
  if (kind === undefined) return { bears, weighed: [], told: OPEN };
  const told = asksOfUnsettling(question, kind)
    ? ofAsked(question, bears, context.pack)
    : ofDeed(question, kind, bears);
  const weighed = weighAll(question, kind, withoutEchoes(told), slice, context);
  const judged = judge(question, kind, weighed, options.asOf, slice, context);
  const state = question.opposite === true ? turn(judged) : judged;
  const onRecord = ofValue(question, kind, bears);
  const answered = question.record === null ? state : answerOfRecord(question, state, onRecord, slice, context.pack);
  return { bears, weighed, told: answered };
}

/** "Who writes it?" asks not who directs it: of those who do something for a work, those who do that. */
function ofDeed(
  { frame, asked }: Question,
  { bearings, single }: QuestionKind,
  bears: readonly Bear[],
): readonly Bear[] {
  const isDeed = bearings.some((one) => one.frame === frame && one.value !== null && !one.subject.includes(one.value));
  if (asked !== "who" || !isDeed || single) return bears;
  // Who has left does nothing for it any more.
  return bears.filter(({ bearing }) => bearing.frame === frame || bearing.affirmed === "is-silent");
}
