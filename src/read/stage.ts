/**
 * The layers that reading lays over a page, and the shape of a stage. A stage names in its type which layers it needs
 * and which one it gives, so that the compiler checks the order in `read.ts`.
 */
import type { Document } from "../model/document.ts";
import type { Interval } from "../model/interval.ts";
import type { Pack } from "../model/pack.ts";
import type { Time } from "../model/time.ts";
import type { TextAttribution } from "./text/attributions.ts";
import type { Clauses } from "./text/clauses.ts";
import type { Evocation } from "./text/evocations.ts";
import type { Mentions } from "./text/mentions.ts";
import type { Names } from "./text/names.ts";
import type { Page } from "./text/page.ts";
import type { Quotation } from "./text/quotations.ts";
import type { Sentence } from "./text/sentences.ts";
import type { Syntax } from "./text/syntax.ts";
import type { Tokens } from "./text/tokens.ts";

export type Layers = {
  readonly document: Document;
  readonly page: Page;
  /** The document creation time, from `document.published` or the archive's date mark; null where neither is there. */
  readonly dateline: Interval | null;
  readonly tokens: Tokens;
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
  readonly names: Names;
  readonly syntax: Syntax;
  readonly clauses: Clauses;
  /** Spans of these layers count in `page.text` until `read.ts` places them. */
  readonly times: readonly Time[];
  readonly mentions: Mentions;
  readonly attributions: readonly TextAttribution[];
  /** In the order of their triggers. */
  readonly evocations: readonly Evocation[];
};

export type Stage<Needs extends keyof Layers, Gives extends keyof Layers> = (
  have: Pick<Layers, Needs>,
  pack: Pack,
) => Layers[Gives];
