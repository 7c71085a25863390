/**
 * Slips of the tagger that grammar rules out, where packs know the word as a verb of their frames or as a name: "will next
 * [star] in", "is set to [premiere] in May", "The film, directed by …, [starts] shooting", "[Quill]'s agents".
 */
import type { CueLexicon } from "../../../model/cue.ts";
import type { Language } from "../../../model/language.ts";
import type { FrameLexicon } from "../../../model/pack.ts";
import { TAG_UPOS, TAG_XPOS, TAGS, uposOf, type Xpos, xposOf } from "../tags.ts";
import { lemmaOf } from "./lemmas.ts";
import type { Units } from "./units.ts";

export type VerbLexicon = {
  readonly triggers: FrameLexicon["triggers"];
  readonly cues: CueLexicon["verbs"];
  readonly language: Language;
  /** The word in lower case, by unit. */
  readonly wordAt: (unit: number) => string;
};

const setOf = (...tags: readonly Xpos[]): ReadonlySet<number> => new Set(tags.map(xposOf));
const tagOf = (tag: (typeof TAGS)[number]): number => TAGS.indexOf(tag);

const AUXILIARY = uposOf("AUX");
const MD = xposOf("MD");
const NNS = xposOf("NNS");
const NNP = xposOf("NNP");
const PRP = xposOf("PRP");
const [VBG, IN, CD] = [xposOf("VBG"), xposOf("IN"), xposOf("CD")];
const [VBZ, VBD] = [xposOf("VBZ"), xposOf("VBD")];
const FINITE = setOf("VBZ", "VBP", "VBD", "MD");
const BETWEEN = setOf("RB", "JJ", "RBR");
/** What a verb in its plain form is mistaken for. */
const MISTAKEN = setOf("NN", "RB", "JJ", "NNP", "VBP");
const PLAIN = setOf("NN", "NNP", "JJ");
const NOUNS = setOf("NN", "NNS", "NNP", "NNPS");
/** What an infinitive of intent may hang on, and what may follow it. */
const BEARERS = setOf("VBN", "JJ", "VBD");
const ENDS = setOf("IN", "TO", ".", ",", "RB", "CD", "DT", "NNP", "PRP$");
const BEFORE_VERB = setOf("NN", "NNP", "NNPS", ",", "RB", "-RRB-");
const [VERB, ADVERB, TO, SAYS] = [tagOf("VB/VERB"), tagOf("RB/ADV"), tagOf("TO/PART"), tagOf("VBZ/VERB")];
const PRESENT = tagOf("VBP/VERB");
const NOUN = tagOf("NN/NOUN");
const PAST = tagOf("VBD/VERB");
const CONJUNCTION = tagOf("IN/SCONJ");
const PRONOUN = tagOf("DT/PRON");
const PREPOSITION = tagOf("IN/ADP");
const [COLON, CC] = [xposOf(":"), xposOf("CC")];
const [WDT, WP] = [xposOf("WDT"), xposOf("WP")];
const OPENS_SUBJECT = setOf("PRP", "NNP", "DT", "PRP$", "EX");
/** "last week", "Tuesday", "earlier today". */
const DAYS = setOf("JJ", "RB", "RBR", "NN", "NNP", "IN");
const LONGEST_DAY = 4;
const LONGEST_PHRASE = 12;
const NOMINAL = setOf("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP", "PRP$");
const [VBN, JJ] = [xposOf("VBN"), xposOf("JJ")];
const [TO_XPOS, OPENING] = [xposOf("TO"), xposOf("``")];
const [PARTICIPLE, HAS] = [tagOf("VBN/VERB"), tagOf("VBZ/AUX")];
const RELATIVES = setOf("WDT", "WP");
/** Where a clause ends at the latest. */
const BREAKS = setOf(",", "CC", "WDT", "WP", ".", ":", "``", "''");
/** What no name is. */
const NO_NAMES = setOf("VB", "VBP", "VBZ", "VBD", "VBN", "MD", "UH", "RB", "IN");
const LONGEST_SUBJECT = 8;
const [NAME, OWNER, CLOSING] = [tagOf("NNP/PROPN"), tagOf("POS/PART"), tagOf("''/PUNCT")];
const POSSESSIVE = xposOf("POS");

