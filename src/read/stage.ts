/**
 * The layers that reading lays over a page, and the shape of a stage. A stage names in its type which layers it needs
 * and which one it gives, so that the compiler checks the order in `read.ts`.
 */
import type { Attribution } from "../model/attribution.ts";
import type { Document } from "../model/document.ts";
import type { Interval } from "../model/interval.ts";
import type { Mention } from "../model/mention.ts";
import type { Pack } from "../model/pack.ts";
import type { Time } from "../model/time.ts";
import type { Page } from "./text/page.ts";
import type { Quotation } from "./text/quotations.ts";
import type { Sentence } from "./text/sentences.ts";
import type { NameRange, Syntax } from "./text/syntax.ts";
import type { Tokens } from "./text/tokens.ts";

export type Layers = {
  readonly document: Document;
  readonly page: Page;
  /** The document creation time, from `document.published` or the archive's date mark; null where neither is there. */
  readonly dateline: Interval | null;
  readonly tokens: Tokens;
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
  /** Names of several words known beforehand, in order; the parser reads each as a whole. */
  readonly names: readonly NameRange[];
  readonly syntax: Syntax;
  /** Spans of these layers count in `page.text` until `read.ts` places them. */
  readonly times: readonly Time[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
};

export type Stage<Needs extends keyof Layers, Gives extends keyof Layers> = (
  have: Pick<Layers, Needs>,
  pack: Pack,
) => Layers[Gives];
