/** The tool "evidence": what an answer rests on, statement by statement, each with its rule, its origin, and what stands around its words. */
import * as z from "zod";
import { askForDossier } from "../../../desk/dossier.ts";
import { rowOf } from "../../../desk/lists/list-timeline.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import type { Origin, Proof } from "../../../model/answer.ts";
import { asked, left, limit, notice, optionsOf } from "../asked.ts";
import { citation, cite, tellCitation } from "../citation.ts";
import { anyTool, type AnyTool } from "../tool.ts";
import { NOTICE, WARNING } from "../untrusted.ts";

const piece = z.object({
  ...citation,
  date: z.iso.date(),
  direction: z.enum(["yes", "no", "unsettles", "leaves-open"]),
  firmness: z.enum(["none", "possible", "probable", "certain"]),
  rule: z
    .string()
    .nullable()
    .describe("The rule by which it counts for the answer; null where the answer does not rest on it."),
  origin: z.string().describe("The document that this one goes back to; its own id where it is an origin itself."),
  before: z.string().nullable().describe("Untrusted. What stands before the words in the article."),
  after: z.string().nullable().describe("Untrusted. What stands behind them."),
});

export const evidenceTool: AnyTool = anyTool({
  name: "evidence",
  title: "What an answer rests on",
  about: `Gives the evidence behind the answer to a question, what the answer rests on first: exact words with what stands around them, the rule by which they count, and the origin that copies and rewrites go back to. Statements of one origin are one piece of evidence. ${WARNING}`,
  scope: "read",
  input: z.object({ ...asked, limit }),
  output: z.object({ notice, status: z.string(), pieces: z.array(piece), left }),
  run: async (desk, input) => {
    const { answer, bears, origins } = await askForDossier(
      desk.ledger,
      input.question,
      optionsOf(desk, input),
      desk.pack,
    );
    const rules = new Map(answer.because.map(({ statement, rule }) => [statement, rule]));
    const sorted = bears.map(rowOf).toSorted((a, b) => Number(rules.has(b.statement)) - Number(rules.has(a.statement)));
    const pieces: z.infer<typeof piece>[] = [];
    for (const row of sorted.slice(0, input.limit)) {
      const { date, direction, firmness, statement, document } = row;
      const around = desk.settings.texts === "full" ? await lookAround(desk.ledger, row) : NOTHING;
      const rule = rules.get(statement) ?? null;
      pieces.push({ ...cite(row), date, direction, firmness, rule, origin: originOf(document, origins), ...around });
    }
    return { notice: NOTICE, status: answer.status, pieces, left: sorted.length - pieces.length };
  },
  tell: ({ status, pieces, left: more }) => [
    `Status: ${status}`,
    ...pieces.map((one) => {
      const count = one.rule === null ? "the answer does not rest on it" : `counts by ${one.rule}`;
      return `${one.date} ${one.direction}, ${one.firmness}, ${count}, origin ${one.origin.slice(0, 8)}: ${tellCitation(one)}`;
    }),
    ...(more === 0 ? [] : [`${more} more are left out.`]),
  ],
});

const originOf = (document: string, origins: readonly Origin[]): string =>
  origins.find(({ followers }) => followers.some((one) => one.document === document))?.first ?? document;

type Around = { readonly before: string | null; readonly after: string | null };

const NOTHING: Around = { before: null, after: null };

/** So many code units on either side. */
const AROUND = 160;

/** Of a headline, nothing: it stands alone. */
async function lookAround(ledger: Ledger, { document, part, start, end }: Proof): Promise<Around> {
  const text = part === null ? (await ledger.document(document))?.document.text : undefined;
  if (text === undefined || text === "") return NOTHING;
  return {
    before: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
    after: text.slice(end, end + AROUND).toWellFormed(),
  };
}
