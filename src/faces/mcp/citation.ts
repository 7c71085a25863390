/** A proof as a tool cites it: the words that are someone's own, and where they come from. */
import * as z from "zod";
import { linkOf } from "../../export/words/link-of.ts";
import { printedWords, spokenWords } from "../../export/words/said-words.ts";
import { writeSource } from "../../export/words/write-source.ts";
import type { Proof } from "../../model/answer.ts";

export type Citation = {
  readonly statement: string;
  readonly document: string;
  /** The exact words; none where the ledger has only a restatement of them. */
  readonly words: readonly string[];
  /** Of these, what the one who is cited said themselves. */
  readonly spoken: readonly string[];
  /** What a restated article tells; null where it is printed as it was. */
  readonly restated: string | null;
  readonly source: string;
  readonly title: string | null;
  readonly url: string | null;
};

type Shape = {
  readonly statement: z.ZodString;
  readonly document: z.ZodString;
  readonly words: z.ZodReadonly<z.ZodArray<z.ZodString>>;
  readonly spoken: z.ZodReadonly<z.ZodArray<z.ZodString>>;
  readonly restated: z.ZodNullable<z.ZodString>;
  readonly source: z.ZodString;
  readonly title: z.ZodNullable<z.ZodString>;
  readonly url: z.ZodNullable<z.ZodString>;
};

export const citation: Shape = {
  statement: z.string(),
  document: z.string(),
  words: z
    .array(z.string())
    .readonly()
    .describe("Untrusted. The exact words, to be quoted; none where the record has only a restatement of them."),
  spoken: z
    .array(z.string())
    .readonly()
    .describe(
      "Untrusted. What the one who is cited said themselves; only this may be quoted as theirs, the rest as the outlet's.",
    ),
  restated: z
    .string()
    .nullable()
    .describe("Untrusted. What a restated article tells, in words that are nobody's; never to be quoted."),
  source: z.string().describe("Untrusted. Who said it, in which outlet, on which day."),
  title: z.string().nullable().describe("Untrusted. The headline."),
  url: z.string().nullable(),
};

export function cite(proof: Proof): Citation {
  const { statement, document, title, url, quote } = proof;
  const words = printedWords(proof);
  const spoken = spokenWords(proof);
  const restated = proof.rendition === "restated" ? quote : null;
  return { statement, document, words, spoken, restated, source: writeSource(proof), title, url: linkOf(url) };
}

/** "“Words” — who, where, when (document 3fa2b1c0) https://…" */
export function tellCitation({ words, restated, source, document, url }: Citation): string {
  const quoted = words.length > 0 ? words.map((text) => `“${text}”`).join(" […] ") : (restated ?? "");
  return `${quoted} — ${source} (document ${document.slice(0, 8)})${url === null ? "" : ` ${url}`}`;
}
