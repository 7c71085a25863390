/**
 * Does a time lie behind or ahead? "The new wing opens Friday" looks ahead, "The anchor left Friday" back. Read off the
 * verb that the time hangs on: its tag and auxiliaries; and verbs of planning look ahead in any tense ("was set for
 * June", "slipped to fall").
 */
import type { Tense } from "./anchor.ts";
import type { Place } from "./conditions.ts";
import { isBehind, type Scene, sentenceOf } from "./scene.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";

const [ADP, AUX, VERB] = (["ADP", "AUX", "VERB"] as const).map(uposOf);
const [MD, NNS, TO, VB, VBD, VBG, VBN, VBP, VBZ] = (
  ["MD", "NNS", "TO", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"] as const
).map(xposOf);
const [AUX_RELATION, AUX_PASS, COP, CONJ] = (["aux", "aux:pass", "cop", "conj"] as const).map(relationOf);
const [CASE, MARK, POSS, OBJECT] = (["case", "mark", "nmod:poss", "obj"] as const).map(relationOf);
const [SUBJECT, SUBJECT_PASS, COMPOUND] = (["nsubj", "nsubj:pass", "compound"] as const).map(relationOf);

/** Steps up the tree at most. */
const HIGHEST = 12;

export function tenseAt(scene: Scene, place: Place): Tense {
  const { head, relation } = scene.syntax;
  if (isBehind(scene, "ahead", place.firstToken)) return 1;
  const beside = verbBeside(scene, place);
  if (beside >= 0) {
    const isObject = beside === place.firstToken - 1 && takesTime(scene, beside, place);
    return isObject ? 1 : tenseOfVerb(scene, beside, 0);
  }
  const top = topOf(scene, place);
  if (top < 0) return null;
  if (childWith(scene, top, COP!) >= 0) return tenseOfAuxiliaries(scene, top) ?? null;
  const opens = relation[top] === POSS || relation[top] === COMPOUND ? -1 : rootOf(scene, place);
  if (opens >= 0) return tenseOfVerb(scene, opens, 0);
  let isInNoun = relation[top] === POSS;
  let verb = top;
  let under = top;
  for (let step = 0; step < HIGHEST && verb >= 0; step += 1) {
    if (isVerbal(scene, verb) && !(verb >= place.firstToken && verb < place.endToken)) break;
    if (verb !== top) isInNoun = true;
    under = verb;
    verb = head[verb]!;
  }
  if (verb < 0 && isUnseenVerb(scene, under)) return 1;
  if (verb < 0) return isBehind(scene, "by", place.firstToken) ? 1 : null;
  if (plansAhead(scene, verb, place, top)) return 1;
  if (relation[top] !== POSS && scene.grammar.plans.get(scene.syntax.lemma[verb]!) === "state") return 1;
  const isSubject = relation[under] === SUBJECT || relation[under] === SUBJECT_PASS;
  if (isSubject && isInNoun && scene.grammar.plans.has(scene.syntax.lemma[verb]!)) return 1;
  const tense = tenseOfVerb(scene, verb, 0);
  const isOpen = !isInNoun || (relation[top] !== POSS && hasModal(scene, verb));
  if (tense === -1 || (tense === 1 && isOpen)) return tense;
  return isBehind(scene, "by", place.firstToken) ? 1 : isInNoun ? null : tense;
}

/** "said Monday that it will": a verb in the past or a participle right before, with at most "on" between, or -1. */
function verbBeside(scene: Scene, { firstToken }: Place): number {
  const { syntax } = scene;
  const before = isBehind(scene, "on", firstToken) ? firstToken - 2 : firstToken - 1;
  const isPast =
    before >= 0 && syntax.upos[before] === VERB && (syntax.xpos[before] === VBD || syntax.xpos[before] === VBN);
  return isPast ? before : -1;
}

/** A sentence of the text whose root is a plural noun: a verb such as "streams" that the parser does not know. */
function isUnseenVerb(scene: Scene, root: number): boolean {
  return scene.syntax.xpos[root] === NNS && sentenceOf(scene, root)?.kind === "body";
}

/** The main verb of a sentence that opens with the time ("On Friday, the ministry planned …"), or -1. */
function rootOf(scene: Scene, { firstToken }: Place): number {
  const sentence = sentenceOf(scene, firstToken);
  if (sentence === null || firstToken - sentence.firstToken > 1) return -1;
  if (firstToken > sentence.firstToken && scene.syntax.upos[firstToken - 1] !== ADP) return -1;
  for (let token = sentence.firstToken; token < sentence.endToken; token += 1) {
    if (scene.syntax.head[token] === -1) return isVerbal(scene, token) ? token : -1;
  }
  return -1;
}

function hasModal({ syntax }: Scene, verb: number): boolean {
  return childrenOf(syntax, verb).some((child) => syntax.xpos[child] === MD && syntax.relation[child] === AUX_RELATION);
}

/** The token of the expression that hangs on something outside it. */
function topOf({ syntax: { head } }: Scene, { firstToken, endToken }: Place): number {
  for (let token = endToken - 1; token >= firstToken; token -= 1) {
    const above = head[token]!;
    if (above < firstToken || above >= endToken) return token;
  }
  return -1;
}

/** A verb, or what has an auxiliary or a copula ("The premiere is on Friday"). */
function isVerbal(scene: Scene, token: number): boolean {
  const { upos } = scene.syntax;
  if (upos[token] === VERB || upos[token] === AUX) return true;
  return childWith(scene, token, COP!) >= 0 || childWith(scene, token, AUX_RELATION!) >= 0;
}

function tenseOfVerb(scene: Scene, verb: number, depth: number): Tense {
  const { xpos, relation, head, lemma } = scene.syntax;
  const auxiliary = tenseOfAuxiliaries(scene, verb);
  if (auxiliary !== undefined) return auxiliary;
  const above = depth < 4 && head[verb]! >= 0 ? head[verb]! : -1;
  const isSecond = relation[verb] === CONJ && above >= 0;
  switch (xpos[verb]) {
    case MD:
      return 1;
    case VB:
      return isSecond ? (tenseOfVerb(scene, above, depth + 1) ?? 1) : tenseOfInfinitive(scene, verb, above, depth);
    case VBD:
      return -1;
    case VBN:
      if (childWith(scene, verb, SUBJECT!) >= 0) return -1;
      return scene.grammar.plans.get(lemma[verb]!) === "state" ? 1 : -1;
    case VBZ:
    case VBP:
      return scene.speech.has(scene.tokens.lower[verb]!) || isBe(scene, verb) ? 0 : 1;
    default:
      return above < 0 ? null : tenseOfVerb(scene, above, depth + 1);
  }
}

/** "It plans to open", "was scheduled to open" look ahead; of "it helped to open" nothing is known. */
function tenseOfInfinitive(scene: Scene, verb: number, above: number, depth: number): Tense {
  const isInfinitive = (child: number): boolean => child >= 0 && scene.syntax.xpos[child] === TO;
  if (above < 0 || !isInfinitive(childWith(scene, verb, MARK!))) return 1;
  if (scene.grammar.plans.has(scene.syntax.lemma[above]!)) return 1;
  return isVerbal(scene, above) && tenseOfVerb(scene, above, depth + 1) === -1 ? null : 1;
}

/** Undefined where the verb has none. "has", "had" and "was" look back, "will" ahead; "is" with a plan ahead. */
function tenseOfAuxiliaries(scene: Scene, verb: number): Tense | undefined {
  const { xpos, relation, lemma } = scene.syntax;
  let found: Tense | undefined;
  for (const child of childrenOf(scene.syntax, verb)) {
    const kind = relation[child];
    if (kind !== AUX_RELATION && kind !== AUX_PASS && kind !== COP) continue;
    const tag = xpos[child];
    if (tag === MD) return 1;
    if (tag === VBD || lemma[child] === "have") found = -1;
    else if (found === undefined && (tag === VBZ || tag === VBP)) found = xpos[verb] === VBG ? 1 : 0;
  }
  return found === 0 && xpos[verb] === VBN && scene.grammar.plans.has(lemma[verb]!) ? 1 : found;
}

const isBe = ({ syntax }: Scene, verb: number): boolean => syntax.lemma[verb] === "be" || syntax.lemma[verb] === "have";

/** A verb of planning with the time as its object, or behind "for", "from", "to": "reaffirmed Q2", "slipped to fall". */
function plansAhead(scene: Scene, verb: number, place: Place, top: number): boolean {
  const { lemma, relation, head } = scene.syntax;
  const kind = scene.grammar.plans.get(lemma[verb]!);
  if (kind === undefined) return false;
  const isUnder = head[top] === verb || (kind !== "say" && isObjectOf(scene, head[top]!, verb));
  if (isUnder && isBehind(scene, "planned", place.firstToken)) return true;
  const isObject = head[top] === verb && relation[top] === OBJECT && childWith(scene, top, CASE!) < 0;
  return isObject && takesTime(scene, verb, place);
}

/** "dated the album for November": the parser may hang the time on the object. */
function isObjectOf({ syntax }: Scene, token: number, verb: number): boolean {
  return syntax.head[token] === verb && syntax.relation[token] === OBJECT;
}

/** "The studio targeted November", but not "It was announced Friday". */
function takesTime({ grammar, syntax }: Scene, verb: number, { features }: Place): boolean {
  return grammar.plans.has(syntax.lemma[verb]!) && features.weekday === undefined && features.unit === undefined;
}

/** Looks no further than `childrenOf`: a row of a thousand dates hangs on one word. */
function childWith({ syntax }: Scene, token: number, relation: number): number {
  return childrenOf(syntax, token).find((child) => syntax.relation[child] === relation) ?? -1;
}

/** Dependents in the order of the text; of a word with hundreds, as no sentence has, only the first. */
function childrenOf({ firstChild, nextSibling }: Scene["syntax"], token: number): number[] {
  const children: number[] = [];
  for (let child = firstChild[token]!; child >= 0 && children.length < 40; child = nextSibling[child]!)
    children.push(child);
  return children;
}
