/**
 * What it costs to count: a request and a stage told where nobody listens, and where they are counted; and one scrape. Processor time, printed:
 *
 *     node bench/web/counting.ts
 */
import { openMetrics } from "../../src/desk/observe/metrics.ts";
import { tell } from "../../src/desk/observe/tell.ts";

const TIMES = 200_000;
const SCRAPES = 200;

const tellRequest = (): void => tell("request", { method: "GET", route: "/q/:id", status: 200, seconds: 0.002 });
const tellStage = (): void => tell("stage", { stage: "read", seconds: 0.002 });

await measure("a request told to nobody", TIMES, tellRequest);
await measure("a stage told to nobody", TIMES, tellStage);
const metrics = openMetrics("bench");
await measure("a request counted", TIMES, tellRequest);
await measure("a stage counted", TIMES, tellStage);
await measure("a scrape", SCRAPES, metrics.write);
metrics.close();

async function measure(what: string, times: number, work: () => unknown): Promise<void> {
  for (let time = 0; time < times / 10; time += 1) await work();
  const from = process.cpuUsage();
  for (let time = 0; time < times; time += 1) await work();
  const { user, system } = process.cpuUsage(from);
  process.stdout.write(`${what.padEnd(30)} ${((user + system) / times).toFixed(2).padStart(10)} µs\n`);
}
