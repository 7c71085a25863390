/** `hearsay forget`: a document's text removed on demand; its hash, the day and the reason stay. */
import { findDocument } from "../../../desk/corrections/find-document.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import type { Id } from "../../../model/id.ts";
import { now } from "../as-of.ts";
import type { Call } from "../call.ts";
import { visible } from "../show/cells.ts";
import { writeDate } from "../../../desk/words/dates.ts";
import { writeOut } from "../surroundings.ts";
import { withLedger } from "../with-ledger.ts";
import { short } from "../../../desk/words/amendment.ts";
import { requireReason } from "./maker.ts";

export async function runForget(call: Call): Promise<number> {
  const reason = requireReason(call);
  return await withLedger(call, { create: false }, async (ledger) => {
    const heading = await findDocument(ledger, call.words[0] ?? "");
    const { id, forgotten } = heading;
    const at = forgotten?.at ?? now();
    if (forgotten === null) await ledger.forget(id, reason, at);
    const others = heading.url === null ? [] : await keptVersions(ledger, heading.url);
    const told = { document: id, at, reason: forgotten?.reason ?? reason, otherVersions: others };
    if (call.options["json"] === true) await writeOut(`${JSON.stringify(told)}\n`);
    else if (forgotten !== null) {
      await writeOut(`It was forgotten on ${writeDate(at.slice(0, 10))} already: ${forgotten.reason}\n`);
    } else {
      const { title, outlet } = heading;
      const what = [title === null ? "" : `“${title}”`, outlet ?? ""].filter(Boolean).join(", ") || "the article";
      await writeOut(`Forgotten: ${visible(what)}. Of document ${short(id)} its hash, the day and the reason stay.\n`);
      if (others.length > 0) await writeOut(`Other versions of it are kept: ${others.map(short).join(", ")}.\n`);
    }
    return 0;
  });
}

/** A takedown is seldom of one version alone; which of them it means, a person must say. */
async function keptVersions(ledger: Ledger, url: string): Promise<Id<"Document">[]> {
  const versions = (await ledger.versions([url], 1)).flat();
  return versions.filter(({ heading }) => heading.forgotten === null).map(({ document }) => document.id);
}
