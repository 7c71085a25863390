/**
 * What replaced words were: a day, a number, a name, or how surely something is said. Told from the words alone, so that a sentence
 * counts that evokes no frame; null where they were none of these, and the sentence was only put otherwise.
 */
import type { FactualityLexicon, OperatorPos } from "../../model/factuality-lexicon.ts";
import type { Pack } from "../../model/pack.ts";
import type { TimeFeatures, TimeGrammar } from "../../model/time-grammar.ts";
import type { Run, Word } from "./changed-words.ts";

export type Sorted = {
  readonly what: "date" | "number" | "name" | "certainty";
  readonly from: readonly Word[];
  readonly to: readonly Word[];
};

/** The words of both that the run stands in. `isTitle`: capitals tell nothing there. */
export type Around = { readonly was: readonly Word[]; readonly is: readonly Word[]; readonly isTitle: boolean };

export function sortRun(run: Run, around: Around, pack: Pack): Sorted | null {
  const { from, to } = run;
  if (isSurer(from, to, pack.factuality)) return { what: "certainty", from, to };
  const whole = widen(run, around, pack);
  const isTime = [whole.from, whole.to].every((words) => words.some((word) => isCalendar(word, pack)));
  if (isTime && [...from, ...to].some((word) => isPart(word, pack))) return { what: "date", ...whole };
  if (from.length === 0 || to.length === 0) return null;
  if ([from, to].every((words) => words.some((word) => isNumber(word, pack.times))))
    return { what: "number", ...whole };
  return !around.isTitle && isName(from, around.was, pack) && isName(to, around.is, pack)
    ? { what: "name", from, to }
    : null;
}

/** With the numbers and words of the calendar that stand beside it on both sides: "4 May 2032", of which the 4 was changed. */
function widen({ from, to, fromAt, toAt }: Run, { was, is }: Around, pack: Pack): Pick<Sorted, "from" | "to"> {
  let [before, behind] = [0, 0];
  while (isPart(was[fromAt - 1 - before], pack)) before += 1;
  while (isPart(was[fromAt + from.length + behind], pack)) behind += 1;
  return {
    from: was.slice(fromAt - before, fromAt + from.length + behind),
    to: is.slice(toAt - before, toAt + to.length + behind),
  };
}

function isPart(word: Word | undefined, pack: Pack): boolean {
  return word !== undefined && (isCalendar(word, pack) || isNumber(word, pack.times));
}

/** Words that tell of how surely something happens wherever they stand; whether "told" does hangs on its sentence. */
const OPERATORS: ReadonlySet<OperatorPos> = new Set(["modal", "negation", "adverb", "adjective"]);

/** "May" for "will", "no" for "a"; but not "would" for "will", where only the tense is another. */
function isSurer(from: readonly Word[], to: readonly Word[], factuality: FactualityLexicon): boolean {
  const [was, is] = [levelsOf(from, factuality), levelsOf(to, factuality)];
  if (was.size === 0 && is.size === 0) return false;
  // What no word weakens is certain.
  if (was.size === 0) was.add(3);
  if (is.size === 0) is.add(3);
  return was.isDisjointFrom(is);
}

function levelsOf(words: readonly Word[], { rows }: FactualityLexicon): Set<number> {
  return new Set(words.flatMap((word) => (isMonthName(word) ? [] : operatorsOf(word, rows))));
}

function operatorsOf({ key }: Word, rows: FactualityLexicon["rows"]): number[] {
  return (rows.get(key) ?? []).flatMap(({ as, words, seen }) =>
    OPERATORS.has(as) && words.length === 1 ? [seen.yes] : [],
  );
}

/** A capital within a sentence: the month of May. */
const isMonthName = ({ text, start }: Word): boolean => start > 0 && /^\p{Lu}/u.test(text);

const YEAR = /^(?:19|20|21)\d\d$/u;

/** A month, a weekday, a season, a year, "tomorrow". */
function isCalendar(word: Word, { times, factuality }: Pack): boolean {
  if (YEAR.test(word.key)) return true;
  const index = times.words.get(word.key);
  if (index === undefined) return false;
  if (operatorsOf(word, factuality.rows).length > 0 && !isMonthName(word)) return false;
  if (times.carriers[index] !== 1) return false;
  return (times.terminals[index] ?? []).some(({ symbol, features }) => {
    if (features !== null) return CALENDAR.some((name) => features[name] !== undefined);
    // A word without features is a time where it is a whole pattern: "tomorrow", but not the "short" of "a short while".
    return times.roots.some((root) => (root.next.get(symbol)?.complete.length ?? 0) > 0);
  });
}

const CALENDAR: readonly (keyof TimeFeatures)[] = [
  "month", "weekday", "season", "quarter", "half", "decade", "part", "year",
]; // biome-ignore format: one table

/** Figures, "nine", "third", "2nd". */
function isNumber({ key }: Word, times: TimeGrammar): boolean {
  if (/^\d/u.test(key)) return true;
  const index = times.words.get(key);
  const features = index === undefined ? [] : (times.terminals[index] ?? []).map((terminal) => terminal.features);
  return features.some((one) => one?.num !== undefined || one?.ordinal !== undefined);
}

/** Words in capitals, but for one that only opens its sentence. */
function isName(words: readonly Word[], sentence: readonly Word[], { language }: Pack): boolean {
  const named = words.filter(({ text }) => /^\p{Lu}/u.test(text));
  if (named.length === 0 || named.some(({ key }) => language.functionWords.has(key) || language.openers.has(key)))
    return false;
  const isOpening = words.length === 1 && words[0] === sentence[0];
  return named.length === words.length && !isOpening;
}
