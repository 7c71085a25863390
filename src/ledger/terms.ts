/**
 * Words of which there are few, each kept once under a number: frames, roles, kinds of question, outlets, names of fields. All of
 * them are held in memory; numbers are only given inside a write transaction, which no other process can be in at the same time.
 */
import type { Transaction } from "kysely";
import { HearsayError } from "../base/error.ts";
import { frameOf } from "./code/sample.ts";
import { openRow } from "./code/row.ts";
import type { Tables } from "./tables.ts";

export type Terms = {
  /** Reads those that were added since, by whatever process. Goes before all that follows, in the same transaction. */
  readonly refresh: (tx: Transaction<Tables>) => Promise<void>;
  /** The number of the words, a new one where they have none. */
  readonly numberOf: (words: string) => number;
  readonly find: (words: string) => number | null;
  readonly wordsOf: (number: number) => string;
  /** What readings of this ledger look like, for their code; null until there are enough of them. */
  readonly sample: () => Uint8Array | null;
  /** Writes what got a number in this transaction, and the sample as soon as there can be one. */
  readonly save: (tx: Transaction<Tables>) => Promise<void>;
};

export function holdTerms(): Terms {
  const numbers = new Map<string, number>();
  /** By number; place 0 stays empty. */
  const words: string[] = [""];
  let saved = 0;
  let sample: Uint8Array | null = null;
  return {
    refresh: async (tx) => {
      // What a transaction that failed had numbered was never written.
      for (const lost of words.splice(saved + 1)) numbers.delete(lost);
      sample ??= (await tx.selectFrom("sample").select("content").executeTakeFirst())?.content ?? null;
      const rows = await tx.selectFrom("term").selectAll().where("number", ">", saved).orderBy("number").execute();
      for (const row of rows) {
        const word: string = JSON.parse(row.words);
        words[row.number] = word;
        numbers.set(word, row.number);
        // Another reader may have seen a later moment of the ledger meanwhile.
        saved = Math.max(saved, row.number);
      }
    },
    numberOf: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      words.push(word);
      numbers.set(word, words.length - 1);
      return words.length - 1;
    },
    find: (word) => numbers.get(word) ?? null,
    wordsOf: (number) => {
      const found = words[number];
      if (found === undefined) throw new HearsayError("ledger/damaged", `The ledger has no term ${number}.`);
      return found;
    },
    sample: () => sample,
    save: async (tx) => {
      if (sample === null) await takeSample(tx);
      const rows = words
        .slice(saved + 1)
        .map((word, index) => ({ number: saved + 1 + index, words: JSON.stringify(word) }));
      if (rows.length > 0) await tx.insertInto("term").values(rows).execute();
    },
  };
}

const SAMPLE_READINGS = 24;
const SAMPLE_BYTES = 12_288;

/** Used from the next transaction on: this one may still fail. */
async function takeSample(tx: Transaction<Tables>): Promise<void> {
  const query = tx.selectFrom("reading").select("content").orderBy("document").limit(SAMPLE_READINGS);
  const rows = await query.execute();
  if (rows.length < SAMPLE_READINGS) return;
  const content = Buffer.concat(rows.map((row) => frameOf(openRow(row.content, null).rest))).subarray(-SAMPLE_BYTES);
  await tx.insertInto("sample").values({ number: 1, content }).execute();
}
