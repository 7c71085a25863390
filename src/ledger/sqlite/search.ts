/**
 * Full-text search by FTS5, with indexes that hold no texts (`content=''`): the words are ours (`searchWords`), which its "ascii" tokenizer
 * only parts at spaces. Near spellings are found by runs of three letters, with a space before and behind the name.
 */
import { type RawBuilder, sql, type Transaction } from "kysely";
import { runsOfThree, wholeName } from "../name-keys.ts";
import type { Search } from "../store.ts";
import type { Tables } from "../tables.ts";

export const SEARCH_TABLES: readonly string[] = [
  "create virtual table text_words using fts5(words, content='', columnsize=0, detail=none, tokenize='ascii')",
  "create virtual table name_words using fts5(words, content='', columnsize=0, detail=none, tokenize='ascii')",
  "create virtual table name_letters using fts5(letters, content='', detail=none, tokenize='trigram case_sensitive 1')",
  // Words that were removed leave the index at once, not when it is next merged.
  "insert into text_words(text_words, rank) values ('secure-delete', 1)",
  "insert into name_words(name_words, rank) values ('secure-delete', 1)",
  "insert into name_letters(name_letters, rank) values ('secure-delete', 1)",
];

export const search: Search = {
  addText: async (tx, document, words) => {
    await run(tx, sql`insert into text_words(rowid, words) values (${document}, ${words})`);
  },
  removeText: async (tx, document, words) => {
    await run(tx, sql`insert into text_words(text_words, rowid, words) values ('delete', ${document}, ${words})`);
  },
  textsWith: (words) => sql<number>`(select rowid from text_words where text_words match ${allOf(words)})`,
  addNames: async (tx, named) => {
    for (const { entity, names } of named) {
      await run(tx, sql`insert into name_words(rowid, words) values (${entity}, ${wordsOf(names)})`);
      await run(tx, sql`insert into name_letters(rowid, letters) values (${entity}, ${lettersOf(names)})`);
    }
  },
  removeNames: async (tx, entity, names) => {
    await run(
      tx,
      sql`insert into name_words(name_words, rowid, words) values ('delete', ${entity}, ${wordsOf(names)})`,
    );
    await run(
      tx,
      sql`insert into name_letters(name_letters, rowid, letters) values ('delete', ${entity}, ${lettersOf(names)})`,
    );
  },
  entitiesCalled: (names) => entitiesMatching(names.map((name) => quote(wholeName(name))).join(" OR ")),
  entitiesWith: (words) => entitiesMatching(allOf(words)),
  entitiesLike: async (tx, words, limit) => {
    const runs = runsOfThree(` ${words} `);
    if (runs.length === 0) return [];
    // An index without texts cannot rank (all ranks are 0): it says of each run who has it, which are counted.
    const having = runs.map(
      (letters) => sql`select rowid as number from name_letters where name_letters match ${quote(letters)}`,
    );
    const { rows } = await sql<{ number: number }>`
      select number from (${sql.join(having, sql` union all `)}) group by number
      order by count(*) desc, number limit ${limit}`.execute(tx);
    return rows.map(({ number }) => number);
  },
  sharingKeys: async (tx, keys, before, limit) => {
    const { rows } = await sql<{ document: number }>`
      with wanted as materialized (
        select value as key, (select document from sketch_key where key = value
          order by document limit 1 offset ${limit - 1}) as last from json_each(${JSON.stringify(keys)}))
      select shared.document from wanted cross join sketch_key shared on shared.key = wanted.key
        and shared.document < ${before} and shared.document <= ifnull(wanted.last, ${before})
      group by shared.document order by sum(iif(wanted.last is null, 2, 1)) desc, shared.document
      limit ${limit}`.execute(tx);
    return rows.map(({ document }) => document);
  },
};

function entitiesMatching(query: string): RawBuilder<number> {
  return sql<number>`(select rowid from name_words where name_words match ${query})`;
}

async function run(tx: Transaction<Tables>, query: RawBuilder<unknown>): Promise<void> {
  await query.execute(tx);
}

/** All of the words, in FTS5's language. No words: nothing. */
function allOf(words: string): string {
  return words === "" ? '""' : words.split(" ").map(quote).join(" AND ");
}

/** Each word once, for where it stands is not kept; and each name as a whole, which spares looking through all that end in "season". */
function wordsOf(names: readonly string[]): string {
  return [...new Set([...names.flatMap((name) => name.split(" ")), ...names.map(wholeName)])].join(" ");
}

function lettersOf(names: readonly string[]): string {
  return names.map((name) => ` ${name} `).join("\n");
}

function quote(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
