/** Articles into a ledger, and a question to it as of two days. */
import { add, ask, loadPacks, openLedger } from "hearsay";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = await mkdtemp(join(tmpdir(), "hearsay-"));
const ledger = await openLedger(join(folder, "hearsay.db"), { create: true });
const pack = loadPacks();

const articles = [
  {
    title: "Ember Vale dated",
    outlet: "The Lantern",
    published: "2031-02-03",
    text: "Ember Vale will be released on May 6, 2031, Northgate Studios announced on Monday.",
  },
  {
    title: "Ember Vale slips",
    outlet: "Reelwright",
    published: "2031-03-10",
    text: "Ember Vale has been delayed to September 2, 2031, Northgate Studios said in a statement.",
  },
];
await add(ledger, articles, new Date().toISOString(), pack);

for (const asOf of ["2031-03-01", "2031-04-01"]) {
  const { status, value, evidence } = await ask(
    ledger,
    "When does Ember Vale come out?",
    { asOf, by: "reported" },
    pack,
  );
  console.log(asOf, status, value.map(({ edtf }) => edtf).join(", "), `“${evidence[0]?.quote ?? ""}”`);
}

await ledger.close();
await rm(folder, { recursive: true });
