/** `hearsay resolve`: how a question ended, entered by a person. */
import { HearsayError } from "../../../base/error.ts";
import { nameQuestion } from "../../../desk/corrections/name-question.ts";
import { lastDay } from "../../../desk/days.ts";
import { parseDateline } from "../../../intake/dateline.ts";
import type { Amendment } from "../../../model/correction.ts";
import { loadPacks } from "../../../pack/load.ts";
import { today } from "../as-of.ts";
import { type Call, optionOf } from "../call.ts";
import { wordUnderstood } from "../show/answer.ts";
import { visible } from "../show/cells.ts";
import { withLedger } from "../with-ledger.ts";
import { keepCorrection } from "./keep.ts";
import { requireReason } from "./maker.ts";

export async function runResolve(call: Call): Promise<number> {
  const [words = "", outcome = ""] = call.words;
  if (outcome.trim() === "") {
    throw new HearsayError(
      "usage",
      'Say how it ended: yes, no, a value such as 2026-03-04, or void. resolve "QUESTION" OUTCOME',
    );
  }
  const isVoid = outcome === "void";
  const known = optionOf(call, "knownAt");
  if (isVoid === (known !== null)) {
    const why = isVoid
      ? "--known-at goes with an outcome, not with void."
      : "Say since when that is known: --known-at 2026-03-04.";
    throw new HearsayError("usage", why);
  }
  const knownAt = known === null ? null : lastDay(known, "--known-at");
  requireReason(call);
  return await withLedger(call, { create: false }, async (ledger) => {
    const pack = loadPacks(call.settings.values.packs, { models: call.settings.values.model });
    const { key, answer } = await nameQuestion(ledger, words, { asOf: today(), by: "reported" }, pack);
    const amendment: Amendment =
      knownAt === null
        ? { kind: "void", question: key, ambiguous: call.options["ambiguous"] === true }
        : { kind: "resolve", question: key, outcome: writeOutcome(outcome), knownAt };
    if (call.options["json"] !== true) {
      const understood = wordUnderstood(answer.understood, pack.questions) ?? words;
      process.stderr.write(`understood as: ${visible(understood)}\n`);
    }
    return await keepCorrection(call, ledger, amendment);
  });
}

/** "March 4, 2026" → "2026-03-04"; yes and no in small letters; else as it was given. */
function writeOutcome(outcome: string): string {
  const written = outcome.trim();
  return /^(?:yes|no)$/iu.test(written) ? written.toLowerCase() : (parseDateline(written) ?? written);
}
