/**
 * Where somebody speaks through an outlet: "[speaker she] spoke with [medium TV Week]", "in an interview with TV Week",
 * "[medium TV Week] heard from [speaker a person close to it]", "on Instagram".
 */
import { CUE_CLASSES, type CueClass, type CueLexicon } from "../../../model/cue.ts";
import type { Layers } from "../../stage.ts";
import { surfaceSubject } from "../../text/grammar.ts";
import type { TextMention } from "../../text/mentions.ts";
import { relationOf, uposOf, xposOf } from "../../text/tags.ts";
import { childBy, subtreeStart } from "../../text/tree.ts";
import type { TokenRange } from "../../text/token-range.ts";

export type Occasion = {
  /** The verb it hangs on. */
  readonly verb: number;
  /** Token of the one who speaks; -1 where it is not said here ("the BBC was told"). */
  readonly speaker: number;
  readonly medium: TokenRange;
};

type Have = Pick<Layers, "tokens" | "syntax" | "mentions">;

const CASE = relationOf("case");
const APPOS = relationOf("appos");
const OBJECTS: ReadonlySet<number> = new Set([relationOf("obj"), relationOf("iobj")]);
const SUBJECTS: ReadonlySet<number> = new Set([relationOf("nsubj"), relationOf("nsubj:pass")]);
const NSUBJ_PASS = relationOf("nsubj:pass");
const AGENT = relationOf("obl:agent");
const MODIFIERS: ReadonlySet<number> = new Set([relationOf("compound"), relationOf("nmod:poss"), relationOf("flat")]);
const VERB = uposOf("VERB");
const [VBN, VBG] = [xposOf("VBN"), xposOf("VBG")];

/** Cues of these classes are words that are said to somebody or somewhere; thoughts and wishes are not. */
const SPOKEN: ReadonlySet<CueClass> = new Set(
  CUE_CLASSES.filter((one) => !["think", "know", "want", "expect", "judge", "hedge", "cite"].includes(one)),
);
/** Before an outlet: "told", "said to", "wrote in". A cited one ("by", "from") is a source. */
const TO_OUTLET: ReadonlySet<string> = new Set(["", "to", "with", "in", "on", "via", "at", "for", "through"]);
/** Before what bears a name and is no known outlet: "said on The Morning Hour". */
const TO_NAME: ReadonlySet<string> = new Set(["on"]);
/** "TV Week heard from …": who speaks stands so near behind one of these. */
const HEARD_BEHIND: ReadonlySet<string> = new Set(["from", "to", "with"]);
const FARTHEST_HEARD = 14;
/** Prepositions that hang an outlet on the verb, whatever noun stands nearer. */
const PASSED_BY: ReadonlySet<string> = new Set(["by", "to", "with"]);
/** "an email …, which was published by TV Week": the text stands at most so many tokens before the verb. */
const FARTHEST_TEXT = 25;
/** No phrase nests deeper. */
const MOST_STEPS = 6;

/** In the order of the text. */
export function findOccasions(have: Have, cues: CueLexicon): Occasion[] {
  const found: Occasion[] = [];
  for (const mention of have.mentions.list) {
    if (!mayCarry(mention)) continue;
    const occasion = occasionAt(have, cues, mention);
    if (occasion !== null) found.push(occasion);
  }
  return [...found, ...findPlatforms(have, cues)].toSorted((a, b) => a.medium.firstToken - b.medium.firstToken);
}

/** "on the Harbor Lights subreddit": platforms by a word of the lexicon, where no outlet is named. */
function findPlatforms(have: Have, cues: CueLexicon): Occasion[] {
  const { tokens, syntax, mentions } = have;
  const found: Occasion[] = [];
  for (let form = 0; form < tokens.forms.count; form += 1) {
    if (cues.media.get(tokens.forms.lower[form]!) !== "platform") continue;
    for (let token = 1; token < tokens.count; token += 1) {
      if (tokens.form[token] !== form || mentions.list[mentions.at[token]!]?.kind === "outlet") continue;
      const preposition = prepositionOf(syntax, token);
      if (preposition !== "on" && preposition !== "via") continue;
      const firstToken = childBy(syntax, token, CASE) + 1;
      const climb = { at: token, preposition, through: -1, isPassed: false };
      const medium = { kind: "outlet", form: "name", firstToken, endToken: token + 1 } as const;
      const occasion = climbFrom(have, cues, medium, climb);
      if (occasion !== null) found.push(occasion);
    }
  }
  return found;
}

