import assert from "node:assert/strict";
import { test } from "node:test";
import { HearsayError } from "../base/error.ts";
import { firstDay, lastDay } from "./days.ts";

for (const [written, first, last] of [
  ["2025", "2025-01-01", "2025-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2025-05-02", "2025-05-02", "2025-05-02"],
  ["May 2, 2025", "2025-05-02", "2025-05-02"],
  ["2025-05-02T23:30:00-07:00", "2025-05-02", "2025-05-02"],
] as const) {
  test(`days: ${written}`, () => {
    assert.deepEqual([firstDay(written, "--since"), lastDay(written, "--until")], [first, last]);
  });
}

for (const written of ["soon", "2025-13", "2025-02-30", "", "05/02/2025"]) {
  test(`days: "${written}" is none`, () => {
    assert.throws(
      () => lastDay(written, "--as-of"),
      (error) => error instanceof HearsayError && error.code === "usage" && error.message.startsWith("--as-of takes"),
    );
  });
}