/** Whether packs or capitals know a unit as a name, and whether it ends in a number: "Season 2". */
export type NamedUnits = {
  readonly isName: (unit: number) => boolean;
  readonly isNumbered: (unit: number) => boolean;
};

/** Mends the tags of the sentence of the units `from` … `to`. */
export function mendTags(units: Units, from: number, to: number, lexicon: VerbLexicon, named: NamedUnits): void {
  const { tag } = units;
  const { isName } = named;
  const at = (unit: number): number => (unit < to ? TAG_XPOS[tag[unit]!]! : -1);
  let hasVerb = false;
  let relatives = 0;
  let relative = to;
  let start = from;
  for (let unit = from; unit < to; unit += 1) {
    if (PARTS.has(lexicon.wordAt(unit)) && unit > from) {
      if (!hasVerb) mendPresent(tag, at, [start, Math.min(unit, relative)], lexicon, isName);
      [start, hasVerb, relatives, relative] = [unit + 1, false, 0, to];
    }
    // "Let's", but "Quill's".
    if (at(unit) === PRP && unit > from && lexicon.wordAt(unit) === "'s" && isName(unit - 1)) {
      tag[unit - 1] = NAME;
      tag[unit] = OWNER;
    }
    // "‘Ember Vale’ Boss": what closes a title is no owner's mark.
    if (at(unit) === POSSESSIVE && unit > from + 1 && isName(unit - 1) && isOpening(lexicon.wordAt(unit - 2)))
      tag[unit] = CLOSING;
    // "Quill takes over": capitals have proven the name.
    if (NO_NAMES.has(at(unit)) && isName(unit)) tag[unit] = NAME;
    if (at(unit) === JJ && unit > from && isName(unit + 1)) mendPerfect(tag, at, unit, lexicon);
    // "an order [to] “Ember Vale”": before a name stands no infinitive.
    if (at(unit) === TO_XPOS && isName(at(unit + 1) === OPENING ? unit + 2 : unit + 1)) tag[unit] = PREPOSITION;
    if (at(unit) === MD) mendBehindModal(tag, at, unit, lexicon);
    else if (lexicon.wordAt(unit) === "to" && (BEARERS.has(at(unit - 1)) || isName(unit - 1)))
      mendInfinitive(tag, at, unit, lexicon);
    else if (lexicon.wordAt(unit) === "to" && isGoverning(at, unit + 1, isName) && isVerb(lexicon, unit + 1))
      [tag[unit], tag[unit + 1]] = [TO, VERB];
    // "who [becomes] a manager": a relative clause has a verb of its own.
    // "who [voices] the badger"
    if (at(unit) === WP && at(unit + 1) === NNS && isThird(lexicon, unit + 1)) tag[unit + 1] = SAYS;
    if (RELATIVES.has(at(unit))) [relatives, relative] = [relatives + 1, Math.min(relative, unit)];
    else if (FINITE.has(at(unit)) && relatives > 0) relatives -= 1;
    else if (FINITE.has(at(unit))) hasVerb = true;
  }
  mendOpeningGerund(tag, at, from, lexicon);
  if (!hasVerb) mendRow(tag, at, [start, relative], lexicon, isName);
  if (!hasVerb) mendPresent(tag, at, [start, relative], lexicon, isName);
  else mendNumbered(tag, at, [start, to], lexicon, named);
  for (let unit = from + 2; unit < to; unit += 1) mendThat(tag, at, from, unit, lexicon);
  for (let unit = from + 1; unit < to; unit += 1) mendRelative(tag, at, unit);
  for (let unit = from + 1; unit < to; unit += 1) mendDated(tag, at, from, unit, lexicon);
  if (hasVerb) for (let unit = from + 1; unit < to; unit += 1) mendContent(tag, at, from, unit, lexicon);
  for (let unit = from; unit + 1 < to; unit += 1) mendGerund(tag, at, from, unit, lexicon);
}

/** What parts clauses, each of which wants a verb of its own. */
const PARTS: ReadonlySet<string> = new Set([":", ";"]);

