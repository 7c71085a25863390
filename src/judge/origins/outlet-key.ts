/** What an outlet's name is compared by: "The Morning Ledger", "MorningLedger" and "Morning-Ledger" are one. */
import { splitAtoms } from "../../base/atoms.ts";

/** "" for a name without letters or digits. */
export function outletKey(name: string): string {
  const joined = splitAtoms(name).join("");
  return joined.length > 3 && joined.startsWith("the") ? joined.slice(3) : joined;
}
