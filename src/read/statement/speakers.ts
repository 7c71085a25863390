/**
 * The speakers of a page in the order they speak, each called by the name it was brought in with: "an unnamed source …
 * the source went on", "Ilves … she" where nothing else says who she is.
 */
import type { Layers } from "../stage.ts";
import type { TextAttribution } from "../text/attributions.ts";
import { type Named, nameSpeaker, type Speaker } from "./speaker.ts";

type Have = Pick<Layers, "document" | "page" | "tokens" | "syntax" | "mentions">;

/** Who spoke last, and who without a name, by the noun that was used for them. */
type Memory = {
  person: Speaker | null;
  organization: Speaker | null;
  readonly unnamed: Map<string, Speaker>;
};

/** By attribution: its speaker; null where it names none. */
export function nameSpeakers(have: Have, attributions: readonly TextAttribution[]): (Speaker | null)[] {
  const memory: Memory = { person: null, organization: null, unnamed: new Map() };
  return attributions.map(({ source }) => {
    if (source === null) return null;
    const named = nameSpeaker(have, source);
    const speaker = recall(have, memory, named);
    remember(have, memory, named, speaker);
    return speaker;
  });
}

function recall({ document, syntax }: Have, memory: Memory, { speaker, mention, top }: Named): Speaker {
  if (mention === null || mention.entity !== null) return speaker;
  const at = { start: speaker.start, end: speaker.end };
  if (mention.form === "pronoun" && mention.antecedent === null) {
    const meant = mention.plural ? null : mention.kind === "other" ? memory.organization : memory.person;
    return meant === null ? speaker : { ...meant, ...at };
  }
  if (mention.form !== "description") return speaker;
  const first = syntax.firstChild[top]!;
  const determiner = first >= 0 && first < top ? syntax.lemma[first] : undefined;
  if (determiner === "this" && mention.kind === "outlet" && document.outlet !== null) {
    return { ...speaker, name: document.outlet };
  }
  const known = determiner === "the" ? memory.unnamed.get(syntax.lemma[top]!) : undefined;
  return known === undefined ? speaker : { ...known, ...at };
}

function remember({ syntax }: Have, memory: Memory, { mention, top }: Named, speaker: Speaker): void {
  if (speaker.kind === "person") memory.person = speaker;
  if (speaker.kind === "organization" || speaker.kind === "outlet") memory.organization = speaker;
  if (mention?.form === "description" && speaker.entity === null) memory.unnamed.set(syntax.lemma[top]!, speaker);
}
