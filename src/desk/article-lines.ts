/** Articles as lines of JSON: what `read --jsonl` and `add --jsonl` take. */
import { HearsayError } from "../base/error.ts";
import type { Received } from "../intake/received.ts";
import { type Parsed, parseLines } from "./json-lines.ts";

export async function* parseArticleLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Parsed<Received>> {
  // The schema's library costs 40 ms, which whoever reads one article need not pay.
  const { articleLine } = await import("./schemas/article-line.ts");
  yield* parseLines(stream, maxBytes, (json, number): Received => {
    const parsed = articleLine.safeParse(json);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = issue === undefined || issue.path.length === 0 ? "" : ` at "${issue.path.join(".")}"`;
      throw new HearsayError(
        "jsonl/not-a-document",
        `Line ${number} is no article${where}: ${issue?.message ?? "unreadable"}. It needs at least {"id", "text"}.`,
      );
    }
    const { id: _, ...article } = parsed.data;
    if (article.text.trim() !== "" || article.title !== null) return article;
    throw new HearsayError("input/empty", `Line ${number} has nothing to read: its text is empty.`);
  });
}
