/** `hearsay correct`: what was read wrongly put right, taken back, listed. */
import { amend, requireWay } from "../../../desk/corrections/amend.ts";
import { loadPacks } from "../../../pack/load.ts";
import { type Call, optionOf } from "../call.ts";
import { withLedger } from "../with-ledger.ts";
import { keepCorrection } from "./keep.ts";
import { listAudit } from "./list-audit.ts";
import { requireReason } from "./maker.ts";

export async function runCorrect(call: Call): Promise<number> {
  const [name = "", ...words] = call.words;
  if (name === "list") return await listAudit(call);
  requireWay(name, words);
  requireReason(call);
  const details = {
    role: optionOf(call, "role"),
    to: optionOf(call, "to"),
    frame: optionOf(call, "frame"),
    certainty: optionOf(call, "certainty"),
  };
  return await withLedger(call, { create: false }, async (ledger) => {
    const pack = loadPacks(call.settings.values.packs, { models: false });
    return await keepCorrection(call, ledger, await amend(ledger, name, words, details, pack));
  });
}
