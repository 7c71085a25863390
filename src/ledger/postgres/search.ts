/**
 * Full-text search by arrays of words, which an index that every PostgreSQL has (GIN) finds: no extension is needed, and no dictionary of a
 * language comes between our words (`searchWords`) and those that are searched for. Near spellings are found by runs of three letters.
 */
import { type RawBuilder, sql } from "kysely";
import { contentHash } from "../../base/hash.ts";
import { batches } from "../batches.ts";
import { runsOfThree, wholeName } from "../name-keys.ts";
import type { Search } from "../store.ts";

export const SEARCH_TABLES: readonly string[] = [
  'create table text_words (document integer primary key, words text[] collate "C" not null)',
  "create index text_words_has on text_words using gin (words)",
  'create table name_words (entity integer primary key, words text[] collate "C" not null, letters text[] collate "C" not null)',
  "create index name_words_has on name_words using gin (words) with (fastupdate = off)",
  "create index name_letters_has on name_words using gin (letters) with (fastupdate = off)",
];

export const search: Search = {
  addText: async (tx, document, words) => {
    await sql`insert into text_words (document, words) values (${document}, ${keysOf(words)}::text[])`.execute(tx);
  },
  removeText: async (tx, document) => {
    await sql`delete from text_words where document = ${document}`.execute(tx);
  },
  textsWith: (words) =>
    sql<number>`(select document from text_words where words @> ${keysOf(words)}::text[] and ${isAny(words)})`,
  addNames: async (tx, named) => {
    for (const some of batches(named)) {
      const rows = some.map(({ entity, names }) => {
        const words = [...new Set(names.flatMap((name) => [...keysOf(name), keyOf(wholeName(name))]))];
        const letters = [...new Set(names.flatMap((name) => runsOfThree(` ${name} `)))];
        return sql`(${entity}, ${words}::text[], ${letters}::text[])`;
      });
      await sql`insert into name_words (entity, words, letters) values ${sql.join(rows)}`.execute(tx);
    }
  },
  removeNames: async (tx, entity) => {
    await sql`delete from name_words where entity = ${entity}`.execute(tx);
  },
  entitiesCalled: (names) => {
    const wholes = names.map((name) => keyOf(wholeName(name)));
    return sql<number>`(select entity from unnest(${wholes}::text[]) as wanted (name) join name_words on words @> array[name])`;
  },
  entitiesWith: (words) =>
    sql<number>`(select entity from name_words where words @> ${keysOf(words)}::text[] and ${isAny(words)})`,
  entitiesLike: async (tx, words, limit) => {
    const runs = runsOfThree(` ${words} `);
    const { rows } = await sql<{ number: number }>`
      select entity as number from unnest(${runs}::text[]) as wanted (run) join name_words on letters @> array[run]
      group by entity order by count(*) desc, entity limit ${limit}`.execute(tx);
    return rows.map(({ number }) => number);
  },
  sharingKeys: async (tx, keys, before, limit) => {
    const { rows } = await sql<{ document: number }>`
      select document from unnest(${keys}::integer[]) as wanted (key) cross join lateral (
        select document, count(*) over () as many from (
          select document from sketch_key where sketch_key.key = wanted.key order by document limit ${limit}
        ) as firsts
      ) as shared
      where document < ${before}
      group by document order by sum(case when many < ${limit} then 2 else 1 end) desc, document
      limit ${limit}`.execute(tx);
    return rows.map(({ document }) => document);
  },
};

/** No words find nothing, though every text holds all of them. */
function isAny(words: string): RawBuilder<boolean> {
  return sql.raw(words === "" ? "false" : "true");
}

function keysOf(words: string): string[] {
  return words === "" ? [] : [...new Set(words.split(" ").map(keyOf))];
}

/** An index takes no word of more than some 2,700 bytes: such a one is found by its hash. */
function keyOf(word: string): string {
  return word.length <= LONGEST ? word : contentHash(word);
}

const LONGEST = 200;