/** A mark that may open a title. */
function isOpening(word: string): boolean {
  return word === "‘" || word === "'";
}

type TagAt = (unit: number) => number;

/** "will next [star] in": behind a modal stands a verb. */
function mendBehindModal(tag: Uint8Array, at: TagAt, modal: number, lexicon: VerbLexicon): void {
  let unit = modal + 1;
  while (BETWEEN.has(at(unit)) && !(isVerb(lexicon, unit) && ENDS.has(at(unit + 1)))) unit += 1;
  if (!MISTAKEN.has(at(unit)) || !isVerb(lexicon, unit)) return;
  for (let between = modal + 1; between < unit; between += 1) tag[between] = ADVERB;
  tag[unit] = VERB;
}

/** "The studio has [unveiled] Ember Vale": before a name, behind that verb, stands no adjective of one that packs know. */
function mendPerfect(tag: Uint8Array, at: TagAt, unit: number, { wordAt, language, triggers }: VerbLexicon): void {
  if (!FINITE.has(at(unit - 1)) || lemmaOf(wordAt(unit - 1), VBZ, language) !== "have") return;
  const stem = lemmaOf(wordAt(unit), VBN, language);
  if (stem === wordAt(unit) || triggers.get(stem)?.some(({ pos }) => pos === "verb") !== true) return;
  tag[unit] = PARTICIPLE;
  tag[unit - 1] = HAS;
}

/** "is set to [premiere] in May", "taps Ada Quill to [direct] it", "declined to [comment]". */
function mendInfinitive(tag: Uint8Array, at: TagAt, to: number, lexicon: VerbLexicon): void {
  const unit = to + 1;
  if (!MISTAKEN.has(at(unit)) || at(unit) === NNP || !ENDS.has(at(unit + 1))) return;
  if (!isVerb(lexicon, unit) && !(takesInfinitive(lexicon, at(to - 1), to - 1) && isCue(lexicon, unit))) return;
  tag[to] = TO;
  tag[unit] = VERB;
}

/** "a deal to [direct] Harbor Lights": hardly an adjective stands before a name. */
function isGoverning(at: TagAt, unit: number, isName: (unit: number) => boolean): boolean {
  return at(unit) === JJ && NOUNS.has(at(unit - 2)) && isName(unit + 1);
}

/**
 * "The film, directed by Mara Ilves, [starts] shooting in June": where no other verb is finite, a plural behind a noun; with
 * a noun behind it, too, only beside a name: "Ada Quill [denies] rumours", "Studio [casts] Ada Quill".
 */
function mendPresent(
  tag: Uint8Array,
  at: TagAt,
  [from, to]: readonly [number, number],
  lexicon: VerbLexicon,
  isName: (unit: number) => boolean,
): void {
  for (let unit = from + 1; unit + 1 < to; unit += 1) {
    // "She [steps] into the part": behind a pronoun that opens a clause.
    const isBehindSubject = BEFORE_VERB.has(at(unit - 1)) || (at(unit - 1) === PRP && unit - 1 === from);
    if (at(unit) !== NNS || !isBehindSubject) continue;
    // "The drama [stars] actors Jonas Reed and Ada Quill"
    const isBeforeName = isName(unit + 1) || (at(unit + 1) === NNS && isName(unit + 2));
    const isNamed = (isName(unit - 1) && isSaying(lexicon, VBZ, unit)) || (isBeforeName && isThird(lexicon, unit));
    if (!isNamed && (NOUNS.has(at(unit + 1)) || !isThird(lexicon, unit))) continue;
    if (at(unit - 1) === xposOf(",") && unit < from + 3) continue;
    tag[unit] = SAYS;
    return;
  }
}

