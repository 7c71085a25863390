/** `hearsay pose`: questions kept in view, with what is known of them today. */
import { ask, type AskOptions } from "../../../desk/ask.ts";
import { authorOf } from "../../../desk/corrections/author-of.ts";
import { findPosed, poseQuestion } from "../../../desk/corrections/pose-question.ts";
import type { Answer } from "../../../model/answer.ts";
import type { Correction } from "../../../model/correction.ts";
import { loadPacks } from "../../../pack/load.ts";
import { now, today } from "../as-of.ts";
import { type Call, optionOf } from "../call.ts";
import { runList } from "../lists/list.ts";
import { writeTable } from "../show/blocks.ts";
import { type Run, run } from "../show/runs.ts";
import { plainStatusOf, writeValues } from "../../../desk/words/status.ts";
import { writeShortDate } from "../../../desk/words/dates.ts";
import { type Screen, writeOut } from "../surroundings.ts";
import { withLedger } from "../with-ledger.ts";
import { short } from "../../../desk/words/amendment.ts";
import { confirm } from "./describe.ts";

export async function runPose(call: Call): Promise<number> {
  const words = call.words.join(" ").trim();
  return words === "" ? await listPosed(call) : await pose(call, words);
}

async function pose(call: Call, words: string): Promise<number> {
  return await withLedger(call, { create: false }, async (ledger) => {
    const { values } = call.settings;
    const pack = loadPacks(values.packs, { models: values.model });
    const maker = { author: authorOf(values), reason: optionOf(call, "reason") ?? "", madeAt: now() };
    const posed = await poseQuestion(ledger, words, asOfToday(), maker, pack);
    const { correction, isNew } = posed;
    if (call.options["json"] === true) await writeOut(`${JSON.stringify(correction)}\n`);
    else if (isNew) await writeOut(confirm(correction, null));
    else await writeOut(`It is posed already, as “${posed.words}” (${short(correction.id)}).\n`);
    return 0;
  });
}

const asOfToday = (): AskOptions => ({ asOf: today(), by: "reported" });

/** For programs: the correction that keeps it, and the answer in short. */
type Row = Pick<Answer, "question" | "status" | "value" | "established"> & {
  readonly id: Correction["id"];
  readonly author: string;
  readonly madeAt: string;
  /** Day of the last change of its status; null where nothing moved it. */
  readonly changed: string | null;
};

async function listPosed(call: Call): Promise<number> {
  return await runList(call, async ({ ledger, pack }) => {
    const rows: Row[] = [];
    for (const { correction, words } of await findPosed(ledger)) {
      const { id, author, madeAt } = correction;
      const { question, status, value, established, trail } = await ask(ledger, words, asOfToday(), pack);
      rows.push({ id, author, madeAt, question, status, value, established, changed: trail.at(-1)?.date ?? null });
    }
    return { rows, noun: "posed questions", show: showPosed };
  });
}

function showPosed(rows: readonly Row[], screen: Screen): string {
  const columns = [
    { head: "question", width: null },
    { head: "status", width: 22 },
    { head: "since", width: 11 },
    { head: "id", width: 8 },
  ];
  return writeTable(columns, rows.map(writeRow), screen);
}

function writeRow({ id, question, status, value, changed }: Row): Run[][] {
  const { word, ink } = plainStatusOf(status);
  const given = writeValues(value);
  return [
    [run(question, "strong")],
    [run(word, ink), run(given === "" ? "" : `: ${given}`)],
    [run(changed === null ? "" : writeShortDate(changed), "quiet")],
    [run(short(id), "quiet")],
  ];
}
