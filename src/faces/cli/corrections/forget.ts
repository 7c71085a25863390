/** `hearsay forget`: a document's text removed on demand; its hash, the day and the reason stay. */
import { findDocument } from "../../../desk/corrections/find-document.ts";
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
    const told = { document: id, at, reason: forgotten?.reason ?? reason };
    if (call.options["json"] === true) await writeOut(`${JSON.stringify(told)}\n`);
    else if (forgotten !== null) {
      await writeOut(`It was forgotten on ${writeDate(at.slice(0, 10))} already: ${forgotten.reason}\n`);
    } else {
      const { title, outlet } = heading;
      const what = [title === null ? "" : `“${title}”`, outlet ?? ""].filter(Boolean).join(", ") || "the article";
      await writeOut(`Forgotten: ${visible(what)}. Of document ${short(id)} its hash, the day and the reason stay.\n`);
    }
    return 0;
  });
}
