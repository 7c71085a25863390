/** The tool "add": articles into the ledger. What it has already is left alone. */
import * as z from "zod";
import { HearsayError } from "../../../base/error.ts";
import { add } from "../../../desk/add.ts";
import { outcomeSchema } from "../../../desk/schemas/record.ts";
import { anyTool, type AnyTool } from "../tool.ts";

const text = z.string().optional();

export const addTool: AnyTool = anyTool({
  name: "add",
  title: "Put articles on record",
  about:
    "Writes. Reads articles and keeps them, word for word, with all that is said in them. Repeating it changes nothing. Give texts as they were published; what you write yourself is no article.",
  scope: "add",
  input: z.object({
    articles: z
      .array(z.object({ text: z.string().min(1), title: text, published: text, outlet: text, url: text, byline: text }))
      .min(1)
      .max(64),
  }),
  output: z.object({ outcomes: z.array(outcomeSchema) }),
  run: async ({ ledger, pack, now, settings }, { articles }) => {
    const tooLarge = articles.find((one) => Buffer.byteLength(one.text) > settings.maxBytes);
    if (tooLarge !== undefined)
      throw new HearsayError(
        "input/too-large",
        `An article may have ${settings.maxBytes} bytes at most (setting maxBytes).`,
      );
    const received = articles.map(({ title, published, outlet, url, byline, text: words }) => ({
      text: words,
      title: title ?? null,
      published: published ?? null,
      outlet: outlet ?? null,
      url: url ?? null,
      byline: byline ?? null,
    }));
    return { outcomes: [...(await add(ledger, received, now(), pack))] };
  },
  tell: ({ outcomes }) => outcomes.map(({ document, outcome }) => `${outcome}: document ${document}`),
});
