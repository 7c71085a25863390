/** `hearsay serve`: the desk in a browser, until it is told to end. */
import type { Desk } from "../../desk/desk.ts";
import { loadPacks } from "../../pack/load.ts";
import { now } from "./as-of.ts";
import type { Call } from "./call.ts";
import { writeOut } from "./surroundings.ts";
import { withLedger } from "./with-ledger.ts";

export async function runServe(call: Call): Promise<number> {
  return await withLedger(call, { create: true }, async (ledger) => {
    const { values } = call.settings;
    const pack = loadPacks(values.packs, { models: values.model });
    await keepServing(call, { ledger, pack, settings: values, now });
    return 0;
  });
}

/** Until the terminal or the system ends it. */
export async function keepServing({ faces }: Call, desk: Desk, about = ""): Promise<void> {
  const { url, close } = await faces.serve(desk);
  await writeOut(`${about}The desk is open at ${url}\nCtrl-C closes it.\n`);
  await untilTold();
  await close();
}

async function untilTold(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  await promise;
}
