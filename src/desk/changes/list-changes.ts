/** What has changed lately over many questions, the newest change first: for feeds, calendars and whoever looks in again. */
import type { Change } from "../../export/feed/change.ts";
import { listQuestions } from "../../judge/question/list-questions.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Pack } from "../../model/pack.ts";
import type { AskOptions } from "../ask.ts";
import { known } from "../asking/fetch-slice.ts";
import { followQuestion, type Followed } from "./follow-question.ts";

/** So many questions are looked into, those that something was said of last. */
const MOST_QUESTIONS = 100;

/** Of the questions that the filter's statements bear on. */
export async function listChanges(
  ledger: Ledger,
  filter: Filter,
  options: AskOptions,
  limit: number,
  pack: Pack,
): Promise<readonly Change[]> {
  const followed = await followAll(ledger, filter, options, pack);
  return followed
    .flatMap(({ changes }) => changes)
    .toSorted((a, b) => (a.step.date === b.step.date ? 0 : a.step.date < b.step.date ? 1 : -1))
    .slice(0, limit);
}

/** The questions themselves, those that something was said of last come first. */
export async function followAll(
  ledger: Ledger,
  filter: Filter,
  options: AskOptions,
  pack: Pack,
): Promise<readonly Followed[]> {
  const recorded = await ledger.statements({ ...filter, kinds: [...pack.questions.kinds.keys()] });
  const listed = listQuestions(recorded, [], pack).toSorted((a, b) =>
    a.last === b.last ? 0 : a.last < b.last ? 1 : -1,
  );
  const context = await known(ledger, pack);
  const followed: Followed[] = [];
  for (const { question } of listed.slice(0, MOST_QUESTIONS)) {
    followed.push(await followQuestion(ledger, question, options, context));
  }
  return followed;
}
