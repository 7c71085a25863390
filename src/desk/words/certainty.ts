/** How sure someone is, in a word, and in which tone a face shows it. */
import type { FactualityValue, Statement } from "../../model/statement.ts";

/** `maybe`: takes a side, not firmly; `open`: takes none. Each face has its colours for them. */
export type Tone = "yes" | "maybe" | "no" | "open";

const CERTAINTY: Readonly<Record<FactualityValue, readonly [word: string, tone: Tone]>> = {
  "CT+": ["yes", "yes"],
  "PR+": ["likely", "maybe"],
  "PS+": ["maybe", "maybe"],
  "CT-": ["no", "no"],
  "PR-": ["unlikely", "maybe"],
  "PS-": ["maybe not", "maybe"],
  CTu: ["untold", "open"],
  Uu: ["open", "open"],
};

export type Certainty = { readonly word: string; readonly ink: Tone };

export function certaintyOf(value: FactualityValue): Certainty {
  const [word, ink] = CERTAINTY[value];
  return { word, ink };
}

/** What the one who says it commits to: the innermost speaker, or the author. */
export function speakersCertainty(statement: Statement): Certainty {
  return certaintyOf(statement.factuality.at(-1)?.value ?? "Uu");
}

/**
 * What the author makes of it, where that is more than passing it on and differs from what the speaker says; else null.
 * The article "confirms" what the quotation leaves open: that is worth a word.
 */
export function authorsCertainty({ factuality }: Statement): Certainty | null {
  const author = factuality[0]?.value;
  const speaker = factuality.at(-1)?.value;
  if (factuality.length < 2 || author === undefined || author === "Uu" || author === speaker) return null;
  return certaintyOf(author);
}
