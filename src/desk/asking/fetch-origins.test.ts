/** What was traced is kept while the ledger stays as it is, and no longer, whoever changes it. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { article, NO_KIN, NOW } from "../../../test/ledger/articles.ts";
import type { FindKin, Ledger } from "../../ledger/ledger.ts";
import { openLedger } from "../../ledger/open.ts";
import { fetchOrigins } from "./fetch-origins.ts";

const ONE = article("release Tidewater");
const TWO = article("release Tidewater 2026", { outlet: "Morning Gull" });
const THREE = article("release Tidewater 2027", { outlet: "Evening Gull" });

/** All that share a key are of one text. */
const ALL_KIN: FindKin = ({ document }, candidates) =>
  candidates.map((other) => {
    const [a, b] = [document, other.document].toSorted();
    return { a: a!, b: b!, kind: "copy", why: "91% of the text" };
  });

async function countOrigins(ledger: Ledger): Promise<number> {
  const recorded = await ledger.statements({ about: ["work:tidewater"] });
  return (await fetchOrigins(ledger, recorded, recorded)).length;
}

test("origins: the same documents are traced once, and anew after each change", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
  const [ledger, beside] = [
    await openLedger(join(folder, "l.db"), { create: true }),
    await openLedger(join(folder, "l.db"), { create: true }),
  ];
  try {
    let asked = 0;
    const kinships: Ledger["kinships"] = async (documents) => {
      asked += 1;
      return await ledger.kinships(documents);
    };
    const counted: Ledger = { ...ledger, kinships };
    await ledger.add([ONE, TWO], NOW, NO_KIN);
    assert.deepEqual([await countOrigins(counted), await countOrigins(counted), asked], [2, 2, 1]);
    // The documents stay, and turn out to be of one text.
    await ledger.rederive([ONE, TWO], ALL_KIN);
    assert.deepEqual([await countOrigins(counted), asked], [1, 2]);
    await beside.rederive([ONE, TWO], NO_KIN);
    assert.deepEqual([await countOrigins(counted), asked], [2, 3]);
    await beside.add([THREE], NOW, ALL_KIN);
    assert.deepEqual([await countOrigins(counted), asked], [1, 4]);
  } finally {
    await Promise.all([ledger.close(), beside.close()]);
    rmSync(folder, { recursive: true });
  }
});
