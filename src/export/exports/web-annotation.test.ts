/**
 * The shape that the Web Annotation Data Model asks for, written as a JSON Schema after its text (sections 3 and 4), since the W3C publishes none; checked by
 * ajv. What the places and quotations say is looked up in the text.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv } from "ajv";
import {
  EDTF,
  FACTUALITY,
  makeDocument,
  makeStatement,
  NASTY,
  streamOf,
  writeAll,
} from "../../../test/export-records.ts";
import type { ExportRecord } from "../record.ts";
import { webAnnotation } from "./web-annotation.ts";

const text = { type: "string" };
const iri = {
  type: "string",
  pattern: String.raw`^(?:https?://|urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$)`,
};
const closed = (properties: object, optional: readonly string[] = []) => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const selector = {
  oneOf: [
    closed({ type: { const: "TextQuoteSelector" }, exact: text, prefix: text, suffix: text }),
    closed({
      type: { const: "TextPositionSelector" },
      start: { type: "integer", minimum: 0 },
      end: { type: "integer" },
    }),
  ],
};
const body = closed({
  type: { const: "TextualBody" },
  purpose: { enum: ["describing", "tagging"] },
  format: { enum: ["application/json", "text/plain"] },
  value: text,
});
const annotation = closed({
  id: iri,
  type: { const: "Annotation" },
  motivation: { const: "describing" },
  created: { type: "string", pattern: String.raw`^\d{4}-\d\d-\d\dT[\d:.]+Z$` },
  body: { type: "array", items: body, minItems: 1 },
  target: { type: "array", minItems: 1, items: closed({ source: iri, selector: { type: "array", items: selector } }) },
});
const validate = new Ajv({ strict: false }).compile(
  closed({
    "@context": { const: "http://www.w3.org/ns/anno.jsonld" },
    id: iri,
    type: { const: "AnnotationPage" },
    startIndex: { const: 0 },
    items: { type: "array", items: annotation },
  }),
);

async function page(...records: readonly ExportRecord[]) {
  const json = JSON.parse(await writeAll(webAnnotation.write(streamOf(...records))));
  assert.equal(validate(json), true, JSON.stringify(validate.errors));
  return json;
}

test("web annotation: quotation and place find the words, the place in code points", async () => {
  const document = makeDocument();
  const { items } = await page(document, makeStatement(document, NASTY));
  const [{ source, selector: selectors }] = items[0].target;
  assert.equal(source, "https://tidewater.example/a?b=%5Bc%5D%7Cd");
  const [quoted, placed] = selectors;
  assert.equal(document.text, quoted.prefix + quoted.exact + quoted.suffix);
  assert.equal(Array.from(document.text).slice(placed.start, placed.end).join(""), NASTY);
  assert.notEqual(placed.start, document.text.indexOf(NASTY), "a face counts once");
});

test("web annotation: what stands around is never half a character", async () => {
  const document = makeDocument({ text: `${"😀".repeat(20)}xy said so yz${"😀".repeat(20)}` });
  const { items } = await page(document, makeStatement(document, "said so"));
  const [{ prefix, suffix }] = items[0].target[0].selector;
  assert.ok(prefix.isWellFormed() && suffix.isWellFormed());
  assert.ok(document.text.includes(`${prefix}said so${suffix}`));
});

test("web annotation: a restated text is no page of its outlet, a headline no place in the text, a script no address", async () => {
  const restated = makeDocument({ rendition: "restated" });
  const title = { evidence: [{ start: 0, end: 9, part: "title", quote: "Greywater" }] } as const;
  const scripted = makeDocument({ url: "javascript:alert(1)" });
  for (const [document, fields] of [
    [restated, {}],
    [restated, title],
    [scripted, {}],
  ] as const) {
    const { items } = await page(document, makeStatement(document, NASTY, fields));
    assert.match(items[0].target[0].source, /^urn:uuid:01234567-89ab-8def-8123-/u);
    assert.equal(items[0].target[0].selector.length, fields === title ? 1 : 2);
  }
});

test("web annotation: days in EDTF and FactBank values come back as they were", async () => {
  const document = makeDocument();
  for (const [index, when] of EDTF.entries()) {
    const factuality = [{ holder: "Jonas Vael", value: FACTUALITY[index]! }];
    const { items } = await page(document, makeStatement(document, NASTY, { when, factuality }));
    const told = JSON.parse(items[0].body[0].value);
    assert.deepEqual([told.proposition.roles.when.interval.edtf, told.factuality], [when, factuality]);
    assert.ok(items[0].body.some((one: { value: string }) => one.value === factuality[0]!.value));
  }
});

test("web annotation: none and many are a page, named by what they hold", async () => {
  const document = makeDocument();
  const one = makeStatement(document, NASTY);
  const other = { ...one, id: "0".repeat(32) };
  const [none, two, again] = [await page(document), await page(document, one, other), await page(document, one, other)];
  assert.deepEqual([none.items.length, two.items.length], [0, 2]);
  assert.equal(two.id, again.id);
  assert.notEqual(none.id, two.id);
});
