/** Finds which documents recorded before go back to one text with this one. */
import type { Kinship, Sketched } from "../../model/sketch.ts";
import { indexedKeys, unpackSketch } from "../code/sketch.ts";
import { idOf } from "../id-bytes.ts";
import { type FindKin, MAX_CANDIDATES } from "../ledger.ts";
import type { Writing } from "./writing.ts";

export async function addKin(
  { tx, terms, search }: Writing,
  number: number,
  document: Sketched,
  findKin: FindKin,
): Promise<void> {
  const keys = indexedKeys(document.sketch);
  if (keys.length === 0) return;
  const near = await search.sharingKeys(tx, keys, number, MAX_CANDIDATES);
  if (near.length === 0) return;
  const rows = await tx
    .selectFrom("sketch")
    .innerJoin("document", "document.number", "sketch.document")
    .select(["document.number", "document.id", "sketch.content"])
    .where("sketch.document", "in", near)
    .execute();
  const numbers = new Map(rows.map(({ id, number: place }) => [idOf(id), place]));
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const candidates = near.flatMap((place): Sketched[] => {
    const row = byNumber.get(place);
    return row === undefined ? [] : [{ document: idOf(row.id), sketch: unpackSketch(row.content) }];
  });
  const kin = findKin(document, candidates).map((kinship) => ({
    earlier: numbers.get(kinship.a === document.document ? kinship.b : kinship.a)!,
    later: number,
    why: terms.numberOf(whyOf(kinship)),
  }));
  if (kin.length > 0) await tx.insertInto("kinship").values(kin).execute();
}

/** Few in all the world: a hundred shares of a text, so many quotations of so many. */
function whyOf({ kind, why }: Kinship): string {
  return JSON.stringify([kind, why]);
}

export function kinshipOf(one: string, other: string, words: string): Kinship {
  const [kind, why]: [Kinship["kind"], string] = JSON.parse(words);
  return one < other ? { a: one, b: other, kind, why } : { a: other, b: one, kind, why };
}
