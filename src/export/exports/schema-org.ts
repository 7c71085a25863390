/**
 * schema.org in JSON-LD: articles, a Quotation for each stretch of words that is someone's own, a Claim for each statement of a frame, and a
 * ClaimReview where a person has entered how a question ended, so that who was right is known.
 *
 * Days stand in EDTF (ISO 8601-2) in `temporalCoverage`, how surely something is claimed as a FactBank value among the keywords, where both
 * can be read back. https://schema.org/Claim, https://schema.org/Quotation, https://schema.org/ClaimReview
 */
import type { Rendition } from "../../model/document.ts";
import type { Evidence } from "../../model/span.ts";
import type { Role } from "../../model/statement.ts";
import type { RecordExport } from "../export.ts";
import type { DocumentRecord, ExportRecord, ReviewRecord, StatementRecord } from "../record.ts";
import { nameOf, urnOf } from "../urn.ts";
import { linkOf } from "../words/link-of.ts";
import { printedWords, spokenWords } from "../words/said-words.ts";

export const schemaOrg: RecordExport = {
  name: "schema-org",
  about: "schema.org in JSON-LD: articles, quotations, claims, and reviews of those that were resolved.",
  mediaType: "application/ld+json",
  over: "records",
  state: "corrected",
  write: async function* (records) {
    yield '{"@context":"https://schema.org","@graph":[';
    let document: DocumentRecord | null = null;
    let isFirst = true;
    for await (const record of records) {
      if (record.record === "document") document = record;
      const nodes = nodesOf(record, document);
      for (const node of nodes) {
        yield `${isFirst ? "" : ","}\n${JSON.stringify(node)}`;
        isFirst = false;
      }
    }
    yield "\n]}\n";
  },
};

/** Keys whose value is absent are left out by JSON. */
type Node = { readonly "@type": string; readonly [key: string]: unknown };

function nodesOf(record: ExportRecord, document: DocumentRecord | null): Node[] {
  if (record.record === "review") return [reviewOf(record)];
  if (record.record === "document") return record.forgotten === null ? [articleOf(record)] : [];
  if (record.record !== "statement" || document === null) return [];
  return [...quotationsOf(record, document), ...claimsOf(record, document)];
}

/** A restated article is a work of ours that rests on theirs. */
function articleOf({ id, url, outlet, byline, title, published, modified, language, rendition }: DocumentRecord): Node {
  const about = {
    url: linkOf(url) ?? undefined,
    headline: title ?? undefined,
    datePublished: published ?? undefined,
    dateModified: modified ?? undefined,
    author: byline === null ? undefined : { "@type": "Person", name: byline },
    publisher: outlet === null ? undefined : { "@type": "Organization", name: outlet },
    inLanguage: language,
  };
  if (rendition !== "restated") return { "@type": "NewsArticle", "@id": urnOf(id), ...about };
  const { headline, inLanguage, ...theirs } = about;
  const creditText = `Restated from ${outlet ?? "an article without an outlet"}`;
  return {
    "@type": "Article",
    "@id": urnOf(id),
    headline,
    inLanguage,
    creditText,
    isBasedOn: { "@type": "NewsArticle", ...theirs },
  };
}

function quotationsOf(statement: StatementRecord, document: DocumentRecord): Node[] {
  const [first] = statement.evidence;
  if (first === undefined) return [];
  return spokenWords(quoted(first, statement, document.rendition)).map((text, index) => ({
    "@type": "Quotation",
    "@id": nameOf("quotation", statement.id, index),
    text,
    creator: speakerOf(statement) ?? undefined,
    inLanguage: document.language,
    isPartOf: { "@id": urnOf(document.id) },
  }));
}

function claimsOf(statement: StatementRecord, document: DocumentRecord): Node[] {
  const { id, proposition, factuality, evidence } = statement;
  const [first] = evidence;
  if (proposition === null || first === undefined) return [];
  const words = printedWords(quoted(first, statement, document.rendition));
  const roles = Object.entries(proposition.roles);
  const when = proposition.roles["when"]?.interval ?? null;
  const publisher = document.outlet === null ? undefined : { "@type": "Organization", name: document.outlet };
  return [
    {
      "@type": "Claim",
      "@id": urnOf(id),
      name: `${proposition.frame}: ${roles.map(([role, { text }]) => `${role} ${text}`).join(", ")}`,
      text: words.length === 0 ? undefined : words.join(" […] "),
      author: speakerOf(statement) ?? publisher,
      datePublished: document.published ?? undefined,
      appearance: { "@id": urnOf(document.id) },
      about: roles.flatMap(([, role]) => aboutOf(role)),
      temporalCoverage: when?.edtf,
      keywords: [termOf("Hearsay frames", proposition.frame), termOf("FactBank", factuality.at(-1)?.value ?? "Uu")],
    },
  ];
}

function reviewOf({ question, outcome, correction, voice, proof, isRight }: ReviewRecord): Node {
  return {
    "@type": "ClaimReview",
    "@id": nameOf("review", correction.id, proof.statement),
    claimReviewed: printedWords(proof).join(" […] ") || `${voice} on the question: ${question}`,
    itemReviewed: { "@type": "Claim", "@id": urnOf(proof.statement), appearance: { "@id": urnOf(proof.document) } },
    author: { "@type": "Person", name: correction.author },
    datePublished: correction.madeAt,
    reviewBody: `${question} It ended: ${outcome}. ${correction.reason}`,
    reviewRating: {
      "@type": "Rating",
      ratingValue: isRight ? 1 : 0,
      worstRating: 0,
      bestRating: 1,
      alternateName: isRight ? "Right" : "Wrong",
    },
  };
}

const quoted = ({ quote, part }: Evidence, { manner }: StatementRecord, rendition: Rendition) => ({
  quote,
  manner,
  rendition,
  part: part ?? null,
});

const termOf = (inDefinedTermSet: string, termCode: string): Node => ({
  "@type": "DefinedTerm",
  inDefinedTermSet,
  termCode,
});

function speakerOf({ chain }: StatementRecord): Node | null {
  const speaker = chain.findLast(({ role }) => role === "speaker");
  return speaker === undefined ? null : thingOf(speaker.name, speaker.entity);
}

const aboutOf = ({ text, entity, also = [] }: Role): Node[] => [
  ...(entity === null ? [] : [thingOf(text, entity)]),
  ...also.map((one) => thingOf(one.text, one.entity)),
];

/** What schema.org calls the kinds that begin the ids of entities. */
const TYPES: Readonly<Record<string, string>> = {
  person: "Person",
  work: "CreativeWork",
  organization: "Organization",
  outlet: "Organization",
  team: "Organization",
  place: "Place",
  event: "Event",
};

function thingOf(name: string, entity: string | null): Node {
  const type = TYPES[entity?.split(":", 1)[0] ?? ""] ?? "Thing";
  return { "@type": type, name, identifier: entity ?? undefined };
}
