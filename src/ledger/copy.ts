/**
 * Copies a ledger to where there is none yet, from any store to any: row by row, as its tables are the same in every store, under the
 * numbers that rows point at each other by. Only what words are found by is each store's own, and is made anew from texts and names.
 */
import { sql, type Transaction } from "kysely";
import { HearsayError } from "../base/error.ts";
import { unpackContent } from "./code/content.ts";
import { readNames } from "./code/names.ts";
import { countAll } from "./find/record.ts";
import { idOf } from "./id-bytes.ts";
import type { Counts } from "./ledger.ts";
import { openStore } from "./open.ts";
import { shownAddress } from "./shown-address.ts";
import type { NamesOf, Search, Store } from "./store.ts";
import type { Tables } from "./tables.ts";
import { wordsOf } from "./write/add.ts";
import { wordsOfNames } from "./write/roster.ts";

type Tx = Transaction<Tables>;
type Rows = readonly Readonly<Record<string, unknown>>[];

type Columns<Table> = { readonly [Column in keyof Table]: "key" | "other" };

/** All columns of each table; in the order of its keys its rows are copied. One that is missing here is a type error. */
const COLUMNS: { readonly [Table in keyof Tables]: Columns<Tables[Table]> } = {
  document: {
    number: "key",
    id: "other",
    address: "other",
    version: "other",
    day: "other",
    outlet: "other",
    recorded_at: "other",
    content: "other",
    forgotten_at: "other",
    forgotten_why: "other",
    forgotten_words: "other",
  },
  correction: { number: "key", id: "other", content: "other" },
  reading: { document: "key", reader: "other", statements: "other", content: "other" },
  statement_key: { entity: "key", day: "key", document: "key", kind: "key" },
  question_key: { question: "key", document: "key" },
  entity: { number: "key", id: "other", documents: "other", names: "other" },
  sketch: { document: "key", content: "other" },
  sketch_key: { key: "key", document: "key" },
  kinship: { earlier: "key", later: "key", why: "other" },
  term: { number: "key", words: "other" },
  sample: { number: "key", content: "other" },
  feed: { number: "key", id: "other", content: "other" },
  arrival: { address: "key", document: "key", feed: "other", arrived_at: "other" },
  token: { number: "key", id: "other", content: "other" },
  webhook: { number: "key", id: "other", content: "other" },
  rewrite: { number: "key" },
};

/** How many rows are held at a time. */
const PAGE = 500;

/** Throws `ledger/…`; `ledger/not-empty` where the other place has something already. All of it is there then, or nothing. */
export async function copyLedger(from: string, to: string): Promise<Counts> {
  const source = await openStore(from, { create: false });
  try {
    const target = await openStore(to, { create: true });
    try {
      return await copyStore(source, target, shownAddress(to));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyStore(source: Store, target: Store, name: string): Promise<Counts> {
  return await source.read(async (from) => {
    await target.write(async (to) => {
      for (const table of TABLES) {
        if (await isEmpty(to, table)) continue;
        throw new HearsayError(
          "ledger/not-empty",
          `${name} holds something already: name a place where there is no ledger yet.`,
        );
      }
      for (const table of TABLES) {
        for await (const rows of pagesOf(from, table)) {
          const columns = Object.keys(COLUMNS[table]);
          const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
          await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(values)}`.execute(
            to,
          );
          if (table === "document") await addTexts(to, target.search, rows);
          if (table === "entity") await addNames(to, target.search, rows);
        }
      }
      await target.renumber(to);
    });
    const terms = source.terms.reading;
    await terms.refresh(from);
    return await countAll({ tx: from, terms });
  });
}

/* oxlint-disable-next-line typescript/no-unsafe-type-assertion -- they are its keys */
const TABLES = Object.keys(COLUMNS) as readonly (keyof Tables)[];

async function isEmpty(tx: Tx, table: keyof Tables): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx);
  return rows.length === 0;
}

async function* pagesOf(tx: Tx, table: keyof Tables): AsyncGenerator<Rows> {
  const columns = Object.entries(COLUMNS[table]);
  const key = columns.flatMap(([column, part]) => (part === "key" ? [column] : []));
  const order = sql.join(key.map((column) => sql.ref(column)));
  const selected = sql.join(columns.map(([column]) => selection(table, column)));
  for (let last: Rows[number] | undefined; ; ) {
    const after: Rows[number] | undefined = last;
    const where =
      after === undefined ? sql`` : sql`where (${order}) > (${sql.join(key.map((column) => after[column]))})`;
    const { rows } = await sql<Rows[number]>`
      select ${selected} from ${sql.table(table)} ${where} order by ${order} limit ${PAGE}`.execute(tx);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

/** An address is no number that JavaScript can hold: its digits are. */
function selection(table: keyof Tables, column: string): ReturnType<typeof sql> {
  return table === "document" && column === "address" ? sql`cast(address as text) as address` : sql`${sql.ref(column)}`;
}

/** What was forgotten has no words. */
async function addTexts(tx: Tx, search: Search, rows: Rows): Promise<void> {
  /* oxlint-disable typescript/no-unsafe-type-assertion -- only our own code writes rows */
  for (const { number, id, content, forgotten_at: forgottenAt } of rows as readonly Tables["document"][]) {
    /* oxlint-enable typescript/no-unsafe-type-assertion */
    if (forgottenAt === null) await search.addText(tx, number, wordsOf(unpackContent(idOf(id), content)));
  }
}

async function addNames(tx: Tx, search: Search, rows: Rows): Promise<void> {
  const named: NamesOf[] = [];
  /* oxlint-disable typescript/no-unsafe-type-assertion -- only our own code writes rows */
  for (const { number, names, documents } of rows as unknown as readonly (Readonly<
    Record<"number" | "documents", number>
  > & { readonly names: string })[]) {
    /* oxlint-enable typescript/no-unsafe-type-assertion */
    const words = wordsOfNames(readNames(names, documents).map(([name]) => name));
    if (words.length > 0) named.push({ entity: number, names: words });
  }
  await search.addNames(tx, named);
}
