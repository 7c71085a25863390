/** Tokens: who may come in over the network. */
import type { Specifics } from "./0001-ledger.ts";
import type { Migration } from "./migration.ts";

export function addTokens({ counting }: Pick<Specifics, "counting">): Migration {
  return {
    name: "0003-tokens",
    run: async (tx) => {
      await tx.schema
        .createTable("token")
        .addColumn("number", "integer", (column) => counting(column.primaryKey()))
        .addColumn("id", "text", (column) => column.notNull().unique())
        .addColumn("content", "text", (column) => column.notNull())
        .execute();
    },
  };
}
