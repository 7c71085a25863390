/** `hearsay export`: a ledger, or what bears on a question, on standard output, in the format that is asked for. */
import { HearsayError } from "../../base/error.ts";
import { suggest } from "../../base/suggest.ts";
import { siteOf } from "../../desk/settings.ts";
import { writeExport } from "../../desk/write-export.ts";
import type { Export } from "../../export/export.ts";
import { EXPORTS } from "../../export/exports.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Pack } from "../../model/pack.ts";
import { asOfOf } from "./as-of.ts";
import { type Call, optionOf, refuseTogether } from "./call.ts";
import { limitOf } from "./lists/limit.ts";
import { visibleLines } from "./show/cells.ts";
import { writeOut } from "./surroundings.ts";
import { withLedger } from "./with-ledger.ts";

const NARROWING = ["about", "since", "until", "outlet", "search"] as const;

export async function runExport(call: Call): Promise<number> {
  const format = requireFormat(call);
  const findings = call.options["findings"] === true;
  refuseTogether(call, "question", [...NARROWING, "findings"], "a question tells by itself what bears on it");
  if (findings && format.over !== "changes") {
    const feeds = EXPORTS.filter(({ over }) => over === "changes").map(({ name }) => name);
    throw new HearsayError("usage", `--findings goes with a feed: --format ${feeds.join(", ")}.`);
  }
  const options = asOfOf(call);
  const limit = limitOf({ ...call, options: { ...call.options, json: true } });
  const { values } = call.settings;
  const pack = async (): Promise<Pack> => {
    const { loadPacks } = await import("../../pack/load.ts");
    return loadPacks(values.packs, { models: values.model });
  };
  return await withLedger(call, { create: false }, async (ledger) => {
    const filter = await filterOf(call, ledger, pack);
    const question = optionOf(call, "question");
    const wanted = {
      question,
      filter,
      findings,
      narrowed: narrowedOf(call),
      options,
      limit,
      site: siteOf(values),
      texts: values.texts,
      self: null,
    };
    // Files hold what articles hold; a terminal is not moved by it.
    const show = process.stdout.isTTY ? visibleLines : (text: string): string => text;
    for await (const text of writeExport(format, wanted, ledger, pack)) await writeOut(show(text));
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

async function filterOf(call: Call, ledger: Ledger, pack: () => Promise<Pack>): Promise<Filter | null> {
  const [about, since, until, outlet, words] = NARROWING.map((name) => optionOf(call, name));
  const narrowing = { about, since, until, outlet };
  if (words == null && Object.values(narrowing).every((value) => value == null)) return null;
  const { narrow } = await import("../../desk/lists/narrow.ts");
  return { ...(await narrow(ledger, narrowing, await pack())), words: words ?? null };
}

/** "about Season 2 where it says delay". */
function narrowedOf(call: Call): string {
  const [about, words] = [optionOf(call, "about"), optionOf(call, "search")];
  return [about === null ? "" : `about ${about}`, words === null ? "" : `where it says ${words}`]
    .filter(Boolean)
    .join(" ");
}
