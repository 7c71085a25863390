/** What was put aside: listed, put in again, thrown away. */
import type { StoredMsg } from "@nats-io/jetstream";
import type { Failure } from "../queue.ts";
import { readFailure, readLabels, writeLabels } from "./labels.ts";
import type { Line } from "./line.ts";
import { dropParts } from "./parts.ts";
import { subjectOf } from "./streams.ts";

export async function* listFailures({ manager, names, reach }: Line): AsyncGenerator<Failure> {
  const next_by_subj = `${subjectOf(names.failed)}.*`;
  for (let seq = 1; ; ) {
    const stored = await reach(() => manager.direct.getMessage(names.failed, { seq, next_by_subj }));
    if (stored === null) return;
    yield failureOf(stored);
    seq = stored.seq + 1;
  }
}

function failureOf({ subject, header, timestamp }: StoredMsg): Failure {
  const labels = readLabels(header);
  const failure = readFailure(header);
  return {
    id: subject.slice(subject.lastIndexOf(".") + 1),
    document: labels?.document ?? "",
    name: labels?.name ?? null,
    code: failure?.code ?? "internal",
    message: failure?.message ?? "Nobody wrote down why.",
    tries: failure?.tries ?? 0,
    failedAt: failure?.failedAt ?? timestamp,
  };
}

/** It is in the queue before it leaves its place among the failures: whoever is killed in between has it twice, which is no harm. */
export async function requeueFailure(line: Line, id: string): Promise<boolean> {
  const { client, names, reach } = line;
  const stored = await findFailure(line, id);
  if (stored === null) return false;
  const labels = readLabels(stored.header);
  const options = labels === null ? {} : { headers: writeLabels(labels) };
  await reach(() => client.publish(subjectOf(names.queue), stored.data, options));
  await remove(line, id);
  return true;
}

export async function dropFailure(line: Line, id: string): Promise<boolean> {
  const stored = await findFailure(line, id);
  if (stored === null) return false;
  const parts = readLabels(stored.header)?.parts ?? null;
  await remove(line, id);
  if (parts !== null) await line.reach(() => dropParts(line.manager, line.names, parts));
  return true;
}

const subjectFor = ({ names }: Line, id: string): string => `${subjectOf(names.failed)}.${id}`;

async function findFailure(line: Line, id: string): Promise<StoredMsg | null> {
  // A name with a dot, a star or a space is nobody's, and no subject.
  if (!/^[\w-]+$/u.test(id)) return null;
  const { manager, names, reach } = line;
  return await reach(() => manager.streams.getMessage(names.failed, { last_by_subj: subjectFor(line, id) }));
}

async function remove(line: Line, id: string): Promise<void> {
  await line.reach(() => line.manager.streams.purge(line.names.failed, { filter: subjectFor(line, id) }));
}
