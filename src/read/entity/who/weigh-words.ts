/** What kind of thing an unknown name names, by its own words: "Harbor University", "The Wheel of Time", "Captain Rusk". */
import { TRAIT } from "../../../model/naming.ts";
import type { Draft } from "../draft.ts";
import { GIVEN, isCapital, isTitled, longestPhrase, nodeAt, SHAPE, shapeAt, traitsAt } from "../lookup.ts";
import { type Scene } from "../scene.ts";
import { add, K, type Weights } from "./weights.ts";

/** How much a title before a name, "Captain", speaks for somebody. */
export const TITLED = 3;

/** Evidence from the words of a name. */
export function weighWords(scene: Scene, draft: Draft, weights: Weights): void {
  const { firstToken, source } = draft;
  const end = source?.baseEnd ?? draft.endToken;
  if (source !== null && source.parts.length > 0) add(weights, K.work, 4);
  if (end === firstToken) return;
  if (source?.by === "title") add(weights, K.work, 3);
  if (isTitled(scene, firstToken)) add(weights, K.person, TITLED);
  weighTitleForm(scene, firstToken, end, weights);
  const length = end - firstToken;
  const whole = longestPhrase(scene, firstToken, end, TRAIT.group);
  const group = whole?.endToken === end ? scene.naming.groups.get(whole.node) : undefined;
  const suffix = length > 1 ? scene.naming.suffixes.get(nodeAt(scene, end - 1)) : undefined;
  const closing = suffix ?? group;
  // "Theo Banks" is somebody: what is called by several of a kind has no given name before them.
  const isSurname = length === 2 && closing?.plural === true && (traitsAt(scene, firstToken) & GIVEN) !== 0;
  const ending = isSurname ? undefined : closing;
  // Surnames are spelled like places ("Jessica Park"), seldom like organisations.
  const isSoft = ending?.kind === "place" || ending?.kind === "event";
  // "The Salt Road": a place seldom has its article in capitals.
  const hasArticle = opensWithArticle(scene, firstToken);
  if (ending !== undefined) add(weights, K[ending.kind], isSoft ? (hasArticle ? 1 : 2) : length > 1 ? 4 : 2.5);
  const of = findOf(scene, firstToken + 1, end);
  const opening = of === -1 ? undefined : scene.naming.suffixes.get(nodeAt(scene, of - 1));
  // "University of Thule", but also "House of the Fox".
  if (opening !== undefined)
    add(weights, K[opening.kind], opening.kind === "place" || opening.kind === "event" ? 0.5 : 4);
  weighGivenName(scene, firstToken, end, ending !== undefined && !isSoft, weights);
  if (scene.tokens.lower[end - 1] === "+") add(weights, K.organization, 2.5);
  if (length === 1 && isBrand(scene, firstToken)) {
    add(weights, K.organization, 1);
    add(weights, K.person, -1);
  }
  weighPlaceWords(scene, firstToken, end, weights);
  if (firstToken > 0 && scene.tokens.lower[firstToken - 1] === "the") {
    add(weights, K.person, -3);
    add(weights, K.organization, 0.5);
  }
}

/** "The Wheel of Time", "A Knight of the Reef", "State of Decay 3": articles, everyday nouns and numerals in capitals are a title's. */
function weighTitleForm(scene: Scene, first: number, end: number, weights: Weights): void {
  if (end - first < 2) return;
  if (opensWithArticle(scene, first)) add(weights, K.work, 1);
  else if (!isOpening(scene, first) && (traitsAt(scene, first) & TRAIT.common) !== 0) add(weights, K.work, 1);
  const of = findOf(scene, first + 1, end);
  if (of !== -1 && of < end && (traitsAt(scene, of - 1) & (TRAIT.person | TRAIT.work | TRAIT.common)) !== 0)
    add(weights, K.work, 1);
  const isNumeral =
    shapeAt(scene, end - 1) === SHAPE.digits || scene.naming.counts.get(nodeAt(scene, end - 1))?.kind === "roman";
  // "‘Harbor Lights 2,’ Original Director Returns": nobody's name has a number.
  if (isNumeral && shapeAt(scene, end - 1) === SHAPE.digits) add(weights, K.person, -3);
  // "Orbit Station 2 Lite".
  const isModel = end - first > 2 && shapeAt(scene, end - 2) === SHAPE.digits && isPartNumber(scene, end - 2);
  if (isModel) add(weights, K.work, 3);
  if (isNumeral) add(weights, K.work, isPartNumber(scene, end - 1) ? 3 : end - first > 2 ? 2 : 1.5);
}

