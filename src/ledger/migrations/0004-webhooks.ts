/** Addresses that are told of changes. */
import type { Specifics } from "./0001-ledger.ts";
import type { Migration } from "./migration.ts";

export function addWebhooks({ counting }: Pick<Specifics, "counting">): Migration {
  return {
    name: "0004-webhooks",
    run: async (tx) => {
      await tx.schema
        .createTable("webhook")
        .addColumn("number", "integer", (column) => counting(column.primaryKey()))
        .addColumn("id", "text", (column) => column.notNull().unique())
        .addColumn("content", "text", (column) => column.notNull())
        .execute();
    },
  };
}
