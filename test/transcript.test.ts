/** An interview that is printed as it was held: who says what in it, and whom "he" means there. */
import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { read } from "../src/desk/read.ts";
import { loadPacks } from "../src/pack/load.ts";

const pack = loadPacks(["en", "screen-en"]);
const INTERVIEW = [
  "The series Ember Vale stars Tomas Reyne.",
  "Orbit Weekly: When does Ember Vale return?",
  "Ada Quill: We start filming in March. It will be ready in 2033.",
  "The cast is ready.",
  "Orbit Weekly: Will Tomas Reyne return?",
  "Ada Quill: No, he is not in it.",
];

test("who stands on the label says it, and is not whom she speaks of", () => {
  const { statements } = read({ title: null, text: INTERVIEW.join("\n\n"), published: "2032-05-02" }, pack);
  const told = statements.map(({ chain, factuality, evidence: [quote], proposition }) => {
    const role = proposition?.roles["subject"]?.text ?? "-";
    return [chain.at(-1)?.name ?? null, factuality.at(-1)!.value, role, quote!.quote];
  });
  deepEqual(
    told.filter(([speaker]) => speaker === "Ada Quill"),
    [
      ["Ada Quill", "CT+", "-", "We start filming in March"],
      ["Ada Quill", "CT+", "Ember Vale", "It will be ready in 2033"],
      ["Ada Quill", "CT+", "-", "The cast is ready"],
      ["Ada Quill", "CT-", "Tomas Reyne", "No, he is not in it"],
    ],
  );
});
