/**
 * The grammar of headlines: "Ember Vale Casts Ada Quill, Tomas Reyne Out", "Quill cast as Nightjar", "Ember Vale: Quill to Star". Each
 * clause has a subject, a bare verb and what follows it; articles and "is" are left out, so that a tagger takes the verb for a noun or
 * a name and a parser hangs the sentence on its subject. Here the verb is found by the packs' frames and its place, and tagged; the
 * tree is then built of its stretches, each parsed for itself.
 */
import { TAG_UPOS, TAG_XPOS, TAGS, uposOf, type Xpos, xposOf } from "../tags.ts";
import { lemmaOf } from "./lemmas.ts";
import type { NamedUnits, VerbLexicon } from "./mend-tags.ts";
import type { Units } from "./units.ts";

export type Stretch = readonly [from: number, to: number];

/** A clause of a headline: what stands before its verb, with the mark that opens it, and its verb with all behind; a fragment has no verb. */
export type HeadlineClause = {
  readonly before: Stretch;
  readonly rest: Stretch | null;
  /** The unit of the bare verb; -1 without one. */
  readonly verb: number;
  readonly isPassive: boolean;
  /** "Ada Quill Will Return": with a verb that the parser knows, so that the clause is one stretch. */
  readonly isFinite: boolean;
  /** "…, Sources Say", "…, Orbit Tells Investors": who says the rest. */
  readonly isCitation: boolean;
};

type Scene = {
  readonly units: Units;
  readonly lexicon: VerbLexicon;
  readonly named: NamedUnits;
  /** The stretch between two marks that is looked at. */
  readonly from: number;
  readonly to: number;
};

const setOf = (...tags: readonly Xpos[]): ReadonlySet<number> => new Set(tags.map(xposOf));
const tagOf = (tag: (typeof TAGS)[number]): number => TAGS.indexOf(tag);

