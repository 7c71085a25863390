/** `hearsay ask`: one question to a screen or as JSON; with `--jsonl` many. */
import { HearsayError } from "../../base/error.ts";
import { ask } from "../../desk/ask.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Pack } from "../../model/pack.ts";
import { loadPacks } from "../../pack/load.ts";
import { asOfOf } from "./as-of.ts";
import { type Call, refuseTogether } from "./call.ts";
import { screenOf, writeOut } from "./surroundings.ts";
import { withLedger } from "./with-ledger.ts";

export async function runAsk(call: Call): Promise<number> {
  const isLines = call.options["jsonl"] === true;
  refuseTogether(call, "jsonl", ["json"], "each answer is a line of JSON anyway");
  const question = isLines ? null : requireQuestion(call);
  if (isLines && call.words.length > 0) {
    throw new HearsayError("usage", "With --jsonl the questions come from standard input, one a line.");
  }
  asOfOf(call);
  return withLedger(call, { create: false }, async (ledger) => {
    const pack = loadPacks(call.settings.values.packs, { models: call.settings.values.model });
    return question === null ? await answerLines(call, ledger, pack) : await answerOne(call, question, ledger, pack);
  });
}

/** The one question that stands behind a verb. Throws `usage`. */
export function requireQuestion({ words }: Call): string {
  const question = words.join(" ").trim();
  if (question !== "") return question;
  throw new HearsayError("usage", 'Ask a question, in quotation marks: hearsay ask "When does Season 2 come out?"');
}

async function answerOne(call: Call, question: string, ledger: Ledger, pack: Pack): Promise<number> {
  const answer = await ask(ledger, question, asOfOf(call), pack);
  if (call.options["json"] === true) {
    await writeOut(`${JSON.stringify(answer, null, 2)}\n`);
    return 0;
  }
  const { showAnswer } = await import("./show/answer.ts");
  await writeOut(showAnswer(answer, screenOf(call.settings.values), pack.questions));
  return 0;
}

async function answerLines(call: Call, ledger: Ledger, pack: Pack): Promise<number> {
  const { askLines } = await import("../../desk/ask-lines.ts");
  let failed = 0;
  for await (const { json, error } of askLines(
    ledger,
    process.stdin,
    asOfOf(call),
    call.settings.values.maxBytes,
    pack,
  )) {
    await writeOut(`${json}\n`);
    if (error !== null) failed += 1;
  }
  if (failed > 0) process.stderr.write(`hearsay: ${failed} lines were no questions; each says why.\n`);
  return failed === 0 ? 0 : 1;
}
