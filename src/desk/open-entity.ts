/** Someone or something with what the ledger has on it: what is said of it and by it, who plays what, what can be asked. */
import { listQuestions } from "../judge/question/list-questions.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Entity, Relation } from "../model/entity.ts";
import type { Id } from "../model/id.ts";
import type { Pack } from "../model/pack.ts";
import type { KnownEntity, Recorded } from "../model/record.ts";
import type { AskOptions } from "./ask.ts";
import { answerUnderstood } from "./asking/answer-understood.ts";
import { known as openContext } from "./asking/fetch-slice.ts";
import type { QuestionRow } from "./lists/list-questions.ts";

export type EntityPage = {
  readonly known: KnownEntity;
  /** As a pack has it; null where none knows it. */
  readonly entity: Entity | null;
  readonly relations: readonly {
    readonly relation: Relation["relation"];
    readonly isSubject: boolean;
    readonly other: Entity;
  }[];
  /** The newest last. */
  readonly about: readonly Recorded[];
  readonly by: readonly Recorded[];
  readonly questions: readonly QuestionRow[];
};

/** Of one that all speak of, the newest articles say enough. */
const NEWEST = 150;
const SAID_BY = 80;
const QUESTIONS = 14;

/** Null where neither ledger nor packs know it. */
export async function openEntity(
  ledger: Ledger,
  id: Id<"Entity">,
  options: AskOptions,
  pack: Pack,
): Promise<EntityPage | null> {
  const entity = pack.world.entities.get(id) ?? null;
  const [held] = await ledger.entities([id]);
  const known = held ?? (entity === null ? null : { id, kind: entity.kind, name: entity.name, documents: 0 });
  if (known === null) return null;
  const about = await ledger.statements({ about: [id], newest: NEWEST });
  const named = await ledger.statements({ words: known.name, newest: SAID_BY });
  const context = await openContext(ledger, pack);
  const questions: QuestionRow[] = [];
  for (const one of listQuestions(about, [], pack).slice(0, QUESTIONS)) {
    const { answer } = await answerUnderstood(ledger, one.question, options, context);
    questions.push({ ...one, status: answer.status, value: answer.value });
  }
  return {
    known,
    entity,
    relations: relationsOf(id, pack),
    about,
    by: named.filter(({ statement }) => statement.chain.some((link) => link.entity === id && link.role === "speaker")),
    questions,
  };
}

function relationsOf(id: Id<"Entity">, { world }: Pack): EntityPage["relations"] {
  return world.relations.flatMap(({ subject, relation, object }) => {
    if (subject !== id && object !== id) return [];
    const other = world.entities.get(subject === id ? object : subject);
    return other === undefined ? [] : [{ relation, isSubject: subject === id, other }];
  });
}
