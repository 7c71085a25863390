/** Frames that a question's words could evoke, whatever their roles: a question leaves out what it asks for. */
import type { Frame, FrameRole, Trigger } from "../../model/frame.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import { lemmaOf } from "../text/parse/lemmas.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";

export type QuestionTrigger = {
  readonly frame: Frame;
  /** How many words it has, and whether its roles were found. */
  readonly words: number;
  readonly isFilled: boolean;
  /** Roles of which one must be filled: one that the question asks for stands in none of its words. */
  readonly needs: readonly string[];
  /** Whether it says what its frame is about or, like "leave", the opposite. */
  readonly polarity: Trigger["polarity"];
  /** By role the first token of the mention that fills it. */
  readonly fillers: ReadonlyMap<string, number>;
};

export function triggersIn(
  have: Pick<Layers, "syntax" | "tokens" | "names" | "mentions" | "evocations">,
  { frames, language }: Pack,
): QuestionTrigger[] {
  const filled = have.evocations
    .filter((one) => !isPartOfFiller(one.trigger, one.token, have))
    .map(({ trigger, fillers }) => ({
      frame: trigger.frame,
      words: trigger.lemmas.length,
      isFilled: true,
      needs: trigger.needs,
      polarity: trigger.polarity,
      fillers: new Map(
        Array.from(fillers).flatMap(([role, filler]) =>
          filler.kind === "mention" ? [[role, have.mentions.list[filler.mention]!.firstToken] as const] : [],
        ),
      ),
    }));
  const { lemma } = have.syntax;
  const lowered = new Set(lemma.map((one) => one.toLowerCase()));
  const loose: QuestionTrigger[] = [];
  for (let token = 0; token < have.tokens.count; token += 1) {
    if (have.names.at[token]! >= 0 || AUXILIARIES.has(have.syntax.relation[token]!)) continue;
    for (const word of formsOf(have, token, language)) {
      for (const trigger of frames.triggers.get(word) ?? []) {
        const { frame, lemmas, needs, polarity, with: company } = trigger;
        if (isPartOfFiller(trigger, token, have)) continue;
        if (asksElsewhere(trigger) || !couldHold(trigger, lemma) || !couldBe(trigger, have.syntax, token)) continue;
        if (
          follow(lemmas, lemma, token) &&
          (company.length === 0 || company.some((one) => one.split(" ").every((part) => lowered.has(part))))
        )
          loose.push({ frame, words: lemmas.length, isFilled: false, needs, polarity, fillers: new Map() });
      }
    }
  }
  return [...filled, ...loose];
}

/** "When does [the final season] start?" asks not whether it is the final one: a noun of what another frame is about. */
function isPartOfFiller(
  trigger: Trigger,
  token: number,
  { evocations, mentions }: Pick<Layers, "evocations" | "mentions">,
): boolean {
  if (trigger.pos !== "noun") return false;
  return evocations.some(
    (other) =>
      other.token !== token &&
      Array.from(other.fillers.values()).some((filler) => {
        if (filler.kind !== "mention") return false;
        const { firstToken, endToken } = mentions.list[filler.mention]!;
        return firstToken <= token && token < endToken;
      }),
  );
}

/** Its lemma; of a word that was taken for an adjective, "when was it [unveiled]", also that of a participle. */
function formsOf(
  { syntax, tokens }: Pick<Layers, "syntax" | "tokens">,
  token: number,
  language: Pack["language"],
): string[] {
  const lemma = syntax.lemma[token]!;
  if (syntax.upos[token] !== ADJ) return [lemma];
  const participle = lemmaOf(tokens.lower[token]!, VBN, language);
  return participle === lemma ? [lemma] : [lemma, participle];
}

/** "The film" is no filming, but for a verb behind "who" or "which" it may be mistaken; "was [last] moved" says not what is last. */
function couldBe({ pos }: Trigger, { upos, head }: Layers["syntax"], token: number): boolean {
  if (pos === "verb" && upos[token] === NOUN) return token > 0 && upos[token - 1] === PRON;
  return pos !== "adjective" || head[token]! < token;
}

const [NOUN, ADJ, PRON] = [uposOf("NOUN"), uposOf("ADJ"), uposOf("PRON")];
const VBN = xposOf("VBN");

/** "Why was it cancelled?" asks not what something is, nor does "who is it?" ask for a part. */
const AUXILIARIES: ReadonlySet<number> = new Set([relationOf("aux"), relationOf("aux:pass"), relationOf("cop")]);

/** "Work [on it] ends": what stands behind a preposition only needs one in the question; who must be called something is said to be. */
function couldHold({ roles, needs }: Trigger, lemmas: readonly string[]): boolean {
  if (roles.some(({ called }) => called.length > 0)) return false;
  const couldFill = ({ from }: FrameRole): boolean => from.some((place) => PLACES.has(place) || lemmas.includes(place));
  const needed = roles.filter(({ name }) => needs.includes(name));
  return roles.every((role) => !role.required || couldFill(role)) && (needed.length === 0 || needed.some(couldFill));
}

/** Places that need no word of their own. */
const PLACES: ReadonlySet<string> = new Set(["subject", "object", "possessive", "compound", "self", "clause", "named"]);

/** "Announced [for March]" is dated by what stands behind its preposition, and "when" stands behind none. */
const asksElsewhere = ({ needs, roles }: Trigger): boolean =>
  roles.some(({ name, kinds, from }) => needs.includes(name) && kinds.includes("time") && !from.includes("clause"));

/** Each word at most so far behind the one before it. */
const REACH = 3;

function follow(words: readonly string[], lemmas: readonly string[], from: number): boolean {
  let at = from;
  for (const word of words.slice(1)) {
    const next = lemmas.indexOf(word, at + 1);
    if (next === -1 || next > at + REACH) return false;
    at = next;
  }
  return true;
}
