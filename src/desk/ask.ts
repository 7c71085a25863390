/**
 * The verb "ask": a question in plain English, answered from the ledger as of a day.
 *
 * What the ledger names is looked up first, so that the question is read with the names of its own articles; then what bears
 * on it is fetched and judged. What was never said is not answered.
 */
import { glance, otherOf } from "../judge/answer.ts";
import { type AsOf, gatherAll, type Slice } from "../judge/question/gather.ts";
import { type Bear, byDay } from "../judge/question/bear.ts";
import { identify, wordQuestion } from "../judge/question/identify.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Answer, Named, Question } from "../model/answer.ts";
import type { Id } from "../model/id.ts";
import type { Pack } from "../model/pack.ts";
import { type Understanding, understandQuestion } from "../read/question.ts";
import { answerAs, type Answered } from "./asking/answer-understood.ts";
import { fetchPassing } from "./asking/fetch-passing.ts";
import { fetchBare, fetchSlice, gatherIds, type Known, known } from "./asking/fetch-slice.ts";
import { otherTitles } from "./asking/full-titles.ts";
import { nearest } from "./asking/nearest.ts";
import { knowOtherNames } from "./asking/other-names.ts";
import { readWithNames, settle } from "./asking/read-question.ts";
import { namesByHero } from "./asking/works-of-heroes.ts";
import { tell, timed } from "./observe/tell.ts";

export type AskOptions = AsOf;

/** Throws what the ledger throws, and nothing else: a question that nobody understands is answered as not established. */
export async function ask(ledger: Ledger, words: string, options: AskOptions, pack: Pack): Promise<Answer> {
  return (await askWithSlice(ledger, words, options, pack)).answer;
}

/** The same, with what of the ledger the answer was made from. */
export async function askWithSlice(ledger: Ledger, words: string, options: AskOptions, pack: Pack): Promise<Asked> {
  const asked = await timed("ask", () => answerWords(ledger, words, options, pack));
  tell("question", { established: asked.answer.established });
  return asked;
}

type Asked = Answered & { readonly context: Known };

async function answerWords(ledger: Ledger, words: string, options: AskOptions, pack: Pack): Promise<Asked> {
  const { questions, names, context } = await understand(ledger, words, options, pack);
  const [first, ...rest] = questions;
  const { answer: best, slice } =
    first === undefined
      ? { answer: nothing(words, options), slice: NOTHING_ON_IT }
      : await answerAs(ledger, words, first, options, context);
  if (!best.established) {
    const about = await gatherNamed(ledger, questions, names, context);
    const others = await nearest(ledger, { about, kind: best.understood.kind }, options, context);
    return { answer: { ...best, others }, slice, context };
  }
  const others: Answer["others"][number][] = [];
  for (const question of rest) {
    const { status, isTold } = glance(question, await fetchBare(ledger, question, options, context), options, context);
    if (isTold) others.push({ question, words: wordQuestion(question, pack.questions), status });
  }
  return { answer: { ...best, others }, slice, context };
}

const NOTHING_ON_IT: Slice = { recorded: [], origins: [], texts: new Map() };

/** All that bears on a question, as it is understood best, in the order of days: the verb "timeline". */
export async function timeline(
  ledger: Ledger,
  words: string,
  options: AskOptions,
  pack: Pack,
): Promise<readonly Bear[]> {
  const { questions, context } = await understand(ledger, words, options, pack);
  const [best] = questions;
  if (best === undefined) return [];
  const slice = await fetchSlice(ledger, best, options, context);
  const passing = await fetchPassing(ledger, best, options, context);
  const own = gatherAll(best, slice, passing, options, context);
  const other = otherOf(best);
  if (other === null) return own;
  const beside = gatherAll(other, await fetchSlice(ledger, other, options, context), [], options, context);
  return [...own, ...beside].toSorted(byDay);
}

type Understood = {
  /** The likeliest readings of the question, the best first. */
  readonly questions: readonly Question[];
  /** Those of the ledger's that stand in it. */
  readonly names: readonly Named[];
  readonly context: Known;
};

async function understand(ledger: Ledger, words: string, options: AskOptions, pack: Pack): Promise<Understood> {
  const { pack: knowing, words: written, names } = await readWithNames(ledger, words, pack);
  const context = await known(ledger, pack, knowing);
  const ways = understandQuestion(written, options.asOf, knowing).map(complete);
  const questions: Question[] = [];
  for (const way of ways.slice(0, MOST_WAYS)) questions.push(await settle(ledger, way, knowing));
  const titled = await knowOtherNames(ledger, questions, context, pack, otherTitles);
  return { questions, names, context: await knowOtherNames(ledger, questions, titled, pack, namesByHero) };
}

/** Whatever a question names, with its other names and parts. */
async function gatherNamed(
  ledger: Ledger,
  questions: readonly Question[],
  names: readonly Named[],
  context: Known,
): Promise<readonly Id<"Entity">[]> {
  const subjects = questions.flatMap(({ subject, scope }) => subject ?? scope ?? []);
  const around = (subjects.length > 0 ? subjects : names).slice(0, MOST_NAMED);
  const about = await Promise.all(around.map((one) => gatherIds(ledger, one, context)));
  return [...new Set(about.flat())];
}

/** So many of the names in a question are looked around. */
const MOST_NAMED = 3;

/** So many readings of a question are looked into. */
const MOST_WAYS = 2;

function complete({ interval, ...way }: Understanding): Question {
  return identify(interval === null ? way : { ...way, interval });
}

function nothing(words: string, { asOf }: AskOptions): Answer {
  const understood = identify({
    kind: "",
    subject: null,
    scope: null,
    asked: "whether",
    record: null,
    frame: null,
    source: null,
    roles: {},
  });
  return {
    question: words,
    understood,
    asOf,
    status: "open",
    established: false,
    value: [],
    confidence: 0,
    because: [],
    evidence: [],
    origins: [],
    trail: [],
    findings: [],
    others: [],
  };
}
