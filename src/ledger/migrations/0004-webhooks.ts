/** Addresses that are told of changes. */
import type { Migration } from "./migration.ts";

export const addWebhooks: Migration = {
  name: "0004-webhooks",
  run: async (tx) => {
    await tx.schema
      .createTable("webhook")
      .addColumn("number", "integer", (column) => column.primaryKey().autoIncrement())
      .addColumn("id", "text", (column) => column.notNull().unique())
      .addColumn("content", "text", (column) => column.notNull())
      .execute();
  },
};
