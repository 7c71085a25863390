/**
 * How often one address may ask: buckets that fill up again. Looking is cheap and hardly limited; sending, and showing wrong
 * tokens, is limited for whoever sits at the machine too, since a page elsewhere or a program gone astray may be behind it.
 */
import type { MiddlewareHandler } from "hono";
import type { Env } from "./open-server.ts";
import { isLocal, type Peers } from "./peers.ts";
import { refuse } from "./refuse.ts";

type Bucket = { left: number; filledMs: number };
type Rate = { readonly most: number; readonly perSecond: number };

const LOOKING: Rate = { most: 400, perSecond: 100 };
const SENDING: Rate = { most: 60, perSecond: 1 };
const WRONG_TOKENS: Rate = { most: 10, perSecond: 0.1 };

/** More addresses than this are not remembered; those not seen for longest go first. */
const MOST_ADDRESSES = 10_000;

export function limitRate(
  { addressOf }: Pick<Peers, "addressOf">,
  nowMs: () => number = () => performance.now(),
): MiddlewareHandler<Env> {
  const looking = openBuckets(LOOKING, nowMs);
  const sending = openBuckets(SENDING, nowMs);
  const wrong = openBuckets(WRONG_TOKENS, nowMs);
  return async (c, next) => {
    const address = addressOf(c);
    const isLooking = c.req.method === "GET" || c.req.method === "HEAD";
    // Whoever reads many pages at once on their own machine is no danger to it.
    const isFree = isLooking && isLocal(address);
    // Whoever shows none is not kept out by a guesser: behind a proxy all come from its address.
    const isTry = c.req.header("authorization") !== undefined || (!isLooking && c.req.path === "/session");
    if ((!isFree && !(isLooking ? looking : sending).take(address)) || (isTry && !wrong.has(address))) {
      return refuse(c, { status: 429, code: "access/too-often", detail: WAIT, headers: { "Retry-After": "10" } });
    }
    await next();
    if (isTry && c.res.status === 401) wrong.take(address);
    return undefined;
  };
}

const WAIT = "That was too much at once. Try again in a moment.";

function openBuckets(
  { most, perSecond }: Rate,
  nowMs: () => number,
): { readonly has: (address: string) => boolean; readonly take: (address: string) => boolean } {
  const buckets = new Map<string, Bucket>();
  const fill = (address: string): Bucket => {
    const now = nowMs();
    const { left, filledMs } = buckets.get(address) ?? { left: most, filledMs: now };
    const bucket = { left: Math.min(most, left + ((now - filledMs) / 1000) * perSecond), filledMs: now };
    buckets.delete(address);
    buckets.set(address, bucket);
    if (buckets.size > MOST_ADDRESSES) buckets.delete(buckets.keys().next().value!);
    return bucket;
  };
  return {
    has: (address) => fill(address).left >= 1,
    take: (address) => {
      const bucket = fill(address);
      if (bucket.left < 1) return false;
      bucket.left -= 1;
      return true;
    },
  };
}
