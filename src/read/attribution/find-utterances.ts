/** Whose words stand where: what `resolveSpeakers` needs to tell who "I" is. */
import type { Layers } from "../stage.ts";
import { mentionHeading, rangeOf, type TokenRange } from "../text/token-range.ts";

/** The mention of the source (index into `Mentions.list`), and the tokens of what is said. */
export type Utterance = { readonly source: number; readonly content: readonly TokenRange[] };

/** Utterances inside others come after them, as their attributions do. */
export function findUtterances(have: Pick<Layers, "tokens" | "syntax" | "mentions" | "attributions">): Utterance[] {
  return have.attributions.flatMap(({ source, content }) => {
    const mention = source === null ? -1 : mentionHeading(have, rangeOf(have.tokens, source));
    return mention < 0 ? [] : [{ source: mention, content: content.map((stretch) => rangeOf(have.tokens, stretch)) }];
  });
}
