/** A message of the queue, as whoever reads its article knows it. */
import type { JsMsg } from "@nats-io/jetstream";
import { HearsayError } from "../../base/error.ts";
import type { Delivery } from "../queue.ts";
import { dropParts, getParts } from "./parts.ts";
import { type Labels, readLabels, writeLabels } from "./labels.ts";
import type { Line } from "./line.ts";
import { subjectOf } from "./streams.ts";

/** `letGo`: called when it is said what became of it. */
export function deliveryOf(message: JsMsg, line: Line, letGo: (delivery: Delivery) => void): Delivery {
  const { client, manager, names } = line;
  const queuedAt = message.time.toISOString();
  const labels = readLabels(message.headers);
  const { document = "", name = null, parts = null } = labels ?? {};
  const triesSubject = `${subjectOf(names.tries)}.${message.seq}`;
  let [noted, isNoted]: [tries: number | null, isNoted: boolean] = [message.redelivered ? null : 0, false];
  const forgetTries = async (): Promise<void> => {
    if (isNoted) await line.reach(() => manager.streams.purge(names.tries, { filter: triesSubject }));
  };
  const delivery: Delivery = {
    document,
    name,
    queuedAt,
    isAgain: message.redelivered,
    open: async () => {
      if (labels === null) throw notOurs(message.subject);
      return parts === null ? message.data : await line.reach(() => getParts(manager, names, parts));
    },
    tries: async () => {
      if (noted !== null) return noted;
      const stored = await line.reach(() => manager.streams.getMessage(names.tries, { last_by_subj: triesSubject }));
      noted = Number(stored?.string() ?? 0);
      isNoted = stored !== null;
      return noted;
    },
    noteTries: async (tries) => {
      noted = tries;
      isNoted = true;
      await line.reach(() => client.publish(triesSubject, String(tries)));
    },
    done: async () => {
      letGo(delivery);
      await forgetTries();
      if (parts === null) message.ack();
      // Parts go when the message is known to be gone.
      else if (await line.reach(() => message.ackAck())) await line.reach(() => dropParts(manager, names, parts));
    },
    giveBack: (pauseMs) => {
      letGo(delivery);
      message.nak(pauseMs);
    },
    putAside: async ({ code, message: why }, tries) => {
      const kept: Labels = labels ?? { document, name, queuedAt, parts };
      const failure = { code, message: why, tries, failedAt: line.now() };
      const subject = `${subjectOf(names.failed)}.${document || `message-${message.seq}`}`;
      await line.reach(() => client.publish(subject, message.data, { headers: writeLabels(kept, failure) }));
      letGo(delivery);
      await forgetTries();
      message.ack();
    },
  };
  return delivery;
}

function notOurs(subject: string): HearsayError {
  return new HearsayError(
    "queue/not-an-article",
    `A message of ${subject} is none that "hearsay enqueue" wrote: find out who else writes there.`,
  );
}
