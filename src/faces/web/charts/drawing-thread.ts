/** What runs in the thread that draws: one order after another, each answered. */
import assert from "node:assert";
import { parentPort } from "node:worker_threads";
import { arrangeCalibration } from "./arrange-calibration.ts";
import { arrangeCertainty } from "./arrange-certainty.ts";
import { draw, load } from "./draw.ts";
import type { Drawn, Order } from "./order.ts";

const port = parentPort;
assert.ok(port !== null, "charts are drawn by a thread that another one started");
const answer = (drawn: Drawn): void => port.postMessage(drawn);
// Loaded before anybody asks; where it cannot be, each order is told so.
let before: Promise<unknown> = load().catch(() => {});

port.on("message", (order: Order) => {
  before = before
    .then(() => drawOne(order))
    .then(
      (svg) => answer({ svg, error: null }),
      (error: unknown) => answer({ svg: null, error: error instanceof Error ? error : new Error(String(error)) }),
    );
});

/** Wide and narrow ones where it makes a difference: a page shows the one that fits. */
async function drawOne(order: Order): Promise<string> {
  const { name } = order;
  if (order.chart === "calibration") {
    return await draw(name, "chart square", (plot) => arrangeCalibration(plot, order.points));
  }
  const { certainty } = order;
  const wide = await draw(name, "chart wide", (plot) => arrangeCertainty(plot, certainty, { width: 760, height: 280 }));
  const narrow = await draw(name, "chart narrow", (plot) =>
    arrangeCertainty(plot, certainty, { width: 350, height: 260 }),
  );
  return wide + narrow;
}
