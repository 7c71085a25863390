/**
 * Deep grammar over the tree: who does it and to whom, whether or not the sentence is passive, co-ordinated, relative or
 * controlled from above ("The film, expected to be released in May": what is released is the film).
 */
import type { Syntax } from "./syntax.ts";
import { relationOf, uposOf, xposOf } from "./tags.ts";

const NSUBJ = relationOf("nsubj");
const NSUBJ_PASS = relationOf("nsubj:pass");
const CSUBJ = relationOf("csubj");
const OBJ = relationOf("obj");
const OBL = relationOf("obl");
const OBL_AGENT = relationOf("obl:agent");
const NMOD = relationOf("nmod");
const AUX = relationOf("aux");
const AUX_PASS = relationOf("aux:pass");
const XCOMP = relationOf("xcomp");
const ADVCL = relationOf("advcl");
const ACL = relationOf("acl");
const RELCL = relationOf("acl:relcl");
const CONJ = relationOf("conj");
const CASE = relationOf("case");
const COP = relationOf("cop");
const POSSESSIVE = relationOf("nmod:poss");
const PUNCT = relationOf("punct");
const FLAT = relationOf("flat");
const NOUN = uposOf("NOUN");
const PROPN = uposOf("PROPN");
const PRON = uposOf("PRON");
const AUXILIARY = uposOf("AUX");
const VERB = uposOf("VERB");
const [VBN, VBD, WDT, WP, MD] = [xposOf("VBN"), xposOf("VBD"), xposOf("WDT"), xposOf("WP"), xposOf("MD")];

/** Sentences nest; a walk up stops after so many steps, whatever the tree. */
const MOST_STEPS = 12;

/** The first dependent of that relation; -1 without one. */
export function dependent({ firstChild, nextSibling, relation }: Syntax, token: number, wanted: number): number {
  for (let child = firstChild[token]!; child >= 0; child = nextSibling[child]!) {
    if (relation[child] === wanted) return child;
  }
  return -1;
}

/** "was released", "released by Acme", "a film released in May". */
export function isPassive(syntax: Syntax, token: number): boolean {
  const tag = syntax.xpos[token];
  if (tag !== VBN && tag !== VBD) return false;
  if (dependent(syntax, token, AUX_PASS) >= 0) return true;
  if (isPerfect(syntax, token)) return false;
  if (dependent(syntax, token, NSUBJ_PASS) >= 0) return true;
  if (dependent(syntax, token, OBL_AGENT) >= 0) return true;
  const relation = syntax.relation[token];
  if (tag !== VBN) return false;
  if (relation === ACL || relation === ADVCL) return dependent(syntax, token, OBJ) < 0;
  return relation === CONJ && isPassive(syntax, syntax.head[token]!);
}

/** "have expressed": an auxiliary that is no form of the passive. */
function isPerfect(syntax: Syntax, token: number): boolean {
  const auxiliary = dependent(syntax, token, AUX);
  return syntax.xpos[token] === VBN && auxiliary >= 0 && auxiliary < token && syntax.xpos[auxiliary] !== MD;
}

/** Token of the one who does it: "Acme" in "released by Acme" and in "Acme plans to release". -1 without one. */
export function agentOf(syntax: Syntax, token: number): number {
  if (!isPassive(syntax, token)) return surfaceSubject(syntax, token);
  const agent = dependent(syntax, token, OBL_AGENT);
  return agent >= 0 ? agent : prepositional(syntax, token, "by");
}

/** Token of what it is done to. -1 without one. */
export function patientOf(syntax: Syntax, token: number): number {
  if (isPassive(syntax, token)) return surfaceSubject(syntax, token);
  const object = dependent(syntax, token, OBJ);
  if (object >= 0) return relativeMeaning(syntax, token, object);
  // "the season that Orbit renewed", "the film Acme will release"
  const isObjectGap = syntax.relation[token] === RELCL && !isRelative(syntax, ownSubject(syntax, token));
  return isObjectGap ? syntax.head[token]! : -1;
}

