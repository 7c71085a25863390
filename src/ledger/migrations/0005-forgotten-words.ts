/** What words a forgotten article had, as a hash: so that it is known again under another headline or writing of its address; and how many there are, counted at once. */
import type { Migration } from "./migration.ts";

export const rememberForgotten: Migration = {
  name: "0005-forgotten-words",
  run: async (tx) => {
    await tx.schema.alterTable("document").addColumn("forgotten_words", "text").execute();
    await tx.schema
      .createIndex("document_forgotten")
      .on("document")
      .column("forgotten_at")
      .where("forgotten_at", "is not", null)
      .execute();
  },
};
