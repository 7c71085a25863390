/**
 * Tells webhooks of changes, each signed as Standard Webhooks has it (https://www.standardwebhooks.com), and again where nobody took it. What was
 * told is kept in the ledger, so that a desk that was closed tells afterwards what came about meanwhile.
 */
import { setTimeout as wait } from "node:timers/promises";
import { Webhook as Signer } from "standardwebhooks";
import type { Poster } from "../../intake/fetch/open-poster.ts";
import type { Change } from "../../model/change.ts";
import type { Webhook } from "../../model/webhook.ts";
import { listChanges } from "../changes.ts";
import type { Desk } from "../desk.ts";
import type { LiveChanges } from "../live-changes.ts";

/** So many of the newest changes are told apart from those that were told. */
export const LOOKED_AT = 500;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The pauses that the standard proposes, in milliseconds. */
const PAUSES: readonly number[] = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR];

/** How often it is looked whether there is a webhook now. */
const IDLE_MS = 2000;

export type Sending = {
  readonly live: LiveChanges;
  readonly poster: Pick<Poster, "post">;
  /** Ends it; what waits for another try is tried again when the desk opens next. */
  readonly signal: AbortSignal;
  /** Told of each message that was not taken. */
  readonly onFailure: (webhook: Webhook, why: string) => void;
  readonly pauses?: readonly number[];
};

/** Resolves once the signal ends it. Rejects where the ledger does. */
export async function sendChanges(desk: Desk, sending: Sending): Promise<void> {
  const { ledger, pack, now } = desk;
  const courier = openCourier(desk, sending);
  // Nobody is followed for nobody: to see what changed costs something in a large ledger.
  while ((await ledger.webhooks()).length === 0) {
    if (!(await isPaused(IDLE_MS, sending.signal))) return;
  }
  const live = await sending.live.follow(sending.signal);
  const asOf = { asOf: now().slice(0, 10), by: "reported" } as const;
  const missed = await listChanges(ledger, {}, asOf, LOOKED_AT, pack);
  for (const change of missed.toReversed()) await courier.tell(change);
  for await (const change of live) await courier.tell(change);
  await courier.settled();
}

type Courier = { readonly tell: (change: Change) => Promise<void>; readonly settled: () => Promise<void> };

function openCourier({ ledger, now }: Desk, { poster, signal, onFailure, pauses = PAUSES }: Sending): Courier {
  const underWay = new Map<string, Promise<void>>();
  // One after another, since each reads what it changes.
  let writing = Promise.resolve();
  const change = async (id: string, work: (webhook: Webhook) => Promise<unknown>): Promise<void> => {
    const before = writing;
    const own = async (): Promise<void> => {
      await before;
      const webhook = (await ledger.webhooks()).find((one) => one.id === id);
      if (webhook !== undefined) await work(webhook);
    };
    writing = own();
    await writing;
  };
  const settle = (webhook: Webhook, told: Change): Promise<void> =>
    change(webhook.id, (held) =>
      ledger.keepWebhook({ ...held, settled: [told.id, ...held.settled].slice(0, LOOKED_AT) }),
    );
  const deliver = async (webhook: Webhook, told: Change): Promise<void> => {
    for (const pause of [...pauses, null]) {
      const status = await poster
        .post(webhook.url, ...writeMessage(webhook, told, new Date(now())))
        .catch((error: unknown) => String(error));
      if (typeof status === "number" && status >= 200 && status < 300) return await settle(webhook, told);
      if (status === 410) return await change(webhook.id, ({ id }) => ledger.dropWebhook(id));
      if (signal.aborted) return;
      onFailure(webhook, typeof status === "number" ? `it answered ${status}` : status);
      if (pause === null || !(await isPaused(pause, signal))) break;
    }
    if (!signal.aborted) await settle(webhook, told);
  };
  return {
    tell: async (told) => {
      for (const webhook of await ledger.webhooks()) {
        const key = `${webhook.id} ${told.id}`;
        if (webhook.settled.includes(told.id) || underWay.has(key) || !isWanted(webhook, told)) continue;
        underWay.set(
          key,
          deliver(webhook, told)
            .catch((error: unknown) => onFailure(webhook, String(error)))
            .finally(() => underWay.delete(key)),
        );
      }
    },
    settled: async () => void (await Promise.all(underWay.values())),
  };
}

function isWanted({ about }: Webhook, { question: { subject, scope }, value }: Change): boolean {
  return about === null || [subject?.id, scope?.id, ...value.map(({ entity }) => entity)].includes(about);
}

function writeMessage({ secret }: Webhook, change: Change, at: Date): [headers: Record<string, string>, body: string] {
  const body = JSON.stringify({ type: "question.changed", timestamp: at.toISOString(), data: change });
  const headers = {
    "content-type": "application/json",
    "user-agent": "Hearsay",
    "webhook-id": change.id,
    "webhook-timestamp": String(Math.floor(at.getTime() / SECOND)),
    "webhook-signature": new Signer(secret).sign(change.id, at, body),
  };
  return [headers, body];
}

/** False where the signal ended it. */
async function isPaused(pause: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(pause, null, { signal, ref: false });
    return true;
  } catch {
    return false;
  }
}
