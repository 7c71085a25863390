/** Requests put to a server: at a steady rate whatever it does (open loop), or as many as it takes. */
import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "undici";

export type Pressed = {
  /** Milliseconds from when each was due until the last of its answer, the shortest first. */
  readonly took: readonly number[];
  /** Those that were not answered with 200. */
  readonly failed: number;
  readonly perSecond: number;
};

/**
 * One request every `1 / rate` seconds for so many of them. A time counts from when a request was due, so that waiting behind a slow
 * one counts too.
 */
export async function pressAtRate(origin: string, paths: readonly string[], rate: number): Promise<Pressed> {
  const pool = new Pool(origin, { connections: 64, pipelining: 1 });
  const startedMs = performance.now();
  const answers = paths.map(async (path, index) => {
    const dueMs = startedMs + (index * 1000) / rate;
    await wait(Math.max(0, dueMs - performance.now()));
    const isGood = await getOne(pool, path);
    return { took: performance.now() - dueMs, isGood };
  });
  return await sumUp(pool, answers, startedMs);
}

/** Always so many at once, until each path was asked for. */
export async function pressHard(origin: string, paths: readonly string[], atOnce: number): Promise<Pressed> {
  const pool = new Pool(origin, { connections: atOnce, pipelining: 1 });
  const startedMs = performance.now();
  let next = 0;
  const took: { took: number; isGood: boolean }[] = [];
  const work = async (): Promise<void> => {
    while (next < paths.length) {
      const path = paths[next]!;
      next += 1;
      const sentMs = performance.now();
      const isGood = await getOne(pool, path);
      took.push({ took: performance.now() - sentMs, isGood });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return await sumUp(
    pool,
    took.map((one) => Promise.resolve(one)),
    startedMs,
  );
}

async function getOne(pool: Pool, path: string): Promise<boolean> {
  const { statusCode, body } = await pool.request({ method: "GET", path });
  await body.dump({ limit: 10_000_000 });
  return statusCode === 200;
}

async function sumUp(
  pool: Pool,
  answers: readonly Promise<{ readonly took: number; readonly isGood: boolean }>[],
  startedMs: number,
): Promise<Pressed> {
  const all = await Promise.all(answers);
  const seconds = (performance.now() - startedMs) / 1000;
  await pool.close();
  return {
    took: all.map(({ took }) => took).toSorted((a, b) => a - b),
    failed: all.filter(({ isGood }) => !isGood).length,
    perSecond: all.length / seconds,
  };
}

/** `share` 0.99: what all but one in a hundred stay below. */
export function quantile(took: readonly number[], share: number): number {
  return took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0;
}
