/**
 * How a language speaks of time, compiled from the tables in `packs/<language>/times/`: words with their features, and rules
 * that put words together. A rule's features are those of its parts joined, with what its row adds: in "last May", the
 * month 5 of "May" and `toward` -1 of the rule.
 *
 * What features mean in the calendar is not said here: `read/time/resolve.ts` counts.
 */

/** What a word or phrase contributes. Every one is optional; the names are the columns' own. */
export type TimeFeatures = {
  readonly type?: "DATE" | "TIME" | "DURATION" | "SET";
  /** A value that stands as it is: `PAST_REF`, `TBA`. */
  readonly value?: string;
  /** Years 1…9999; `decade` 199 is the 1990s, `century` 19 the 1900s. */
  readonly century?: number;
  readonly decade?: number;
  readonly year?: number;
  /** 1 or 2. */
  readonly half?: number;
  /** 1…4. */
  readonly quarter?: number;
  /** 0 spring, 1 summer, 2 autumn, 3 winter (December to February, counted to the year it begins in). */
  readonly season?: number;
  readonly month?: number;
  /** Of the month. */
  readonly day?: number;
  /** Monday 1 … Sunday 7. */
  readonly weekday?: number;
  /** Saturday and Sunday of a week. */
  readonly weekend?: number;
  /** The name of a holiday's row. */
  readonly holiday?: string;
  /** Part of the day as TIMEX3 names it: `MO MI AF EV NI DT`. */
  readonly part?: string;
  readonly hour?: number;
  readonly minute?: number;
  /** 0 a.m., 1 p.m. */
  readonly afternoon?: number;
  /** 1: of a fiscal year, whose bounds only the company knows. */
  readonly fiscal?: number;
  /** The year of "FY26". */
  readonly fiscalYear?: number;
  /** How many; `to` where a range was said ("five to seven weeks"); `vague` 1 where no number was ("a few weeks"). */
  readonly num?: number;
  readonly to?: number;
  readonly vague?: number;
  /** Seconds S, minutes MI, hours H, days D, weeks W, weekends WE, months M, quarters Q, half years HY, seasons SE, years Y, decades E, centuries C. */
  readonly unit?: string;
  /** 1: an amount that "in" makes a distance from the dateline ("in two weeks"). */
  readonly mayCount?: number;
  /** A second amount: "two hours and 15 minutes". */
  readonly plus?: number;
  readonly plusUnit?: string;
  /** Steps from the anchor: "last" -1, "this" 0, "next" 1, "two years ago" -2. */
  readonly shift?: number;
  /** The last step of a range: "in five to seven weeks" is 5 and 7. */
  readonly shiftTo?: number;
  /** Where steps are counted from: the dateline (`dct`), the time last told (`told`), the quarter last told (`quarter`). */
  readonly from?: "dct" | "told" | "quarter";
  /** Which of the years (weeks, …) a month (weekday, …) without one belongs to: -1 the last, 0 this, 1 the next. */
  readonly toward?: number;
  /** Part of a period: `START`, `MID`, `END` are its thirds, `LAST` its last day, `FIRST` its first, `SOFAR` and `REST` its parts up to and from the dateline. */
  readonly portion?: string;
  /** The last of several thirds: "early to mid 2026". */
  readonly portionEnd?: string;
  /** The n-th unit (or weekday) of a period: "the first week of May"; -1 the last. */
  readonly nth?: number;
  readonly nthUnit?: string;
  /** What "third" or "3rd" counts, before a rule says what it is the third of. */
  readonly ordinal?: number;
  /** Last part of a range in one expression: the day of "Jan. 22–24", the year of "2025-26". */
  readonly endYear?: number;
  readonly endSeason?: number;
  readonly endQuarter?: number;
  readonly endMonth?: number;
  readonly endDay?: number;
  /** 1: roughly ("around March"); 2: a bound ("more than a month"). */
  readonly approximate?: number;
  /** 1: and whatever comes after it ("2027 or later", "at least two years"). */
  readonly open?: number;
  /** 1: every one of them ("every Thursday"). */
  readonly every?: number;
  /** 1: week of the day named ("the week of June 2"). */
  readonly weekOf?: number;
};

