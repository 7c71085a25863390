/** Questions that have a time for an answer, with the days that it may be: a month stays a month, and nothing is made a day that was said to be none. */
import { setImmediate } from "node:timers/promises";
import { listQuestions } from "../../judge/question/list-questions.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Question, Status, Value } from "../../model/answer.ts";
import type { Interval } from "../../model/interval.ts";
import type { Pack } from "../../model/pack.ts";
import type { AskOptions } from "../ask.ts";
import { known } from "../asking/fetch-slice.ts";
import { openDossier } from "../dossier.ts";

export type DatedRow = {
  readonly question: Question;
  readonly words: string;
  readonly status: Status;
  readonly value: Value;
  readonly interval: Interval;
};

/** At most so many, those most spoken of; by their first days. */
export async function listDays(
  ledger: Ledger,
  filter: Filter,
  options: AskOptions,
  limit: number,
  pack: Pack,
): Promise<readonly DatedRow[]> {
  const kinds = Array.from(pack.questions.kinds.values()).flatMap(({ id, dated, asked }) =>
    dated && asked === "when" ? [id] : [],
  );
  const recorded = await ledger.statements({ ...filter, kinds });
  const context = await known(ledger, pack);
  const rows: DatedRow[] = [];
  for (const { question, words } of listQuestions(recorded, [], pack).slice(0, limit)) {
    // Whoever asks a server for something small need not wait for all of it.
    await setImmediate();
    const { answer, bears } = await openDossier(ledger, question, options, context);
    for (const value of answer.value) {
      const interval = bears.find((bear) => bear.interval?.edtf === value.edtf)?.interval ?? null;
      if (interval !== null) rows.push({ question, words, status: answer.status, value, interval });
    }
  }
  return rows.toSorted((a, b) => (orderOf(a.interval) < orderOf(b.interval) ? -1 : 1));
}

const orderOf = ({ earliest, latest }: Interval): string => earliest ?? latest ?? "";
