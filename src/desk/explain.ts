/** Why a statement was read as it was: the rules behind it, found by reading its article once more. */
import type { Explanation } from "../model/explanation.ts";
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";
import { explainStatement } from "../read/explain.ts";

/** `number` counts from 1, as the table does; null where no statement has it. `pack` is the one it was read with. */
export function explain({ document }: Reading, number: number, pack: Pack): Explanation | null {
  return explainStatement(document, pack, number - 1);
}
