/**
 * Tokens → names, before any grammar is read: known names by longest match, works by their title's form, other names by
 * their capitals. "Daredevil: Born Again Season 2" is one name with a part.
 *
 * Plain sentences are read first; headlines in title case, where capitals prove nothing, then only repeat what packs or
 * the body know.
 */
import { TRAIT } from "../../../model/naming.ts";
import type { Pack } from "../../../model/pack.ts";
import type { Stage } from "../../stage.ts";
import type { Name } from "../../text/names.ts";
import { lemmaOf } from "../../text/parse/lemmas.ts";
import { XPOS } from "../../text/tags.ts";
import { buildName } from "./build-name.ts";
import { endOfRun, withNumber, isSyllableBehind } from "./capital-runs.ts";
import { findParts } from "./find-parts.ts";
import { indexByWord, readStyled } from "./headline-names.ts";
import { type KnownName, longestKnown } from "./known-names.ts";
import { GIVEN, isCapital, lookUpForms, SHAPE, shapeAt, traitsAt } from "../lookup.ts";
import { buildNameScene, isEverydayOpening, isProvenOpening, type NameScene, pairAt } from "./name-scene.ts";
import { endOfCalled } from "./roll-calls.ts";
import { endOfEverydayTitle, endOfRecurring, endOfSubtitle, isByname, readQuotedTitle } from "./title-names.ts";

export const findNames: Stage<"page" | "tokens" | "quotations" | "sentences", "names"> = (have, pack) => {
  const { naming } = pack;
  const lookup = lookUpForms(have.tokens, naming);
  const scene = buildNameScene({ page: have.page, tokens: have.tokens, naming, ...lookup }, have, pack, verbsOf(pack));
  const quoted = repeatQuoted(scene, new Map([...findQuotedTitles(scene), ...findEverydayTitles(scene)]));
  const list: Name[] = [];
  for (const [index, { firstToken, endToken }] of scene.sentences.entries()) {
    if (scene.styled[index] === 0) readPlain(scene, firstToken, endToken, quoted, list);
  }
  const byWord = indexByWord(scene, list);
  for (const [index, { firstToken, endToken }] of scene.sentences.entries()) {
    if (scene.styled[index] === 1) readStyled(scene, firstToken, endToken, byWord, quoted, list);
  }
  list.sort((a, b) => a.firstToken - b.firstToken);
  const at = new Int32Array(have.tokens.count).fill(-1);
  for (const [index, name] of list.entries()) at.fill(index, name.firstToken, name.endToken);
  return { list, at, lookup };
};

const PREDICATES = (["VBZ", "VBG", "VBD", "VBN"] as const).map((tag) => XPOS.indexOf(tag));

function verbsOf({ frames, cues, language }: Pack): Pick<NameScene, "isVerb" | "isVerbForm" | "evokes"> {
  const isVerb = (lemma: string): boolean =>
    cues.verbs.has(lemma) || frames.triggers.get(lemma)?.some(({ pos }) => pos === "verb") === true;
  const isFormOf = (word: string, tag: number): boolean => {
    const lemma = lemmaOf(word, tag, language);
    const isIrregular = language.lemmas.get(word)?.has(XPOS[tag]!) === true;
    return (lemma !== word || isIrregular) && isVerb(lemma);
  };
  return {
    isVerb,
    evokes: (word) => frames.triggers.has(word),
    isVerbForm: (word) => PREDICATES.some((tag) => isFormOf(word, tag)),
  };
}

/** First token of each quoted title → its end. */
function findQuotedTitles(scene: NameScene): Map<number, number> {
  const ends = new Map<number, number>();
  for (const quotation of scene.quotations) {
    const title = readQuotedTitle(scene, quotation);
    if (title !== null) ends.set(title.first, title.end);
  }
  return ends;
}

