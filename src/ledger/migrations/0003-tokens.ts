/** Tokens: who may come in over the network. */
import type { Migration } from "./migration.ts";

export const addTokens: Migration = {
  name: "0003-tokens",
  run: async (tx) => {
    await tx.schema
      .createTable("token")
      .addColumn("number", "integer", (column) => column.primaryKey().autoIncrement())
      .addColumn("id", "text", (column) => column.notNull().unique())
      .addColumn("content", "text", (column) => column.notNull())
      .execute();
  },
};
