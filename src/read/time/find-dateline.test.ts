import assert from "node:assert/strict";
import { test } from "node:test";
import { layersOf } from "../../../test/marked-times.ts";

const ROWS: readonly (readonly [reason: string, published: string | null, text: string, edtf: string | null])[] = [
  ["a day", "2025-05-02", "It opens.", "2025-05-02"],
  ["a month stays a month", "2025-05", "It opens.", "2025-05"],
  ["a year stays a year", "2025", "It opens.", "2025"],
  ["a date-time: its day as written, not as in Greenwich", "2025-05-02T23:30:00-07:00", "It opens.", "2025-05-02"],
  ["no such day", "2025-02-30", "It opens.", null],
  ["no date", "yesterday", "It opens.", null],
  ["the archive's mark", null, " date 2025-05-02 It opens.", "2025-05-02"],
  ["what was published goes before the mark", "2025-06-01", " date 2025-05-02 It opens.", "2025-06-01"],
  ["a dateline with agency and dash", null, "OSLO, May 2, 2025 (Agency) -- The fair opened.", "2025-05-02"],
  ["a dash before the date", null, "London – 2 May 2025 – The fair opened.", null],
  ["British order", null, "Oslo, Norway, 2 May 2025 – The fair opened.", "2025-05-02"],
  ["a first line that is a date", null, "May 2, 2025\n\nThe fair opened.", "2025-05-02"],
  ["a sentence that begins with a date is none", null, "May 2, 2025 was a good day.", null],
  ["nor does a date in it make one", null, "The fair of May 2, 2025 – a success – closed.", null],
  ["nor a date without its year", null, "OSLO, May 2 (Agency) -- The fair opened.", null],
  ["nothing", null, "", null],
];

for (const [reason, published, text, edtf] of ROWS) {
  test(reason, () => assert.equal(layersOf(text, published).dateline?.edtf ?? null, edtf));
}