/** "Ada Quill and Jonas Reed [star] in it": behind a row of names, where no other verb is finite, a plain verb. */
function mendRow(
  tag: Uint8Array,
  at: TagAt,
  [from, to]: readonly [number, number],
  lexicon: VerbLexicon,
  isName: (unit: number) => boolean,
): void {
  for (let unit = from + 3; unit < to; unit += 1) {
    if (!PLAIN.has(at(unit)) || isName(unit) || !isName(unit - 1) || !ENDS.has(at(unit + 1))) continue;
    if (!isVerb(lexicon, unit)) continue;
    let joined = unit - 1;
    while (joined > from && isName(joined)) joined -= 1;
    if (at(joined) !== CC || !isName(joined - 1)) continue;
    tag[unit] = PRESENT;
    return;
  }
}

/** "claimed last week [that] she was back": behind a verb of saying and a day the word opens what is said. */
function mendThat(tag: Uint8Array, at: TagAt, from: number, that: number, lexicon: VerbLexicon): void {
  // "disputed that: “…”": nothing can open before a mark.
  if (at(that) === IN && lexicon.wordAt(that) === "that" && at(that + 1) === COLON) tag[that] = PRONOUN;
  if (at(that) !== WDT || !OPENS_SUBJECT.has(at(that + 1))) return;
  const isWhole = isPassiveBehind(at, that + 1);
  for (let unit = that - 2; unit >= from && unit >= that - (isWhole ? LONGEST_PHRASE : LONGEST_DAY); unit -= 1) {
    if (FINITE.has(at(unit))) {
      if (isSaying(lexicon, at(unit), unit)) tag[that] = CONJUNCTION;
      return;
    }
    if (!isWhole && !DAYS.has(at(unit))) return;
  }
}

/** "[the game] had been delayed": a passive with a subject of its own lacks nothing, so that no noun before it can be its object. */
function isPassiveBehind(at: TagAt, subject: number): boolean {
  let unit = subject;
  while (unit < subject + LONGEST_SUBJECT && NOMINAL.has(at(unit))) unit += 1;
  if (!FINITE.has(at(unit))) return false;
  return at(unit + 1) === VBN && at(unit + 2) === VBN;
}

/** "which sources [described] as mixed": a clause whose relative word is no subject, without a verb that is finite, has one in the participle. */
function mendRelative(tag: Uint8Array, at: TagAt, relative: number): void {
  if (!RELATIVES.has(at(relative))) return;
  let unit = relative + 1;
  while (unit < relative + LONGEST_SUBJECT && NOMINAL.has(at(unit))) unit += 1;
  if (unit === relative + 1 || at(unit) !== VBN) return;
  for (let next = unit + 1; at(next) >= 0 && !BREAKS.has(at(next)); next += 1) if (FINITE.has(at(next))) return;
  tag[unit] = PAST;
}

/** "its second season [premieres] August 28": a plural before a date, in a stretch without a verb. */
function mendDated(tag: Uint8Array, at: TagAt, from: number, plural: number, lexicon: VerbLexicon): void {
  if (at(plural) !== NNS || !NOUNS.has(at(plural - 1))) return;
  const date = at(plural + 1) === IN ? plural + 2 : plural + 1;
  const isDate = (at(date) === NNP && at(date + 1) === CD) || (at(date) === CD && date > plural + 1);
  if (!isDate) return;
  for (let unit = plural - 1; unit >= from && !BREAKS.has(at(unit)); unit -= 1) if (FINITE.has(at(unit))) return;
  for (let unit = plural + 1; at(unit) >= 0 && !BREAKS.has(at(unit)); unit += 1) if (FINITE.has(at(unit))) return;
  const stem = lemmaOf(lexicon.wordAt(plural), VBZ, lexicon.language);
  if (lexicon.triggers.get(stem)?.some(({ pos }) => pos === "verb") === true) tag[plural] = SAYS;
}

/**
 * "[Shooting] [starts] in March, because …": up to where its clause ends nothing else is finite, so that the plural is its verb. "[Shooting]
 * of the film starts": what is done to something stands for the doing.
 */
function mendOpeningGerund(tag: Uint8Array, at: TagAt, from: number, lexicon: VerbLexicon): void {
  const verb = from + 1;
  if (at(from) !== VBG) return;
  if (lexicon.wordAt(verb) === "of") tag[from] = NOUN;
  if (at(verb) !== NNS || at(verb + 1) !== IN || !isThird(lexicon, verb)) return;
  for (let unit = verb + 1; at(unit) >= 0 && !BREAKS.has(at(unit)); unit += 1) if (FINITE.has(at(unit))) return;
  tag[from] = NOUN;
  tag[verb] = SAYS;
}

