/**
 * What touches on a question without answering it: statements that no frame holds, of articles about the matter, whose words, by what was
 * learned of such words (`kinds/score-kinds.ts`), belong to the kind of question. "The words 'or later' stand next to that", "there is no
 * guarantee that the date holds" take no side, and are still part of what was said. They move no status; they are shown where everything
 * on a question is.
 */
import { splitAtoms } from "../../base/atoms.ts";
import { findRun } from "../../base/find-run.ts";
import { nodeOf } from "../../base/walk-trie.ts";
import type { Question } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import type { Bearing, QuestionKind } from "../../model/question-kind.ts";
import type { Recorded } from "../../model/record.ts";
import type { Kindred } from "../entities/relate.ts";
import { goesBy } from "../entities/someone.ts";
import { wordsOf } from "../evidence.ts";
import { type CountTouches, indexTouches } from "./kinds/count-touches.ts";
import { type KindScorer, openKindScorer, type Surroundings } from "./kinds/score-kinds.ts";
import { type Bear, type By, dayOf } from "./bear.ts";

type Context = { readonly kindred: Kindred; readonly pack: Pack };

/** `recorded`: all statements of the documents that may be about the matter; `bears`: what answers it among them. */
export function touchOn(
  question: Question,
  recorded: readonly Recorded[],
  bears: readonly Bear[],
  by: By,
  { kindred, pack }: Context,
): Bear[] {
  const kind = pack.questions.kinds.get(question.kind);
  if (kind === undefined || kind.touches.length === 0) return [];
  const answering = new Set(bears.map((bear) => bear.recorded.statement.id));
  const names = namesOf(question, kindred);
  const frames = new Set(kind.bearings.flatMap(({ frame, ofRecord }) => (ofRecord ? [] : [frame])));
  const belonging = openBelonging(pack);
  return [...Map.groupBy(recorded, ({ document }) => document.id).values()].flatMap((told) => {
    const title = told[0]?.document.title ?? "";
    const isInTitle = isNamed(names, splitAtoms(title));
    const wordsBefore = readBefore(told);
    return told.flatMap((one) => {
      const { statement } = one;
      if (statement.proposition !== null || statement.realm !== "world") return [];
      const around = { words: wordsOf(statement), before: wordsBefore.get(one) ?? "", title };
      const words = splitAtoms(around.words);
      const isNamedHere = isNamed(names, words);
      const near = isInTitle || isNamedHere ? null : nearest(one, told, frames);
      const isAbout = isInTitle || isNamedHere || (near !== null && answering.has(near.statement.id));
      if (!isAbout || !belongs(around, kind, belonging)) return [];
      // In an article on pre-orders, by its headline, "sales were to start in April" is about them.
      if (isOfAnother(isNamedHere ? words : [...words, ...splitAtoms(title)], question, pack)) return [];
      return [passing(one, by)];
    });
  });
}

/** By the statement, of one document in its order: the words of the one before it. */
function readBefore(told: readonly Recorded[]): ReadonlyMap<Recorded, string> {
  const body = told.filter(({ statement }) => statement.evidence[0]?.part === undefined);
  const inOrder = body.toSorted((a, b) => startOf(a) - startOf(b));
  return new Map(inOrder.slice(1).map((one, index) => [one, wordsOf(inOrder[index]!.statement)]));
}

/** What goes before it of that kind, else what follows: the pre-orders that were just spoken of, and not what is ordered. */
function nearest(one: Recorded, others: readonly Recorded[], frames: ReadonlySet<string>): Recorded | null {
  const at = startOf(one);
  const framed = others.filter(({ statement }) => frames.has(statement.proposition?.frame ?? ""));
  const inBody = framed.filter(({ statement }) => statement.evidence[0]?.part === undefined);
  const before = inBody.filter((other) => startOf(other) <= at).toSorted((a, b) => startOf(b) - startOf(a));
  return before[0] ?? inBody.toSorted((a, b) => startOf(a) - startOf(b))[0] ?? framed[0] ?? null;
}

const startOf = ({ statement }: Recorded): number => statement.evidence[0]?.start ?? 0;

/** The words that the subject goes by: its bare name; of somebody the last one. */
export function namesOf({ subject, scope }: Question, kindred: Kindred): readonly (readonly string[])[] {
  const named = subject ?? scope;
  if (named === null) return [];
  return [goesBy(named.id, kindred).split(" ")];
}

export const isNamed = (names: readonly (readonly string[])[], words: readonly string[]): boolean =>
  names.some((name) => findRun(words, name) !== -1);

/** "Pre-orders were taken in April": of what goes with a work, and not of the work itself. */
function isOfAnother(words: readonly string[], { subject }: Question, { naming: { trie, works } }: Pack): boolean {
  return words.some((_, at) =>
    [1, 2].some((length) => {
      const noun = works.get(nodeOf(trie, words.slice(at, at + length)));
      return noun?.relation === "promotion" && subject?.id.endsWith(`-${noun.type}`) !== true;
    }),
  );
}

type Belonging = { readonly scorer: KindScorer | null; readonly countTouches: CountTouches };

function openBelonging({ questions, models }: Pack): Belonging {
  const countTouches = indexTouches(questions.kinds.values());
  return { scorer: models.kinds === null ? null : openKindScorer(models.kinds, countTouches), countTouches };
}

/** By what was learned of the kind; where that is in doubt, or nothing was, by whether no other kind has more of its words there. */
function belongs(around: Surroundings, { id }: QuestionKind, { scorer, countTouches }: Belonging): boolean {
  const score = scorer?.score(around, id) ?? null;
  if (score !== null && (score > LIKELY || score < DOUBTFUL)) return score > LIKELY;
  const counts = countTouches(splitAtoms(around.words));
  return counts.has(id) && counts.get(id) === Math.max(...counts.values());
}

/** Chosen on the tuned stories of `eval/stories`. */
const [LIKELY, DOUBTFUL] = [0.4, 0.2];

/** A statement that no frame has bear on the question. */
export function passing(recorded: Recorded, by: By): Bear {
  return {
    recorded,
    day: by === "recorded" ? recorded.document.recordedAt.slice(0, 10) : dayOf(recorded),
    bearing: IN_PASSING,
    direction: "leaves-open",
    firmness: 0,
    subject: "topic",
    scope: null,
    value: null,
    interval: null,
    former: null,
    isAhead: false,
  };
}

const IN_PASSING: Bearing = {
  frame: "",
  bears: "yes",
  atMost: null,
  flat: "record",
  needs: [],
  lacks: [],
  past: "bears",
  present: "is-open",
  negated: "bears",
  affirmed: "bears",
  subject: [],
  scope: [],
  value: null,
  former: null,
  ofRecord: false,
  ifAsked: false,
  isEarly: false,
  ofVersion: false,
};
