import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { arbitraryReading } from "../../../../test/arbitrary-reading.ts";
import { SAMPLE_READING } from "../../../../test/sample-reading.ts";
import { HearsayError } from "../../../base/error.ts";
import { cellsOf } from "./cells.ts";
import { showExplanation } from "./explanation.ts";

const screen = { width: 100, color: false };

test("a statement is shown with its words, its chain, its roles and what speaks against it", () => {
  const shown = showExplanation(SAMPLE_READING, 4, screen);
  for (const words of [
    /Statement 4/u,
    /words Greywater: Afterlight creator Jonas Vael has confirmed that the Lamplighters will not/u,
    /the article Tidewater Screen · no CT-/u,
    /speaker Jonas Vael as “Greywater: Afterlight creator Jonas Vael”/u,
    /manner indirect/u,
    /reported 20 June 2025, the dateline/u,
    /frame reunion/u,
    /scope Greywater: Afterlight Season 2/u,
    /attribution “Greywater: Afterlight creator Jonas Vael” “confirmed”/u,
    /finding The article has Jonas Vael confirm/u,
  ]) {
    assert.match(shown.replaceAll(/\s+/gu, " "), words);
  }
});

test("a time tells its days and what it was counted from", () => {
  assert.match(
    showExplanation(SAMPLE_READING, 15, screen),
    /when +February 2025 = 2025-02 \(2025-02-01 to\s+2025-02-28\)/u,
  );
});

test("a number that no statement has is wrong use", () => {
  assert.throws(
    () => showExplanation(SAMPLE_READING, 99, screen),
    (error) => error instanceof HearsayError && error.code === "usage" && /1 to 19/u.test(error.message),
  );
});

test("any statement is explained within its width", () => {
  fc.assert(
    fc.property(arbitraryReading(), fc.integer({ min: 40, max: 160 }), (reading, width) => {
      for (const index of reading.statements.keys()) {
        for (const line of showExplanation(reading, index + 1, { width, color: false }).split("\n")) {
          assert.ok(cellsOf(line) <= width, line);
        }
      }
    }),
  );
});
