/** `hearsay read`: one article to a screen or as JSON; with `--jsonl` many. */
import { HearsayError } from "../../base/error.ts";
import { openPage } from "../../desk/fetching/open-address.ts";
import { isAddress } from "../../desk/find-articles.ts";
import { read } from "../../desk/read.ts";
import { dayOf } from "../../intake/dateline.ts";
import { readFileBytes, readStreamBytes } from "../../intake/file.ts";
import { receive } from "../../intake/receive.ts";
import type { Received, Remark } from "../../intake/received.ts";
import type { Pack } from "../../model/pack.ts";
import type { Reading } from "../../model/reading.ts";
import { loadPacks } from "../../pack/load.ts";
import { type Call, optionOf, refuseWithAddress } from "./call.ts";
import { screenOf, writeOut } from "./surroundings.ts";
import { withReach } from "./with-reach.ts";

export async function runRead(call: Call): Promise<number> {
  refuseMixtures(call);
  if (call.options["jsonl"] === true) {
    const { runReadLines } = await import("./read-lines.ts");
    return runReadLines(call);
  }
  const { packs, model } = call.settings.values;
  const article = await openArticle(call);
  const pack = loadPacks(packs, { models: model });
  const reading = read(article, pack);
  noteFuture(reading);
  noteRemarks(article);
  if (call.options["json"] === true) await writeOut(`${JSON.stringify(withAsides(reading, article), null, 2)}\n`);
  else await show(call, reading, pack);
  return 0;
}

/** What stands beside an article is told where its format has such: a page's captions and notes, with their places in the text. */
function withAsides(reading: Reading, { asides }: Received): Reading & Pick<Received, "asides"> {
  return asides === undefined ? reading : { ...reading, asides };
}

async function show(call: Call, reading: Reading, pack: Pack): Promise<void> {
  const screen = screenOf(call.settings.values);
  const number = optionOf(call, "explain");
  if (number === null) {
    const { showReading } = await import("./show/reading.ts");
    await writeOut(showReading(reading, screen));
    return;
  }
  const { showExplanation } = await import("./show/explanation.ts");
  const { explain } = await import("../../desk/explain.ts");
  await writeOut(showExplanation(reading, Number(number), screen, explain(reading, Number(number), pack)));
}

async function openArticle(call: Call): Promise<Received> {
  const [file = null] = call.words;
  const { maxBytes } = call.settings.values;
  const published = optionOf(call, "published");
  if (file !== null && isAddress(file)) {
    const page = await withReach(call, async (reach) => openPage(file, await reach()));
    return published === null ? page : { ...page, published };
  }
  const fromStream = file === null || file === "-";
  if (fromStream && process.stdin.isTTY) {
    process.stderr.write("Reading from the keyboard: paste an article and end it with Ctrl-D on a line of its own.\n");
  }
  const name = fromStream ? "standard input" : file;
  const bytes = fromStream ? await readStreamBytes(process.stdin, name, maxBytes) : await readFileBytes(file, maxBytes);
  const article = await receive({
    bytes,
    name,
    format: optionOf(call, "format"),
    encoding: optionOf(call, "encoding"),
  });
  return published === null ? article : { ...article, published };
}

/** Words that do not go together are told before anything is read. */
function refuseMixtures(call: Call): void {
  const { words, options } = call;
  const [file = null] = words;
  if (options["jsonl"] === true) {
    const single = ["published", "format", "encoding", "explain", "json"].find((name) => options[name] !== undefined);
    if (single === undefined) return;
    throw new HearsayError(
      "usage",
      `--${single} goes with one article, not with --jsonl, where each line tells its own.`,
    );
  }
  refuseWithAddress(call, words.find(isAddress), ["format", "encoding"]);
  const number = optionOf(call, "explain");
  if (number !== null && !/^[1-9]\d{0,5}$/u.test(number)) {
    throw new HearsayError("usage", `--explain takes the number of a statement, as the table shows it, not ${number}.`);
  }
  if (number !== null && options["json"] === true) {
    throw new HearsayError("usage", "--explain and --json do not go together: the JSON holds all statements in full.");
  }
  if (file === null || !/\.(?:jsonl|ndjson)$/iu.test(file)) return;
  throw new HearsayError("usage", `${file} looks like one JSON article a line. Say hearsay read --jsonl ${file}`);
}

const REMARKS: { readonly [remark in Remark]: string } = {
  paywall: "the page shows only the beginning of its article; the rest is for those who pay.",
  "live-blog": "the page is a live blog: its posts were written at different times, and one dateline stands for all.",
};

function noteRemarks({ remarks = [] }: Received): void {
  for (const remark of remarks) process.stderr.write(`note: ${REMARKS[remark]}\n`);
}

/** An article of tomorrow is read as it stands, but its reader should know. */
function noteFuture({ document }: Reading): void {
  if (document.published === null) return;
  const written = dayOf(document.published) ?? document.published;
  const today = new Date().toISOString().slice(0, written.length);
  if (written > today) process.stderr.write(`note: the dateline ${document.published} lies in the future.\n`);
}
