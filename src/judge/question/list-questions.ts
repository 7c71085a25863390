/**
 * Statements → the questions that they bear on: one for each kind, subject and scope, those with most statements first.
 *
 * A statement that leaves open what it is about belongs to none; nor does what happens inside a story.
 */
import type { Named, Question } from "../../model/answer.ts";
import type { Id } from "../../model/id.ts";
import type { Day } from "../../model/interval.ts";
import type { Pack } from "../../model/pack.ts";
import type { Bearing, QuestionKind } from "../../model/question-kind.ts";
import type { Recorded } from "../../model/record.ts";
import type { Kinship } from "../../model/sketch.ts";
import type { Role, Statement } from "../../model/statement.ts";
import { findCredits } from "../origins/credit.ts";
import { resolveOrigins } from "../origins/resolve-origins.ts";
import { dayOf } from "./bear.ts";
import { identify, wordQuestion } from "./identify.ts";

export type ListedQuestion = {
  readonly question: Question;
  /** As it is asked: "When does Ember Vale come out?" */
  readonly words: string;
  readonly statements: number;
  readonly documents: number;
  /** What the documents go back to. */
  readonly origins: number;
  /** Days of the first and the last statement. */
  readonly first: Day;
  readonly last: Day;
};

/** `kinships`: those of the statements' documents. */
export function listQuestions(
  recorded: readonly Recorded[],
  kinships: readonly Kinship[],
  pack: Pack,
): readonly ListedQuestion[] {
  const groups = new Map<Id<"Question">, { readonly question: Question; readonly recorded: Recorded[] }>();
  for (const one of recorded) {
    const question = questionOf(one.statement, pack);
    if (question === null) continue;
    const group = groups.get(question.id);
    if (group === undefined) groups.set(question.id, { question, recorded: [one] });
    else group.recorded.push(one);
  }
  const kin = Map.groupBy(kinships, ({ a }) => a);
  return Array.from(groups.values(), (group) => count(group.question, group.recorded, kin, pack)).toSorted(
    (a, b) =>
      b.statements - a.statements ||
      b.origins - a.origins ||
      (a.words === b.words ? (a.question.id < b.question.id ? -1 : 1) : a.words < b.words ? -1 : 1),
  );
}

/** The question that a statement's own frame answers; null for one that answers none by itself. */
export function questionOf({ proposition, realm }: Statement, pack: Pack): Question | null {
  if (proposition === null || realm !== "world") return null;
  const kind = pack.questions.kinds.get(pack.frames.frames.get(proposition.frame)?.question ?? "");
  const bearing = kind?.bearings.find(({ frame }) => frame === proposition.frame);
  if (kind === undefined || bearing === undefined) return null;
  const subject = nameFiller(bearing, "subject", proposition.roles, kind, pack);
  if (subject === null) return null;
  const scope = nameFiller(bearing, "scope", proposition.roles, kind, pack);
  return identify({
    kind: kind.id,
    subject,
    scope: scope?.id === subject.id ? null : scope,
    asked: kind.asked,
    record: null,
    frame: null,
    source: null,
    roles: {},
  });
}

/** The first role that holds something of a fitting kind, under its fullest name. */
function nameFiller(
  bearing: Bearing,
  part: "subject" | "scope",
  roles: { readonly [role: string]: Role },
  { subjects, scopes }: QuestionKind,
  { world }: Pack,
): Named | null {
  const kinds = part === "subject" ? subjects : scopes;
  for (const name of bearing[part]) {
    const role = roles[name];
    if (role === undefined || role.entity === null) continue;
    const { entity: id, text } = role;
    if (kinds.some((kind) => id.startsWith(`${kind}:`))) return { id, name: world.entities.get(id)?.name ?? text };
  }
  return null;
}

function count(
  question: Question,
  recorded: readonly Recorded[],
  kinByFirst: ReadonlyMap<Id<"Document">, readonly Kinship[]>,
  pack: Pack,
): ListedQuestion {
  const documents = new Set(recorded.map(({ document }) => document.id));
  const isAlone = documents.size === 1;
  const kin = Array.from(documents).flatMap((id) => (kinByFirst.get(id) ?? []).filter(({ b }) => documents.has(b)));
  const days = recorded.map(dayOf).toSorted();
  return {
    question,
    words: wordQuestion(question, pack.questions),
    statements: recorded.length,
    documents: documents.size,
    origins: isAlone ? 1 : resolveOrigins(findCredits(recorded), kin).length,
    first: days[0]!,
    last: days.at(-1)!,
  };
}