/** First token of each title that begins with an everyday word and goes on behind a small one → its end. */
function findEverydayTitles(scene: NameScene): Map<number, number> {
  const ends = new Map<number, number>();
  for (const { firstToken, endToken } of scene.sentences) {
    for (let token = firstToken + 1; token < endToken && scene.titles.size > 0; token += 1) {
      if (!scene.titles.has(scene.tokens.form[token]!) || (traitsAt(scene, token - 1) & TRAIT.work) === 0) continue;
      const end = endOfEverydayTitle(scene, token, endToken);
      if (end > token + 1) ends.set(token, end);
    }
  }
  return ends;
}

/** With the places where a title of several words stands again without its marks. */
function repeatQuoted(scene: NameScene, quoted: ReadonlyMap<number, number>): Map<number, number> {
  const ends = new Map(quoted);
  const { form, count } = scene.tokens;
  const byForm = Map.groupBy(
    [...quoted].filter(([first, end]) => end - first > 1),
    ([first]) => form[first]!,
  );
  if (byForm.size === 0) return ends;
  for (let token = 0; token < count; token += 1) {
    for (const [first, end] of byForm.get(form[token]!) ?? []) {
      let at = 1;
      while (at < end - first && form[token + at] === form[first + at]) at += 1;
      if (at === end - first) ends.set(token, Math.max(token + at, ends.get(token) ?? 0));
    }
  }
  return ends;
}

function readPlain(
  scene: NameScene,
  first: number,
  end: number,
  quoted: ReadonlyMap<number, number>,
  list: Name[],
): void {
  for (let token = first; token < end; ) {
    const name = quoted.has(token) ? readQuoted(scene, token, quoted.get(token)!, end) : readName(scene, token, end);
    if (name !== null) list.push(name);
    token = name?.endToken ?? token + 1;
  }
}

function readQuoted(scene: NameScene, token: number, end: number, limit: number): Name {
  const known = longestKnown(scene, token, end);
  const numbered = withNumber(scene, token, end, limit);
  if (numbered > end) return buildName(token, numbered, [], findParts(scene, numbered, limit), "title");
  const parts = findParts(scene, end, limit);
  return buildName(
    token,
    end,
    known?.endToken === end ? known.senses : [],
    parts,
    known?.endToken === end ? "known" : "title",
  );
}

/** The name that begins at a token of a plain sentence. */
function readName(scene: NameScene, token: number, limit: number): Name | null {
  const shape = shapeAt(scene, token);
  if (shape === SHAPE.mark) return null;
  if (shape === SHAPE.lower || shape === SHAPE.digits) return readSmall(scene, token, limit);
  if (scene.titles.has(scene.tokens.form[token]!) && scene.opens[token] === 0 && !isCapital(scene, token + 1))
    return buildTitle(scene, token, token + 1, limit);
  const recurring = endOfRecurring(scene, token, limit);
  const known = trustKnown(scene, token, longestKnown(scene, token, limit));
  const called = endOfCalled(scene, token, limit);
  if (called > token) return buildName(token, called, known?.endToken === called ? known.senses : [], [], "capitals");
  if (recurring > Math.max(token, known?.endToken ?? token)) return buildTitle(scene, token, recurring, limit);
  const run = endOfTrustedRun(scene, token, limit);
  const end = chooseEnd(scene, token, known, run, limit);
  if (end === token) {
    const parts = findParts(scene, token, limit);
    return parts.length === 0 ? null : buildName(token, token, [], parts, "part");
  }
  const full = endOverByname(scene, token, end, limit);
  if (full > end) return buildName(token, full, [], findParts(scene, full, limit), "capitals");
  const senses = known !== null && known.endToken === end ? known.senses : [];
  const titled = endOfSubtitle(scene, token, end, limit);
  if (titled > end && canTakeSubtitle(known, end)) return buildTitle(scene, token, titled, limit);
  const from = senses.some(({ entity }) => entity.kind === "work") && scene.tokens.lower[end] === ":" ? end + 1 : end;
  return buildName(token, end, senses, findParts(scene, from, limit), senses.length > 0 ? "known" : "capitals");
}

