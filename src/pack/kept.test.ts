/** What is kept of packs is found again as it was, for these very packs alone. */
import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { HOME } from "../base/home.ts";
import { compileWritten } from "./compile/written.ts";
import { parsePack, readPackFolder } from "./files.ts";
import { findKept, keepPack } from "./kept.ts";
import { DEFAULT_PACKS, loadPacks } from "./load.ts";

suite("kept packs", () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
  const kept = pathToFileURL(`${folder}/kept/`);
  after(() => rmSync(folder, { recursive: true }));
  const pack = loadPacks();
  keepPack(pack, kept);

  test("come back as they were compiled", () => {
    const folders = DEFAULT_PACKS.map((name) => fileURLToPath(new URL(`packs/${name}`, HOME)));
    const written = compileWritten(folders.map((one) => parsePack(readPackFolder(one))));
    // Told in one word, since what differs would fill megabytes.
    assert.ok(isDeepStrictEqual(findKept(pack.hash, kept), written), "what was kept differs");
  });

  test("are not found for other packs", () => {
    const changed = join(folder, "en");
    cpSync(new URL("packs/en", HOME), changed, { recursive: true });
    appendFileSync(join(changed, "text/lemmas.tsv"), "\n# a word of one's own\n");
    const others = [
      loadPacks([changed, "screen-en", "mcu"]),
      loadPacks(["en"]),
      loadPacks(DEFAULT_PACKS, { models: false }),
    ];
    for (const { names, hash } of others) assert.ok(findKept(hash, kept) === null, names.join(", "));
  });

  test("are compiled anew where the file is cut short", () => {
    for (const file of readdirSync(kept)) truncateSync(new URL(file, kept), 1000);
    assert.ok(findKept(pack.hash, kept) === null);
  });
});
