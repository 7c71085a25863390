/** Documents by a question that they answer. */
import { sql } from "kysely";
import type { Id } from "../../model/id.ts";
import { idOf } from "../id-bytes.ts";
import { ANY_QUESTION, questionKey } from "../question-key.ts";
import type { Finding } from "./documents.ts";

/** So many are enough to tell what is asked: each of them does. */
const MOST = 16;

export type FindAsking = (tx: Finding["tx"], question: Id<"Question">) => Promise<readonly Id<"Document">[] | null>;

/** Whether all documents were derived since questions are kept is asked until they were: from then on they stay so. */
export function openAsking(): FindAsking {
  let isWhole = false;
  return async (tx, question) => {
    const rows = await tx
      .selectFrom("question_key")
      .innerJoin("document", "document.number", "question_key.document")
      .select("document.id")
      .where("question_key.question", "=", questionKey(question))
      .orderBy("question_key.document")
      .limit(MOST)
      .execute();
    if (rows.length > 0) return rows.map(({ id }) => idOf(id));
    isWhole ||= !(await isLacking(tx));
    return isWhole ? [] : null;
  };
}

async function isLacking(tx: Finding["tx"]): Promise<boolean> {
  const row = await tx
    .selectFrom("reading")
    .select("reading.document")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("question_key")
            .select(sql`1`.as("one"))
            .where("question", "=", ANY_QUESTION)
            .whereRef("question_key.document", "=", "reading.document"),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
