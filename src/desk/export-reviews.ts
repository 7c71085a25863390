/** Who was right on the questions that people have resolved: one record for each voice that took a side before the end was known. */
import type { ReviewRecord } from "../export/record.ts";
import { gather } from "../judge/question/gather.ts";
import { proofOf } from "../judge/proofs.ts";
import { resolutionsOf, type Resolution } from "../judge/corrections/resolutions.ts";
import { identify, wordQuestion } from "../judge/question/identify.ts";
import { endedByPeople } from "../judge/track/ended.ts";
import { forecastsOn } from "../judge/track/forecasts.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Named, Question } from "../model/answer.ts";
import type { QuestionKey } from "../model/correction.ts";
import type { Id } from "../model/id.ts";
import type { Pack } from "../model/pack.ts";
import type { AskOptions } from "./ask.ts";
import { fetchSlice, type Known, known } from "./asking/fetch-slice.ts";

/** What is void, ambiguous or disputed reviews nobody, and neither does a word that took no side. */
export async function* exportReviews(ledger: Ledger, options: AskOptions, pack: Pack): AsyncGenerator<ReviewRecord> {
  const context = await known(ledger, pack);
  for (const resolution of resolutionsOf(context.corrections)) {
    yield* await reviewAll(ledger, resolution, options, context);
  }
}

async function reviewAll(
  ledger: Ledger,
  resolution: Resolution,
  options: AskOptions,
  context: Known,
): Promise<ReviewRecord[]> {
  const ending = endedByPeople(resolution);
  const question = await questionOf(ledger, resolution.question, context.pack);
  if (ending === null || question === null) return [];
  const slice = await fetchSlice(ledger, question, options, context);
  const bears = gather(question, slice.recorded, options, context);
  const forecasts = forecastsOn({ ...ending, question, bears, origins: slice.origins }, context.kindred);
  const { correction: id, author, reason, recordedAt: madeAt } = resolution;
  return forecasts
    .filter(({ probability }) => probability !== 0.5)
    .map(({ voice, bear, probability, happened }) => ({
      record: "review",
      question: wordQuestion(question, context.pack.questions),
      outcome: resolution.outcome ?? "",
      correction: { id, author, reason, madeAt },
      voice: voice.name,
      proof: proofOf(bear.recorded),
      isRight: probability > 0.5 === happened,
    }));
}

/** Null where its kind is of no pack at hand. */
async function questionOf(ledger: Ledger, { kind, subject, scope }: QuestionKey, pack: Pack): Promise<Question | null> {
  const found = pack.questions.kinds.get(kind);
  if (found === undefined) return null;
  const named = { subject: await nameOf(ledger, subject), scope: scope === null ? null : await nameOf(ledger, scope) };
  return identify({ kind, ...named, asked: found.asked, record: null, frame: null, source: null, roles: {} });
}

async function nameOf(ledger: Ledger, id: Id<"Entity">): Promise<Named> {
  const [found] = await ledger.entities([id]);
  return { id, name: found?.name ?? id };
}
