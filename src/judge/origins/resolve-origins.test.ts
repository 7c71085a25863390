/** Who goes back to whom. A document is written "id Outlet day", with "> X" for each credit; outlets are invented. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { makeHeading } from "../../../test/make-heading.ts";
import type { Kinship } from "../../model/sketch.ts";
import type { Credited } from "./credit.ts";
import { resolveOrigins } from "./resolve-origins.ts";

type Row = {
  readonly why: string;
  readonly documents: readonly string[];
  /** "a b": a copy. */
  readonly kin?: readonly string[];
  /** "a: b (why), c (why)". */
  readonly origins: readonly string[];
};

const ROWS: readonly Row[] = [
  { why: "nothing", documents: [], origins: [] },
  { why: "strangers", documents: ["a Ledger 1", "b Gazette 1"], origins: ["a", "b"] },
  { why: "a copy", documents: ["b Gazette 2", "a Ledger 1"], kin: ["a b"], origins: ["a: b (91%)"] },
  {
    why: "the first leads, whatever its id",
    documents: ["a Ledger 2", "b Gazette 1"],
    kin: ["a b"],
    origins: ["b: a (91%)"],
  },
  {
    why: "a copy of a copy",
    documents: ["a Ledger 1", "b Gazette 2", "c Post 3"],
    kin: ["a b", "b c"],
    origins: ["a: b (91%), c (91%)"],
  },
  { why: "kin that is not in the slice", documents: ["a Ledger 1"], kin: ["a z", "y z"], origins: ["a"] },
  { why: "a relay", documents: ["a Ledger 1", "b Gazette 2 > Ledger"], origins: ["a: b (credits Ledger)"] },
  {
    why: "names that differ in an article, a hyphen, capitals",
    documents: ["a The-Morning-Ledger 1", "b Gazette 2 > MORNING_LEDGER"],
    origins: ["a: b (credits MORNING LEDGER)"],
  },
  { why: "on the tenth day", documents: ["a Ledger 1", "b Gazette 11 > Ledger"], origins: ["a: b (credits Ledger)"] },
  {
    why: "on the eleventh day it is background",
    documents: ["a Ledger 1", "b Gazette 12 > Ledger"],
    origins: ["a", "b"],
  },
  { why: "what came later was not meant", documents: ["b Gazette 1 > Ledger", "a Ledger 2"], origins: ["b", "a"] },
  {
    why: "on the same day the credited one leads",
    documents: ["b Gazette 1 > Ledger", "c Ledger 1"],
    origins: ["c: b (credits Ledger)"],
  },
  {
    why: "the last report before it",
    documents: ["a Ledger 1", "b Ledger 4", "c Ledger 6", "d Gazette 5 > Ledger"],
    origins: ["a", "b: d (credits Ledger)", "c"],
  },
  {
    why: "a relay of a relay",
    documents: ["a Ledger 1", "b Gazette 2 > Ledger", "c Post 3 > Gazette"],
    origins: ["a: b (credits Ledger), c (credits Gazette)"],
  },
  {
    why: "a copy of a relay",
    documents: ["a Ledger 1", "b Gazette 2 > Ledger", "c Post 3 > Ledger"],
    kin: ["b c"],
    origins: ["a: b (credits Ledger), c (91%)"],
  },
  {
    why: "a copy that names its source gives away the one that does not",
    documents: ["a Ledger 1", "b Gazette 2", "c Post 3 > Ledger"],
    kin: ["b c"],
    origins: ["a: b (91%), c (credits Ledger)"],
  },
  {
    why: "a copy that credits its source, stamped before it",
    documents: ["b Gazette 1 > Ledger", "a Ledger 2"],
    kin: ["a b"],
    origins: ["a: b (91%)"],
  },
  {
    why: "an outlet without a report: those that credit it are one",
    documents: ["a Gazette 1 > Ledger", "b Post 2 > The_Ledger", "c Herald 2"],
    origins: ["a: b (credits The Ledger)", "c"],
  },
  {
    why: "two reports by it, ten days apart",
    documents: ["a Gazette 1 > Ledger", "b Post 9 > Ledger", "c Herald 12 > Ledger", "d Echo 13 > Ledger"],
    origins: ["a: b (credits Ledger)", "c: d (credits Ledger)"],
  },
  {
    why: "who gathers from two makes no one of them",
    documents: ["a Ledger 1", "b Post 1", "c Gazette 2 > Ledger > Post"],
    origins: ["a: c (credits Ledger)", "b"],
  },
  {
    why: "the one credited most",
    documents: ["a Ledger 1", "b Post 1", "c Gazette 2 > Ledger > Post > Post"],
    origins: ["a", "b: c (credits Post)"],
  },
  {
    why: "its own interview is its own origin",
    documents: ["a Ledger 1", "b Gazette 2 > Ledger > Gazette"],
    origins: ["a", "b"],
  },
  {
    why: "its own interview leads its copies",
    documents: ["a Gazette 1", "b Ledger 1 > Ledger"],
    kin: ["a b"],
    origins: ["b: a (91%)"],
  },
  {
    why: "in a circle the first follows nobody",
    documents: ["a Ledger 1 > Gazette", "b Gazette 1 > Ledger"],
    origins: ["a: b (credits Ledger)"],
  },
  {
    why: "a way into a circle",
    documents: ["a Ledger 2 > Gazette", "b Gazette 2 > Post", "c Post 2 > Ledger", "d Echo 2 > Post"],
    origins: ["a: b (credits Post), c (credits Ledger), d (credits Post)"],
  },
  { why: "undated ones are nobody's relays", documents: ["a Ledger 1", "b Gazette - > Ledger"], origins: ["a", "b"] },
  { why: "a name without letters", documents: ["a … 1", "b Gazette 1 > …"], origins: ["a", "b"] },
];

