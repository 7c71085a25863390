/** From a place of a role ("object", "for") to the tokens that stand there. */
import type { Place } from "../../model/frame.ts";
import {
  agentOf,
  dependent,
  governingVerb,
  holderOf,
  ownSubject,
  patientOf,
  prepositional,
  surfaceSubject,
} from "../text/grammar.ts";
import type { Syntax } from "../text/syntax.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";

const POSSESSIVE = relationOf("nmod:poss");
const COMPOUND = relationOf("compound");
const AMOD = relationOf("amod");
const CONJ = relationOf("conj");
const XCOMP = relationOf("xcomp");
const CCOMP = relationOf("ccomp");
const DET = relationOf("det");
const RELCL = relationOf("acl:relcl");
const OBJ = relationOf("obj");
const APPOS = relationOf("appos");
const CASE = relationOf("case");
const OBL = relationOf("obl");
const NMOD = relationOf("nmod");
const COP = relationOf("cop");
const EXPL = relationOf("expl");
const NSUBJ = relationOf("nsubj");
const AUXILIARY = relationOf("aux");
const ADVCL = relationOf("advcl");
const ACL = relationOf("acl");
const [VBD, VBN, VBG, COMMA, BRACKET] = (["VBD", "VBN", "VBG", ",", "-LRB-"] as const).map(xposOf);
const BEFORE_NOUN: ReadonlySet<number> = new Set((["ADP", "DET", "ADV"] as const).map(uposOf));
const VERB = uposOf("VERB");
const [NOUN, PROPN] = [uposOf("NOUN"), uposOf("PROPN")];
const PRON = uposOf("PRON");
const ADP = uposOf("ADP");

/** Where to look for a place, the likeliest first; -1 entries are to be passed over. */
export function tokensAt(syntax: Syntax, place: Place, first: number, lastToken: number): readonly number[] {
  // "be back": the copula hangs on what it says.
  const token = syntax.relation[first] === COP ? syntax.head[first]! : first;
  const isVerbal = syntax.upos[token] === VERB;
  switch (place) {
    case "subject":
      if (syntax.upos[token] === ADP) return [syntax.head[lastToken]!, holderSubject(syntax, lastToken)];
      // "his missing hero": a participle behind an owner is said of the noun, and not of whoever does what the sentence tells.
      if (isVerbal && dependent(syntax, token, POSSESSIVE) >= 0) return [-1];
      return isVerbal
        ? [agentOf(syntax, token), beforeParticiple(syntax, token)]
        : [holderSubject(syntax, headOf(syntax, token, lastToken))];
    case "named-there":
      return tokensAt(syntax, "there", first, lastToken).filter((found) => syntax.upos[found] !== PRON);
    case "there":
      // "There will be a third season": what there is.
      return dependent(syntax, token, EXPL) < 0 ? [] : [token === first ? dependent(syntax, token, NSUBJ) : token];
    case "named":
      // A subject that is no pronoun: "it began with a video" is said of no work.
      return tokensAt(syntax, "subject", first, lastToken).filter((found) => syntax.upos[found] !== PRON);
    case "object":
      if (syntax.upos[token] === ADP) return [objectOfGovernor(syntax, lastToken)];
      return isVerbal
        ? [
            // "has started filming [season 3]"
            lastToken > token && syntax.upos[lastToken] === VERB ? patientOf(syntax, lastToken) : -1,
            patientOf(syntax, token),
            headlinePatient(syntax, token),
            namedPatient(syntax, token),
            bareOblique(syntax, token),
            beforePassive(syntax, token),
          ]
        : [objectOfGovernor(syntax, headOf(syntax, token, lastToken))];
    case "named-object":
      return tokensAt(syntax, "object", first, lastToken).filter((found) => found < 0 || syntax.upos[found] !== PRON);
    case "beside":
      return [besideAside(syntax, first)];
    case "predicate":
      return [predicateOf(syntax, token)];
    case "behind":
      return rightBehind(syntax, lastToken);
    case "possessive":
      return [dependent(syntax, token, POSSESSIVE), isVerbal ? -1 : holderOf(syntax, token)];
    case "compound":
      return [dependent(syntax, token, COMPOUND), dependent(syntax, token, AMOD)];
    default:
      return prepositionalAround(syntax, place, token, lastToken);
  }
}

