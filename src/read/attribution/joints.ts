/** Where a source or content may start and end: at punctuation, quotations and the edges of phrases. */
import type { Layers } from "../stage.ts";
import { RELATIONS } from "../text/tags.ts";
import { MARK } from "./shapes.ts";
import type { Units } from "./units.ts";

export type Joints = {
  /** First and last unit of the phrase that each unit heads. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** 1 where a segment may start before a unit, or end there. One more entry than units. */
  readonly mayStart: Uint8Array;
  readonly mayEnd: Uint8Array;
  /** How many commas (and semicolons), colons (and dashes), full stops and quotations stand before each unit. */
  readonly commas: Int32Array;
  readonly colons: Int32Array;
  readonly stops: Int32Array;
  readonly quotes: Int32Array;
};

/** Words that no segment is cut at unless several words hang on them. */
const INNER: Uint8Array = Uint8Array.from(RELATIONS, (relation) =>
  Number(/^(?:det|amod|compound|flat|punct|nummod|fixed|goeswith|nmod:poss|cop|aux)/u.test(relation)),
);
/** Words that open a phrase: what follows them may be a segment without them. */
const OPENER: Uint8Array = Uint8Array.from(RELATIONS, (relation) =>
  Number(/^(?:case|mark|cc|advmod)$/u.test(relation)),
);
/** Phrases are followed so far up the tree; deeper ones are cut at punctuation only. */
const HIGHEST = 24;

type Columns = { readonly head: Int32Array; readonly relation: Uint8Array; readonly shape: Uint8Array };

export function findJoints(units: Units, columns: Columns, text: string, tokens: Layers["tokens"]): Joints {
  const { left, right } = measurePhrases(columns.head);
  const mayStart = new Uint8Array(units.count + 1);
  const mayEnd = new Uint8Array(units.count + 1);
  const cut = (edge: number): void => {
    mayStart[edge] = 1;
    mayEnd[edge] = 1;
  };
  cut(units.count);
  for (let unit = 0; unit < units.count; unit += 1) {
    if (units.quotation[unit]! >= 0 || columns.shape[unit] === MARK) {
      cut(unit);
      cut(unit + 1);
    }
    if (OPENER[columns.relation[unit]!] === 1) mayStart[unit + 1] = 1;
    if (INNER[columns.relation[unit]!] === 1 && right[unit]! - left[unit]! < 2) continue;
    cut(left[unit]!);
    cut(right[unit]! + 1);
  }
  for (const { first, end } of units.passages) {
    cut(first);
    cut(end);
  }
  return { left, right, mayStart, mayEnd, ...countMarks(units, text, tokens) };
}

function measurePhrases(head: Int32Array): Pick<Joints, "left" | "right"> {
  const left = Int32Array.from(head, (_, unit) => unit);
  const right = Int32Array.from(left);
  for (let unit = 0; unit < head.length; unit += 1) {
    for (let above = head[unit]!, steps = 0; above >= 0 && steps < HIGHEST; above = head[above]!, steps += 1) {
      if (unit < left[above]!) left[above] = unit;
      if (unit > right[above]!) right[above] = unit;
    }
  }
  return { left, right };
}

const COMMA = 1;
const COLON = 2;
const STOP = 3;

function kindOf(code: number): number {
  if (code === 44 || code === 59) return COMMA;
  if (code === 46 || code === 33 || code === 63) return STOP;
  return code === 58 || code === 45 || (code >= 0x2013 && code <= 0x2015) ? COLON : 0;
}

function countMarks(
  units: Units,
  text: string,
  tokens: Layers["tokens"],
): Omit<Joints, "left" | "right" | "mayStart" | "mayEnd"> {
  const { count } = units;
  const commas = new Int32Array(count + 1);
  const colons = new Int32Array(count + 1);
  const stops = new Int32Array(count + 1);
  const quotes = new Int32Array(count + 1);
  for (let unit = 0; unit < count; unit += 1) {
    const isQuotation = units.quotation[unit]! >= 0;
    const kind = isQuotation ? 0 : kindOf(text.charCodeAt(tokens.start[units.firstToken[unit]!]!));
    commas[unit + 1] = commas[unit]! + Number(kind === COMMA);
    colons[unit + 1] = colons[unit]! + Number(kind === COLON);
    stops[unit + 1] = stops[unit]! + Number(kind === STOP);
    quotes[unit + 1] = quotes[unit]! + Number(isQuotation);
  }
  return { commas, colons, stops, quotes };
}
