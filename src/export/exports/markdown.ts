/** Citations in Markdown: under each article's headline its quotations, each with its source. */
import type { RecordExport } from "../export.ts";
import { citeAll } from "../words/cite-all.ts";
import { citeInMarkdown, escapeMarkdown } from "../words/cite-in-markdown.ts";

export const markdown: RecordExport = {
  name: "markdown",
  about: "Citations in Markdown: quotations with their sources.",
  mediaType: "text/markdown; charset=utf-8",
  over: "records",
  state: "corrected",
  write: (records) =>
    citeAll(records, {
      head: ({ title }) => `## ${escapeMarkdown(title ?? "Untitled")}\n\n`,
      cite: (cited) => `${citeInMarkdown(cited)}\n`,
    }),
};
