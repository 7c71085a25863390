/** Documents of one text: which candidates are looked at, and how pairs come back. */
import assert from "node:assert/strict";
import { type FindKin, type Ledger, MAX_CANDIDATES } from "../../src/ledger/ledger.ts";
import type { Kinship } from "../../src/model/sketch.ts";
import { article, NO_KIN, NOW } from "./articles.ts";

/** Everybody that shares a key is kin, as far as the names of the keys say. */
const ALL_KIN: FindKin = (document, candidates) =>
  candidates.map(({ document: other }): Kinship => {
    const [a, b] = [document.document, other].toSorted();
    return { a: a!, b: b!, kind: "copy", why: "91% of the text" };
  });

const key = (number: number): string => number.toString(16).padStart(16, "0");

export const checkKin: Readonly<Record<string, (ledger: Ledger) => Promise<void>>> = {
  "kin: pairs come back from either side, once": async (ledger) => {
    const [one, two, three] = ["1", "2", "3"].map((text) => article(text, { sketchKeys: [key(5), key(Number(text))] }));
    const alone = article("4", { sketchKeys: [key(4)] });
    await ledger.add([one!, two!], NOW, ALL_KIN);
    await ledger.add([three!, alone], NOW, ALL_KIN);
    const ids = [one!, two!, three!].map(({ reading }) => reading.id).toSorted();
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(([a, b]) => ({ a: ids[a!], b: ids[b!], kind: "copy", why: "91% of the text" }));
    assert.deepEqual(await ledger.kinships(ids), pairs);
    for (const pair of pairs) assert.deepEqual(await ledger.kinships([pair.b!, pair.a!]), [pair]);
    assert.deepEqual(await ledger.kinships([ids[0]!]), []);
    assert.deepEqual(await ledger.kinships([alone.reading.id]), []);
    await ledger.rederive([two!], NO_KIN);
    assert.equal((await ledger.kinships(ids)).length, 2, "its pair with a later one stays until that one is rederived");
    await ledger.rederive([one!, two!, three!], ALL_KIN);
    assert.deepEqual(await ledger.kinships(ids), pairs);
    await ledger.forget(ids[1]!, "x", NOW);
    assert.deepEqual(await ledger.kinships(ids), [pairs[1]]);
  },
  "kin: candidates come with their sketches, those that share most first": async (ledger) => {
    const entries = [[1, 2, 9], [1, 8], [1, 2, 3], [7]].map((keys, index) =>
      article(`${index}`, { sketchKeys: keys.map(key) }),
    );
    await ledger.add(entries, NOW, NO_KIN);
    const seen: (readonly [document: string, sketch: unknown])[] = [];
    const newcomer = article("new", { sketchKeys: [1, 2, 3].map(key) });
    await ledger.add([newcomer], NOW, (document, candidates) => {
      assert.deepEqual(document, { document: newcomer.reading.id, sketch: newcomer.sketch });
      seen.push(...candidates.map((candidate) => [candidate.document, candidate.sketch] as const));
      return [];
    });
    assert.deepEqual(
      seen,
      [2, 0, 1].map((index) => [entries[index]!.reading.id, entries[index]!.sketch]),
    );
  },
  "kin: keys that only begin or end alike are none": async (ledger) => {
    await ledger.add([article("1", { sketchKeys: ["aaaaaaaa00000001", "ffffffffffffffff"] })], NOW, NO_KIN);
    let asked = 0;
    await ledger.add([article("2", { sketchKeys: ["aaaaaaaa00000002", "7fffffffffffffff"] })], NOW, (_, candidates) => {
      asked += candidates.filter(({ sketch }) => sketch.keys.includes("aaaaaaaa00000001")).length;
      return [];
    });
    assert.equal(asked, 1, "the second key ends alike in its last 32 bits, which is what candidates are found by");
  },
  "kin: of a key of many only the first are looked at, behind those of a rare one": async (ledger) => {
    const entries = Array.from({ length: MAX_CANDIDATES + 20 }, (_, index) =>
      article(`${index}`, { sketchKeys: index === MAX_CANDIDATES + 10 ? [key(1), key(2)] : [key(1)] }),
    );
    await ledger.add(entries, NOW, NO_KIN);
    let seen: readonly string[] = [];
    await ledger.add([article("new", { sketchKeys: [key(1), key(2)] })], NOW, (_, candidates) => {
      seen = candidates.map(({ document }) => document);
      return [];
    });
    assert.deepEqual(
      seen,
      [entries[MAX_CANDIDATES + 10]!, ...entries.slice(0, MAX_CANDIDATES - 1)].map(({ reading }) => reading.id),
    );
  },
};
