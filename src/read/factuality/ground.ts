/**
 * What the judging of events stands on: the layers and the lexicon, and for each form of the page what the lexicon knows of
 * it, looked up once.
 */
import { type FactualityLexicon, type OperatorRow, WORD_KINDS, type WordKind } from "../../model/factuality-lexicon.ts";
import type { Layers } from "../stage.ts";
import { hashWord } from "../text/parse/mix.ts";

export type Have = Pick<Layers, "tokens" | "syntax" | "sentences" | "quotations">;

export type Ground = Have & {
  readonly lexicon: FactualityLexicon;
  readonly forms: FormNotes;
  /** Whether a clause is told as news and not asked of as an event: "players must wait" tells a duty, and it is so. */
  readonly isNews: boolean;
};

/** By form, filled when first asked for; 0 is not yet known. */
type FormNotes = {
  /** Place in `lists`. */
  readonly rows: Int32Array;
  readonly lists: (readonly OperatorRow[])[];
  /** One more than the place in `WORD_KINDS`, or `NO_KIND`. */
  readonly kind: Uint8Array;
  readonly hash: Int32Array;
};

const UNKNOWN = 0;
const NO_ROWS: readonly OperatorRow[] = [];
const NO_KIND = 255;

export function layGround(have: Have, lexicon: FactualityLexicon): Ground {
  const { count } = have.tokens.forms;
  const forms = {
    rows: new Int32Array(count),
    lists: [NO_ROWS],
    kind: new Uint8Array(count),
    hash: new Int32Array(count),
  };
  return { ...have, lexicon, forms, isNews: false };
}

/** All rows of the word as written. */
export function rowsOf({ tokens, lexicon, forms }: Ground, token: number): readonly OperatorRow[] {
  const form = tokens.form[token]!;
  if (forms.rows[form] === UNKNOWN)
    forms.rows[form] = forms.lists.push(lexicon.rows.get(tokens.lower[token]!) ?? NO_ROWS) - 1;
  return forms.lists[forms.rows[form]!]!;
}

/** What the word shows of a clause; null for most words, and outside the page. */
export function kindOf({ tokens, lexicon, forms }: Ground, token: number): WordKind | null {
  if (token < 0 || token >= tokens.count) return null;
  const form = tokens.form[token]!;
  if (forms.kind[form] === UNKNOWN) {
    const kind = lexicon.kinds.get(tokens.lower[token]!);
    forms.kind[form] = kind === undefined ? NO_KIND : WORD_KINDS.indexOf(kind) + 1;
  }
  return WORD_KINDS[forms.kind[form]! - 1] ?? null;
}

/** A hash of the word in lower case; 1 outside the page. */
export function hashAt({ tokens, forms }: Ground, token: number): number {
  if (token < 0 || token >= tokens.count) return 1;
  const form = tokens.form[token]!;
  const known = forms.hash[form]!;
  if (known !== UNKNOWN) return known;
  const lower = tokens.lower[token]!;
  const hash = hashWord(lower, 0, lower.length);
  forms.hash[form] = hash;
  return hash;
}
