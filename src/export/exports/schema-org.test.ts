/**
 * schema.org publishes a vocabulary and no schema: the properties and the types that they lead to are written here as a JSON Schema after the pages of
 * Quotation, Claim and ClaimReview, and checked by ajv.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv } from "ajv";
import {
  EDTF,
  FACTUALITY,
  makeDocument,
  makeReview,
  makeStatement,
  NASTY,
  streamOf,
  writeAll,
} from "../../../test/export-records.ts";
import type { ExportRecord } from "../record.ts";
import { schemaOrg } from "./schema-org.ts";

const text = { type: "string", minLength: 1 };
const typed = (type: unknown, properties: object, required: readonly string[]) => ({
  type: "object",
  properties: { "@type": type, ...properties },
  required: ["@type", ...required],
  additionalProperties: false,
});
const id = { type: "string", pattern: "^urn:uuid:" };
const date = { type: "string", pattern: String.raw`^\d{4}(?:-\d\d){0,2}(?:T.*)?$` };
const url = { type: "string", pattern: "^https?://" };
const reference = { type: "object", properties: { "@id": id }, required: ["@id"], additionalProperties: false };
const agent = typed({ enum: ["Person", "Organization", "Thing"] }, { name: text, identifier: text }, ["name"]);
const thing = typed(
  { enum: ["Person", "Organization", "CreativeWork", "Place", "Event", "Thing"] },
  { name: text, identifier: text },
  ["name"],
);
const term = typed({ const: "DefinedTerm" }, { inDefinedTermSet: text, termCode: text }, [
  "inDefinedTermSet",
  "termCode",
]);
const theirs = {
  url,
  headline: text,
  datePublished: date,
  dateModified: date,
  author: agent,
  publisher: agent,
  inLanguage: text,
};
const rating = typed(
  { const: "Rating" },
  { ratingValue: { enum: [0, 1] }, worstRating: { const: 0 }, bestRating: { const: 1 }, alternateName: text },
  ["ratingValue", "worstRating", "bestRating", "alternateName"],
);
const NODES = [
  typed({ const: "NewsArticle" }, { "@id": id, ...theirs }, ["@id"]),
  typed(
    { const: "Article" },
    {
      "@id": id,
      headline: text,
      inLanguage: text,
      creditText: text,
      isBasedOn: typed({ const: "NewsArticle" }, theirs, []),
    },
    ["@id", "creditText", "isBasedOn"],
  ),
  typed({ const: "Quotation" }, { "@id": id, text, creator: agent, inLanguage: text, isPartOf: reference }, [
    "@id",
    "text",
    "isPartOf",
  ]),
  typed(
    { const: "Claim" },
    {
      "@id": id,
      name: text,
      text,
      author: agent,
      datePublished: date,
      appearance: reference,
      about: { type: "array", items: thing },
      temporalCoverage: text,
      keywords: { type: "array", items: term },
    },
    ["@id", "name", "appearance"],
  ),
  typed(
    { const: "ClaimReview" },
    {
      "@id": id,
      claimReviewed: text,
      itemReviewed: typed({ const: "Claim" }, { "@id": id, appearance: reference }, ["@id"]),
      author: agent,
      datePublished: date,
      reviewBody: text,
      reviewRating: rating,
    },
    ["@id", "claimReviewed", "itemReviewed", "author", "datePublished", "reviewRating"],
  ),
];
const validate = new Ajv({ strict: false }).compile({
  type: "object",
  properties: { "@context": { const: "https://schema.org" }, "@graph": { type: "array", items: { oneOf: NODES } } },
  required: ["@context", "@graph"],
  additionalProperties: false,
});

async function graph(...records: readonly ExportRecord[]) {
  const json = JSON.parse(await writeAll(schemaOrg.write(streamOf(...records))));
  assert.equal(validate(json), true, JSON.stringify(validate.errors));
  return Map.groupBy(json["@graph"], (node: Record<string, unknown>) => String(node["@type"]));
}

test("schema.org: an article, its quotation and its claim hang together, the words exact", async () => {
  const document = makeDocument();
  const nodes = await graph(document, makeStatement(document, "*e* _f_ `g`"));
  const [article, quotation, claim] = ["NewsArticle", "Quotation", "Claim"].map((type) => nodes.get(type)?.[0]);
  assert.deepEqual(quotation?.["isPartOf"], { "@id": article?.["@id"] });
  assert.deepEqual(claim?.["appearance"], { "@id": article?.["@id"] });
  assert.deepEqual([quotation?.["text"], claim?.["text"]], ["*e* _f_ `g`", "*e* _f_ `g`"]);
  assert.deepEqual(quotation?.["creator"], { "@type": "Person", name: "Jonas Vael", identifier: "person:jonas-vael" });
});

test("schema.org: of a restated article only the words inside marks are quoted, and it is ours", async () => {
  const document = makeDocument({ rendition: "restated", text: "He is “itching” to be back in March." });
  const told = makeStatement(document, document.text, { manner: "mixed" });
  const narrated = makeStatement(document, "to be back in March", { manner: "narrated", id: "1".repeat(32) });
  const nodes = await graph(document, told, narrated);
  assert.deepEqual(
    nodes.get("Quotation")?.map((node) => node["text"]),
    ["itching"],
  );
  assert.deepEqual(
    nodes.get("Claim")?.map((node) => node["text"]),
    ["itching", undefined],
  );
  assert.equal(nodes.has("NewsArticle"), false);
  assert.equal(nodes.get("Article")?.[0]?.["creditText"], "Restated from Tidewater Screen");
});

test("schema.org: days in EDTF and FactBank values come back as they were", async () => {
  const document = makeDocument();
  for (const [index, when] of EDTF.entries()) {
    const value = FACTUALITY[index]!;
    const nodes = await graph(
      document,
      makeStatement(document, NASTY, { when, factuality: [{ holder: "author", value }] }),
    );
    const [claim] = nodes.get("Claim") ?? [];
    assert.equal(claim?.["temporalCoverage"], when);
    assert.match(
      JSON.stringify(claim?.["keywords"]),
      new RegExp(`"FactBank","termCode":"${RegExp.escape(value)}"`, "u"),
    );
  }
});

test("schema.org: a review tells whether the claim was right, and only where one was resolved", async () => {
  const document = makeDocument();
  const statement = makeStatement(document, NASTY);
  assert.equal((await graph(document, statement)).has("ClaimReview"), false);
  const nodes = await graph(document, statement, makeReview({ isRight: false }));
  const [review] = nodes.get("ClaimReview") ?? [];
  assert.deepEqual(Object(review?.["reviewRating"]).alternateName, "Wrong");
  assert.equal(Object(review?.["itemReviewed"])["@id"], nodes.get("Claim")?.[0]?.["@id"]);
});

test("schema.org: what was forgotten is not told of, and a script is no address", async () => {
  const forgotten = makeDocument({
    forgotten: { at: "2026-01-01", reason: "takedown" },
    text: "",
    title: null,
    url: null,
  });
  assert.equal((await graph(forgotten)).size, 0);
  const nodes = await graph(makeDocument({ url: "javascript:alert(1)" }));
  assert.equal(nodes.get("NewsArticle")?.[0]?.["url"], undefined);
});
