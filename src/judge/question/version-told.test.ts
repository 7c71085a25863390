import assert from "node:assert/strict";
import { test } from "node:test";
import { isVersion } from "./version-told.ts";

const GAME = { id: "work:saltline", name: "Saltline" };

/** Each row: what an id says, the machine that is asked about, and whether it is a version for that. */
const ROWS: readonly (readonly [why: string, id: string, machine: string, is: boolean])[] = [
  ["its own", "work:saltline-orbit-station-version", "work:orbit-station", true],
  ["one of a family", "work:saltline-orbit-station-pro-version", "work:orbit-station", true],
  ["the next machine is another", "work:saltline-orbit-station-2-version", "work:orbit-station", false],
  ["of another game", "work:saltline-2-orbit-station-version", "work:orbit-station", false],
  ["the game itself", "work:saltline", "work:orbit-station", false],
];

for (const [why, id, machine, is] of ROWS) {
  test(`version: ${why}`, () => {
    assert.equal(isVersion(id, GAME, { id: machine, name: machine }), is);
  });
}
