/** Writes anew what was derived from documents, by whatever reader and packs there are now. */
import { unpackContent } from "../code/content.ts";
import { idBytes } from "../id-bytes.ts";
import type { Entry, FindKin } from "../ledger.ts";
import type { Store } from "../store.ts";
import { derive } from "./derive.ts";
import { entitiesIn } from "./names.ts";
import { noteRewrite } from "./rewrites.ts";
import { withdraw } from "./withdraw.ts";
import { writeTo } from "./writing.ts";

export async function rederiveEntries(store: Store, entries: readonly Entry[], findKin: FindKin): Promise<void> {
  await writeTo(store, async (writing) => {
    const { tx, roster } = writing;
    await noteRewrite(tx);
    await roster.load(entries.flatMap(entitiesIn));
    for (const entry of entries) {
      const { id } = entry.reading.document;
      const row = await tx
        .selectFrom("document")
        .select(["number", "content", "forgotten_at"])
        .where("id", "=", idBytes(id))
        .executeTakeFirst();
      if (row === undefined || row.forgotten_at !== null) continue;
      await withdraw(writing, row.number, unpackContent(id, row.content), { withLater: false });
      await derive(writing, row.number, entry, findKin);
    }
  });
}
