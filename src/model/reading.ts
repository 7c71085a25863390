import type { Attribution } from "./attribution.ts";
import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { Mention } from "./mention.ts";
import type { Span } from "./span.ts";
import type { Statement } from "./statement.ts";
import type { Time } from "./time.ts";

/** All that was understood of one document. */
export type Reading = {
  /** The document's id, or the `id` of the input line it came from. */
  readonly id: string;
  readonly document: Document;
  readonly sentences: readonly Span[];
  readonly times: readonly Time[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
};
