/** `hearsay resolve`: how a question ended, entered by a person. */
import { requireOutcome, settleOutcome } from "../../../desk/corrections/settle-outcome.ts";
import { loadPacks } from "../../../pack/load.ts";
import { today } from "../as-of.ts";
import { type Call, optionOf } from "../call.ts";
import { wordUnderstood } from "../../../desk/words/answer.ts";
import { visible } from "../show/cells.ts";
import { withLedger } from "../with-ledger.ts";
import { keepCorrection } from "./keep.ts";
import { requireReason } from "./maker.ts";

export async function runResolve(call: Call): Promise<number> {
  const [words = "", outcome = ""] = call.words;
  const ended = { outcome, knownAt: optionOf(call, "knownAt"), ambiguous: call.options["ambiguous"] === true };
  requireOutcome(ended);
  requireReason(call);
  return await withLedger(call, { create: false }, async (ledger) => {
    const pack = loadPacks(call.settings.values.packs, { models: call.settings.values.model });
    const { amendment, answer } = await settleOutcome(ledger, words, ended, { asOf: today(), by: "reported" }, pack);
    if (call.options["json"] !== true) {
      const understood = wordUnderstood(answer.understood, pack.questions) ?? words;
      process.stderr.write(`understood as: ${visible(understood)}\n`);
    }
    return await keepCorrection(call, ledger, amendment);
  });
}
