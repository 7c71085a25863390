/**
 * Old words as new: a quotation of five words or more, of somebody known by name, that is printed again more than sixty days
 * later by an article that does not say that it is old ("in May", "previously told").
 */
import type { Finding } from "../../model/finding.ts";
import type { Language } from "../../model/language.ts";
import type { Recorded } from "../../model/record.ts";
import type { AcrossCheck } from "../across/check.ts";
import { isRunOf, quotedWordsOf } from "../across/quoted-words.ts";
import { type AcrossSlice, daysFrom, isTitle, quoteFrom } from "../across/slice.ts";
import { voiceOf } from "../across/voice.ts";
import { dayOf } from "../question/bear.ts";

export const staleQuote: AcrossCheck = {
  code: "stale-quote",
  about: "Words that were printed months before are quoted again as if they were new.",
  run: (slice, { language }) => {
    const quotations = slice.recorded.flatMap((recorded) => quotationOf(recorded, slice));
    const byVoice = Map.groupBy(quotations, ({ key }) => key);
    return [...byVoice.values()].flatMap((said) => findOld(said, slice, language));
  },
};

type Quotation = {
  readonly recorded: Recorded;
  readonly key: string;
  readonly name: string;
  readonly day: string;
  readonly words: readonly string[];
};

const FEWEST_WORDS = 5;
/** Words in common, where one quotes more than the other: "I don't know about that" is said twice. */
const FEWEST_SHARED = 8;
const OLD_DAYS = 60;

function quotationOf(recorded: Recorded, { kindred }: AcrossSlice): Quotation[] {
  // A month or a year tells no day.
  if ((recorded.document.published?.length ?? 0) < 10 || isTitle(recorded)) return [];
  const voice = voiceOf(recorded, kindred.merged);
  if (voice?.sort !== "speaker") return [];
  const words = quotedWordsOf(recorded);
  if (words.length < FEWEST_WORDS) return [];
  return [{ recorded, key: voice.key, name: voice.name, day: dayOf(recorded), words }];
}

/** One finding an article, against where its words stood first. */
function findOld(said: readonly Quotation[], { texts }: AcrossSlice, language: Language): Finding[] {
  const inOrder = said.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const told = new Set<string>();
  return inOrder.flatMap((later) => {
    const { document } = later.recorded;
    const first = inOrder.find((one) => daysFrom(one.day, later.day) > OLD_DAYS && isSame(one.words, later.words));
    if (first === undefined || told.has(document.id) || isDated(later, first, texts, language)) return [];
    told.add(document.id);
    const days = daysFrom(first.day, later.day);
    const evidence = [...quoteFrom(later.recorded), ...quoteFrom(first.recorded)];
    const where = first.recorded.document.outlet ?? "another article";
    const message = `${document.outlet ?? "The article"} quotes ${later.name} with words that ${where} had ${days} days before, on ${first.day}, and does not say so.`;
    return [{ code: staleQuote.code, severity: "doubt", message, evidence, suggestion: null }];
  });
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return isRunOf(short, long) && (short.length === long.length || short.length >= FEWEST_SHARED);
}

/** Whether the later article places the words in the past, by a date or by a word such as "previously" before or behind them. */
function isDated(
  { recorded: { statement, document }, day }: Quotation,
  first: Quotation,
  texts: ReadonlyMap<string, string>,
  { formerly }: Language,
): boolean {
  const said = statement.saidAt;
  if (said !== null && (said.earliest ?? "") <= first.day && said.edtf !== day) return true;
  if (said?.latest != null && daysFrom(said.latest, day) > OLD_DAYS / 2) return true;
  const text = texts.get(document.id) ?? "";
  const around = statement.evidence.flatMap(({ start, end }) => [
    text.slice(text.lastIndexOf("\n", start - 1) + 1, start).slice(-AROUND),
    text.slice(end, end + AROUND).split("\n")[0] ?? "",
  ]);
  return around.some((words) => (words.toLowerCase().match(/[\p{L}']+/gu) ?? []).some((word) => formerly.has(word)));
}

/** Characters on either side, of the same paragraph. */
const AROUND = 120;
