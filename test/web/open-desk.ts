/** A desk of its own for a test, on a free port of this machine: a ledger in a temporary folder, a day that is always the same. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { add } from "../../src/desk/add.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { type Gate, openGate } from "../../src/desk/gate.ts";
import { resolveSettings, type Settings } from "../../src/desk/settings.ts";
import { listen } from "../../src/faces/http/listen.ts";
import { openLog } from "../../src/desk/observe/log.ts";
import { openServer } from "../../src/faces/http/open-server.ts";
import { openSite } from "../../src/faces/web/open-site.ts";
import type { Received } from "../../src/intake/received.ts";
import type { Pack } from "../../src/model/pack.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { loadPacks } from "../../src/pack/load.ts";

export type OpenDesk = {
  readonly desk: Desk;
  readonly gate: Gate;
  readonly url: string;
  readonly local: string;
  /** Lines of its log. */
  readonly log: readonly string[];
  readonly close: () => Promise<void>;
};

/** The day on which all tests take place. */
export const TODAY = "2031-07-01";

const now = (): string => `${TODAY}T12:00:00.000Z`;

const packs = new Map<string, Pack>();

/** Each set of packs once: loading takes longer than most of what is tested. */
function packOf(names: readonly string[]): Pack {
  const pack = packs.get(names.join()) ?? loadPacks(names);
  packs.set(names.join(), pack);
  return pack;
}

export async function openDesk(articles: readonly Received[], changed: Partial<Settings> = {}): Promise<OpenDesk> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-web-"));
  const ledger = await openLedger(join(folder, "desk.db"), { create: true });
  const { values } = resolveSettings({ flags: {}, variables: {}, file: null });
  const settings: Settings = {
    ...values,
    port: 0,
    packs: ["en", "screen-en"],
    author: "Mara Voss",
    log: "info",
    ...changed,
  };
  const pack = packOf(settings.packs);
  await add(ledger, articles, now(), pack);
  const desk: Desk = { ledger, pack, settings, now };
  const gate = openGate(ledger, settings, now);
  const site = openSite(desk, gate);
  const log: string[] = [];
  const write = { write: (line: string) => void log.push(line) };
  const server = openServer([(app) => app.route("/", site)], { gate, settings, log: openLog(settings.log, write) });
  const { url, local, close } = await listen(server, gate, settings);
  return {
    desk,
    gate,
    url,
    local,
    log,
    close: async () => {
      await close();
      await ledger.close();
      rmSync(folder, { recursive: true });
    },
  };
}
