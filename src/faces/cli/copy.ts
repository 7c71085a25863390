/** `hearsay copy`: a ledger to another place, from one store to the other. */
import { shownAddress } from "../../ledger/shown-address.ts";
import type { Call } from "./call.ts";
import { writeOut } from "./surroundings.ts";

export async function runCopy({ words: [from = "", to = ""], options }: Call): Promise<number> {
  const { copyLedger } = await import("../../ledger/copy.ts");
  const { documents, statements, corrections } = await copyLedger(from, to);
  const counts = { documents, statements, corrections };
  const articles = `${documents} ${documents === 1 ? "article" : "articles"}`;
  await writeOut(
    options["json"] === true
      ? `${JSON.stringify(counts)}\n`
      : `Copied ${articles}, ${statements} statements and ${corrections} corrections from ${shownAddress(from)} to ${shownAddress(to)}.\n`,
  );
  return 0;
}