function buildTitle(scene: NameScene, first: number, end: number, limit: number): Name {
  return buildName(first, end, [], findParts(scene, end, limit), "title");
}

/** Names of organisations, outlets and places are followed by a colon, but never by a subtitle. */
function canTakeSubtitle(known: KnownName | null, end: number): boolean {
  if (known === null || known.endToken !== end) return true;
  return known.senses.some(({ entity }) => entity.kind === "work" || entity.kind === "character");
}

/** "Ada “The Fox” Quill": a byname in marks parts no name. */
function endOverByname(scene: NameScene, token: number, end: number, limit: number): number {
  if (end !== token + 1 || shapeAt(scene, end) !== SHAPE.mark) return end;
  const byname = scene.quotations.find(({ firstToken }) => firstToken === end);
  if (byname === undefined || byname.endToken >= limit || !isByname(scene, byname)) return end;
  return endOfRun(scene, byname.endToken, limit, false);
}

/** In small letters only parts ("season two") and the few names that packs write so ("iPhone" opens with a small letter). */
function readSmall(scene: NameScene, token: number, limit: number): Name | null {
  const traits = traitsAt(scene, token);
  if ((traits & TRAIT.work) !== 0) {
    const parts = findParts(scene, token, limit);
    const isLong = parts.length > 0 && parts[0]!.type !== "part" && parts[0]!.type !== "chapter";
    if (isLong) return buildName(token, token, [], parts, "part");
  }
  if ((traits & (TRAIT.name | TRAIT.inner)) === 0) return null;
  const known = longestKnown(scene, token, limit);
  return known === null
    ? null
    : buildName(token, known.endToken, known.senses, findParts(scene, known.endToken, limit), "known");
}

/** At the opening of a sentence a single everyday word is no name unless it is met as one elsewhere. */
function trustKnown(scene: NameScene, token: number, known: KnownName | null): KnownName | null {
  if (known === null || known.endToken > token + 1 || scene.opens[token] === 0) return known;
  if (isProvenOpening(scene, token)) return known;
  const senses = known.senses.filter((sense) => !sense.ordinary);
  const everyday = TRAIT.common | TRAIT.person | TRAIT.work | TRAIT.group;
  if (senses.length === 0 || (traitsAt(scene, token) & everyday) !== 0) return null;
  return scene.small.has(scene.tokens.lower[token]!) ? null : { ...known, senses };
}

/** The run of capitals, without a first word that has its capital only from the sentence's opening. */
function endOfTrustedRun(scene: NameScene, token: number, limit: number): number {
  // "Night Harvest ends", where other sentences have it inside.
  const opens = scene.opens[token] === 1 && !(token + 1 < limit && scene.pairs.has(pairAt(scene.tokens, token)));
  const end = endOfRun(scene, token, limit, opens);
  if (end === token || !opens || isProvenOpening(scene, token) || isSyllableBehind(scene, token + 1)) return end;
  if (end === token + 1) return isOwner(scene, token) || isNumbered(scene, token, limit) ? end : token;
  // "Production of Harbor Lights": what it is of has a name by itself.
  if (scene.tokens.lower[token + 1] === "of" && isNameAlone(scene, token + 2, limit)) return token;
  if (isGivenBeforeSurname(scene, token)) return end;
  if (isEverydayOpening(scene, token) || isDescribing(scene, token)) return token;
  // "Longtime Netflix", "Veteran Finn Reed": what follows is a name by itself.
  const next = traitsAt(scene, token + 1);
  if ((next & GIVEN) !== 0 && (next & TRAIT.doubtful) === 0 && end - token > 2) return token;
  const rest = longestKnown(scene, token + 1, end);
  return rest !== null && rest.endToken === end && end - token > 2 ? token : end;
}

/** One that packs have, or two words that the page has side by side elsewhere. */
function isNameAlone(scene: NameScene, token: number, limit: number): boolean {
  return (
    longestKnown(scene, token, limit) !== null || (token + 1 < limit && scene.pairs.has(pairAt(scene.tokens, token)))
  );
}

