/**
 * What somebody says in quotation marks is a sentence of its own beside the one that says who says it: "'It was never going to
 * be ready,' | she said", "She said: | 'It was never …'". Where the parser tore it apart, the two are parsed again, each for
 * itself, and the words hang on the saying.
 */
import { relationOf, TAG_XPOS, uposOf, xposOf } from "../tags.ts";
import { isTorn, rootsOf, type Tree } from "./is-torn.ts";
import type { Columns } from "./mend-tree.ts";
import type { Units } from "./units.ts";

/** The units of the speech, its marks included, and those of what stands beside it. */
export type TornSpeech = {
  readonly speech: readonly [from: number, to: number];
  readonly carrier: readonly [from: number, to: number];
};

const VERB = uposOf("VERB");
const QUOTES: ReadonlySet<number> = new Set((["``", "''"] as const).map(xposOf));
const [COMMA, COLON, STOP] = [xposOf(","), xposOf(":"), xposOf(".")];
const OPENS: ReadonlySet<number> = new Set([COMMA, COLON, xposOf("IN")]);
const ENDS: ReadonlySet<number> = new Set([COMMA, COLON, STOP]);
const FINITE: ReadonlySet<number> = new Set((["VBZ", "VBP", "VBD", "MD"] as const).map(xposOf));
const CCOMP = relationOf("ccomp");
const CONJ = relationOf("conj");
const ADVCL = relationOf("advcl");
const CASE = relationOf("case");

/** `state` counts from the sentence's first unit; null where the speech hangs together, or none stands there. */
export function findTornSpeech(units: Units, from: number, to: number, state: Tree): TornSpeech | null {
  const torn = isQuote(units, from) ? splitBehind(units, from, to) : splitBefore(units, from, to);
  if (torn === null || !hasFinite(units, torn.speech) || !hasFinite(units, torn.carrier)) return null;
  // "She would not rule it out: 'I can promise nothing'": behind a colon it has to be a clause of its own.
  if (torn.speech[0] > from && TAG_XPOS[units.tag[torn.speech[0] - 1]!] === COLON)
    return isTorn(units, torn.speech, from, state) ? torn : null;
  const roots = rootsOf(units, torn.speech, from, state);
  return roots.length > 1 || roots.some((root) => state.relation[root - from] === CASE) ? torn : null;
}

/** "'…,' she said": a mark before the closing one tells that the sentence goes on. */
function splitBehind(units: Units, from: number, to: number): TornSpeech | null {
  const close = nextQuote(units, from + 1, to);
  if (close + 2 >= to || !ENDS.has(TAG_XPOS[units.tag[close - 1]!]!)) return null;
  return { speech: [from, close + 1], carrier: [close + 1, to] };
}

/** "She said, '….'": behind a mark, and to the end but for a full stop. */
function splitBefore(units: Units, from: number, to: number): TornSpeech | null {
  const open = nextQuote(units, from, to);
  // "told the paper that '…'", too.
  if (open >= to || open === from || !OPENS.has(TAG_XPOS[units.tag[open - 1]!]!)) return null;
  return nextQuote(units, open + 1, to) + 2 < to ? null : { speech: [open, to], carrier: [from, open] };
}

/**
 * Hangs the speech on the last of the verbs that are joined in what stands beside it: "laughed and [said]"; behind it also
 * "it is late, while Quill [said]". By token.
 */
export function hangOnSaying({ upos, head, relation }: Columns, { firstToken }: Units, torn: TornSpeech): void {
  const rootOf = ([from, to]: readonly [number, number]): number => {
    let token = firstToken[from]!;
    while (token < firstToken[to]! && head[token]! >= 0) token += 1;
    return token;
  };
  const spoken = rootOf(torn.speech);
  const root = rootOf(torn.carrier);
  let saying = root;
  for (let token = root + 1; token < firstToken[torn.carrier[1]]!; token += 1) {
    const isJoined = relation[token] === CONJ || (relation[token] === ADVCL && torn.speech[0] > torn.carrier[0]);
    if (head[token] === root && isJoined && upos[token] === VERB) saying = token;
  }
  head[spoken] = saying;
  relation[spoken] = CCOMP;
}

function hasFinite({ tag }: Units, [from, to]: readonly [number, number]): boolean {
  for (let unit = from; unit < to; unit += 1) if (FINITE.has(TAG_XPOS[tag[unit]!]!)) return true;
  return false;
}

const isQuote = ({ tag }: Units, unit: number): boolean => QUOTES.has(TAG_XPOS[tag[unit]!]!);

/** `to` where there is none. */
function nextQuote(units: Units, from: number, to: number): number {
  let unit = from;
  while (unit < to && !isQuote(units, unit)) unit += 1;
  return unit;
}
