/** The tool "read": who said what in an article, how surely, and what does not add up. The article is given, or on record; it is not kept. */
import * as z from "zod";
import { HearsayError } from "../../../base/error.ts";
import { findDocument } from "../../../desk/corrections/find-document.ts";
import type { Desk } from "../../../desk/desk.ts";
import { read, requireReadable } from "../../../desk/read.ts";
import { findingSchema, statementSchema } from "../../../desk/schemas/reading.ts";
import type { Received } from "../../../intake/received.ts";
import { notice } from "../asked.ts";
import { anyTool, type AnyTool } from "../tool.ts";
import { NOTICE, WARNING } from "../untrusted.ts";

export const readTool: AnyTool = anyTool({
  name: "read",
  title: "Read an article",
  about: `Reads an article and lists each statement in it: through whom it came, what each of them commits to (FactBank: CT certain, PR probable, PS possible, + or -, Uu open), when, and the words that say it; with what does not add up. Give the article's text, or the id of a document on record. Nothing is kept. ${WARNING}`,
  scope: "read",
  input: z.object({
    text: z.string().optional().describe("The article's text; or:"),
    document: z.string().optional().describe("The id, the beginning of one, or the address of an article on record."),
    title: z.string().optional().describe("Its headline."),
    published: z.string().optional().describe("Its dateline, which relative times count from: 2025-05-02."),
    outlet: z.string().optional().describe("Who published it."),
  }),
  output: z.object({
    notice,
    document: z.object({
      id: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      url: z.string().nullable(),
      rendition: z
        .enum(["original", "excerpt", "restated"])
        .describe("Of a restated text only words inside quotation marks are anyone's."),
    }),
    statements: z.array(statementSchema),
    findings: z.array(findingSchema),
  }),
  run: async (desk, { text, document: wanted, title, published, outlet }) => {
    const article =
      text === undefined
        ? await kept(desk, wanted)
        : { text, title: title ?? null, published: published ?? null, outlet: outlet ?? null };
    requireReadable(article);
    const { document, statements, findings } = read(article, desk.pack);
    const { id, url, rendition } = document;
    const heading = {
      id,
      title: document.title,
      outlet: document.outlet,
      published: document.published,
      url,
      rendition,
    };
    return { notice: NOTICE, document: heading, statements: [...statements], findings: [...findings] };
  },
  tell: ({ document: { title, outlet, published, rendition }, statements, findings }) => [
    `${title ?? "Untitled"}, ${outlet ?? "no outlet"}, ${published ?? "undated"}, ${rendition}`,
    ...statements.map(({ chain, factuality, evidence, proposition }, index) => {
      const who = chain.findLast(({ role }) => role !== "outlet")?.name ?? "the article";
      const frame = proposition === null ? "" : ` ${proposition.frame}`;
      return `${index + 1}. ${who}${frame} ${factuality.at(-1)?.value ?? "Uu"}: ${evidence[0]?.quote ?? ""}`;
    }),
    ...findings.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
  ],
});

async function kept({ ledger }: Desk, wanted: string | undefined): Promise<Received> {
  if (wanted === undefined)
    throw new HearsayError("usage", "Give the article's text, or the id of a document on record.");
  const { id } = await findDocument(ledger, wanted);
  const found = await ledger.document(id);
  if (found !== null && found.heading.forgotten === null) return found.document;
  throw new HearsayError("record/document-unknown", `The text of document ${id.slice(0, 8)} was removed on demand.`);
}
