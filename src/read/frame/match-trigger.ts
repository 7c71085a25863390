/** Whether the words of a trigger stand at a token: its lemmas in order, its part of speech, its company. */
import type { Trigger, TriggerPos } from "../../model/frame.ts";
import { dependent, ownSubject } from "../text/grammar.ts";
import type { Syntax } from "../text/syntax.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";

const NOUN = uposOf("NOUN");
const PROPN = uposOf("PROPN");
const VERB = uposOf("VERB");
const AUX = uposOf("AUX");
const ADJ = uposOf("ADJ");
const ADV = uposOf("ADV");
const ADP = uposOf("ADP");
const NUMERAL = uposOf("NUM");
const DETERMINER = uposOf("DET");
const VBN = xposOf("VBN");
const HYPH = xposOf("HYPH");
const NNP = xposOf("NNP");
const COMPOUND = relationOf("compound");
const AUXILIARY = relationOf("aux");
const AUX_PASS = relationOf("aux:pass");
const DESCRIPTION = relationOf("nmod:desc");
const OBL = relationOf("obl");
const CONJ = relationOf("conj");
const PARATAXIS = relationOf("parataxis");
const AMOD = relationOf("amod");
const ADVMOD = relationOf("advmod");
const COP = relationOf("cop");
const CASE = relationOf("case");
const MARK = relationOf("mark");
const PARTICLE = relationOf("compound:prt");
const NSUBJ_PASS = relationOf("nsubj:pass");
const OBJ = relationOf("obj");
const PUNCT = relationOf("punct");

/** Words may stand between those of a trigger: "pushed the film back". */
const REACH = 5;

/** The last token of the trigger; -1 where it does not stand here. `token` has its first lemma. */
export function matchTrigger(trigger: Trigger, token: number, endToken: number, syntax: Syntax): number {
  // "a premiere date", whose first word passes for an adjective.
  const isCompound = trigger.pos === "noun" && trigger.lemmas.length > 1 && syntax.upos[token] === ADJ;
  // "a spin-off", "six-part", whose words are no nouns by themselves.
  const isHyphened = trigger.pos === "noun" && trigger.lemmas.includes("-");
  if (!isCompound && !isHyphened && !isPos(trigger.pos, token, endToken, syntax)) return -1;
  // "shot down the rumors": filmed nothing.
  if (trigger.pos === "verb" && trigger.lemmas.length === 1 && dependent(syntax, token, PARTICLE) > token) return -1;
  // "is released": an auxiliary tells nothing by itself.
  if (trigger.lemmas.length === 1 && syntax.relation[token] === AUX_PASS) return -1;
  let last = token;
  for (let index = 1; index < trigger.lemmas.length; index += 1) {
    last = findNext(trigger.lemmas[index]!, last, endToken, token, trigger.pos, syntax);
    if (last < 0) return -1;
  }
  // "is out of the question": behind a copula two prepositions are one, and no word of a verb; but "drops out of the film".
  const isDouble = isCase(last, syntax) && isCase(last + 1, syntax) && syntax.head[last] === syntax.head[last + 1];
  if (last > token && isDouble && syntax.relation[token] === COP) return -1;
  // "its second season premieres in May": a verb is no part of "season premiere".
  if (trigger.pos === "noun" && !isHyphened && last > token && !isPos("noun", last, endToken, syntax)) return -1;
  if (trigger.without.length > 0 && isBarred(trigger.without, token, last, syntax)) return -1;
  return trigger.with.length === 0 || hasCompany(trigger.with, token, last, endToken, syntax) ? last : -1;
}

/** "The [first] four episodes", "[in] two episodes", "[write] two episodes": whether a word that must not be there does, or it hangs on one. */
function isBarred(without: readonly string[], first: number, last: number, { lemma, head, relation }: Syntax): boolean {
  if (without.includes(lemma[head[last]!] ?? "")) return true;
  for (let token = first - 1; token >= 0 && token >= first - REACH && relation[token] !== PUNCT; token -= 1) {
    if ((head[token] === last || head[token] === first) && without.includes(lemma[token]!)) return true;
  }
  return false;
}

function isDoubled(token: number, { lemma, relation }: Pick<Syntax, "lemma" | "relation">): boolean {
  return (relation[token] === CASE || relation[token] === MARK) && lemma[token + 1] === "of";
}

function isCase(token: number, { relation }: Syntax): boolean {
  return relation[token] === CASE;
}