for (const { why, documents, kin = [], origins } of ROWS) {
  test(why, () => {
    const resolved = resolveOrigins(documents.map(parse), kin.map(parseKin));
    const told = resolved.map(({ first, followers }) => {
      const list = followers.map((follower) => `${follower.document} (${follower.why})`).join(", ");
      return list === "" ? first : `${first}: ${list}`;
    });
    assert.deepEqual(told, origins);
  });
}

test("each document goes back to one origin, in whatever order they come", () => {
  const outlet = fc.constantFrom("A", "B", "C", "D");
  const document = fc
    .tuple(outlet, fc.integer({ min: 1, max: 20 }), fc.array(outlet, { maxLength: 3 }))
    .map(([name, day, credits]) => [name, day, ...credits.map((credit) => `> ${credit}`)].join(" "));
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 6 }),
      (lines, pairs) => {
        const documents = lines.map((line, index) => parse(`${index} ${line}`));
        const kin = pairs.map(([a, b]) => parseKin(`${a} ${b}`));
        const origins = resolveOrigins(documents, kin);
        const all = origins.flatMap(({ first, followers }) => [first, ...followers.map((one) => one.document)]);
        assert.deepEqual(all.toSorted(), documents.map(({ heading }) => heading.id).toSorted());
        assert.ok(origins.every(({ followers }) => followers.every(({ why }) => why !== "")));
        assert.deepEqual(resolveOrigins(documents.toReversed(), kin.toReversed()), origins);
      },
    ),
  );
});

test("a long row of relays, and a crowd that credits one", () => {
  const row = Array.from({ length: 3000 }, (_, at) => parse(`${at} Outlet${at} 1 > Outlet${at - 1}`));
  assert.equal(resolveOrigins(row, []).length, 1);
  const crowd = Array.from({ length: 3000 }, (_, at) => parse(`${at} Outlet${at} 1 > Elsewhere`));
  assert.equal(resolveOrigins(crowd, []).length, 1);
});

function parse(line: string): Credited {
  const [head = "", ...credits] = line.split(" > ");
  const [id = "", outlet = "", day = "-"] = head.split(" ");
  const published = day === "-" ? null : `2025-05-${day.padStart(2, "0")}`;
  return {
    heading: makeHeading({ id, outlet: outlet.replaceAll("_", " "), published }),
    credits: credits.map((name) => ({ name: name.replaceAll("_", " "), statement: `${id} ${name}` })),
  };
}

function parseKin(pair: string): Kinship {
  const [a = "", b = ""] = pair.split(" ");
  return { a, b, kind: "copy", why: "91%" };
}
