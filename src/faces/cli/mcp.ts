/** `hearsay mcp`: the desk for a program that speaks the Model Context Protocol, over standard input and output. */
import { loadPacks } from "../../pack/load.ts";
import { now } from "./as-of.ts";
import type { Call } from "./call.ts";
import { withLedger } from "./with-ledger.ts";

export async function runMcp(call: Call): Promise<number> {
  const write = call.options["write"] === true;
  const { values } = call.settings;
  return await withLedger(call, { create: write }, async (ledger) => {
    const pack = loadPacks(values.packs, { models: values.model });
    await call.faces.mcp({ ledger, pack, settings: values, now }, { write });
    return 0;
  });
}
