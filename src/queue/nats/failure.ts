/** What NATS, or the way to it, says went wrong, in our words. */
import { JetStreamApiError } from "@nats-io/jetstream";
import { HearsayError } from "../../base/error.ts";

/** The error as it leaves the queue; one that NATS did not raise stays as it is. */
export function failureOf(error: unknown, server: string): unknown {
  if (!(error instanceof Error) || error instanceof HearsayError) return error;
  const cause = { cause: error };
  if (/^(?:AuthorizationError|UserAuthenticationExpiredError|PermissionViolationError)$/u.test(error.name)) {
    return new HearsayError("queue/refused", `${server} does not let you in: see to user, password and rights.`, cause);
  }
  if (error.name === "JetStreamNotEnabled" || isDisabled(error)) {
    return new HearsayError("queue/no-jetstream", `${server} keeps no queues: start it with JetStream (-js).`, cause);
  }
  if (isFull(error)) {
    return new HearsayError(
      "queue/full",
      `${server} has no room left for more: let workers read what is there, or give it more.`,
      cause,
    );
  }
  if (isUnplaceable(error)) {
    return new HearsayError(
      "queue/replicas",
      `${server} cannot keep so many copies: start more servers of its cluster, or ask for fewer with --replicas.`,
      cause,
    );
  }
  if (!isAway(error)) return error;
  return new HearsayError(
    "queue/unreachable",
    `${server} cannot be reached: see that a server of NATS runs there, then try again.`,
    cause,
  );
}

/** Numbers of https://github.com/nats-io/nats-server/blob/main/server/errors.json. */
const codeOf = (error: Error): number => (error instanceof JetStreamApiError ? error.code : 0);

const isDisabled = (error: Error): boolean => [10_039, 10_076].includes(codeOf(error));

const isFull = (error: Error): boolean => [10_023, 10_028, 10_047, 10_077, 10_122].includes(codeOf(error));

const isUnplaceable = (error: Error): boolean => [10_005, 10_074].includes(codeOf(error));

/** A server that starts, or has lost its cluster, answers, but that it cannot. */
function isAway(error: Error): boolean {
  if ([10_008, 10_009].includes(codeOf(error))) return true;
  const names = new Set([error.name, error.cause instanceof Error ? error.cause.name : ""]);
  return AWAY.some((name) => names.has(name)) || "syscall" in error || "syscall" in Object(error.cause);
}

const AWAY = [
  "TimeoutError",
  "ConnectionError",
  "ClosedConnectionError",
  "DrainingConnectionError",
  "RequestError",
  "NoResponders",
  "DisconnectedError",
];
