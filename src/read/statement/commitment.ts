/** How surely each hand a statement went through stands for it: the author, and the innermost speaker. */
import type { Trigger } from "../../model/frame.ts";
import type { Pack } from "../../model/pack.ts";
import type { Factuality, FactualityValue, Link } from "../../model/statement.ts";
import type { Layers } from "../stage.ts";
import type { TextAttribution } from "../text/attributions.ts";

type Have = Pick<Layers, "syntax" | "clauses">;

/** How surely the event at a token happens, seen by the author (`boundary` -1) or by one whose words begin below `boundary`. */
export type Judge = (event: number, boundary: number, how: How) => FactualityValue;

/** `top` is the predicate of a clause that stands for itself, or -1; `isNews` where no frame asks for more than the clause tells. */
export type How = { readonly top: number; readonly isNews: boolean };

/** What is told, by whom, and with which words. */
export type Telling = {
  readonly chain: readonly Link[];
  readonly attribution: TextAttribution | null;
  readonly trigger: Trigger | null;
  /** The word whose factuality counts, and the cue that the speaker's words hang on, or -1. */
  readonly event: number;
  readonly cue: number;
  readonly standIn: number;
  readonly how: How;
  /** The predicate of the clause that the word stands in, which may be the same. */
  readonly head: number;
};

/** The author first; then the innermost speaker, who answers only for what is below the cue. */
export function commitments(
  have: Have,
  { chain, attribution, trigger, event, standIn, how, head, cue }: Telling,
  judge: Judge,
  pack: Pick<Pack, "cues">,
): Factuality[] {
  const judged = (at: number, boundary: number): FactualityValue => {
    const own = judge(at, boundary, how);
    const value = own === "Uu" && standIn >= 0 && at === event ? judge(standIn, boundary, how) : own;
    // "The reunion is going to take place, if it ever does": a noun is no surer than its clause.
    const isBorne = trigger?.pos === "noun" && head !== at && head !== boundary && value === "CT+";
    return colour(isBorne ? bear(value, judge(head, boundary, how)) : value, trigger);
  };
  const author: Factuality = { holder: "author", value: judged(event, -1) };
  const speaker = chain.findLast(({ role }) => role !== "outlet");
  if (speaker === undefined) {
    return [isHearsay(attribution, author) ? { ...author, value: soften(judged(event, cue)) } : author];
  }
  const value =
    cue >= 0 && cue !== event
      ? judged(event, cue)
      : isUncued(attribution)
        ? judged(event, NOWHERE)
        : // "That is according to Fox": who it is told by is certain.
          cue >= 0 && author.value === "Uu"
          ? judged(event, event)
          : author.value;

  return [author, { holder: speaker.name, value: isOpinion(have, event, cue, pack) ? soften(value) : value }];
}

/** A cue that no climb meets: whose words these are stands in no sentence of theirs. */
const NOWHERE = Number.MAX_SAFE_INTEGER;

/** An answer in an interview: cited without a cue. */
function isUncued(attribution: TextAttribution | null): boolean {
  return attribution !== null && attribution.source !== null && attribution.cue === null;
}

/** "She thinks", "he suspects": whoever only thinks so is not certain. A quotation of its own goes on without it. */
function isOpinion({ syntax, clauses }: Have, event: number, cue: number, { cues }: Pick<Pack, "cues">): boolean {
  const sentenceOf = (token: number): number | undefined => clauses.list[clauses.at[token]!]?.sentence;
  return (
    cue >= 0 && sentenceOf(event) === sentenceOf(cue) && cues.verbs.get(syntax.lemma[cue]!)?.[0]?.class === "think"
  );
}

/** "is said to have been restarted": nobody is named who would answer for it, so the author half does. */
function isHearsay(attribution: TextAttribution | null, { value }: Factuality): boolean {
  return attribution !== null && attribution.source === null && attribution.manner === "indirect" && value === "Uu";
}

function bear(value: FactualityValue, clause: FactualityValue): FactualityValue {
  return clause === "PR+" || clause === "PS+" ? clause : value;
}

function soften(value: FactualityValue): FactualityValue {
  return value === "CT+" ? "PR+" : value === "CT-" ? "PR-" : value;
}

/** A trigger that means no turns the sign; one that is a mere plan takes certainty away: "reportedly has its eye on her" is no more than having it. */
function colour(value: FactualityValue, trigger: Trigger | null): FactualityValue {
  if (trigger === null || value === "Uu" || value === "CTu") return value;
  if (trigger.certainty === "unknown") return "Uu";
  const own = trigger.certainty === "probable" ? "PR" : trigger.certainty === "possible" ? "PS" : "CT";
  const told = value.slice(0, 2);
  // Who is not even in the running is denied as firmly as it is said.
  if (trigger.certainty === "possible" && trigger.polarity === "+" && value === "CT-") return value;
  const degree = DEGREES.indexOf(own) < DEGREES.indexOf(told) ? own : told;
  const isYes = value.endsWith("+") === (trigger.polarity === "+");
  return FACTUALITY[degree]![isYes ? 0 : 1];
}

/** The least certain first. */
const DEGREES: readonly string[] = ["PS", "PR", "CT"];

const FACTUALITY: { readonly [degree: string]: readonly [FactualityValue, FactualityValue] } = {
  CT: ["CT+", "CT-"],
  PR: ["PR+", "PR-"],
  PS: ["PS+", "PS-"],
};
