/** Makes a correction, keeps it, and tells so. */
import { makeCorrection } from "../../../desk/corrections/make-correction.ts";
import { wordsOf } from "../../../desk/corrections/list-corrections.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import type { Amendment } from "../../../model/correction.ts";
import type { Call } from "../call.ts";
import { writeOut } from "../surroundings.ts";
import { confirm } from "./describe.ts";
import { makerOf } from "./maker.ts";

export async function keepCorrection(call: Call, ledger: Ledger, amendment: Amendment): Promise<number> {
  const correction = makeCorrection(amendment, makerOf(call));
  await ledger.correct(correction);
  const asJson = call.options["json"] === true;
  await writeOut(asJson ? `${JSON.stringify(correction)}\n` : confirm(correction, await wordsOf(ledger, correction)));
  return 0;
}
