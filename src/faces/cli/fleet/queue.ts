/** `hearsay queue`: how much waits, how fast it shrinks, and what could not be read: shown, requeued or dropped. */
import { setTimeout as pause } from "node:timers/promises";
import { HearsayError } from "../../../base/error.ts";
import { type QueueReport, reportQueue } from "../../../desk/fleet/report-queue.ts";
import { parseAddress } from "../../../queue/address.ts";
import type { Failure, Queue } from "../../../queue/queue.ts";
import { now } from "../as-of.ts";
import type { Call } from "../call.ts";
import { limitOf } from "../lists/limit.ts";
import { joinBlocks, writeHeading, writeLines, writeTable } from "../show/blocks.ts";
import { run } from "../show/runs.ts";
import { type Screen, screenOf, writeOut } from "../surroundings.ts";
import { withQueue } from "./with-queue.ts";

export async function runQueue(call: Call): Promise<number> {
  const [what = "show", ...ids] = call.words;
  const runner = RUNNERS[what];
  if (runner === undefined) throw new HearsayError("usage", `A queue can be asked to ${WHAT}, not "${what}".`);
  if (ids.length > 0 && (what === "show" || what === "failed")) {
    throw new HearsayError("usage", `"hearsay queue ${what}" takes nothing else, so "${ids[0]}" is too much.`);
  }
  return await withQueue(call, "queue", (queue) => runner(call, queue, ids));
}

const WHAT = "show, failed, requeue or drop";

type QueueRunner = (call: Call, queue: Queue, ids: readonly string[]) => Promise<number>;

const RUNNERS: Readonly<Record<string, QueueRunner>> = {
  show: showQueue,
  failed: listFailed,
  requeue: (call, queue, ids) => settle(call, queue, ids, { verb: "requeue", done: "requeued" }),
  drop: (call, queue, ids) => settle(call, queue, ids, { verb: "drop", done: "dropped" }),
};

async function showQueue(call: Call, queue: Queue): Promise<number> {
  const report = await reportQueue(queue, { now, pause });
  if (call.options["json"] === true) {
    await writeOut(`${JSON.stringify(report, null, 2)}\n`);
    return 0;
  }
  const screen = screenOf(call.settings.values);
  const { shown } = parseAddress(call.settings.values.queue);
  const reasons = report.reasons.map(({ code, count }) => [[run(code)], [run(String(count))]]);
  await writeOut(
    joinBlocks([
      writeHeading(shown, 0, screen),
      writeTable(
        [
          { head: "", width: 14 },
          { head: "", width: 12, isRight: true },
          { head: "", width: null },
        ],
        rowsOf(report).map(([name, value, about]) => [[run(name)], [run(value, "strong")], [run(about, "quiet")]]),
        screen,
      ),
      reasons.length === 0
        ? ""
        : writeTable(
            [
              { head: "failed with", width: null },
              { head: "articles", width: 8, isRight: true },
            ],
            reasons,
            screen,
          ),
      report.failed === 0
        ? ""
        : writeLines(
            [run("hearsay queue failed lists them; hearsay queue requeue all tries them again.", "quiet")],
            screen,
          ),
    ]),
  );
  return 0;
}

const many = (count: number): string => count.toLocaleString("en");

function rowsOf(report: QueueReport): readonly (readonly [name: string, value: string, about: string])[] {
  const { waiting, underWay, again, failed, settled, rate, lagSeconds, left } = report;
  return [
    ["waiting", many(waiting), "articles that nobody has yet"],
    [
      "in hand",
      many(underWay),
      again === 0
        ? "articles that workers have"
        : `articles that workers have, ${many(again)} of them not for the first time`,
    ],
    ["failed", many(failed), "articles that were put aside"],
    ["settled", many(settled), "articles since the queue was made"],
    [
      "rate",
      rate.toFixed(rate < 10 ? 1 : 0),
      `articles a second just now${left === null ? "" : `; ${writeSpan(left)} to go`}`,
    ],
    ["lag", lagSeconds === null ? "none" : writeSpan(lagSeconds), "since the oldest that is not settled was put in"],
  ];
}

/** "3 h", "12 min", "5 s". */
function writeSpan(seconds: number): string {
  const [length, unit] = UNITS.find(([one]) => seconds >= one) ?? [1, "s"];
  return `${Math.round(seconds / length)} ${unit}`;
}

const UNITS: readonly (readonly [seconds: number, unit: string])[] = [
  [172_800, "d"],
  [7200, "h"],
  [120, "min"],
];

async function listFailed(call: Call, queue: Queue): Promise<number> {
  const limit = limitOf(call);
  const rows: Failure[] = [];
  let left = 0;
  for await (const failure of queue.failures()) {
    if (limit === null || rows.length < limit) rows.push(failure);
    else left += 1;
  }
  if (call.options["json"] === true) {
    await writeOut(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  const screen = screenOf(call.settings.values);
  const rest = left === 0 ? "" : `… and ${left.toLocaleString("en")} more: --limit ${rows.length + left} shows all.`;
  await writeOut(
    joinBlocks([
      rows.length === 0 ? writeLines([run("Nothing was put aside.", "quiet")], screen) : showFailures(rows, screen),
      rest === "" ? "" : writeLines([run(rest, "quiet")], screen),
    ]),
  );
  return 0;
}

const ID_SHOWN = 12;

function showFailures(rows: readonly Failure[], screen: Screen): string {
  return writeTable(
    [
      { head: "id", width: ID_SHOWN },
      { head: "article", width: null },
      { head: "tries", width: 5, isRight: true },
      { head: "why", width: null },
    ],
    rows.map(({ id, document, name, tries, code, message }) => [
      [run(id.slice(0, ID_SHOWN), "quiet")],
      [run(name ?? (document === "" ? "none that we know" : "standard input"), "strong")],
      [run(String(tries))],
      [run(message.split("\n")[0] ?? ""), run(` [${code}]`, "quiet")],
    ]),
    screen,
  );
}

/** Ids may be cut short, as long as they mean one. */
async function settle(
  call: Call,
  queue: Queue,
  words: readonly string[],
  { verb, done }: { readonly verb: "requeue" | "drop"; readonly done: string },
): Promise<number> {
  if (words.length === 0) {
    throw new HearsayError("usage", `Name what to ${verb}: ids of "hearsay queue failed", or all.`);
  }
  const all: string[] = [];
  for await (const { id } of queue.failures()) all.push(id);
  const isAll = words.length === 1 && words[0] === "all";
  const ids = isAll ? all : words.map((word) => findId(all, word));
  let count = 0;
  for (const id of new Set(ids)) if (await queue[verb](id)) count += 1;
  const told = `${count.toLocaleString("en")} ${count === 1 ? "article was" : "articles were"} ${done}.`;
  await writeOut(`${call.options["json"] === true ? JSON.stringify({ [done]: count }) : told}\n`);
  return 0;
}

function findId(all: readonly string[], word: string): string {
  const found = all.filter((id) => id.startsWith(word));
  const [id, other] = found;
  if (id === undefined) {
    throw new HearsayError(
      "queue/failure-unknown",
      `Nothing that failed has the id ${word}: see "hearsay queue failed".`,
    );
  }
  if (other !== undefined && id !== word) {
    throw new HearsayError(
      "record/ambiguous",
      `${found.length} articles that failed have ids that begin with ${word}: write more of it.`,
    );
  }
  return id;
}