function isPos(pos: TriggerPos, token: number, endToken: number, { upos, xpos, relation, head }: Syntax): boolean {
  const tag = upos[token];
  switch (pos) {
    case "verb":
      // "the canceled show" says that it was canceled; "has" before a verb says nothing by itself.
      return (tag === VERB || tag === AUX) && relation[token] !== AUXILIARY;
    case "noun":
      return tag === NOUN || tag === PROPN;
    case "adjective":
      // Said of a subject, not before a noun: "the last script" ends nothing.
      if (token + 1 < endToken && (upos[token + 1] === NOUN || upos[token + 1] === PROPN)) return false;
      // "has sold over two million": so many, and not at an end.
      if (token + 1 < endToken && upos[token + 1] === NUMERAL) return false;
      // "is here at last": an adjective behind a preposition is part of its phrase.
      if (token > 0 && upos[token - 1] === ADP) return false;
      // "is back from the dead".
      if (token > 1 && upos[token - 1] === DETERMINER && upos[token - 2] === ADP) return false;
      // "its date was last moved": nothing is last.
      if (tag === ADJ && relation[token] === ADVMOD && head[token]! > token) return false;
      return tag === ADJ || (tag === VERB && xpos[token] === VBN) || (tag === ADV && relation[token] !== AMOD);
    case "adverb":
      // "is back", but not "gives back" or "wants her back".
      return tag === ADV && relation[token] !== ADVMOD && relation[token] !== PARTICLE;
    case "phrase":
      return true;
    default:
      return pos satisfies never;
  }
}

/** The next word of a trigger: right behind, or a little later where it hangs on the trigger's first word. */
function findNext(
  lemma: string,
  from: number,
  endToken: number,
  first: number,
  pos: TriggerPos,
  { lemma: lemmas, head, relation }: Syntax,
): number {
  for (let token = from + 1; token < endToken && token <= from + REACH; token += 1) {
    if (lemmas[token] !== lemma) continue;
    if (token === from + 1) return token;
    if (pos === "verb" && head[token] === first && relation[token] !== COMPOUND) return token;
    // "ruled herself [out] of playing her": the preposition of two opens what hangs on the verb.
    if (pos === "verb" && head[head[token]!] === first && isDoubled(token, { lemma: lemmas, relation })) return token;
    // "is now [down] for May": the copula hangs on what it says.
    if (pos === "verb" && relation[first] === COP && isSaid(head[first]!, token, relation, head)) return token;
  }
  return -1;
}

/** What a copula says, or the preposition that opens it: "is [in] the film". */
function isSaid(said: number, token: number, relation: ArrayLike<number>, head: ArrayLike<number>): boolean {
  return token === said || (head[token] === said && relation[token] === CASE);
}

/**
 * Whether one of the words or phrases stands behind the trigger, or inside it ("turned [the part] down"), and hangs on it, directly or
 * through one other word; or is its subject ("[cameras] roll").
 */
function hasCompany(
  company: readonly string[],
  first: number,
  last: number,
  endToken: number,
  syntax: Syntax,
): boolean {
  const { head, relation } = syntax;
  const subject = ownSubject(syntax, first);
  const isPatient = subject >= 0 && (relation[subject] === NSUBJ_PASS || dependent(syntax, first, OBJ) < 0);
  if (isPatient && relation[first] !== COP && company.some((phrase) => endsHere(phrase, subject, syntax))) return true;
  for (let token = first + 1; token < endToken && token <= last + REACH + 3; token += 1) {
    // "is not returning; Ilves will direct it": what stands beside is told apart.
    if (
      relation[token] === CONJ ||
      relation[token] === PARATAXIS ||
      !company.some((phrase) => endsHere(phrase, token, syntax))
    )
      continue;
    if (isAnothers(syntax, token, first)) continue;
    const above = head[token]!;
    // "is [the director]", "is two years [away]": the copula hangs on what it says.
    if (
      relation[first] === COP &&
      [head[first], head[head[first]!] ?? -1].some((one) => one === token || one === above)
    )
      return true;
    if (above === first || above === last || (above >= 0 && head[above] === first)) return true;
  }
  return false;
}

/** "will return with [director] Mara Ilves": what is said of somebody who comes along. */
function isAnothers({ upos, head, relation }: Syntax, noun: number, verb: number): boolean {
  const name = head[noun]!;
  if (name <= noun || upos[name] !== PROPN || (relation[noun] !== COMPOUND && relation[noun] !== DESCRIPTION))
    return false;
  return head[name] === verb && relation[name] === OBL;
}

/** Whether the phrase's last word stands at the token, and the others before it; "pre-[production]" is another word, and "[Opening] Night" a name. */
function endsHere(phrase: string, token: number, { lemma, xpos }: Syntax): boolean {
  if (!phrase.includes(" "))
    return (
      lemma[token]!.toLowerCase() === phrase &&
      xpos[token - 1] !== HYPH &&
      !(xpos[token] === NNP && xpos[token + 1] === NNP)
    );
  const words = phrase.split(" ");
  return words.every((word, index) => lemma[token - words.length + 1 + index]?.toLowerCase() === word);
}
