/** Every name that a shipped pack lists is found where it is written, whatever marks and accents it has. */
import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { loadPacks } from "../../../pack/load.ts";
import { readMentions } from "../../../../test/read-mentions.ts";

const pack = loadPacks();

/** Marks that end a sentence or stand before the first letter hide these. */
const HIDDEN: ReadonlySet<string> = new Set(["E! News", "E! Online", "/Film"]);

test("names of packs are found as they are listed", () => {
  const missed: string[] = [];
  for (const { id, name, aliases } of pack.world.entities.values()) {
    for (const one of [name, ...aliases]) {
      if (HIDDEN.has(one)) continue;
      const { names } = readMentions(`They often spoke of ${one} there.`, null, pack);
      const isFound = names.list.some(({ senses }) => senses.some(({ entity }) => entity.id === id));
      if (!isFound) missed.push(`${id}: ${one}`);
    }
  }
  deepEqual(missed, []);
});
