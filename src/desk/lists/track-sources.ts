/** Who was right before: over the questions of a ledger that people resolved, or whose end the record itself tells. */
import { setImmediate } from "node:timers/promises";
import { type AsOf, bearsOf } from "../../judge/question/gather.ts";
import { resolutionsOf } from "../../judge/corrections/resolutions.ts";
import { listQuestions } from "../../judge/question/list-questions.ts";
import { boundsOf, endedByPeople, endedByRecord } from "../../judge/track/ended.ts";
import type { Ended } from "../../judge/track/forecasts.ts";
import { type TrackRecord, trackRecords } from "../../judge/track/track-records.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Pack } from "../../model/pack.ts";
import { answerUnderstood } from "../asking/answer-understood.ts";
import { known } from "../asking/fetch-slice.ts";

/** So many questions are looked through, those most spoken of. */
const MOST = 300;

export async function trackSources(
  ledger: Ledger,
  filter: Filter,
  options: AsOf,
  pack: Pack,
): Promise<readonly TrackRecord[]> {
  const context = await known(ledger, pack);
  const resolutions = resolutionsOf(context.corrections);
  const recorded = await ledger.statements({ ...filter, kinds: [...pack.questions.kinds.keys()] });
  const ended: Ended[] = [];
  for (const { question } of listQuestions(recorded, [], pack).slice(0, MOST)) {
    // Whoever asks a server for something small need not wait for all of it.
    await setImmediate();
    const kind = pack.questions.kinds.get(question.kind)!;
    const { answer, slice } = await answerUnderstood(ledger, question, options, context);
    const { status, value, trail } = answer;
    const interval = value[0]?.edtf == null ? null : boundsOf(value[0].edtf);
    const resolution = resolutions.find(({ question: key }) => isSame(key, question));
    const ending =
      (resolution === undefined ? null : endedByPeople(resolution)) ??
      endedByRecord({ status, value, interval, trail }, kind);
    if (ending === null) continue;
    ended.push({
      ...ending,
      question,
      bears: bearsOf(question, slice, options, context),
      origins: slice.origins,
    });
  }
  return trackRecords(ended, options.asOf, context.kindred);
}

type Key = { readonly kind: string; readonly subject: string; readonly scope: string | null };
type Asked = {
  readonly kind: string;
  readonly subject: { readonly id: string } | null;
  readonly scope: { readonly id: string } | null;
};

const isSame = (key: Key, { kind, subject, scope }: Asked): boolean =>
  key.kind === kind && key.subject === subject?.id && key.scope === (scope?.id ?? null);
