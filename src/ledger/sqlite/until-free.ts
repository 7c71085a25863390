/** Tries again while another connection holds the file, and lets the rest of this process go on between the tries. */
import { setTimeout as pause } from "node:timers/promises";
import { HearsayError } from "../../base/error.ts";

export async function untilFree(waitMs: number, work: () => void): Promise<void> {
  const end = performance.now() + waitMs;
  for (let tries = 0; ; tries += 1) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof HearsayError && error.code === "ledger/locked") || performance.now() >= end) throw error;
    }
    // Not in step with others who wait.
    await pause(1 + Math.random() * Math.min(tries, MAX_PAUSE_MS));
  }
}

const MAX_PAUSE_MS = 20;
