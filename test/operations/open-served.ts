/** The whole server as `hearsay serve` opens it, on a free port of this machine, over a ledger of invented articles. */
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { add } from "../../src/desk/add.ts";
import { resolveSettings, type Settings } from "../../src/desk/settings.ts";
import { makeToken } from "../../src/desk/tokens/make-token.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Received } from "../../src/intake/received.ts";
import type { Pack } from "../../src/model/pack.ts";
import type { Scope } from "../../src/model/token.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { serve } from "../../src/serve.ts";

export const PACK: Pack = loadPacks(["en", "screen-en"], { models: false });
const NOW = "2031-06-01T12:00:00.000Z";
export const now = (): string => NOW;

export const ARTICLES: readonly Received[] = [
  {
    text: "Ember Vale will be released on May 6, 2031, Northgate Studios announced.",
    outlet: "Kinescope",
    url: "https://kinescope.example/ember-vale",
    published: "2031-02-03",
  },
];

export type Served = {
  readonly local: string;
  readonly file: string;
  readonly ledger: Ledger;
  readonly grant: (scopes: readonly Scope[]) => Promise<string>;
  readonly close: () => Promise<void>;
};

export function settingsOf(changed: Partial<Settings> = {}): Settings {
  return { ...resolveSettings({ flags: {}, variables: {}, file: null }).values, port: 0, log: "silent", ...changed };
}

/** `spoil`: what the server is to see of the ledger instead. */
export async function openServed(changed: Partial<Settings> = {}, spoil: Partial<Ledger> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-operations-"));
  const file = join(folder, "desk.db");
  const ledger = await openLedger(file, { create: true });
  await add(ledger, ARTICLES, NOW, PACK);
  const { local, close } = await serve({
    ledger: { ...ledger, ...spoil },
    pack: PACK,
    settings: settingsOf(changed),
    now,
  });
  return {
    local,
    file,
    ledger,
    grant: async (scopes) => {
      const { token, words } = makeToken({ label: scopes.join(" "), scopes, expiresAt: null }, NOW);
      await ledger.grant(token);
      return words;
    },
    close: async () => {
      await close();
      await ledger.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export type Heard = {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
};

/** `fetch` sets Host by itself; this sends what it is told. */
export function send(url: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString(), headers: answer.headers }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}
