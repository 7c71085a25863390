import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openLedger } from "../ledger/open.ts";
import { loadPacks } from "../pack/load.ts";
import { add } from "./add.ts";
import { listChanges } from "./changes.ts";
import type { Change } from "../model/change.ts";

const PACK = loadPacks(["en", "screen-en"]);

const ARTICLES = [
  {
    text: "Ember Vale will be released on May 6, 2031, Northgate Studios announced.",
    outlet: "Kinescope",
    published: "2031-02-03",
  },
  {
    text: "Northgate Studios has delayed Ember Vale. It will be released on August 1, 2031.",
    outlet: "Morning Gull",
    published: "2031-04-02",
  },
];

const folder = await mkdtemp(join(tmpdir(), "hearsay-changes-"));
const ledger = await openLedger(join(folder, "hearsay.db"), { create: true });
after(async () => {
  await ledger.close();
  await rm(folder, { recursive: true });
});

async function changesAsOf(asOf: string): Promise<readonly Change[]> {
  return await listChanges(ledger, {}, { asOf, by: "reported" }, 50, PACK);
}

test("changes come newest first, each with what held before it and the words that moved it", async () => {
  await add(ledger, ARTICLES, "2031-04-03T00:00:00.000Z", PACK);
  const changes = (await changesAsOf("2031-05-01")).filter(({ words }) => words.startsWith("When"));
  assert.ok(changes.length >= 2);
  assert.deepEqual(
    changes.map(({ date }) => date),
    changes
      .map(({ date }) => date)
      .toSorted()
      .toReversed(),
  );
  const [last, first] = [changes[0]!, changes.at(-1)!];
  assert.deepEqual(first.before, { status: "open", value: [] });
  assert.match(first.proof?.quote ?? "", /May 6, 2031/u);
  assert.match(last.proof?.quote ?? "", /delayed|August 1, 2031/u);
  assert.equal(last.value[0]?.edtf, "2031-08-01");
});

test("a change keeps its id, whatever is asked later, and no two have one", async () => {
  const [earlier, later] = [await changesAsOf("2031-03-01"), await changesAsOf("2031-09-01")];
  const ids = new Set(later.map(({ id }) => id));
  assert.equal(ids.size, later.length);
  assert.ok(earlier.length > 0 && earlier.every(({ id }) => ids.has(id)));
  assert.ok(later.some(({ proof, date }) => proof === null && date > "2031-08-01"));
});

test("a change keeps its id when an earlier one comes to light, and has what was before it anew", async () => {
  const before = await changesAsOf("2031-09-01");
  const early = {
    text: "Northgate Studios hopes to release Ember Vale in 2032.",
    outlet: "Kinescope",
    published: "2031-01-04",
  };
  const dated = {
    text: "Ember Vale will be released in 2031, Northgate Studios announced.",
    outlet: "Tern",
    published: "2031-01-05",
  };
  await add(ledger, [early, dated], "2031-09-02T00:00:00.000Z", PACK);
  const now = await changesAsOf("2031-09-01");
  const ids = new Set(now.map(({ id }) => id));
  assert.equal(ids.size, now.length);
  assert.ok(now.length > before.length);
  assert.ok(before.every(({ id }) => ids.has(id)));
  const [oldest] = before.filter(({ words }) => words.startsWith("When")).toReversed();
  const same = now.find(({ id }) => id === oldest?.id);
  assert.notDeepEqual(same?.before, oldest?.before);
});
