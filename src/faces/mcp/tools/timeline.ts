/** The tool "timeline": all that bears on a question, in the order of days. */
import * as z from "zod";
import { listTimeline } from "../../../desk/lists/list-timeline.ts";
import { timelineRowSchema } from "../../../desk/schemas/answer.ts";
import { writeValues } from "../../../export/words/write-values.ts";
import { asked, left, limit, notice, optionsOf } from "../asked.ts";
import { cite, tellCitation } from "../citation.ts";
import { anyTool, type AnyTool } from "../tool.ts";
import { NOTICE, WARNING } from "../untrusted.ts";

export const timelineTool: AnyTool = anyTool({
  name: "timeline",
  title: "Who said what, day by day",
  about: `Lists every statement that bears on a question in the order of days: what it says to the question (yes, no, unsettles, leaves-open), how firmly, the value it gives, who said it and where. Use it to see how a story moved. ${WARNING}`,
  scope: "read",
  input: z.object({ ...asked, limit }),
  output: z.object({ notice, rows: z.array(timelineRowSchema), left }),
  run: async (desk, input) => {
    const rows = await listTimeline(desk.ledger, input.question, optionsOf(desk, input), desk.pack);
    const shown = rows.slice(-input.limit);
    return { notice: NOTICE, rows: [...shown], left: rows.length - shown.length };
  },
  tell: ({ rows, left: more }) => [
    ...rows.map((row) => {
      const value = row.value === null ? "" : ` ${writeValues([row.value])}`;
      return `${row.date} ${row.direction}, ${row.firmness}${value}: ${tellCitation(cite(row))}`;
    }),
    ...(more === 0 ? [] : [`${more} earlier ones are left out.`]),
    ...(rows.length === 0 ? ["Nothing in the record bears on it."] : []),
  ],
});
