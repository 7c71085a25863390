/** `hearsay export`: a ledger on standard output. */
import { HearsayError } from "../../base/error.ts";
import { suggest } from "../../base/suggest.ts";
import { exportLedger } from "../../desk/export-ledger.ts";
import { EXPORTS } from "../../export/exports.ts";
import { type Call, optionOf } from "./call.ts";
import { writeOut } from "./surroundings.ts";
import { withLedger } from "./with-ledger.ts";

export async function runExport(call: Call): Promise<number> {
  const name = optionOf(call, "format") ?? EXPORTS[0]!.name;
  const format = EXPORTS.find((one) => one.name === name);
  if (format === undefined) {
    const names = EXPORTS.map((one) => one.name);
    throw new HearsayError("usage", `--format takes ${names.join(", ")}, not "${name}".${suggest(name, names)}`);
  }
  return await withLedger(call, { create: false }, async (ledger) => {
    for await (const record of exportLedger(ledger)) await writeOut(format.write(record));
    return 0;
  });
}