/** A description needs an article: "the broadcaster", not the "paper" that a pen is put to. */
function mayCarry({ form, kind, firstToken, headToken }: TextMention): boolean {
  if (form === "description") return firstToken < headToken && (kind === "outlet" || kind === "organization");
  return form === "name" && kind !== "person" && kind !== "character" && kind !== "place" && kind !== "team";
}

type Medium = Pick<TextMention, "kind" | "form" | "firstToken" | "endToken">;

/** The way up from an outlet to the verb. */
type Climb = {
  at: number;
  preposition: string;
  /** The talk or text the words were said in; -1 without one. */
  through: number;
  /** Whether another phrase stood between it and the verb. */
  isPassed: boolean;
};

function occasionAt(have: Have, cues: CueLexicon, mention: TextMention): Occasion | null {
  const preposition = prepositionOf(have.syntax, mention.headToken);
  return climbFrom(have, cues, mention, { at: mention.headToken, preposition, through: -1, isPassed: false });
}

function climbFrom(have: Have, cues: CueLexicon, medium: Medium, climb: Climb): Occasion | null {
  const { syntax } = have;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const above = syntax.head[climb.at]!;
    if (above < 0) return null;
    if (syntax.upos[above] === VERB) {
      if (!carries(have, cues, climb, above)) return speakerBeside(have, cues, medium, climb, above);
    } else if (!passes(have, cues, climb, above)) return null;
  }
  return null;
}

/** "an interview published in TV Week", "an email from Lind, which was seen by TV Week": goes on to what was published. */
function carries({ syntax }: Have, cues: CueLexicon, climb: Climb, verb: number): boolean {
  const places = cues.talks.get(syntax.lemma[verb]!);
  if (places === undefined || !places.has("carry") || !places.has(climb.preposition)) return false;
  for (let text = verb - 1; text >= 0 && text > verb - FARTHEST_TEXT; text -= 1) {
    if (cues.media.get(syntax.lemma[text]!) !== "occasion" || syntax.upos[text] === VERB) continue;
    climb.at = text;
    climb.through = text;
    climb.preposition = prepositionOf(syntax, text);
    return true;
  }
  return false;
}

/**
 * "an interview with TV Week", "a TV Week interview", "TV Week's Ada Brandt"; a word that stands between by mistake is passed
 * over: "asked about [the length of the show by TV Week]", "said [so in an interview]".
 */
function passes({ syntax, mentions }: Have, cues: CueLexicon, climb: Climb, above: number): boolean {
  const isOwner = MODIFIERS.has(syntax.relation[climb.at]!);
  if (cues.media.get(syntax.lemma[above]!) === "occasion") climb.through = above;
  else if (climb.through >= 0) return goesOn(climb, above);
  else if (!isOwner) {
    climb.isPassed = true;
    return goesOn(climb, above);
  } else if (mentions.list[mentions.byHead[above]!]?.kind !== "person") return false;
  climb.preposition = prepositionOf(syntax, above);
  return goesOn(climb, above);
}

function goesOn(climb: Climb, above: number): true {
  climb.at = above;
  return true;
}

function speakerBeside(
  have: Have,
  cues: CueLexicon,
  mention: Medium,
  { at, preposition, through, isPassed }: Climb,
  verb: number,
): Occasion | null {
  const { syntax } = have;
  const { firstToken, endToken } = mention;
  const relation = syntax.relation[at]!;
  const lemma = syntax.lemma[verb]!;
  const places = cues.talks.get(lemma);
  const isSpoken = cues.verbs.get(lemma)?.some((word) => SPOKEN.has(word.class)) ?? false;
  const medium = { firstToken, endToken };
  if (SUBJECTS.has(relation) && through < 0) {
    if (mention.kind !== "outlet" && mention.form !== "name") return null;
    if (relation === NSUBJ_PASS) return isSpoken && lemma !== "say" ? { verb, speaker: -1, medium } : null;
    const speaker = places?.has("subject") === true ? heardBy(have, verb) : -1;
    return speaker >= 0 && mention.kind === "outlet" ? { verb, speaker, medium } : null;
  }
  if (through >= 0) {
    const author = authorOf(have, through, mention);
    return { verb, speaker: author >= 0 ? author : speakerOf(have, verb), medium };
  }
  const isPlace =
    preposition === "" ? OBJECTS.has(relation) : isPassed || relation !== AGENT || places?.has("by") === true;
  if (isPassed && (mention.kind !== "outlet" || !(PASSED_BY.has(preposition) || places?.has(preposition)))) return null;
  if (!isPlace || !fits(mention, preposition, places, isSpoken)) return null;
  return { verb, speaker: speakerOf(have, verb), medium };
}

