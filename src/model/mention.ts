import type { MentionKind } from "./entity.ts";
import type { Id } from "./id.ts";
import type { Span } from "./span.ts";

/** Words that stand for someone or something: a name, "he", "the showrunner". */
export type Mention = Span & {
  readonly kind: MentionKind;
  /** Who or what is meant; null where the text does not tell ("sources", "they"). */
  readonly entity: Id<"Entity"> | null;
  /** The fullest name known, from pack or article: "Dario Scardapane" for "he"; the words themselves where there is none. */
  readonly name: string;
};