const [PRESENT, PLURAL, BASE, TO] = [tagOf("VBZ/VERB"), tagOf("VBP/VERB"), tagOf("VB/VERB"), tagOf("TO/PART")];
const [GERUND, PARTICIPLE, PAST] = [tagOf("VBG/VERB"), tagOf("VBN/VERB"), tagOf("VBD/VERB")];
const [ADVERBIAL, NAME] = [tagOf("RB/ADV"), tagOf("NNP/PROPN")];
const [VBZ, VBN, VBG, MD] = [xposOf("VBZ"), xposOf("VBN"), xposOf("VBG"), xposOf("MD")];
const [NN, NNS, IN, DT, TO_TAG] = [xposOf("NN"), xposOf("NNS"), xposOf("IN"), xposOf("DT"), xposOf("TO")];
const CD = xposOf("CD");
const BEFORE_MONTH = setOf("IN", "RP", "RB");
const BEHIND_MODAL = setOf("VB", "VBP", "RB", "PRP");
const DESCRIBING = setOf("JJ", "NN", "NNS", "RB");
const [OWNER, PREPOSITION] = [tagOf("POS/PART"), tagOf("IN/ADP")];
const [RP, QUOTE, POS] = [xposOf("RP"), xposOf("``"), xposOf("POS")];
const AUXILIARY = uposOf("AUX");
const OWNED = setOf("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "``");
const FINITE = setOf("VBZ", "VBP", "VBD", "MD");
const NOMINAL = setOf("NN", "NNS", "NNP", "NNPS", "CD", "PRP", "FW", "GW");
const ADVERB = setOf("RB", "RBR");
/** What may follow a participle that is said of the subject; before an object it is a past tense. */
const BEHIND_PASSIVE = setOf("IN", "TO", "RB", "RBR", "CD", ",", ".", ":", "RP", "CC");
/** What opens an object or a phrase behind a verb. */
const BEHIND_VERB = setOf("IN", "TO", "DT", "PRP$", "PRP", "JJ", "CD", "``", "''", "RP", "NNP", "NNPS", "RB");
const OPENERS = setOf("IN", "WRB", "WP", "WDT");
const BREAKS: ReadonlySet<string> = new Set([":", ";", "–", "—", "|", "(", "]"]);
const COMMA = ",";
const MARKS: ReadonlySet<string> = new Set(["'", "’", "‘", "”", "“", '"', ")", "!"]);
const LONGEST = 60;

/** The clauses of the headline of the units `from` … `to`, whose verbs are tagged as such; null where there is nothing to mend. */
export function findHeadlineClauses(
  units: Units,
  from: number,
  to: number,
  lexicon: VerbLexicon,
  named: NamedUnits,
): HeadlineClause[] | null {
  if (to - from > LONGEST) return null;
  mendSmallWords(units, from, to, lexicon, named);
  const clauses: HeadlineClause[] = [];
  for (const [first, end] of divide(units, from, to, lexicon)) {
    const scene = { units, lexicon, named, from: first, to: end };
    for (const [start, stop] of divideAtCommas(scene)) clauses.push(readClause({ ...scene, from: start, to: stop }));
  }
  const isTopic = clauses.length > 1 && from + 1 === clauses[0]!.before[1] && named.isName(from);
  const isMended = clauses.some((one) => (one.rest !== null && !one.isCitation) || (isTopic && one.isFinite));
  return isMended ? clauses : null;
}

/** "[Orbit's] Ember Vale", "in [May]", "star [in] “Ember Vale”": an owner's mark and a month are no verbs, a preposition no part of one. */
function mendSmallWords({ tag }: Units, from: number, to: number, { wordAt }: VerbLexicon, named: NamedUnits): void {
  for (let unit = from + 1; unit < to; unit += 1) {
    const next = unit + 1 < to ? TAG_XPOS[tag[unit + 1]!]! : -1;
    if (wordAt(unit) === "'s" && named.isName(unit - 1) && (named.isName(unit + 1) || OWNED.has(next)))
      tag[unit] = OWNER;
    // "in [May]", "[May] 4": no modal stands behind a preposition or before a number.
    const isMonth = next === CD || BEFORE_MONTH.has(TAG_XPOS[tag[unit - 1]!]!);
    if (TAG_XPOS[tag[unit]!] === MD && isMonth && (next === CD || !BEHIND_MODAL.has(next))) tag[unit] = NAME;
    if (TAG_XPOS[tag[unit]!] === RP && (next === QUOTE || named.isName(unit + 1))) tag[unit] = PREPOSITION;
  }
}

/** At colons, dashes and brackets. The mark belongs to what follows it. */
function divide({ firstToken }: Units, from: number, to: number, { wordAt }: VerbLexicon): Stretch[] {
  const parts: Stretch[] = [];
  let first = from;
  for (let unit = from + 1; unit < to - 1; unit += 1) {
    if (!BREAKS.has(wordAt(unit)) || firstToken[unit + 1]! - firstToken[unit]! > 1) continue;
    parts.push([first, unit]);
    first = unit;
  }
  parts.push([first, to]);
  return parts;
}

/** "Quill joins Ember Vale, [Reyne boards Orbit pilot]": at a comma behind which a clause of its own begins. */
function divideAtCommas(scene: Scene): Stretch[] {
  const { lexicon, from, to } = scene;
  const parts: Stretch[] = [];
  let first = from;
  for (let unit = from + 1; unit < to; unit += 1) {
    if (lexicon.wordAt(unit) !== COMMA || !hasVerb({ ...scene, from: first, to: unit })) continue;
    let end = unit + 1;
    while (end < to && lexicon.wordAt(end) !== COMMA) end += 1;
    if (!hasVerb({ ...scene, from: unit + 1, to: end })) continue;
    parts.push([first, unit]);
    first = unit;
  }
  parts.push([first, to]);
  return parts;
}

function hasVerb(scene: Scene): boolean {
  return findFinite(scene) >= 0 || findVerb(scene) !== null;
}

/** Of a clause with a finite auxiliary the parser makes a tree by itself. */
function readClause(scene: Scene): HeadlineClause {
  const { units, from, to } = scene;
  const isFinite = findFinite(scene) >= 0;
  const verb = isFinite ? null : findVerb(scene);
  if (verb === null) return { before: [from, to], rest: null, verb: -1, isPassive: false, isFinite, isCitation: false };
  units.tag[verb.unit] = verb.tag;
  let first = verb.unit;
  if (verb.tag === BASE) units.tag[(first -= 1)] = TO;
  while (first - 1 > from && isAdverbAt(scene, first - 1)) first -= 1;
  const clause = { before: [from, first], rest: [first, to], verb: verb.unit, isFinite } as const;
  return { ...clause, isPassive: verb.tag === PARTICIPLE, isCitation: isCitation(scene, verb) };
}

/** Behind a comma a verb of saying with no more than a word behind it; "adds online play" says nothing. */
function isCitation({ lexicon: { cues, triggers, language, wordAt }, from, to }: Scene, { unit, tag }: Verb): boolean {
  const stem = lemmaOf(wordAt(unit), TAG_XPOS[tag]!, language);
  if (wordAt(from) !== COMMA || to - unit > (triggers.has(stem) ? 1 : 2)) return false;
  return cues.get(stem)?.some(({ takes }) => takes.has("that")) === true;
}

/** "reportedly", "no longer". */
function isAdverbAt(scene: Scene, unit: number): boolean {
  const tag = xposAt(scene, unit);
  return ADVERB.has(tag) || (tag === DT && ADVERB.has(xposAt(scene, unit + 1)));
}

/** An auxiliary that is finite, behind something that may be its subject. */
function findFinite(scene: Scene): number {
  for (let unit = scene.from + 1; unit < scene.to; unit += 1) {
    const isFinite = FINITE.has(xposAt(scene, unit)) && TAG_UPOS[scene.units.tag[unit]!] === AUXILIARY;
    if (isFinite && !scene.named.isName(unit)) return unit;
  }
  return -1;
}

type Verb = { readonly unit: number; readonly tag: number };

/**
 * The first word that can be the clause's verb: known to the packs as one, behind a noun or name, before what a verb takes. None where
 * the clause is no headline's: "With Ada Quill Leaving, …", "Why Ada Quill Left".
 */
function findVerb(scene: Scene): Verb | null {
  if (OPENERS.has(xposAt(scene, scene.from))) return null;
  for (let unit = scene.from + 1; unit < scene.to; unit += 1) {
    if (scene.named.isName(unit) || xposAt(scene, unit) === POS || !hasSubject(scene, unit)) continue;
    const tag = tagOfVerb(scene, unit);
    if (tag >= 0) return { unit: tag === BASE ? unit + 1 : unit, tag };
  }
  return null;
}

/** Of "in Talks to Join", "No Plans to Return" the infinitive hangs on the noun. */
function isFree(scene: Scene, to: number): boolean {
  const before = xposAt(scene, to - 1);
  if (isNameOrMark(scene, to - 1) || (before !== NN && before !== NNS)) return true;
  let first = to - 1;
  while (first > scene.from && DESCRIBING.has(xposAt(scene, first - 1))) first -= 1;
  return first > scene.from
    ? xposAt(scene, first - 1) !== IN && xposAt(scene, first - 1) !== DT
    : xposAt(scene, first) !== DT;
}

/** What a word is in a headline, if it is its verb; -1 otherwise. For "to" the infinitive behind it is meant. */
function tagOfVerb(scene: Scene, unit: number): number {
  const { lexicon, named, to } = scene;
  const word = lexicon.wordAt(unit);
  if (word === "to") return !isFree(scene, unit) || named.isName(unit + 1) || !isKnown(scene, unit + 1) ? -1 : BASE;
  if (isThird(scene, unit)) return PRESENT;
  if (isPredicate(scene, unit)) return ADVERBIAL;
  const stem = lemmaOf(word, VBN, lexicon.language);
  const next = xposAt(scene, unit + 1);
  if (stem !== word && isVerb(scene, stem)) {
    if (unit + 1 === to || BEHIND_PASSIVE.has(next)) return PARTICIPLE;
    if (takesObject(scene, unit)) return PAST;
  }
  // "Ada Quill [cast] as Nightjar", "Ember Vale [set] to open"; but "Ember Vale cast to return".
  const isSame = stem === word && lexicon.language.lemmas.get(word)?.has("VBN") === true && isVerb(scene, stem);
  if (isSame && (next === IN || (next === TO_TAG && xposAt(scene, unit) !== NN))) return PARTICIPLE;
  if (word.endsWith("ing") && isVerb(scene, lemmaOf(word, VBG, lexicon.language)) && takesObject(scene, unit))
    return isNameOrMark(scene, beforeAdverbs(scene, unit)) ? GERUND : -1;
  if (!isVerb(scene, word)) return -1;
  // "…, Sources Say"
  if (unit + 1 === to) return xposAt(scene, unit - 1) === NNS && lexicon.cues.has(word) ? PLURAL : -1;
  return isRow(scene, unit) && takesObject(scene, unit) ? PLURAL : -1;
}

/** "Ember Vale [Casts] Ada Quill"; of "Ember Vale Stars Join Orbit" a verb stands behind it. */
function isThird(scene: Scene, unit: number): boolean {
  const { lexicon, to } = scene;
  const word = lexicon.wordAt(unit);
  const stem = word.endsWith("s") ? lemmaOf(word, VBZ, lexicon.language) : word;
  if (stem === word || !isVerb(scene, stem)) return false;
  if (unit + 1 === to) return isNameOrMark(scene, unit - 1) ? !isNoun(scene, stem) : isCiting(scene, stem);
  if (!takesObject(scene, unit) && isNoun(scene, stem)) return false;
  for (let next = unit + 1; isNoun(scene, stem) && next < to; next += 1)
    if (isPlainVerb(scene, next) || FINITE.has(xposAt(scene, next))) return false;
  return true;
}

/** "…, Director [Says]": a verb of saying that ends what a comma opens. */
function isCiting({ lexicon: { cues, wordAt }, from }: Scene, stem: string): boolean {
  const isBehindComma = wordAt(from) === COMMA || wordAt(from - 1) === COMMA;
  return isBehindComma && cues.get(stem)?.some(({ takes }) => takes.has("that")) === true;
}

/** A verb in its plain form or past tense behind a name: of two words that may be the verb it is the second. */
function isPlainVerb(scene: Scene, unit: number): boolean {
  const { lexicon, named } = scene;
  if (named.isName(unit) || !isNameOrMark(scene, unit - 1)) return false;
  const word = lexicon.wordAt(unit);
  return isVerb(scene, word) || word === "to" || isVerb(scene, lemmaOf(word, VBN, lexicon.language));
}

/** "Tomas Reyne [Out] as Director", "Ada Quill [Back] for Season 3": an adverb that packs know as all there is to say of somebody. */
function isPredicate(scene: Scene, unit: number): boolean {
  const known = scene.lexicon.triggers.get(scene.lexicon.wordAt(unit))?.some(({ pos }) => pos === "adverb") === true;
  return known && isNameOrMark(scene, unit - 1) && (unit + 1 === scene.to || xposAt(scene, unit + 1) === IN);
}

function takesObject(scene: Scene, unit: number): boolean {
  if (unit + 1 >= scene.to) return false;
  return scene.named.isName(unit + 1) || BEHIND_VERB.has(xposAt(scene, unit + 1));
}

/** "Ada Quill and Tomas Reyne [join] …": several names before it. */
function isRow(scene: Scene, unit: number): boolean {
  for (let at = scene.from + 1; at < unit; at += 1) if (/^(?:and|&|,)$/u.test(scene.lexicon.wordAt(at))) return true;
  return false;
}

/** Something that can be the subject right before a word. */
function hasSubject(scene: Scene, unit: number): boolean {
  const before = beforeAdverbs(scene, unit);
  return isNameOrMark(scene, before) || NOMINAL.has(xposAt(scene, before));
}

function beforeAdverbs(scene: Scene, unit: number): number {
  let before = unit - 1;
  while (before > scene.from && isAdverbAt(scene, before) && !scene.named.isName(before)) before -= 1;
  return before;
}

function isNameOrMark({ lexicon, named, from }: Scene, unit: number): boolean {
  if (unit < from) return false;
  return named.isName(unit) || (unit > from && MARKS.has(lexicon.wordAt(unit)));
}

function xposAt({ units, to }: Scene, unit: number): number {
  return unit < to ? TAG_XPOS[units.tag[unit]!]! : -1;
}

function isVerb({ lexicon: { triggers, cues } }: Scene, stem: string): boolean {
  return triggers.get(stem)?.some(({ pos }) => pos === "verb") === true || cues.has(stem);
}

function isKnown(scene: Scene, unit: number): boolean {
  return unit < scene.to && isVerb(scene, scene.lexicon.wordAt(unit));
}

function isNoun({ lexicon: { triggers } }: Scene, stem: string): boolean {
  return triggers.get(stem)?.some(({ pos }) => pos === "noun") === true;
}
