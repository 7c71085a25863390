/**
 * What moved: each step of a question's trail with what held before it and the words that moved it. Feeds, events, webhooks and
 * the front page tell of the same changes, under the same ids.
 */
import { setImmediate } from "node:timers/promises";
import { contentHash } from "../base/hash.ts";
import { proofOf } from "../judge/proofs.ts";
import { wordQuestion } from "../judge/question/identify.ts";
import { listQuestions } from "../judge/question/list-questions.ts";
import type { Filter, Ledger } from "../ledger/ledger.ts";
import type { Value } from "../model/answer.ts";
import type { Change } from "../model/change.ts";
import type { Pack } from "../model/pack.ts";
import type { AskOptions } from "./ask.ts";
import { type Answered, answerUnderstood } from "./asking/answer-understood.ts";
import { known } from "./asking/fetch-slice.ts";

/** The changes of an answer in the order of its trail. */
export function changesOf({ answer: { understood: question, trail }, slice }: Answered, pack: Pack): Change[] {
  const words = wordQuestion(question, pack.questions);
  const recorded = new Map(slice.recorded.map((one) => [one.statement.id, one]));
  const seen = new Map<string, number>();
  return trail.map((step, index): Change => {
    const mover = step.statement === null ? undefined : recorded.get(step.statement);
    const { status, value } = trail[index - 1] ?? { status: "open", value: [] };
    const proof = mover === undefined ? null : proofOf(mover);
    const came = contentHash([question.id, step.date, step.status, step.value.map(keyOf), proof?.document ?? null]);
    const before = seen.get(came) ?? 0;
    seen.set(came, before + 1);
    const id = before === 0 ? came : contentHash([came, before]);
    return { ...step, id, question, words, before: { status, value }, proof };
  });
}

/** However it is worded. */
const keyOf = ({ edtf, entity, text }: Value): string => edtf ?? entity ?? text;

/** Where nobody says which documents: what the newest ones speak of. A front page needs no more, and it costs the same in any ledger. */
const NEWEST = 200;

/** So many questions are answered for a list, those most spoken of. */
const MOST_QUESTIONS = 60;

/** The newest changes first, at most `limit`. `filter` narrows what is spoken of, as for a list of questions. */
export async function listChanges(
  ledger: Ledger,
  filter: Filter,
  options: AskOptions,
  limit: number,
  pack: Pack,
): Promise<readonly Change[]> {
  const kinds = [...pack.questions.kinds.keys()];
  const recorded = await ledger.statements({ ...filter, newest: filter.newest ?? NEWEST, kinds });
  const context = await known(ledger, pack);
  const changes: Change[] = [];
  for (const { question } of listQuestions(recorded, [], pack).slice(0, MOST_QUESTIONS)) {
    // Whoever asks a server for something small need not wait for all of it.
    await setImmediate();
    changes.push(...changesOf(await answerUnderstood(ledger, question, options, context), pack));
  }
  return changes.toSorted(newestFirst).slice(0, limit);
}

function newestFirst(a: Change, b: Change): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
