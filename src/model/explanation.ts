/** Which rules made a statement, for the person who asks: words as the text has them, not offsets. Made on request only. */
import type { Trigger } from "./frame.ts";
import type { FactualityValue } from "./statement.ts";

export type Explanation = {
  /** By whom the words came, the innermost first; empty where the article speaks itself. */
  readonly attributions: readonly AttributionExplanation[];
  /** Null for a statement outside every frame, and for "Clark Johnson's Cherry", which needs no trigger. */
  readonly frame: FrameExplanation | null;
  /** In the order of the statement's `factuality`. */
  readonly factuality: readonly FactualityExplanation[];
  /** Times that stand in its words. */
  readonly times: readonly TimeExplanation[];
};

export type AttributionExplanation = {
  readonly source: string | null;
  /** Null for a quotation that stands alone and goes on from what was said before. */
  readonly cue: string | null;
  /** The outlet or stage it was said to. */
  readonly medium: string | null;
  /** What found it: the learned weights, the rules over cues and the tree, or the rule on quotations that stand alone. */
  readonly by: "model" | "rule" | "quotation";
  /** From 0 to 1. */
  readonly confidence: number;
  /** From the words here to who is meant: "he", "Dario Scardapane". */
  readonly resolved: readonly string[];
};

export type FrameExplanation = {
  readonly id: string;
  /** The words that evoke it: "urged … another chance". */
  readonly trigger: string;
  /** What the trigger itself says: `-` for "leaves" as the no of being cast; "probable" for "slated". */
  readonly polarity: "+" | "-";
  readonly certainty: Trigger["certainty"];
  readonly roles: readonly RoleExplanation[];
};

export type RoleExplanation = {
  readonly name: string;
  /** Seen from the trigger: "subject", "in", "clause"; "nearby" where a noun was taken for want of a name. */
  readonly place: string;
  /** From the words here to what is meant. */
  readonly resolved: readonly string[];
};

export type FactualityExplanation = {
  readonly holder: string;
  readonly value: FactualityValue;
  /** The operators met on the way up, the innermost first: "negated", "modal: may". */
  readonly because: readonly string[];
};

export type TimeExplanation = {
  readonly text: string;
  readonly value: string;
  /** The row of the grammar that found it: "month year"; null where two were linked to one. */
  readonly rule: string | null;
};
