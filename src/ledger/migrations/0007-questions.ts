/**
 * Which documents answer a question, by its id alone: of an address that was shown long ago nobody need look through the whole ledger.
 * Filled as documents are derived, so that an older ledger knows it of what is added, and of all once it was rebuilt.
 */
import { sql } from "kysely";
import type { Specifics } from "./0001-ledger.ts";
import type { Migration } from "./migration.ts";

export function keyQuestions({ rowless }: Pick<Specifics, "rowless">): Migration {
  return {
    name: "0007-questions",
    run: async (tx) => {
      await tx.schema
        .createTable("question_key")
        .addColumn("question", "integer", (column) => column.notNull())
        .addColumn("document", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("question_key_is", ["question", "document"])
        .modifyEnd(sql.raw(rowless))
        .execute();
      await tx.schema.createIndex("question_key_document").on("question_key").column("document").execute();
    },
  };
}
