/** `read --jsonl` as measurements rely on it: one line out for one line in, in order, the text untouched. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { readArticleLines } from "../src/desk/read-lines.ts";
import { loadPacks } from "../src/pack/load.ts";
import { arbitraryText } from "./arbitrary-reading.ts";
import { runCommand } from "./run-command.ts";

const PACK = loadPacks(["en"]);
const LIMIT = 400;

type Answer = {
  readonly id?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
  readonly document?: Readonly<Record<string, unknown>>;
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function answer(input: string | Uint8Array): Promise<Answer[]> {
  const answers: Answer[] = [];
  for await (const { json } of readArticleLines(once(Buffer.from(input)), PACK, LIMIT)) answers.push(JSON.parse(json));
  return answers;
}

const line = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ id: "a", text: "She said no.", ...fields });

const READ: readonly (readonly [reason: string, line: string, field: string, value: unknown])[] = [
  [
    "the text stays, white space and all",
    line({ text: "  She said no.\r\n\u00A0" }),
    "text",
    "  She said no.\r\n\u00A0",
  ],
  ["markup in it stays", line({ text: "<p>She said &amp; **no**.</p>" }), "text", "<p>She said &amp; **no**.</p>"],
  [
    "the archive's mark stays in it",
    line({ text: " date 2025-05-02 She said no." }),
    "text",
    " date 2025-05-02 She said no.",
  ],
  ["decomposed letters stay", line({ text: "Zoe\u0308 said no." }), "text", "Zoe\u0308 said no."],
  ["half a character stays", '{"id":"a","text":"She said \\ud83c no."}', "text", "She said \ud83c no."],
  ["NULs stay", line({ text: "She said\0 no." }), "text", "She said\0 no."],
  ["a headline", line({ title: "Back" }), "title", "Back"],
  ["null is absent", line({ title: null, published: null, outlet: null }), "title", null],
  ["keys nobody knows are passed over", line({ tags: [1], title: "Back" }), "title", "Back"],
  ["a year", line({ published: "2025" }), "published", "2025"],
  ["a year as a number", line({ published: 2025 }), "published", "2025"],
  ["a month", line({ published: "2025-05" }), "published", "2025-05"],
  ["a day", line({ published: "2025-05-02" }), "published", "2025-05-02"],
  [
    "a date-time in its own zone",
    line({ published: "2025-05-02T23:30:00-07:00" }),
    "published",
    "2025-05-02T23:30:00-07:00",
  ],
  ["outlet, byline, address", line({ outlet: "O", byline: "B", url: "U" }), "byline", "B"],
  ["what is restated says so", line({ rendition: "restated" }), "rendition", "restated"],
  ["without a word it is the original", line({ rendition: null }), "rendition", "original"],
  ["a carriage return before the line's end", `${line({})}\r`, "text", "She said no."],
  ["a byte order mark before the first line", `\uFEFF${line({})}`, "text", "She said no."],
];

for (const [reason, input, field, value] of READ) {
  test(`jsonl: ${reason}`, async () => {
    const [first] = await answer(`${input}\n`);
    assert.deepEqual(first?.error, undefined);
    assert.deepEqual([first?.id, first?.document?.[field]], ["a", value]);
  });
}

const REFUSED: readonly (readonly [
  reason: string,
  line: string | Uint8Array,
  id: unknown,
  code: string,
  words: RegExp,
])[] = [
  ["what is no JSON", "She said no.", null, "jsonl/not-json", /Line 1 is not JSON/u],
  ["an empty line", "", null, "jsonl/not-json", /Line 1/u],
  ["JSON cut off", line({}).slice(0, -1), null, "jsonl/not-json", /Line 1/u],
  ["bytes that are no UTF-8", Buffer.from('{"id":"a","text":"Zo\xEB"}', "latin1"), null, "jsonl/not-json", /UTF-8/u],
  ["a list", "[1]", null, "jsonl/not-a-document", /Line 1 is no article/u],
  ["an article without text", '{"id":"a"}', "a", "jsonl/not-a-document", /at "text"/u],
  ["a text that is none", '{"id":"a","text":7}', "a", "jsonl/not-a-document", /at "text"/u],
  ["a headline that is none", line({ title: ["Back"] }), "a", "jsonl/not-a-document", /at "title"/u],
  ["a rendition that is none", line({ rendition: "copied" }), "a", "jsonl/not-a-document", /at "rendition"/u],
  [
    "a dateline that is none",
    line({ published: "05/02/2025" }),
    "a",
    "input/published-invalid",
    /"05\/02\/2025" is no date/u,
  ],
  ["an empty text", line({ text: " \n" }), "a", "input/empty", /nothing to read/u],
  ["a line over the limit", line({ text: "x".repeat(500) }), null, "jsonl/line-too-long", /more than 400 bytes/u],
];

for (const [reason, input, id, code, words] of REFUSED) {
  test(`jsonl refuses ${reason}, and goes on`, async () => {
    const [first, second] = await answer(Buffer.concat([Buffer.from(input), Buffer.from(`\n${line({ id: 7 })}\n`)]));
    assert.deepEqual([first?.id, first?.error?.code, first?.document], [id, code, undefined]);
    assert.match(first?.error?.message ?? "", words);
    assert.deepEqual([second?.id, second?.error], [7, undefined]);
  });
}

test("jsonl: an article without an id is called by its document's", async () => {
  const [first] = await answer('{"text":"She said no."}\n');
  assert.equal(first?.id, first?.document?.["id"]);
});

test("jsonl: any text comes out as it went in, in order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryText, { maxLength: 5 }), async (texts) => {
      const lines = texts.map((text, id) => JSON.stringify({ id: String(id), text: `x${text}` }).slice(0, LIMIT));
      const answers = await answer(lines.map((one) => `${one}\n`).join(""));
      assert.equal(answers.length, texts.length);
      for (const [index, one] of answers.entries()) {
        if (one.error === undefined)
          assert.deepEqual([one.id, one.document?.["text"]], [String(index), `x${texts[index]}`]);
      }
    }),
  );
});

test("jsonl: the command exits 0 when all was read and 1 when a line was not", async () => {
  const good = await runCommand(["read", "--jsonl"], { input: `${line({})}\n${line({})}\n` });
  assert.deepEqual([good.code, good.out.trimEnd().split("\n").length, good.err], [0, 2, ""]);
  const bad = await runCommand(["read", "--jsonl"], { input: `${line({})}\nno\n${line({})}` });
  assert.deepEqual([bad.code, bad.out.trimEnd().split("\n").length], [1, 3]);
  assert.match(bad.err, /1 of 3 lines could not be read/u);
});
