/** What a ledger keeps at hand of what it has read: whatever is changed, here or by another process, shows in what is asked next. */
import assert from "node:assert/strict";
import type { Entry, Ledger } from "../../src/ledger/ledger.ts";
import { article, NO_KIN, NOW } from "./articles.ts";

const ABOUT = { about: ["work:tidewater"], kinds: null } as const;

/** The words of each statement, with what its article was read with. */
async function linesOf(ledger: Ledger): Promise<string[]> {
  const recorded = await ledger.statements(ABOUT);
  return recorded.map(({ statement, document }) => `${statement.evidence[0]!.quote} (${document.reader})`);
}

/** The same article with a line less, as another reader sees it. */
function reread({ reading, ...entry }: Entry, reader: string): Entry {
  return {
    ...entry,
    reader,
    reading: { ...reading, statements: reading.statements.slice(1) },
    keys: entry.keys.slice(1),
  };
}

const ONE = article("release Tidewater\ncast Tidewater Mara Voss", { published: "2025-06-01" });
const TWO = article("cast Tidewater Zoë Brandt", { published: "2025-06-02" });
const [FIRST, SECOND, OTHER] = ["release Tidewater", "cast Tidewater Mara Voss", "cast Tidewater Zoë Brandt"];

/** `reader` asks before and after; `writer` changes something in between: the same connection, or that of another process. */
export async function checkShelf(reader: Ledger, writer: Ledger): Promise<void> {
  await writer.add([ONE], NOW, NO_KIN);
  assert.deepEqual(await linesOf(reader), [`${FIRST} (reader-1)`, `${SECOND} (reader-1)`]);

  await writer.add([TWO], NOW, NO_KIN);
  assert.deepEqual(
    await linesOf(reader),
    [FIRST, SECOND, OTHER].map((line) => `${line} (reader-1)`),
    "what was added",
  );

  await writer.rederive([reread(ONE, "reader-2")], NO_KIN);
  assert.deepEqual(await linesOf(reader), [`${SECOND} (reader-2)`, `${OTHER} (reader-1)`], "what was read anew");

  await writer.forget(ONE.reading.id, "takedown", NOW);
  assert.deepEqual(await linesOf(reader), [`${OTHER} (reader-1)`], "what was forgotten");
  assert.equal((await reader.document(ONE.reading.id))!.document.text, "");
  assert.deepEqual(
    (await reader.headings({})).map(({ forgotten }) => forgotten?.reason ?? null),
    ["takedown", null],
  );
}

/** Many days, on some of them several articles: the first and the last are those that all together begin and end with. */
export async function checkParts(ledger: Ledger): Promise<void> {
  const days = [1, 1, 1, 2, 9, 10, 10, 40, 41, 41, 200, 201, 201, 999, 1000].map((day) =>
    new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10),
  );
  const entries = [...days, null, null].map((published, index) =>
    article(`release Tidewater ${index}\ncast Mara Voss ${index}`, { published }),
  );
  await ledger.add(entries.toReversed(), NOW, NO_KIN);
  for (const filter of [
    ABOUT,
    { kinds: ["kind-cast"] },
    { ...ABOUT, until: "2020-07-19" },
    { ...ABOUT, since: "2020-01-02" },
  ]) {
    const all = await ledger.headings(filter);
    assert.ok(all.length >= 11);
    for (let count = 1; count <= all.length; count += 1) {
      assert.deepEqual(await ledger.headings({ ...filter, limit: count }), all.slice(0, count), `the first ${count}`);
      assert.deepEqual(await ledger.headings({ ...filter, newest: count }), all.slice(-count), `the last ${count}`);
    }
    const statements = await ledger.statements(filter);
    assert.deepEqual(await ledger.statements({ ...filter, limit: 10 }), statements.slice(0, 10));
  }
}
