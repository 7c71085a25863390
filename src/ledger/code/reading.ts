/**
 * What was derived from a document, as a row holds it: keys, statements, names and findings one after another, so that those who
 * only want statements stop before the rest.
 */
import type { Document } from "../../model/document.ts";
import type { Id } from "../../model/id.ts";
import type { Finding } from "../../model/finding.ts";
import type { Statement } from "../../model/statement.ts";
import type { StatementKeys } from "../ledger.ts";
import type { Terms } from "../terms.ts";
import { decodeBeside, type Decoder } from "./decode.ts";
import { encodeBeside } from "./encode.ts";
import type { Beside } from "./tags.ts";

export type Derived = {
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
  /** As many as statements, in their order. */
  readonly keys: readonly StatementKeys[];
  /** The fullest name of each entity in this document. */
  readonly names: readonly (readonly [entity: Id<"Entity">, name: string])[];
};

export function packReading(document: Document, derived: Derived, terms: Terms): Uint8Array {
  const encoder = encodeBeside(besideOf(document), terms);
  for (const part of PARTS) encoder.write(derived[part]);
  return encoder.finish();
}

export function unpackStatements(
  document: Document,
  content: Uint8Array,
  terms: Terms,
): Pick<Derived, "statements" | "keys"> {
  return derivedFrom(decodeBeside(content, besideOf(document), terms), ["statements", "keys"]);
}

export function unpackReading(document: Document, content: Uint8Array, terms: Terms): Derived {
  return derivedFrom(decodeBeside(content, besideOf(document), terms), PARTS);
}

/** In the order in which a row holds them. */
const PARTS = ["statements", "keys", "findings", "names"] as const;

function derivedFrom<Part extends (typeof PARTS)[number]>(
  decoder: Decoder,
  parts: readonly Part[],
): Pick<Derived, Part> {
  const derived = Object.fromEntries(parts.map((part) => [part, decoder.read()]));
  // Taken on trust: only our own code writes rows.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return derived as Pick<Derived, Part>;
}

function besideOf({ title, text }: Document): Beside {
  return { title: title ?? "", text };
}
