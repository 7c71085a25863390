/** Who answers a question, by its id: as far as the ledger knows, whatever was added, read anew or forgotten. */
import assert from "node:assert/strict";
import type { Entry, Ledger } from "../../src/ledger/ledger.ts";
import { article, NO_KIN, NOW } from "./articles.ts";

const ONE = article("release Tidewater\ncast Tidewater Mara Voss", { published: "2025-06-01" });
const TWO = article("release Tidewater\ncast Kestrel Point Zoë Brandt", { published: "2025-06-02" });
const [RELEASE, CAST] = ONE.questions;
const OTHER = TWO.questions[1]!;

const without = (entry: Entry, question: string): Entry => ({
  ...entry,
  questions: entry.questions.filter((one) => one !== question),
});

export async function checkAsking(ledger: Ledger): Promise<void> {
  assert.deepEqual(await ledger.asking(RELEASE!), [], "an empty ledger");
  await ledger.add([ONE, TWO], NOW, NO_KIN);
  assert.deepEqual(await ledger.asking(RELEASE!), [ONE.reading.id, TWO.reading.id], "in the order of recording");
  assert.deepEqual(await ledger.asking(CAST!), [ONE.reading.id]);
  assert.deepEqual(await ledger.asking(OTHER), [TWO.reading.id]);
  assert.deepEqual(await ledger.asking("e".repeat(32)), [], "nobody answers it, which is known");

  await ledger.rederive([without(TWO, RELEASE!)], NO_KIN);
  assert.deepEqual(await ledger.asking(RELEASE!), [ONE.reading.id], "what was read anew");

  await ledger.forget(ONE.reading.id, "takedown", NOW);
  assert.deepEqual(await ledger.asking(CAST!), [], "what was forgotten");
}
