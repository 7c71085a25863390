/**
 * What headlines tell: each row of `headlines.tsv` is the headline of a page whose body only names what the headline speaks of, and
 * tells its frame, how sure it is, and what fills the roles; or, of other things, no frame.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { read } from "../src/desk/read.ts";
import type { Reading } from "../src/model/reading.ts";
import { loadPacks } from "../src/pack/load.ts";

const pack = loadPacks(["en", "screen-en", fileURLToPath(new URL("packs/saltmarsh", import.meta.url))]);
const BODY =
  "The film The Glass Orchard and the game Ember Vale have many fans. The series Saltmarsh Rising is well known. The actor Ada Quill " +
  "met the actor Tomas Reyne. The filmmaker Mara Ilves was there. The character Nightjar is well known. The studio Northlight is old.";
const rows = readFileSync(new URL("headlines.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .slice(1)
  .map((line) => line.split("\t"));

for (const [told = "", title = ""] of rows) {
  test(`${title} → ${told}`, () => {
    const reading = read({ title, text: BODY, published: "2031-05-02" }, pack);
    const seen = reading.statements.filter(isOfTitle).flatMap((statement) => tellOf(reading, statement));
    if (told === "-") assert.deepEqual(seen, []);
    else
      for (const wanted of told.split(" + "))
        assert.ok(seen.includes(wanted), `${wanted} is not in ${JSON.stringify(seen)}`);
  });
}

type Statement = Reading["statements"][number];

const isOfTitle = ({ evidence }: Statement): boolean => evidence.some(({ part }) => part === "title");

/** "cast CT+ subject=Ada Quill scope=The Glass Orchard by=Northlight" where somebody says it; a time by its EDTF, an entity by its name. */
function tellOf({ mentions }: Reading, { proposition, factuality, chain }: Statement): string[] {
  if (proposition === null) return [];
  const names = new Map(mentions.map(({ entity, name }) => [entity, name]));
  const roles = Object.entries(proposition.roles).map(
    ([role, { text, entity, interval }]) => `${role}=${interval?.edtf ?? (entity === null ? text : names.get(entity))}`,
  );
  const who = chain.map(({ name }) => ` by=${name}`);
  return [`${proposition.frame} ${factuality.at(-1)?.value} ${roles.join(" ")}${who.join("")}`];
}
