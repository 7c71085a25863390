/** What is asked of the ledger as a whole: which documents are of one text, and how much there is. */
import type { Id } from "../../model/id.ts";
import type { Kinship } from "../../model/sketch.ts";
import { batches } from "../batches.ts";
import { idBytes, idOf } from "../id-bytes.ts";
import type { Counts } from "../ledger.ts";
import { kinshipOf } from "../write/kin.ts";
import type { Finding } from "./documents.ts";

/** Each pair once, by its ids. */
export async function findKinships({ tx, terms }: Finding, documents: readonly Id<"Document">[]): Promise<Kinship[]> {
  const found = new Map<string, Kinship>();
  for (const some of batches(documents.map(idBytes))) {
    for (const side of ["earlier", "later"] as const) {
      const rows = await tx
        .selectFrom("document as one")
        .innerJoin("kinship", `kinship.${side}`, "one.number")
        .innerJoin("document as other", "other.number", side === "earlier" ? "kinship.later" : "kinship.earlier")
        .select(["one.id as one", "other.id as other", "kinship.why"])
        .where("one.id", "in", some)
        .execute();
      for (const { one, other, why } of rows) {
        const kinship = kinshipOf(idOf(one), idOf(other), terms.wordsOf(why));
        found.set(kinship.a + kinship.b, kinship);
      }
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, kinship]) => kinship);
}

export async function countAll({ tx, terms }: Pick<Finding, "tx" | "terms">): Promise<Counts> {
  const readers = await tx
    .selectFrom("reading")
    .select(["reader", ({ fn }) => fn.sum("statements").as("statements")])
    .groupBy("reader")
    .execute();
  const byReader = readers.map(({ reader, statements }) => ({
    reader: terms.wordsOf(reader),
    statements: Number(statements),
  }));
  return {
    documents: await countOf(tx, "document"),
    statements: byReader.reduce((sum, { statements }) => sum + statements, 0),
    entities: await countOf(tx, "entity"),
    corrections: await countOf(tx, "correction"),
    readers: byReader.toSorted((a, b) => (a.reader < b.reader ? -1 : 1)),
  };
}

async function countOf(tx: Finding["tx"], table: "document" | "entity" | "correction"): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as("rows"))
    .executeTakeFirstOrThrow();
  return Number(row.rows);
}

export async function countForgotten({ tx }: Finding): Promise<number> {
  const row = await tx
    .selectFrom("document")
    .select(({ fn }) => fn.countAll().as("documents"))
    .where("forgotten_at", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(row.documents);
}