/**
 * One thing a word can stand for: a class with features ("May": `month`, month 5), or itself, a literal in a pattern, which
 * has none (null) and is no part that a rule can refer to.
 */
export type Terminal = { readonly symbol: number; readonly features: TimeFeatures | null };

/** Index into `rules`, and which item of the rule's pattern each captured part is. */
export type CompleteRule = { readonly rule: number; readonly slots: readonly number[] };

export type InnerEdge = { readonly class: number; readonly node: RuleNode };

/** A state of the matcher: what may come next, and which rule is complete here. */
export type RuleNode = {
  readonly next: ReadonlyMap<number, RuleNode>;
  /** Classes of phrases that may come next; where they are many, also by the symbols they can begin with. */
  readonly inner: readonly InnerEdge[];
  readonly innerBySymbol: ReadonlyMap<number, readonly InnerEdge[]> | null;
  /** The rules that are complete here. */
  readonly complete: readonly CompleteRule[];
};

/** An assignment of a rule: `shift=-$1.num` is `{key: "shift", terms: [[-1, {slot: 1, key: "num"}]]}`. */
export type Assignment = {
  readonly key: keyof TimeFeatures;
  /** A sum of products; null removes the feature. */
  readonly terms: readonly (readonly Factor[])[] | null;
};
export type Factor = number | string | { readonly slot: number; readonly key: keyof TimeFeatures };

export type TimeRule = {
  /** `relative/last-unit`: table and row. */
  readonly name: string;
  /** The parts whose features are joined, by slot; null for all of them. */
  readonly keep: readonly number[] | null;
  readonly assignments: readonly Assignment[];
  /** Names of the conditions in `read/time/conditions.ts` that its surroundings must meet. */
  readonly needs: readonly string[];
};

export type Holiday = {
  /** Month and day; month, weekday and which of them (-1 the last); or Western Easter. */
  readonly on:
    | { readonly month: number; readonly day: number }
    | { readonly month: number; readonly weekday: number; readonly nth: number }
    | "easter";
  /** Days after that. */
  readonly plus: number;
  /** First and last day of its weekend, counted from the day itself; null: the Saturday and Sunday nearest to it. */
  readonly weekend: readonly [number, number] | null;
};

/**
 * `move`: looks ahead with its object and with "for", "to", "until" ("slipped to June"), `say` only with its own ("announced
 * for June"); `state`: with every time ("expected in June"); `intend`: with its infinitive ("wanted to open in June").
 */
export type PlanKind = "move" | "say" | "state" | "intend";

export type TimeGrammar = {
  /** Word, lower case → index into `terminals`. */
  readonly words: ReadonlyMap<string, number>;
  readonly terminals: readonly (readonly Terminal[])[];
  /** Symbols of what is read from digits, by kind: `int`, `year`, `clock`. */
  readonly digits: ReadonlyMap<string, number>;
  /** Where the matcher begins for each class; class 0 is `time`, what is looked for. */
  readonly roots: readonly RuleNode[];
  /** `first[class][symbol]` is 1 where the class can begin with the symbol. */
  readonly first: readonly Uint8Array[];
  /** `carriers[index]`, by the indexes of `words`, is 1 for words such that every time expression holds one of them. */
  readonly carriers: Uint8Array;
  /**
   * By the index of an expression's first word: which words, by index, may follow it (index 0: a number); null where it may
   * stand alone.
   */
  readonly pairs: readonly (Uint8Array | null)[];
  /** The symbol of time zones. */
  readonly zone: number;
  /** Words that decide whether an expression beside them is a time, by class: `before-time` → in, on, … */
  readonly context: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rules: readonly TimeRule[];
  readonly holidays: ReadonlyMap<string, Holiday>;
  /** Verbs of planning, by lemma: "slate", "move". */
  readonly plans: ReadonlyMap<string, PlanKind>;
};