/** Of "front-runner", "lead studio": the noun that the words before it hang on. */
function headOf({ relation, head }: Syntax, first: number, last: number): number {
  return (relation[first] === AMOD || relation[first] === COMPOUND) && head[first] === last ? last : first;
}

/** "is finishing [Ember Vale], out in May", "[Ember Vale] (out in May)": what stands right before the comma or bracket that opens an aside. */
function besideAside({ xpos }: Syntax, first: number): number {
  return xpos[first - 1] === COMMA || xpos[first - 1] === BRACKET ? first - 2 : -1;
}

/** "the score is by [Tomas Reyne]", "the new director is [Mara Ilves]": what a copula says of a noun. */
function predicateOf(syntax: Syntax, noun: number): number {
  const said = syntax.relation[noun] === NSUBJ ? syntax.head[noun]! : -1;
  return said > noun && dependent(syntax, said, COP) >= 0 ? said : -1;
}

/** "out [May 9]", "in cinemas from [May 9]": the next word, or the next but prepositions and articles. */
function rightBehind({ upos }: Syntax, last: number): number[] {
  const found = [last + 1];
  for (let token = last + 1; token <= last + 2 && BEFORE_NOUN.has(upos[token]!); token += 1) found.push(token + 1);
  return found;
}

/** "delayed his [film], starring Ada Quill": what stands right before a participle's comma may do it, whatever the clause above is about. */
function beforeParticiple({ xpos, relation, firstChild }: Syntax, verb: number): number {
  const isLoose = relation[verb] === ADVCL && xpos[verb] === VBG && xpos[verb - 1] === COMMA;
  return isLoose && (firstChild[verb]! < 0 || firstChild[verb]! >= verb - 1) ? verb - 2 : -1;
}

/** "the rise of [Nightjar], played by Jonas Reed": what stands right before a passive participle's comma suffers it, whatever the tree hangs it on. */
function beforePassive({ xpos, relation, firstChild }: Syntax, verb: number): number {
  const isPast = xpos[verb] === VBN || xpos[verb] === VBD;
  const isBare = firstChild[verb]! < 0 || firstChild[verb]! >= verb - 1;
  return relation[verb] === ACL && isPast && isBare && xpos[verb - 1] === COMMA ? verb - 2 : -1;
}

/** "Ember Vale delayed to May": a past tense without object that headlines write for a passive. */
function headlinePatient(syntax: Syntax, verb: number): number {
  const isPast = syntax.xpos[verb] === VBD || syntax.xpos[verb] === VBN;
  // "Northgate declined to comment": who declines to do something does it.
  const isAlone = [OBJ, AUXILIARY, XCOMP, CCOMP].every((way) => dependent(syntax, verb, way) < 0);
  const subject = isPast && isAlone && syntax.head[verb]! < 0 ? surfaceSubject(syntax, verb) : -1;
  // Headlines drop their articles: "the show dropped in May" is none.
  return subject >= 0 && dependent(syntax, subject, DET) < 0 ? subject : -1;
}

/** "has named [Ada Quill] as director": a name without a verb of its own that is taken for a complement. */
function namedPatient(syntax: Syntax, verb: number): number {
  const name = dependent(syntax, verb, OBJ) < 0 ? dependent(syntax, verb, XCOMP) : -1;
  return name > verb && syntax.upos[name] === PROPN && dependent(syntax, name, COP) < 0 ? name : -1;
}

/** "has shifted its naval game [Ember Vale] from March to June": a name without a preposition, easily taken for when or how. */
function bareOblique({ firstChild, nextSibling, relation, upos }: Syntax, verb: number): number {
  for (let child = firstChild[verb]!; child >= 0; child = nextSibling[child]!) {
    if (relation[child] === OBJ) return -1;
    if (child < verb || relation[child] !== OBL) continue;
    let first = firstChild[child]!;
    while (first >= 0 && relation[first] !== CASE) first = nextSibling[first]!;
    return first < 0 && upos[child] === PROPN ? child : -1;
  }
  return -1;
}

/** "plays the captain in Ember Vale, which opens in May": what hangs on what the clause hangs on, and stands right before its comma. */
export function beforeRelative({ relation, head }: Syntax, verb: number, found: number): number {
  if (relation[verb] !== RELCL || head[verb] !== found) return -1;
  for (let token = found + 1; token < verb; token += 1) {
    if (relation[token] !== NMOD && relation[token] !== OBL) continue;
    if (head[token] === found) return token;
  }
  return -1;
}

