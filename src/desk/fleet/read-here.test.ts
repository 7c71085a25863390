import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { loadPacks } from "../../pack/load.ts";
import { readHere } from "./read-here.ts";

const pack = loadPacks(["en"], { models: false });
const received = (text: string) => ({ text, published: null }) as const;

test("nothing is read while the ledger is written, and all of it after", async () => {
  const threads = readHere(pack);
  let [isWritten, read] = [false, 0];
  const readings = ["Ada Quill left.", "Tomas Reyne stayed."].map(async (text) => {
    await threads.read(received(text));
    assert.ok(isWritten);
    read += 1;
  });
  const written = await threads.standAside(async () => {
    await pause(50);
    assert.equal(read, 0);
    isWritten = true;
    return "written";
  });
  assert.equal(written, "written");
  await Promise.all(readings);
  assert.equal(read, 2);
});

test("where writing fails, it is told, and what waits is read", async () => {
  const threads = readHere(pack);
  const failed = threads.standAside(() => Promise.reject(new Error("The disk is full.")));
  const reading = threads.read(received("Ada Quill left."));
  await assert.rejects(failed, /The disk is full/u);
  assert.ok((await reading) !== null);
});
