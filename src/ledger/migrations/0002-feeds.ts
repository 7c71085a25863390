/** Feeds that are followed, and which of their items came in. */
import { sql } from "kysely";
import type { Specifics } from "./0001-ledger.ts";
import type { Migration } from "./migration.ts";

export function followFeeds({ bytes, rowless }: Pick<Specifics, "bytes" | "rowless">): Migration {
  return {
    name: "0002-feeds",
    run: async (tx) => {
      await tx.schema
        .createTable("feed")
        .addColumn("number", "integer", (column) => column.primaryKey())
        .addColumn("id", "text", (column) => column.notNull().unique())
        .addColumn("content", "text", (column) => column.notNull())
        .execute();
      await tx.schema
        .createTable("arrival")
        .addColumn("address", bytes, (column) => column.notNull())
        .addColumn("document", "integer", (column) => column.notNull())
        .addColumn("feed", "integer", (column) => column.notNull())
        .addColumn("arrived_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("arrival_is", ["address", "document"])
        .modifyEnd(sql.raw(rowless))
        .execute();
    },
  };
}
