/** The tool "findings": what does not add up within the articles on record. */
import * as z from "zod";
import { listFindings } from "../../../desk/lists/list-findings.ts";
import { narrow } from "../../../desk/lists/narrow.ts";
import { recordedFindingSchema } from "../../../desk/schemas/record.ts";
import { left, limit, narrowing, notice } from "../asked.ts";
import { anyTool, type AnyTool } from "../tool.ts";
import { NOTICE, WARNING } from "../untrusted.ts";

export const findingsTool: AnyTool = anyTool({
  name: "findings",
  title: "What does not add up",
  about: `Lists what does not add up within articles, newest article first: a headline or paraphrase firmer than the quotation it rests on, a date that was past already, a name cut or wrong, what an outlet changed in an article without saying so, and the like, both sides quoted. ${WARNING}`,
  scope: "read",
  input: z.object({
    ...narrowing,
    code: z.string().optional().describe("Only findings of one check: overstated, impossible-date, …"),
    limit,
  }),
  output: z.object({ notice, rows: z.array(recordedFindingSchema), left }),
  run: async ({ ledger, pack }, input) => {
    const filter = await narrow(ledger, input, pack);
    const found = await listFindings(ledger, filter, input.code ?? null, pack);
    const rows = found.slice(0, input.limit);
    return { notice: NOTICE, rows, left: found.length - rows.length };
  },
  tell: ({ rows, left: more }) => [
    ...rows.flatMap(({ finding, document }) => [
      `${finding.severity} ${finding.code} in ${document.outlet ?? "an article"}, ${document.published ?? "undated"} (document ${document.id.slice(0, 8)}): ${finding.message}`,
      ...finding.evidence.map(({ quote }) =>
        document.rendition === "restated" ? `  restated: ${quote}` : `  “${quote}”`,
      ),
    ]),
    ...(rows.length === 0 ? ["The record has no findings of this sort."] : []),
    ...(more === 0 ? [] : [`${more} more are left out.`]),
  ],
});