/** Of a noun or adjective: the subject of its copula or of the verb that governs it. */
function holderSubject(syntax: Syntax, token: number): number {
  // "Mara Ilves, the [director] of the film": whom the words beside it call so.
  if (syntax.relation[token] === APPOS) return syntax.head[token]!;
  const own = surfaceSubject(syntax, token);
  if (own >= 0) return own;
  if (syntax.relation[token] === AMOD) return -1;
  // "is two years [away]": the subject hangs on the last word.
  const above = syntax.head[token]!;
  if (above > token && dependent(syntax, token, COP) >= 0) return surfaceSubject(syntax, above);
  const verb = governingVerb(syntax, token);
  return verb >= 0 ? surfaceSubject(syntax, verb) : -1;
}

function objectOfGovernor(syntax: Syntax, token: number): number {
  const verb = governingVerb(syntax, token);
  const object = verb >= 0 ? patientOf(syntax, verb) : -1;
  return object === token ? -1 : object;
}

/**
 * A phrase with that preposition: on the trigger, on its last word, or on the words above it within the clause ("in Season
 * 2" of "a reunion is planned in Season 2").
 */
function prepositionalAround(syntax: Syntax, preposition: string, token: number, lastToken: number): number[] {
  const found = [prepositional(syntax, token, preposition)];
  // "is written by Mara Ilves and produced by Northgate Studios": each deed has its own doer.
  if (preposition === BY && found[0]! >= 0 && syntax.upos[token] === VERB) return found;
  // "will be in the film": the phrase is what the copula says.
  if (dependent(syntax, token, COP) >= 0) found.push(opened(syntax, token, preposition));
  // "led the film as the sheriff": a phrase behind the object is easily hung on it.
  const object = patientOf(syntax, token);
  if (object >= 0) found.push(prepositional(syntax, object, preposition));
  if (lastToken !== token) found.push(prepositional(syntax, lastToken, preposition));
  // "Filming [on Ember Vale] began": a noun that a verb only sets going.
  const deed = syntax.upos[token] === VERB ? ownSubject(syntax, token) : -1;
  if (deed >= 0 && syntax.upos[deed] === NOUN) found.push(prepositional(syntax, deed, preposition));
  // "from 2025 to 2026": a phrase behind a phrase.
  const phrase = dependent(syntax, token, OBL);
  if (phrase >= 0) found.push(prepositional(syntax, phrase, preposition));
  let at = hasOwnSubject(syntax, token) ? -1 : token;
  for (let step = 0; step < 3 && at >= 0; step += 1) {
    const above = syntax.head[at]!;
    if (above < 0) break;
    const way = syntax.relation[at];
    if (step > 0 && way !== XCOMP && way !== CONJ) break;
    found.push(prepositional(syntax, above, preposition));
    at = above;
  }
  if (syntax.upos[token] === VERB) pushBelow(syntax, preposition, token, found);
  return found;
}

const BY = "by";

/** "With the film [released], the studio turns to …": what hangs on the clause above is none of a clause that has a subject of its own. */
function hasOwnSubject(syntax: Syntax, token: number): boolean {
  const way = syntax.relation[token];
  return (way === ADVCL || way === OBL) && ownSubject(syntax, token) >= 0;
}

/** A word, if that preposition opens its phrase; else -1. */
function opened({ firstChild, nextSibling, relation, lemma }: Syntax, noun: number, preposition: string): number {
  for (let child = firstChild[noun]!; child >= 0 && child < noun; child = nextSibling[child]!)
    if (relation[child] === CASE && lemma[child] === preposition) return noun;
  return -1;
}

/** "thinking of her [for the part]", "has its eye on her [for the part]": a phrase behind another is easily hung on that. */
function pushBelow(syntax: Syntax, preposition: string, verb: number, found: number[]): void {
  const { firstChild, nextSibling, relation } = syntax;
  for (let child = firstChild[verb]!; child >= 0; child = nextSibling[child]!) {
    if (child < verb || (relation[child] !== OBL && relation[child] !== OBJ)) continue;
    for (let inner = child, step = 0; inner >= 0 && step < 2; step += 1) {
      found.push(prepositional(syntax, inner, preposition));
      inner = dependent(syntax, inner, NMOD);
    }
  }
}
