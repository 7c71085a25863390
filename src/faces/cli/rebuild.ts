/** `hearsay rebuild`: the ledger's documents read anew with the packs at hand. */
import { rebuild, type Rebuilt } from "../../desk/rebuild.ts";
import { tellError } from "../../desk/json-lines.ts";
import { shownAddress } from "../../ledger/shown-address.ts";
import { loadPacks } from "../../pack/load.ts";
import type { Call } from "./call.ts";
import { startProgress } from "./progress.ts";
import { writeOut } from "./surroundings.ts";
import { withLedger } from "./with-ledger.ts";
import { withThreads } from "./with-threads.ts";

/** 0, or 1 where a document could not be read. */
export async function runRebuild(call: Call): Promise<number> {
  const { packs, model, ledger: address } = call.settings.values;
  const all = call.options["all"] === true;
  return await withThreads(call, (beside) =>
    withLedger(call, { create: false }, async (ledger) => {
      const counts: Record<Rebuilt["outcome"], number> = { reread: 0, current: 0, forgotten: 0, failed: 0 };
      const progress = startProgress();
      const pack = loadPacks(packs, { models: model });
      for await (const { document, outcome, error } of rebuild(ledger, pack, { all, ...beside })) {
        counts[outcome] += 1;
        if (error !== null) {
          const { code } = tellError(error);
          progress.say(`hearsay: document ${document} could not be read: ${error.stack ?? error.message} [${code}]`);
        }
        progress.advance();
      }
      progress.finish();
      if (beside.signal.aborted) progress.say(STOPPED);
      await writeOut(
        call.options["json"] === true ? `${JSON.stringify(counts)}\n` : `${describe(counts, shownAddress(address))}\n`,
      );
      return counts.failed === 0 ? 0 : 1;
    }),
  );
}

const STOPPED = "hearsay: Stopped. What was read anew is kept; the same call goes on with the rest.";

function describe(
  { reread, current, forgotten, failed }: Readonly<Record<Rebuilt["outcome"], number>>,
  file: string,
): string {
  const parts = [
    `${reread} of the ${reread + current + forgotten + failed} articles in ${file} ${reread === 1 ? "was" : "were"} read anew`,
    current === 0 ? "" : `${current} had been read with the same packs already`,
    forgotten === 0 ? "" : `${forgotten} ${forgotten === 1 ? "is" : "are"} forgotten`,
    failed === 0 ? "" : `${failed} could not be read`,
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}
