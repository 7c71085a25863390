/** The tool "sources": who publishes, who is cited, and who was right before. */
import * as z from "zod";
import { listSources } from "../../../desk/lists/list-sources.ts";
import { narrow } from "../../../desk/lists/narrow.ts";
import { sourceSchema } from "../../../desk/schemas/record.ts";
import { left, limit, narrowing, notice } from "../asked.ts";
import { anyTool, type AnyTool } from "../tool.ts";
import { NOTICE, WARNING } from "../untrusted.ts";

export const sourcesTool: AnyTool = anyTool({
  name: "sources",
  title: "Who says so",
  about: `Lists outlets, media that others cite, and people who are cited, with how much the record has of each and, from five resolved questions on, how often each was right before (n, hits, interval, Brier score). A null track record means too little is known, not that a source is bad. ${WARNING}`,
  scope: "read",
  input: z.object({ ...narrowing, limit }),
  output: z.object({ notice, rows: z.array(sourceSchema), left }),
  run: async ({ ledger, pack, now }, input) => {
    const filter = await narrow(ledger, input, pack);
    const options = { asOf: filter.until ?? now().slice(0, 10), by: "reported" } as const;
    const found = await listSources(ledger, filter, options, pack);
    const rows = found.slice(0, input.limit);
    return { notice: NOTICE, rows, left: found.length - rows.length };
  },
  tell: ({ rows, left: more }) => [
    ...rows.map(({ role, name, documents, statements, track }) => {
      const hits = track?.hits ?? null;
      const right = hits === null ? "" : `, right before in ${hits.hits} of ${hits.of}`;
      return `${role} ${name}: ${documents} articles, ${statements} statements${right}`;
    }),
    ...(rows.length === 0 ? ["The record has no sources of this sort."] : []),
    ...(more === 0 ? [] : [`${more} more are left out.`]),
  ],
});
