/**
 * A question in plain English → what it asks: which kind of question, about whom, within what.
 *
 *     understandQuestion("When will the Defenders return to the MCU?", pack)
 *     // appears, subject The Defenders, scope Marvel Cinematic Universe, asked when
 *
 * The question is read like an article of one sentence; the frames and names that are found there are weighed against the
 * kinds of question that packs know. All plausible readings are given, the best first.
 */
import type { Question } from "../model/answer.ts";
import type { Interval } from "../model/interval.ts";
import type { Pack } from "../model/pack.ts";
import { comparedWith } from "./question/compared-with.ts";
import { matchAsking } from "./question/asking.ts";
import { namesIn } from "./question/names.ts";
import { rankKinds } from "./question/rank-kinds.ts";
import { triggersIn } from "./question/triggers.ts";
import { layLayers } from "./lay-layers.ts";
import type { Layers } from "./stage.ts";
import { uposOf } from "./text/tags.ts";
import { parseDay } from "./time/anchor.ts";
import { formatDay } from "./time/calendar.ts";

/** One way to understand a question; what it is about as its words name it. */
export type Understanding = Omit<Question, "id" | "interval"> & {
  /** A time that the question names: "in 2026". */
  readonly interval: Interval | null;
};

/** `published` is the day that "next year" counts from. Empty where the words name nothing that can be asked about. */
export function understandQuestion(words: string, published: string | null, pack: Pack): Understanding[] {
  const document = {
    id: "",
    url: null,
    outlet: null,
    byline: null,
    title: null,
    published,
    modified: null,
    language: "en",
    rendition: "original",
    text: words,
  } as const;
  const have = layLayers(document, pack);
  const { source, names, hasVersion } = namesIn(have, pack);
  const asking = matchAsking(have.tokens.lower, pack.questions);
  const interval = intervalIn(have, pack);
  const content = have.tokens.lower
    .map((word, at) => ({ word, at }))
    .filter(({ at }) => TELLING.has(have.syntax.upos[at]!));
  const triggers = triggersIn(have, pack);
  const ways = rankKinds({ ...asking, names, hasVersion, triggers, content, lemmas: have.syntax.lemma }, pack).map(
    (one) => {
      const than = comparedWith(one, names, have, pack);
      return { ...one, source: one.source ?? source, interval, ...(than === null ? {} : { than }) };
    },
  );
  // Words that compare two times ask for nothing else.
  return ways.toSorted((a, b) => Number(b.than !== undefined) - Number(a.than !== undefined));
}

/** Parts of speech by whose words one thing that was said is told from another. */
const TELLING: ReadonlySet<number> = new Set(
  (["NOUN", "PROPN", "VERB", "ADJ", "NUM"] as const).map((name) => uposOf(name)),
);

/** "In 2026"; "beyond 2026" is all that comes after it. */
function intervalIn(
  { times, tokens }: Pick<Layers, "times" | "tokens">,
  { times: { context } }: Pack,
): Interval | null {
  const time = times.find(({ earliest, latest }) => earliest !== null || latest !== null);
  if (time?.edtf == null) return null;
  const { edtf, earliest, latest, start } = time;
  const before = tokens.start.findLastIndex((at, index) => index < tokens.count && at < start);
  const isBeyond = context.get("beyond")?.has(tokens.lower[before] ?? "") === true;
  const last = parseDay(latest);
  if (!isBeyond || last === null) return { edtf, earliest, latest };
  const after = formatDay(last + 1);
  return { edtf: `${after}/..`, earliest: after, latest: null };
}
