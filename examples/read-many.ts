/** Reads articles as lines of JSON, as they come, and prints what each one's findings are. */
import { loadPacks, readArticleLines } from "hearsay";

const ARTICLES = [
  { id: "one", text: "Jonas Vael said on Friday that nothing is decided.", published: "2025-06-20" },
  { id: "two", text: "" },
];

async function* lines(): AsyncGenerator<Uint8Array> {
  for (const article of ARTICLES) yield Buffer.from(`${JSON.stringify(article)}\n`);
}

for await (const { json, error } of readArticleLines(lines(), loadPacks(), 1_000_000)) {
  const answer: { readonly id: string; readonly findings?: readonly unknown[] } = JSON.parse(json);
  console.log(error === null ? `${answer.id}: ${answer.findings?.length} findings` : `${answer.id}: ${error.message}`);
}
