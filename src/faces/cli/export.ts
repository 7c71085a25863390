/** `hearsay export`: a ledger, or what bears on a question, on standard output, in the format that is asked for. */
import { HearsayError } from "../../base/error.ts";
import { suggest } from "../../base/suggest.ts";
import { ask, type AskOptions, timeline } from "../../desk/ask.ts";
import { listChanges, type Traced, traceQuestion } from "../../desk/changes.ts";
import { exportCorrected, exportLedger, type Selection } from "../../desk/export-ledger.ts";
import { exportReviews } from "../../desk/export-reviews.ts";
import { datedFindings } from "../../desk/lists/dated-findings.ts";
import { listAnswers } from "../../desk/lists/list-answers.ts";
import { narrow } from "../../desk/lists/narrow.ts";
import { AS_HEARD } from "../../desk/settings.ts";
import type { CalendarExport, Export, FeedExport, RecordExport } from "../../export/export.ts";
import { EXPORTS } from "../../export/exports.ts";
import { itemOfChange } from "../../export/feed/change.ts";
import { itemOfFinding } from "../../export/feed/finding.ts";
import type { ExportRecord } from "../../export/record.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Pack } from "../../model/pack.ts";
import { loadPacks } from "../../pack/load.ts";
import { asOfOf } from "./as-of.ts";
import { type Call, optionOf, refuseTogether } from "./call.ts";
import { limitOf } from "./lists/list.ts";
import { writeOut } from "./surroundings.ts";
import { withLedger } from "./with-ledger.ts";

const NARROWING = ["about", "since", "until", "outlet", "search"] as const;

/** What is to be written: `question` null for all, `filter` null for a whole ledger. */
type Wanted = {
  readonly call: Call;
  readonly ledger: Ledger;
  readonly question: string | null;
  readonly filter: Filter | null;
  /** Loaded when it is needed: a ledger as it is kept is written without any. */
  readonly pack: () => Pack;
};

export async function runExport(call: Call): Promise<number> {
  const format = requireFormat(call);
  refuseTogether(call, "question", [...NARROWING, "findings"], "a question tells by itself what bears on it");
  if (call.options["findings"] === true && format.over !== "changes") {
    const feeds = EXPORTS.filter(({ over }) => over === "changes").map(({ name }) => name);
    throw new HearsayError("usage", `--findings goes with a feed: --format ${feeds.join(", ")}.`);
  }
  asOfOf(call);
  limitOf(call);
  const { packs, model } = call.settings.values;
  const pack = (): Pack => loadPacks(packs, { models: model });
  return await withLedger(call, { create: false }, async (ledger) => {
    const filter = await filterOf(call, ledger, pack);
    await write(format, { call, ledger, question: optionOf(call, "question"), filter, pack });
    return 0;
  });
}

function requireFormat(call: Call): Export {
  const name = optionOf(call, "format") ?? EXPORTS[0]!.name;
  const format = EXPORTS.find((one) => one.name === name);
  if (format !== undefined) return format;
  const names = EXPORTS.map((one) => one.name);
  throw new HearsayError("usage", `--format takes ${names.join(", ")}, not "${name}".${suggest(name, names)}`);
}

async function filterOf(call: Call, ledger: Ledger, pack: () => Pack): Promise<Filter | null> {
  const [about, since, until, outlet, words] = NARROWING.map((name) => optionOf(call, name));
  const narrowing = { about: about ?? null, since: since ?? null, until: until ?? null, outlet: outlet ?? null };
  if (words == null && Object.values(narrowing).every((value) => value === null)) return null;
  return { ...(await narrow(ledger, narrowing, pack())), words: words ?? null };
}

async function write(format: Export, wanted: Wanted): Promise<void> {
  if (format.over === "records") {
    for await (const text of format.write(recordsOf(format, wanted))) await writeOut(text);
  } else
    await writeOut(format.over === "changes" ? await writeFeed(format, wanted) : await writeCalendar(format, wanted));
}

async function* recordsOf({ state }: RecordExport, wanted: Wanted): AsyncGenerator<ExportRecord> {
  const { call, ledger, question, filter, pack } = wanted;
  const selection = question === null ? { filter } : await bearingOn(question, wanted);
  if (state === "kept") yield* exportLedger(ledger, selection);
  else {
    yield* exportCorrected(ledger, selection);
    // Whoever was right is looked up only where somebody has resolved something.
    if (question === null && filter === null && (await ledger.corrections()).length > 0) {
      yield* exportReviews(ledger, asOfOf(call), pack());
    }
  }
}

async function bearingOn(question: string, { call, ledger, pack }: Wanted): Promise<Selection> {
  const bears = await timeline(ledger, question, asOfOf(call), pack());
  return {
    filter: { documents: [...new Set(bears.map(({ recorded }) => recorded.document.id))] },
    statements: new Set(bears.map(({ recorded }) => recorded.statement.id)),
  };
}

/** So many items where nobody says how many: what readers keep. */
const IN_FEED = 50;

async function writeFeed(format: FeedExport, { call, ledger, question, filter, pack }: Wanted): Promise<string> {
  const options = asOfOf(call);
  const limit = limitOf({ ...call, options: { ...call.options, json: true } }) ?? IN_FEED;
  const site = siteOf(call);
  const heading = { site, home: site, self: null, asOf: options.asOf };
  if (call.options["findings"] === true) {
    const items = (await datedFindings(ledger, filter ?? {}, limit)).map((finding) => itemOfFinding(finding, site));
    return await format.write({ ...heading, title: "Hearsay: findings", about: "What does not add up.", items });
  }
  const changes =
    question === null
      ? await listChanges(ledger, filter ?? {}, options, limit, pack())
      : (await trace(question, ledger, options, pack())).changes.toReversed();
  return await format.write({
    ...heading,
    title: `Hearsay: ${question ?? titleOf(call)}`,
    about: "What has changed in what is known, with the words that moved it.",
    items: changes.slice(0, limit).map((change) => itemOfChange(change, site)),
  });
}

/** "what changed about Season 2". */
function titleOf(call: Call): string {
  const [about, words] = [optionOf(call, "about"), optionOf(call, "search")];
  return ["what changed", about === null ? "" : `about ${about}`, words === null ? "" : `where it says ${words}`]
    .filter((part) => part !== "")
    .join(" ");
}

async function writeCalendar(
  format: CalendarExport,
  { call, ledger, question, filter, pack }: Wanted,
): Promise<string> {
  const options = asOfOf(call);
  const answers =
    question === null
      ? await listAnswers(ledger, filter ?? {}, options, pack())
      : [(await trace(question, ledger, options, pack())).answer];
  return await format.write({ title: `Hearsay: ${question ?? "days"}`, site: siteOf(call), answers });
}

async function trace(question: string, ledger: Ledger, options: AskOptions, pack: Pack): Promise<Traced> {
  const { understood } = await ask(ledger, question, options, pack);
  return await traceQuestion(ledger, understood, options, pack);
}

/** Where pages are; null where nobody says. */
function siteOf({ settings }: Call): string | null {
  const { site } = settings.values;
  return site === AS_HEARD ? null : site;
}
