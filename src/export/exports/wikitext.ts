/** Citations for wikis: under each article's headline its quotations, each with {{cite news}}. */
import type { RecordExport } from "../export.ts";
import { citeAll } from "../words/cite-all.ts";
import { citeInWikitext, escapeWikitext } from "../words/cite-in-wikitext.ts";

export const wikitext: RecordExport = {
  name: "wikitext",
  about: "Citations for wikis: the words, and {{cite news}} behind them.",
  mediaType: "text/x-wiki; charset=utf-8",
  over: "records",
  state: "corrected",
  write: (records) =>
    citeAll(records, {
      head: ({ title }) => `== ${escapeWikitext(title ?? "Untitled")} ==\n`,
      cite: (cited) => `${citeInWikitext(cited)}\n`,
    }),
};
