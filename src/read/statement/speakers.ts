/**
 * The speakers of a page in the order they speak, each called by the name it was brought in with: "an unnamed source …
 * the source went on", "Ilves … she" where nothing else says who she is.
 */
import type { Layers } from "../stage.ts";
import type { Language } from "../../model/language.ts";
import type { Stretch, TextAttribution } from "../text/attributions.ts";
import { rangeOf } from "../text/token-range.ts";
import type { TextMention } from "../text/mentions.ts";
import { relationOf, uposOf } from "../text/tags.ts";
import { type Named, nameSpeaker, rootOf, type Speaker } from "./speaker.ts";

type Have = Pick<Layers, "document" | "page" | "tokens" | "sentences" | "syntax" | "mentions">;

/** "fired by the studio", too. */
const SUBJECTS: ReadonlySet<number> = new Set((["nsubj", "nsubj:pass", "obl:agent"] as const).map(relationOf));

const ADJ = uposOf("ADJ");

/** Who spoke last, and who without a name, by the noun that was used for them. */
type Memory = {
  person: Speaker | null;
  organization: Speaker | null;
  /** Who spoke last of those without a name. */
  nameless: Speaker | null;
  readonly unnamed: Map<string, Speaker>;
};

/** By attribution: its speaker; null where it names none. */
export function nameSpeakers(
  have: Have,
  attributions: readonly TextAttribution[],
  { unnamed }: Language,
): (Speaker | null)[] {
  const memory: Memory = { person: null, organization: null, nameless: null, unnamed: new Map() };
  return attributions.map(({ source }) => {
    if (source === null) return null;
    const named = nameSpeaker(have, source);
    const speaker = recall(have, memory, named, unnamed);
    remember(have, memory, named, speaker);
    return speaker;
  });
}

function recall(have: Have, memory: Memory, named: Named, unnamed: ReadonlySet<string>): Speaker {
  const { document, syntax } = have;
  const { speaker, mention, top } = named;
  const at = { start: speaker.start, end: speaker.end };
  // "The 56-year-old": who is called by what he is spoke last.
  const isQuality = mention === null && isQualityOf(have, speaker);
  if (isQuality && memory.person !== null) return { ...memory.person, ...at };
  const described = mention ?? describedBy(have, speaker);
  const titled = described?.form === "description" && described.entity === null ? titledBefore(have, described) : null;
  if (titled !== null) return { ...titled, ...at };
  if (mention === null || mention.entity !== null) return speaker;
  if (mention.form === "pronoun" && mention.antecedent === null) {
    const spoken = mention.kind === "other" ? memory.organization : memory.person;
    const meant = mention.plural
      ? null
      : laterOf(spoken, mention.kind === "other" ? subjectBefore(have, mention) : null);
    return meant === null ? speaker : { ...meant, ...at };
  }
  const antecedent = rootOf(have, mention);
  if (
    mention.form === "pronoun" &&
    antecedent?.form === "description" &&
    !unnamed.has(syntax.lemma[antecedent.headToken]!)
  ) {
    // "She played the mother. “It is time,” she said": who plays speaks, not who is played.
    const meant = mention.plural ? null : spokenOf(have, memory, mention);
    return meant === null ? speaker : { ...meant, ...at };
  }
  if (mention.form !== "description") return speaker;
  const first = syntax.firstChild[top]!;
  const determiner = first >= 0 && first < top ? syntax.lemma[first] : undefined;
  if (determiner === "this" && mention.kind === "outlet" && document.outlet !== null) {
    return { ...speaker, name: document.outlet };
  }
  const known = determiner === "the" ? memory.unnamed.get(syntax.lemma[top]!) : undefined;
  if (known !== undefined) return { ...known, ...at };
  // "the same insider": whoever spoke last without a name.
  if (memory.nameless !== null && unnamed.has(syntax.lemma[top]!) && isSame(have, top))
    return { ...memory.nameless, ...at };
  if (determiner !== "the" || mention.plural || unnamed.has(syntax.lemma[top]!)) return speaker;
  const meant = spokenOf(have, memory, mention);
  return meant === null ? speaker : { ...meant, ...at };
}