/** The subject as the sentence puts it, inherited where the verb has none of its own. */
export function surfaceSubject(syntax: Syntax, token: number): number {
  let at = token;
  for (let step = 0; step < MOST_STEPS && at >= 0; step += 1) {
    const own = ownSubject(syntax, at);
    if (own >= 0) return relativeMeaning(syntax, at, own);
    const above = syntax.head[at]!;
    if (above < 0) return -1;
    switch (syntax.relation[at]) {
      case XCOMP: {
        // "urged Marvel to give": the object does it; "wants to give": the subject does.
        const object = dependent(syntax, above, OBJ);
        if (object >= 0 && object < at) return object;
        at = above;
        break;
      }
      case CONJ:
        at = above;
        break;
      case ADVCL:
        at = above;
        break;
      case RELCL:
        return above;
      case ACL:
        if (syntax.upos[above] === VERB) at = above;
        else if (isInfinitive(syntax, at)) return holderOf(syntax, above);
        else return above;
        break;
      default:
        return -1;
    }
  }
  return -1;
}

/** Of "a willingness to return": who has it, by a possessive or as subject of the verb that governs the noun. */
export function holderOf(syntax: Syntax, noun: number): number {
  const owner = dependent(syntax, noun, POSSESSIVE);
  if (owner >= 0) return owner;
  const verb = governingVerb(syntax, noun);
  return verb >= 0 ? surfaceSubject(syntax, verb) : -1;
}

/** The verb a noun hangs on, through other nouns: "confirmed" for "return" in "confirmed plans for a return". */
export function governingVerb(syntax: Syntax, noun: number): number {
  let at = noun;
  for (let step = 0; step < MOST_STEPS && at >= 0; step += 1) {
    const above = syntax.head[at]!;
    if (above < 0) return isClausal(syntax, at) && at !== noun ? at : -1;
    if (isClausal(syntax, above)) return above;
    at = above;
  }
  return -1;
}

/** A verb, or a noun or adjective with a copula. */
function isClausal(syntax: Syntax, token: number): boolean {
  const upos = syntax.upos[token];
  return upos === VERB || upos === AUXILIARY || dependent(syntax, token, COP) >= 0;
}

/** What stands behind that preposition under the word: "the Defenders" in "a reunion for the Defenders". -1 without one. */
export function prepositional(syntax: Syntax, token: number, preposition: string): number {
  const { firstChild, nextSibling, relation, lemma } = syntax;
  for (let child = firstChild[token]!; child >= 0; child = nextSibling[child]!) {
    const way = relation[child];
    if (way !== OBL && way !== NMOD && way !== OBL_AGENT) continue;
    for (let mark = firstChild[child]!; mark >= 0; mark = nextSibling[mark]!) {
      if (relation[mark] === CASE && lemma[mark] === preposition) return child;
    }
  }
  return -1;
}

export function ownSubject(syntax: Syntax, token: number): number {
  for (const relation of [NSUBJ, NSUBJ_PASS, CSUBJ]) {
    const child = dependent(syntax, token, relation);
    if (child >= 0) return nearer(syntax, token, child, relation);
  }
  return -1;
}

/** "has a big screen, twice the [memory], and [it] will be released": a second subject that is a pronoun is the verb's own. */
function nearer({ nextSibling, relation, upos }: Syntax, verb: number, first: number, wanted: number): number {
  for (let child = nextSibling[first]!; child >= 0 && child < verb; child = nextSibling[child]!)
    if (relation[child] === wanted && upos[child] === PRON) return child;
  return first;
}

export function isInfinitive({ firstChild, nextSibling, lemma, relation }: Syntax, token: number): boolean {
  for (let child = firstChild[token]!; child >= 0 && child < token; child = nextSibling[child]!) {
    if (lemma[child] === "to" && relation[child] !== CASE) return true;
  }
  return false;
}

function isRelative({ xpos }: Syntax, token: number): boolean {
  return token >= 0 && (xpos[token] === WDT || xpos[token] === WP);
}

/** Of a relative pronoun the noun it stands for: what its clause hangs on or, where the tree has that elsewhere, the noun before it. */
function relativeMeaning(syntax: Syntax, verb: number, token: number): number {
  if (!isRelative(syntax, token)) return token;
  let at = verb;
  for (let step = 0; step < MOST_STEPS && at >= 0; step += 1) {
    if (syntax.relation[at] === RELCL) return syntax.head[at]!;
    at = syntax.head[at]!;
  }
  const before = syntax.relation[token - 1] === PUNCT ? token - 2 : token - 1;
  return before >= 0 && isNominal(syntax, before) ? topOfName(syntax, before) : token;
}

function isNominal({ upos }: Syntax, token: number): boolean {
  return upos[token] === NOUN || upos[token] === PROPN;
}

/** The word that a name hangs on: "Kraven" for "Hunter" in "Kraven the Hunter". */
function topOfName({ head, relation }: Syntax, token: number): number {
  return relation[token] === FLAT ? head[token]! : token;
}