/** "said that [shooting] was due": what opens a clause before its finite auxiliary is its subject. */
function mendGerund(tag: Uint8Array, at: TagAt, from: number, gerund: number, lexicon: VerbLexicon): void {
  const { wordAt, language } = lexicon;
  // "When did [filming] begin?": behind "do" stands a plain verb or a noun.
  const isAsked = gerund > from && FINITE.has(at(gerund - 1)) && lemmaOf(wordAt(gerund - 1), VBD, language) === "do";
  if (at(gerund) === VBG && isAsked) tag[gerund] = NOUN;
  if (at(gerund) !== VBG || TAG_UPOS[tag[gerund + 1]!] !== AUXILIARY || !FINITE.has(at(gerund + 1))) return;
  if (gerund === from || (at(gerund - 1) === IN && wordAt(gerund - 1) === "that")) tag[gerund] = NOUN;
}

/** "said [filming] [starts] in April": what is said needs a finite verb, and the plural before a preposition is it. */
function mendContent(tag: Uint8Array, at: TagAt, from: number, said: number, lexicon: VerbLexicon): void {
  if (!FINITE.has(at(said)) || !isSaying(lexicon, at(said), said)) return;
  let plural = -1;
  for (let unit = said + 1; at(unit) >= 0 && unit < said + LONGEST_SUBJECT; unit += 1) {
    if (FINITE.has(at(unit)) || BREAKS.has(at(unit))) break;
    const isBefore = BEFORE_VERB.has(at(unit - 1)) || at(unit - 1) === VBG;
    if (plural < 0 && unit > said + 1 && at(unit) === NNS && isBefore && ENDS.has(at(unit + 1))) plural = unit;
  }
  if (plural < 0 || plural <= from) return;
  for (let unit = plural + 1; !BREAKS.has(at(unit)) && at(unit) >= 0; unit += 1) if (FINITE.has(at(unit))) return;
  if (!isThird(lexicon, plural)) return;
  tag[plural] = SAYS;
  if (at(plural - 1) === VBG) tag[plural - 1] = NOUN;
}

function isSaying({ cues, wordAt, language }: VerbLexicon, tag: number, unit: number): boolean {
  const known = cues.get(lemmaOf(wordAt(unit), tag, language));
  return known?.some(({ particle, takes }) => particle === null && takes.has("that")) === true;
}

/** "Volume 1 [starts] on May 5, Volume 2 follows in June": what is numbered takes no plural behind it. */
function mendNumbered(
  tag: Uint8Array,
  at: TagAt,
  [from, to]: readonly [number, number],
  lexicon: VerbLexicon,
  { isNumbered }: NamedUnits,
): void {
  const unit = isNumbered(from) ? from + 1 : from + 2;
  if (unit + 1 >= to || at(unit) !== NNS || !ENDS.has(at(unit + 1)) || !isThird(lexicon, unit)) return;
  if (unit === from + 1 || (at(from + 1) === CD && NOUNS.has(at(from)))) tag[unit] = SAYS;
}

/** A verb of speech that is told by what is done: "declined to", "promised to". */
function takesInfinitive({ cues, wordAt, language }: VerbLexicon, tag: number, unit: number): boolean {
  return cues.get(lemmaOf(wordAt(unit), tag, language))?.some(({ takes }) => takes.has("inf")) === true;
}

const isCue = ({ cues, wordAt }: VerbLexicon, unit: number): boolean => cues.has(wordAt(unit));

/** The third person of a verb of the frames. */
function isThird({ triggers, wordAt, language }: VerbLexicon, unit: number): boolean {
  const stem = lemmaOf(wordAt(unit), VBZ, language);
  return triggers.get(stem)?.some(({ pos }) => pos === "verb") === true;
}

function isVerb({ triggers, wordAt }: VerbLexicon, unit: number): boolean {
  return triggers.get(wordAt(unit))?.some(({ pos }) => pos === "verb") === true;
}