function isSame({ tokens, syntax }: Have, top: number): boolean {
  for (let child = syntax.firstChild[top]!; child >= 0 && child < top; child = syntax.nextSibling[child]!)
    if (tokens.lower[child] === "same") return true;
  return false;
}

/** Where the tree has no head that is called anything: the description that ends the words for who speaks. */
function describedBy({ mentions: { list, at }, tokens }: Have, stretch: Stretch): TextMention | undefined {
  const { firstToken, endToken } = rangeOf(tokens, stretch);
  const last = list[at[endToken - 1]!];
  return last !== undefined && last.endToken === endToken && last.firstToken <= firstToken + 1 ? last : undefined;
}

/** "the chief executive": the last before who was named with that role. */
function titledBefore({ mentions: { list, at }, page, tokens }: Have, mention: TextMention): Speaker | null {
  if (mention.kind !== "person" || mention.plural || tokens.lower[mention.firstToken - 1] !== "the") return null;
  const words = page.text.slice(mention.start, mention.end).toLowerCase().replace(/^the /u, "");
  for (let index = at[mention.firstToken]! - 1, left = FAR; index >= 0 && left > 0; index -= 1, left -= 1) {
    const { form, entity, kind, roles, name, start, end } = list[index]!;
    if (form !== "name" || entity === null || kind !== "person") continue;
    if (roles.some(({ text }) => text.toLowerCase() === words))
      return { name, entity, kind, start, end, through: null };
  }
  return null;
}

/** "the 56-year-old", "the late": an article and, last, an adjective. */
function isQualityOf({ tokens, syntax }: Have, stretch: Stretch): boolean {
  const { firstToken, endToken } = rangeOf(tokens, stretch);
  return endToken > firstToken + 1 && tokens.lower[firstToken] === "the" && syntax.upos[endToken - 1] === ADJ;
}

/** "The Ledger was more careful: the film, [it] said, is late": an outlet or company that its sentence is about. */
function subjectBefore(
  { mentions: { list, at }, syntax, sentences }: Have,
  { firstToken }: TextMention,
): Speaker | null {
  const first = sentences.find(({ endToken }) => endToken > firstToken)?.firstToken ?? firstToken;
  for (let index = at[firstToken]! - 1; index >= 0 && list[index]!.firstToken >= first; index -= 1) {
    const { kind, entity, headToken, name, start, end } = list[index]!;
    const isCompany = (kind === "organization" || kind === "outlet") && entity !== null;
    if (isCompany && SUBJECTS.has(syntax.relation[headToken]!))
      return { name, entity, kind, start, end, through: null };
  }
  return null;
}

function laterOf(one: Speaker | null, other: Speaker | null): Speaker | null {
  return one === null || other === null ? (one ?? other) : other.start > one.start ? other : one;
}

/** "the developer", "the Oscar winner": of those named so far the one of that kind who spoke last or, before anyone did, was a subject last. */
function spokenOf(
  { mentions: { list, at }, syntax, tokens }: Have,
  memory: Memory,
  { kind, firstToken }: TextMention,
): Speaker | null {
  const spoken = kind === "person" ? memory.person : kind === "organization" ? memory.organization : null;
  if (kind !== "person" && kind !== "organization") return null;
  let index = at[firstToken]! - 1;
  for (let left = REACH; index >= 0 && left > 0; index -= 1, left -= 1) {
    const one = list[index]!;
    if (one.kind !== kind || one.entity === null || !SUBJECTS.has(syntax.relation[one.headToken]!)) continue;
    if (spoken !== null && spoken.start > tokens.start[one.firstToken]!) return spoken;
    return { name: one.name, entity: one.entity, kind, start: one.start, end: one.end, through: null };
  }
  return spoken;
}

/** How many mentions back a role may have been given to somebody. */
const FAR = 60;
/** How many mentions back a description may reach. */
const REACH = 24;

function remember({ syntax }: Have, memory: Memory, { mention, top }: Named, speaker: Speaker): void {
  if (speaker.kind === "person") memory.person = speaker;
  if (speaker.kind === "organization" || speaker.kind === "outlet") memory.organization = speaker;
  if (mention?.form !== "description" || speaker.entity !== null) return;
  memory.unnamed.set(syntax.lemma[top]!, speaker);
  if (!mention.plural) memory.nameless = speaker;
}
