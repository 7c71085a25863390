/** What is asked of the ledger as a whole: which documents are of one text, and how much there is. */
import type { Id } from "../../model/id.ts";
import type { Kinship } from "../../model/sketch.ts";
import { batches } from "../batches.ts";
import { idBytes, idOf } from "../id-bytes.ts";
import type { Counts } from "../ledger.ts";
import { kinshipOf } from "../write/kin.ts";
import type { Finding } from "./documents.ts";

/** Each pair once, by its ids. */
export async function findKinships(
  { tx, terms }: Pick<Finding, "tx" | "terms">,
  documents: readonly Id<"Document">[],
): Promise<Kinship[]> {
  const ids = new Map<number, Id<"Document">>();
  for (const some of batches([...new Set(documents)].map(idBytes))) {
    const rows = await tx.selectFrom("document").select(["number", "id"]).where("id", "in", some).execute();
    for (const { number, id } of rows) ids.set(number, idOf(id));
  }
  const found: Kinship[] = [];
  for (const some of batches([...ids.keys()])) {
    const rows = await tx
      .selectFrom("kinship")
      .select(["earlier", "later", "why"])
      .where("earlier", "in", some)
      .execute();
    for (const { earlier, later, why } of rows) {
      const other = ids.get(later);
      if (other !== undefined) found.push(kinshipOf(ids.get(earlier)!, other, terms.wordsOf(why)));
    }
  }
  return found.toSorted((one, other) => (one.a + one.b < other.a + other.b ? -1 : 1));
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