/** "Harbor Lights 2": parts are numbered low; "Route 66" is none. */
function isPartNumber({ tokens }: Scene, token: number): boolean {
  return /^[2-9]$/u.test(tokens.lower[token]!);
}

function isOpening(scene: Scene, first: number): boolean {
  return first === scene.sentences[scene.sentenceOf[first]!]!.firstToken;
}

/** "The Salt Road" inside a sentence: the article is the name's. */
function opensWithArticle(scene: Scene, first: number): boolean {
  return !isOpening(scene, first) && isCapital(scene, first) && (traitsAt(scene, first) & TRAIT.definite) !== 0;
}

/** "Lake Thule", "Northeast Ohio" are places; "Fan Expo Canada" has one in its name and is nobody. */
function weighPlaceWords(scene: Scene, first: number, end: number, weights: Weights): void {
  if (end - first < 2) return;
  if (end - first === 2 && scene.naming.suffixes.get(nodeAt(scene, first))?.kind === "place") add(weights, K.place, 3);
  for (let token = first; token < end; token += 1) {
    const senses = scene.naming.names.get(nodeAt(scene, token)) ?? [];
    if (senses.length === 0 || senses.some(({ entity }) => entity.kind !== "place")) continue;
    if ((traitsAt(scene, token) & GIVEN) !== 0) continue;
    const isDirected = token === first + 1 && (traitsAt(scene, first) & TRAIT.direction) !== 0;
    add(weights, K[isDirected ? "place" : "organization"], isDirected ? 3 : 0.5);
    add(weights, K.person, -1);
  }
}

/** Written with capitals inside or throughout: "NASA", "LibriVox"; not "McAvoy", "DiCaprio". */
function isBrand(scene: Scene, token: number): boolean {
  if (shapeAt(scene, token) === SHAPE.shouted) return true;
  const text = scene.tokens.forms.text[scene.tokens.form[token]!]!;
  return /^\p{L}{3,}\p{Lu}|^\p{Lu}{2}/u.test(text) && !/^(?:Mac|Fitz|Van)\p{Lu}/u.test(text);
}

function findOf({ tokens }: Scene, from: number, end: number): number {
  for (let token = from; token < end; token += 1) if (tokens.lower[token] === "of") return token;
  return -1;
}

function weighGivenName(scene: Scene, first: number, end: number, isGroup: boolean, weights: Weights): void {
  const traits = traitsAt(scene, first);
  const isPlain = hasPlainCapitals(scene, first, end);
  if (isPlain && hasSyllable(scene, first, end)) add(weights, K.person, 3);
  if ((traits & GIVEN) !== 0) {
    const doubt = (traits & (TRAIT.doubtful | TRAIT.name)) !== 0;
    const weight = end - first === 1 ? (doubt ? 0.5 : 2) : doubt ? 1.5 : 3;
    add(weights, K.person, isGroup ? weight / 3 : isPlain ? weight : weight / 2);
  } else if (isPlain && !isGroup && end - first < 4) add(weights, K.person, end - first > 1 ? 0.9 : 0.3);
}

/** "Lee Dong-hyuk", "Sun-hee Park". */
function hasSyllable(scene: Scene, first: number, end: number): boolean {
  for (let token = first + 1; token < end; token += 1) if (isSyllable(scene, token)) return true;
  return false;
}

/** The "hyuk" of "Dong-hyuk", or the hyphen before it. */
function isSyllable(scene: Scene, token: number): boolean {
  const syllable = scene.tokens.lower[token] === "-" ? token + 1 : token;
  return scene.tokens.lower[syllable - 1] === "-" && (traitsAt(scene, syllable) & TRAIT.syllable) !== 0;
}

/** The hyphen of "Reyne-Hill". */
function isJoint(scene: Scene, token: number, end: number): boolean {
  return scene.tokens.lower[token] === "-" && token + 1 < end && isCapital(scene, token + 1);
}

/** Two or three capitalised words and nothing between them: the form of most people's names. */
function hasPlainCapitals(scene: Scene, first: number, end: number): boolean {
  for (let token = first; token < end; token += 1) {
    if (isSyllable(scene, token) || isSyllable(scene, token + 1) || isJoint(scene, token, end)) continue;
    if (!isCapital(scene, token) || (shapeAt(scene, token) === SHAPE.shouted && scene.tokens.lower[token]!.length > 2))
      return false;
    if ((traitsAt(scene, token) & (TRAIT.common | TRAIT.nationality | TRAIT.work)) !== 0) return false;
  }
  return true;
}
