/** Removes a document's text, on somebody's demand, and whatever was made of it. Its hash, that of its words, its day and versions stay, with the reason. */
import type { Document } from "../../model/document.ts";
import type { Id } from "../../model/id.ts";
import { packContent, unpackContent } from "../code/content.ts";
import { idBytes } from "../id-bytes.ts";
import type { Store } from "../store.ts";
import { wordsOf } from "./add.ts";
import { wordsHash } from "./forgotten.ts";
import { noteRewrite } from "./rewrites.ts";
import { withdraw } from "./withdraw.ts";
import { writeTo } from "./writing.ts";

/** False where there is no such document. One that was forgotten before keeps its first reason. */
export async function forgetDocument(store: Store, id: Id<"Document">, reason: string, at: string): Promise<boolean> {
  const isThere = await writeTo(store, async (writing) => {
    const { tx, search } = writing;
    const row = await tx
      .selectFrom("document")
      .select(["number", "content", "forgotten_at"])
      .where("id", "=", idBytes(id))
      .executeTakeFirst();
    if (row === undefined || row.forgotten_at !== null) return row !== undefined;
    const document = unpackContent(id, row.content);
    await noteRewrite(tx);
    await withdraw(writing, row.number, document, { withLater: true });
    await search.removeText(tx, row.number, wordsOf(document));
    await tx
      .updateTable("document")
      .set({
        outlet: null,
        content: packContent(emptied(document)),
        forgotten_at: at,
        forgotten_why: reason,
        forgotten_words: wordsHash(document.text),
      })
      .where("number", "=", row.number)
      .execute();
    return true;
  });
  await store.scrub();
  return isThere;
}

/** What stays: when it was published, how near it was to its article, in which language. */
function emptied({ id, published, language, rendition }: Document): Document {
  return {
    id,
    url: null,
    outlet: null,
    byline: null,
    title: null,
    published,
    modified: null,
    language,
    rendition,
    text: "",
  };
}
