/** What was derived from a document, as a row holds it: the statements one by one, then keys, names and findings. */
import type { Document } from "../../model/document.ts";
import type { Finding } from "../../model/finding.ts";
import type { Id } from "../../model/id.ts";
import type { Statement } from "../../model/statement.ts";
import type { StatementKeys } from "../ledger.ts";
import type { Terms } from "../terms.ts";
import { decodeBeside, type Decoder } from "./decode.ts";
import { encodeBeside } from "./encode.ts";

/** The parts of a row, as far as they are read. */
export type Derived = {
  /** As many as statements, in their order. */
  readonly keys: () => readonly StatementKeys[];
  /** The fullest name of each entity in this document. */
  readonly names: () => readonly (readonly [entity: Id<"Entity">, name: string])[];
  readonly findings: () => readonly Finding[];
  readonly statement: (index: number) => Statement;
};

type Parts = {
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
  readonly keys: ReturnType<Derived["keys"]>;
  readonly names: ReturnType<Derived["names"]>;
};

export function packReading(document: Document, parts: Parts, terms: Terms): Uint8Array {
  const { keys, names, findings, statements } = parts;
  return encodeBeside([...statements, keys, names, findings], besideOf(document), terms);
}

/** Opened when something of it is first asked for; what many ask for, its keys and statements, is decoded once: nobody changes a noun. */
export function unpackReading(document: Document, content: Uint8Array, terms: Terms): Derived {
  let decoder: Decoder | null = null;
  let keys: ReturnType<Derived["keys"]> | null = null;
  const statements: Statement[] = [];
  /** Behind the statements where `index` is negative. */
  const read = (index: number): unknown => {
    decoder ??= decodeBeside(content, besideOf(document), terms);
    return decoder.read(index < 0 ? decoder.count + index : index);
  };
  // Types are taken on trust: only our own code writes rows.
  /* oxlint-disable typescript/no-unsafe-type-assertion */
  return {
    keys: () => (keys ??= read(-3) as ReturnType<Derived["keys"]>),
    names: () => read(-2) as ReturnType<Derived["names"]>,
    findings: () => read(-1) as readonly Finding[],
    statement: (index) => (statements[index] ??= read(index) as Statement),
  };
  /* oxlint-enable typescript/no-unsafe-type-assertion */
}

function besideOf({ title, text }: Document): { readonly title: string; readonly text: string } {
  return { title: title ?? "", text };
}
