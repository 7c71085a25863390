/** A desk on a ledger of its own with a few invented articles, behind the server's frame, as a suite asks it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { add } from "../../src/desk/add.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { openGate } from "../../src/desk/gate.ts";
import { openLiveChanges } from "../../src/desk/live-changes.ts";
import { resolveSettings, type Settings } from "../../src/desk/settings.ts";
import { makeToken } from "../../src/desk/tokens/make-token.ts";
import { openApi } from "../../src/faces/api/open-api.ts";
import { openLog } from "../../src/desk/observe/log.ts";
import { type Env, openServer } from "../../src/faces/http/open-server.ts";
import type { Received } from "../../src/intake/received.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Scope } from "../../src/model/token.ts";
import { loadPacks } from "../../src/pack/load.ts";

export const NOW = "2031-06-01T12:00:00.000Z";

export const ARTICLES: readonly Received[] = [
  {
    text: "Ember Vale will be released on May 6, 2031, Northgate Studios announced.",
    outlet: "Kinescope",
    url: "https://kinescope.example/ember-vale",
    published: "2031-02-03",
  },
  {
    text: "Northgate Studios has delayed Ember Vale. It will be released on August 1, 2031.",
    title: "Ember Vale delayed",
    outlet: "Morning Gull",
    url: "https://gull.example/late",
    published: "2031-04-02",
  },
  {
    text: 'Orbit+ has renewed Saltmarsh Rising for a third season. "We are thrilled," said Mara Voss.',
    outlet: "Kinescope",
    published: "2031-03-04",
  },
];

export type TestDesk = {
  readonly desk: Desk;
  readonly app: Hono<Env>;
  readonly lines: readonly string[];
  readonly makeToken: (scopes: readonly Scope[], expiresAt?: string | null) => Promise<string>;
  readonly close: () => Promise<void>;
};

export async function openTestDesk(settings: Partial<Settings> = {}): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-api-"));
  const ledger = await openLedger(join(folder, "hearsay.db"), { create: true });
  const pack = loadPacks(["en", "screen-en"]);
  await add(ledger, ARTICLES, NOW, pack);
  const { values } = resolveSettings({ flags: {}, variables: {}, file: null });
  const desk = { ledger, pack, settings: { ...values, author: "keeper", ...settings }, now: () => NOW };
  const lines: string[] = [];
  const log = openLog("info", { write: (line) => void lines.push(line) });
  const api = openApi(desk, openLiveChanges(desk, 50), log.fail);
  const gate = openGate(ledger, desk.settings, desk.now);
  return {
    desk,
    lines,
    app: openServer([(server) => server.route("/api", api)], { gate, settings: desk.settings, log }),
    makeToken: async (scopes, expiresAt = null) => {
      const { token, words } = makeToken({ label: scopes.join(" "), scopes, expiresAt }, NOW);
      await ledger.grant(token);
      return words;
    },
    close: async () => {
      await ledger.close();
      await rm(folder, { recursive: true });
    },
  };
}