/** Whether the outlet may stand behind that preposition (or as the object) of the verb. */
function fits(
  { kind, form }: Medium,
  preposition: string,
  places: ReadonlySet<string> | undefined,
  isSpoken: boolean,
): boolean {
  if (kind === "outlet") {
    return (
      places?.has(preposition === "" ? "object" : preposition) === true || (isSpoken && TO_OUTLET.has(preposition))
    );
  }
  if (kind === "organization" && form === "description") return isSpoken && preposition === "";
  if (!TO_NAME.has(preposition)) return false;
  return places?.has(preposition) === true || isSpoken;
}

/** The lemma of the preposition a phrase opens with; "" without one. */
function prepositionOf(syntax: Layers["syntax"], token: number): string {
  const mark = childBy(syntax, token, CASE);
  return mark >= 0 && mark < token && syntax.lemma[mark] !== "'s" ? syntax.lemma[mark]! : "";
}

/** Of "TV Week heard it from Mara Lind" and "TV Week asked Mara Lind" her token; -1 without one. */
function heardBy({ syntax, mentions }: Have, verb: number): number {
  for (let token = verb + 1; token < Math.min(syntax.head.length, verb + FARTHEST_HEARD); token += 1) {
    if (mentions.list[mentions.byHead[token]!]?.kind !== "person") continue;
    if (OBJECTS.has(syntax.relation[token]!) || HEARD_BEHIND.has(prepositionOf(syntax, token))) return token;
  }
  return -1;
}

/** Of "an email from Mara Lind" and "Mara Lind's email" her token; -1 where the text has no author beside the outlet. */
function authorOf({ syntax, mentions }: Have, text: number, outlet: Medium): number {
  const { firstChild, nextSibling, relation, lemma } = syntax;
  for (let child = firstChild[text]!; child >= 0; child = nextSibling[child]!) {
    const mention = mentions.list[mentions.byHead[child]!];
    if (mention === undefined || mention.firstToken === outlet.firstToken || mention.kind !== "person") continue;
    const mark = childBy(syntax, child, CASE);
    if (mark >= 0 && ["from", "by", "'s", "’s"].includes(lemma[mark]!)) return child;
    if (relation[child] === relationOf("nmod:poss") && subtreeStart(syntax, child) <= text) return child;
  }
  return -1;
}

/** The subject; of "Lind, speaking to TV Week, …" the noun it hangs on; of "its director: Mara Lind" the name behind. */
function speakerOf({ syntax, mentions }: Have, verb: number): number {
  const above = syntax.head[verb]!;
  const own = surfaceSubject(syntax, verb);
  const isNoun = above >= 0 && syntax.upos[above] !== VERB && mentions.byHead[above]! >= 0;
  const speaker = own >= 0 ? own : isNoun ? above : subjectBehind({ syntax, mentions }, verb);
  const beside = speaker < 0 ? -1 : childBy(syntax, speaker, APPOS);
  return beside >= 0 && mentions.list[mentions.byHead[beside]!]?.form === "name" ? beside : speaker;
}

/** "Asked by TV Week, she said": the first subject behind a participle that has none. */
function subjectBehind({ syntax, mentions }: Pick<Have, "syntax" | "mentions">, verb: number): number {
  if (syntax.xpos[verb] !== VBN && syntax.xpos[verb] !== VBG) return -1;
  for (let token = verb + 1; token < Math.min(syntax.head.length, verb + FARTHEST_TEXT); token += 1) {
    if (SUBJECTS.has(syntax.relation[token]!) && mentions.list[mentions.byHead[token]!]?.kind === "person")
      return token;
  }
  return -1;
}
