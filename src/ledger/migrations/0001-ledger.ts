/** The tables as they first were. What they mean stands in `tables.ts`. */
import { type ColumnBuilderCallback, type ColumnDataType, sql, type Transaction } from "kysely";
import type { Tables } from "../tables.ts";
import type { Migration } from "./migration.ts";

/** What a store has its own words for. */
export type Specifics = {
  /** A column of bytes. */
  readonly bytes: ColumnDataType;
  /** What makes a column of numbers count on by itself. */
  readonly counting: ColumnBuilderCallback;
  /** What stands behind a table that is its own index. */
  readonly rowless: string;
  /** More statements. */
  readonly besides: readonly string[];
};

export function createLedger({ bytes, counting, rowless, besides }: Specifics): Migration {
  return {
    name: "0001-ledger",
    run: async (tx) => {
      await createGround(tx, bytes, counting);
      await createReadings(tx, bytes, sql.raw(rowless));
      await createEntities(tx, counting);
      for (const statement of besides) await sql.raw(statement).execute(tx);
    },
  };
}

async function createGround(
  tx: Transaction<Tables>,
  bytes: ColumnDataType,
  counting: ColumnBuilderCallback,
): Promise<void> {
  await tx.schema
    .createTable("document")
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("id", bytes, (column) => column.notNull().unique())
    .addColumn("address", "bigint")
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("day", "integer", (column) => column.notNull())
    .addColumn("outlet", "integer")
    .addColumn("recorded_at", "bigint", (column) => column.notNull())
    .addColumn("content", bytes, (column) => column.notNull())
    .addColumn("forgotten_at", "text")
    .addColumn("forgotten_why", "text")
    .execute();
  await tx.schema.createIndex("document_address").on("document").column("address").execute();
  await tx.schema.createIndex("document_day").on("document").column("day").execute();
  await tx.schema
    .createTable("correction")
    .addColumn("number", "integer", (column) => counting(column.primaryKey()))
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("content", "text", (column) => column.notNull())
    .execute();
}

async function createReadings(
  tx: Transaction<Tables>,
  bytes: ColumnDataType,
  rowless: ReturnType<typeof sql.raw>,
): Promise<void> {
  await tx.schema
    .createTable("term")
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("words", "text", (column) => column.notNull())
    .execute();
  await tx.schema
    .createTable("sample")
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("content", bytes, (column) => column.notNull())
    .execute();
  await tx.schema
    .createTable("reading")
    .addColumn("document", "integer", (column) => column.primaryKey())
    .addColumn("reader", "integer", (column) => column.notNull())
    .addColumn("statements", "integer", (column) => column.notNull())
    .addColumn("content", bytes, (column) => column.notNull())
    .execute();
  await tx.schema.createIndex("reading_reader").on("reading").columns(["reader", "statements"]).execute();
  await tx.schema
    .createTable("statement_key")
    .addColumn("entity", "integer", (column) => column.notNull())
    .addColumn("kind", "integer", (column) => column.notNull())
    .addColumn("document", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("statement_key_is", ["entity", "kind", "document"])
    .modifyEnd(rowless)
    .execute();
  await tx.schema
    .createTable("sketch")
    .addColumn("document", "integer", (column) => column.primaryKey())
    .addColumn("content", bytes, (column) => column.notNull())
    .execute();
  await tx.schema
    .createTable("sketch_key")
    .addColumn("key", "integer", (column) => column.notNull())
    .addColumn("document", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("sketch_key_is", ["key", "document"])
    .modifyEnd(rowless)
    .execute();
  await tx.schema
    .createTable("kinship")
    .addColumn("earlier", "integer", (column) => column.notNull())
    .addColumn("later", "integer", (column) => column.notNull())
    .addColumn("why", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("kinship_is", ["earlier", "later"])
    .modifyEnd(rowless)
    .execute();
  await tx.schema.createIndex("kinship_later").on("kinship").column("later").execute();
}

async function createEntities(tx: Transaction<Tables>, counting: ColumnBuilderCallback): Promise<void> {
  await tx.schema
    .createTable("entity")
    .addColumn("number", "integer", (column) => counting(column.primaryKey()))
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("documents", "integer", (column) => column.notNull())
    .addColumn("names", "text", (column) => column.notNull())
    .execute();
}
