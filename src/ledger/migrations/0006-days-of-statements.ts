/** Statements are found day by day, the newest or the first without the rest; versions by the index alone; and rewrites are counted. */
import { sql } from "kysely";
import type { Specifics } from "./0001-ledger.ts";
import type { Migration } from "./migration.ts";

export function placeStatements({ rowless }: Pick<Specifics, "rowless">): Migration {
  return {
    name: "0006-days-of-statements",
    run: async (tx) => {
      await tx.schema.alterTable("statement_key").renameTo("statement_key_before").execute();
      await tx.schema
        .createTable("statement_key")
        .addColumn("entity", "integer", (column) => column.notNull())
        .addColumn("day", "integer", (column) => column.notNull())
        .addColumn("document", "integer", (column) => column.notNull())
        .addColumn("kind", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("statement_key_by_day", ["entity", "day", "document", "kind"])
        .modifyEnd(sql.raw(rowless))
        .execute();
      await sql`insert into statement_key (entity, day, document, kind)
        select entity, day, document, kind from statement_key_before
        join document on document.number = statement_key_before.document order by 1, 2, 3, 4`.execute(tx);
      await tx.schema.dropTable("statement_key_before").execute();
      // Whether an article has several versions is told by the index alone.
      await tx.schema.createIndex("document_version").on("document").columns(["address", "version"]).execute();
      await tx.schema.dropIndex("document_address").execute();
      await tx.schema
        .createTable("rewrite")
        .addColumn("number", "integer", (column) => column.primaryKey())
        .execute();
    },
  };
}