/** "Brine season 2 starts": before a numbered season a word that is no everyday one, and no verb, is a name. */
function isNumbered(scene: NameScene, token: number, limit: number): boolean {
  if (isEverydayOpening(scene, token) || scene.isVerb(scene.tokens.lower[token]!)) return false;
  return findParts(scene, token + 1, limit)[0]?.type === "season";
}

/** "Brine's second season": with an owner's mark behind it, a word that is no everyday one is a name. */
function isOwner(scene: NameScene, token: number): boolean {
  const everyday = TRAIT.common | TRAIT.calendar | TRAIT.person | TRAIT.work | TRAIT.group;
  return (
    scene.tokens.lower[token + 1] === "'s" &&
    (traitsAt(scene, token) & everyday) === 0 &&
    !isEverydayOpening(scene, token)
  );
}

/** "Publisher Foxglove Interactive": a noun for a group that nothing on the page has with a capital but the sentence's opening. */
function isDescribing(scene: NameScene, token: number): boolean {
  return (traitsAt(scene, token) & TRAIT.group) !== 0 && longestKnown(scene, token, token + 3) === null;
}

/** "Sally Hale", "Mark Reed": a given name, though an everyday word, before a word with a capital that is nothing else. */
function isGivenBeforeSurname(scene: NameScene, token: number): boolean {
  if ((traitsAt(scene, token) & GIVEN) === 0 || !isCapital(scene, token + 1)) return false;
  const everyday = TRAIT.common | TRAIT.person | TRAIT.work | TRAIT.group | TRAIT.calendar;
  if ((traitsAt(scene, token + 1) & everyday) !== 0) return false;
  return longestKnown(scene, token + 1, token + 2) === null;
}

/**
 * A known name, unless it is only a word of a longer unknown one: "Jordan Vale" is no country, "Paris Holt" no city. Known
 * names of several words, and known names side by side ("Netflix Harbor Lights"), stay.
 */
function chooseEnd(scene: NameScene, token: number, known: KnownName | null, run: number, limit: number): number {
  if (known === null) return isNameBesidePerson(scene, token, run) ? token + 1 : run;
  if (known.endToken >= run) return known.endToken;
  const isPlaceOrPerson = known.senses.every(({ entity }) => entity.kind === "place" || entity.kind === "person");
  const isPlace = known.senses.every(({ entity }) => entity.kind === "place");
  // "from New Thule City to Los Reyes": small words join no city to anything.
  if (known.endToken > token + 1 && isPlace && !isCapital(scene, known.endToken)) return known.endToken;
  // "San Francisco Bulletin", "Los Angeles Police Department".
  if (known.endToken > token + 1 && !isPlace) return known.endToken;
  const rest = longestKnown(scene, known.endToken, limit);
  if (rest !== null && rest.endToken >= run && !isPlaceOrPerson) return known.endToken;
  const next = traitsAt(scene, known.endToken);
  // "Florida Republican", "Texas Democrats".
  if ((next & TRAIT.nationality) !== 0 && run === known.endToken + 1) return known.endToken;
  const isPersonNext = (next & GIVEN) !== 0 && (next & TRAIT.doubtful) === 0 && run - known.endToken >= 2;
  return isPersonNext && (traitsAt(scene, token) & GIVEN) === 0 ? known.endToken : run;
}

/** "former Bond Pierce Vale": a name that stands alone elsewhere, and a person's behind it. */
function isNameBesidePerson(scene: NameScene, token: number, run: number): boolean {
  if (run - token < 3 || scene.proven[scene.tokens.form[token]!]! < 2 || (traitsAt(scene, token) & GIVEN) !== 0)
    return false;
  if (!isCapital(scene, token + 2)) return false;
  return (traitsAt(scene, token + 1) & GIVEN) !== 0 && (traitsAt(scene, token + 2) & TRAIT.common) === 0;
}
