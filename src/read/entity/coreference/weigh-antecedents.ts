/**
 * Which of the people and things met before a pronoun stands for: each candidate is described by features, a linear model
 * weighs them (`models/antecedents.tsv` of a pack, computed by `train/antecedents.ts`), the heaviest wins if it outweighs nobody.
 */
import type { Pronoun } from "../../../model/naming.ts";
import type { Draft, Referent } from "../draft.ts";
import { R, U } from "../grammar.ts";
import type { Scene } from "../scene.ts";
import { type PageMemory, sentencesBetween } from "./page-memory.ts";

/** Each is true or false of a candidate; its number is its place in the weights. */
// biome-ignore format: one table
const F = {
  nobody: 0, "same sentence": 1, "one sentence back": 2, "two sentences back": 3, "three to five sentences back": 4,
  "more sentences back": 5, "same paragraph": 6, "one paragraph back": 7, "more paragraphs back": 8,
  "within 6 tokens": 9, "within 20 tokens": 10, "within 60 tokens": 11, "is subject": 12, "is passive subject": 13,
  "is object": 14, "is oblique": 15, "is owner": 16, "is apposition": 17, "is conjunct": 18, "is other": 19,
  "both subjects": 20, "both objects": 21, "both owners": 22, "subject before object": 23, "subject before owner": 24,
  "is name": 25, "is description": 26, "is indefinite": 27, "is same pronoun": 28, "is other pronoun": 29,
  "met once": 30, "met twice": 31, "met three to five times": 32, "met more often": 33, "gender agrees": 34,
  "gender unknown": 35, "is person": 36, "is character": 37, "is organization": 38, "is outlet": 39, "is work": 40,
  "is team": 41, "is place": 42, "is event": 43, "is of unknown kind": 44, "opens its sentence": 45, nearest: 46,
  "second nearest": 47, "third nearest": 48, farther: 49, "both in one quotation": 50, "only pronoun quoted": 51,
  "only candidate quoted": 52, "speaks the quotation": 53, speaks: 54, "in heading": 55, "governs pronoun": 56,
  "same verb": 57, "comes after": 58, "is plural": 59, "is row": 60,
} as const;

/** The names of the features, in the order of their numbers. */
export const FEATURES: readonly string[] = Object.keys(F);

export const NOBODY: readonly number[] = [F.nobody];

/** "The studio said it will wait": the candidate is the subject over the pronoun's clause. */
export function governs({ features }: Choice): boolean {
  return features.includes(F["governs pronoun"]) || features.includes(F["same verb"]);
}

/** The subject of the verb of speech over the pronoun's clause. */
export function speaksOfSelf({ features }: Choice): boolean {
  return features.includes(F["governs pronoun"]) && features.includes(F.speaks);
}

export type Choice = {
  readonly referent: Referent;
  readonly draft: Draft;
  readonly features: readonly number[];
  /** "Quill said that it was late. “We need time,” [she] said": whether the one who spoke in the sentence before would go on. */
  readonly goesOn: boolean;
};

/** The candidates for a pronoun, nearest first, each with the features that are true of it. */
export function listChoices(memory: PageMemory, pronoun: Draft, grammar: Pronoun): Choice[] {
  const found: Choice[] = [];
  for (let index = memory.recent.length - 1; index >= 0 && found.length < MOST; index -= 1) {
    const draft = memory.recent[index]!;
    if (sentencesBetween(memory.scene, draft.firstToken, pronoun.firstToken) > FARTHEST) break;
    const referent = draft.who!;
    if (referent.latest !== draft || !isPossible(memory.scene, pronoun, grammar, referent, draft)) continue;
    const features = describe(memory.scene, pronoun, grammar, referent, draft, found.length);
    found.push({ referent, draft, features, goesOn: isGoingOn(memory.scene, pronoun, features) });
  }
  return found;
}

const GOING_ON: readonly number[] = [F.speaks, F["one sentence back"], F["same paragraph"], F["both subjects"]];

/** Of a quotation beside a verb of speech. */
function isGoingOn({ syntax, naming, quotationOf }: Scene, { headToken }: Draft, features: readonly number[]): boolean {
  const verb = syntax.head[headToken]!;
  if (verb < 0 || !GOING_ON.every((feature) => features.includes(feature))) return false;
  const isSpeech = naming.contexts.get(`${syntax.lemma[verb]!} subject`)?.includes("person") === true;
  const isQuoted = (token: number): boolean => (quotationOf[token] ?? -1) !== -1;
  return isSpeech && !isQuoted(headToken) && (isQuoted(headToken - 1) || isQuoted(verb + 1) || isQuoted(verb + 2));
}

/** Sentences back, and candidates looked at. */
const FARTHEST = 15;
const MOST = 16;

function isPossible(scene: Scene, pronoun: Draft, grammar: Pronoun, referent: Referent, draft: Draft): boolean {
  if (grammar.gender === "neuter") {
    if (referent.kind === "person" || referent.kind === "character" || referent.plural) return false;
  } else if (grammar.gender !== null) {
    if (referent.plural || (referent.gender !== null && referent.gender !== grammar.gender)) return false;
    if (referent.kind !== "person" && referent.kind !== "character" && referent.kind !== "other") return false;
  } else if (!referent.plural && referent.kind !== "team") return false;
  return !isBound(scene, pronoun, grammar, draft) && !isNamedBySelf(scene, pronoun, draft);
}

/** "“Nightjar changed my life,” she wrote": who says it calls nobody in it by her own name. */
function isNamedBySelf(scene: Scene, pronoun: Draft, draft: Draft): boolean {
  const { quotationOf, syntax } = scene;
  if (quotationOf[draft.headToken] === -1 || quotationOf[pronoun.firstToken] !== -1) return false;
  const verb = syntax.head[pronoun.headToken]!;
  if (verb < 0 || syntax.relation[pronoun.headToken] !== R.subject || quotationOf[verb] !== -1) return false;
  let above = draft.headToken;
  for (let steps = 0; above >= 0 && above !== verb && steps < 8; steps += 1) above = syntax.head[above]!;
  return above === verb;
}

/** "He saw him": two arguments of one verb are two people, unless the pronoun is "himself"; "his brother" is not he. */
function isBound(scene: Scene, pronoun: Draft, grammar: Pronoun, draft: Draft): boolean {
  const token = pronoun.firstToken;
  if (token >= draft.firstToken && token < draft.endToken) return true;
  if (grammar.case === "owner" || grammar.case === "self") return false;
  const { head, relation } = scene.syntax;
  if (head[token]! < 0 || head[token] !== head[draft.headToken]) return false;
  return isArgument(relation[token]!) && isArgument(relation[draft.headToken]!);
}

function isArgument(relation: number): boolean {
  return (
    relation === R.subject ||
    relation === R.passiveSubject ||
    relation === R.object ||
    relation === R.indirect ||
    relation === R.oblique
  );
}

function describe(
  scene: Scene,
  pronoun: Draft,
  grammar: Pronoun,
  referent: Referent,
  draft: Draft,
  rank: number,
): number[] {
  const features: number[] = [];
  describePlace(scene, pronoun, draft, features);
  describeTies(scene, pronoun, draft, features);
  describeForm(scene, pronoun, grammar, referent, draft, features);
  describeQuotations(scene, pronoun, draft, features);
  features.push(
    rank === 0 ? F.nearest : rank === 1 ? F["second nearest"] : rank === 2 ? F["third nearest"] : F.farther,
  );
  return features;
}

function describePlace(scene: Scene, pronoun: Draft, draft: Draft, features: number[]): void {
  const back = sentencesBetween(scene, draft.firstToken, pronoun.firstToken);
  if (back <= 0) features.push(F["same sentence"]);
  else if (back === 1) features.push(F["one sentence back"]);
  else if (back === 2) features.push(F["two sentences back"]);
  else features.push(back <= 5 ? F["three to five sentences back"] : F["more sentences back"]);
  const here = scene.sentences[scene.sentenceOf[pronoun.firstToken]!]!;
  const there = scene.sentences[scene.sentenceOf[draft.firstToken]!]!;
  const paragraphs = here.paragraph - there.paragraph;
  features.push(
    paragraphs <= 0 ? F["same paragraph"] : paragraphs === 1 ? F["one paragraph back"] : F["more paragraphs back"],
  );
  const distance = Math.abs(pronoun.firstToken - draft.headToken);
  if (distance <= 6) features.push(F["within 6 tokens"]);
  else if (distance <= 20) features.push(F["within 20 tokens"]);
  else if (distance <= 60) features.push(F["within 60 tokens"]);
  if (there.kind !== "body") features.push(F["in heading"]);
  if (draft.firstToken === there.firstToken) features.push(F["opens its sentence"]);
  if (draft.firstToken > pronoun.firstToken) features.push(F["comes after"]);
}

function describeTies(scene: Scene, pronoun: Draft, draft: Draft, features: number[]): void {
  const { head, relation } = scene.syntax;
  const tie = relation[draft.headToken]!;
  const own = relation[pronoun.headToken]!;
  features.push(tieFeature(tie));
  const isSubject = tie === R.subject || tie === R.passiveSubject;
  const ownSubject = own === R.subject || own === R.passiveSubject;
  if (isSubject && ownSubject) features.push(F["both subjects"]);
  if (tie === R.object && own === R.object) features.push(F["both objects"]);
  if (tie === R.owner && own === R.owner) features.push(F["both owners"]);
  if (isSubject && own === R.object) features.push(F["subject before object"]);
  if (isSubject && own === R.owner) features.push(F["subject before owner"]);
  const verb = head[draft.headToken]!;
  if (!isSubject || verb < 0) return;
  if (scene.naming.contexts.get(`${scene.syntax.lemma[verb]!} subject`)?.includes("person") === true)
    features.push(F.speaks);
  for (let at = head[pronoun.headToken]!, steps = 0; at >= 0 && steps < 8; at = head[at]!, steps += 1) {
    if (at !== verb) continue;
    features.push(
      steps === 0 || scene.syntax.upos[head[pronoun.headToken]!] !== U.verb ? F["same verb"] : F["governs pronoun"],
    );
    break;
  }
}

function tieFeature(tie: number): number {
  if (tie === R.subject) return F["is subject"];
  if (tie === R.passiveSubject) return F["is passive subject"];
  if (tie === R.object) return F["is object"];
  if (tie === R.oblique || tie === R.nominal || tie === R.agent) return F["is oblique"];
  if (tie === R.owner) return F["is owner"];
  if (tie === R.apposition) return F["is apposition"];
  return tie === R.conjunct ? F["is conjunct"] : F["is other"];
}

const KIND_FEATURE: { readonly [kind in Referent["kind"]]: number } = {
  person: F["is person"],
  character: F["is character"],
  organization: F["is organization"],
  outlet: F["is outlet"],
  work: F["is work"],
  team: F["is team"],
  place: F["is place"],
  event: F["is event"],
  other: F["is of unknown kind"],
};

function describeForm(
  scene: Scene,
  pronoun: Draft,
  grammar: Pronoun,
  referent: Referent,
  draft: Draft,
  features: number[],
): void {
  if (draft.form === "name") features.push(F["is name"]);
  else if (draft.form === "description") features.push(F["is description"]);
  else if (draft.form === "row") features.push(F["is row"]);
  else
    features.push(
      draft.gender === pronoun.gender && draft.plural === pronoun.plural ? F["is same pronoun"] : F["is other pronoun"],
    );
  if (draft.form === "description" && !isDefiniteStart(scene, draft)) features.push(F["is indefinite"]);
  const { met } = referent;
  features.push(
    met === 1
      ? F["met once"]
      : met === 2
        ? F["met twice"]
        : met <= 5
          ? F["met three to five times"]
          : F["met more often"],
  );
  if (grammar.gender !== null && grammar.gender !== "neuter") {
    features.push(referent.gender === grammar.gender ? F["gender agrees"] : F["gender unknown"]);
  }
  features.push(KIND_FEATURE[referent.kind]);
  if (referent.plural) features.push(F["is plural"]);
}

function isDefiniteStart(scene: Scene, draft: Draft): boolean {
  return (
    scene.syntax.relation[draft.firstToken] !== R.determiner || scene.tokens.lower[draft.firstToken]!.startsWith("th")
  );
}

function describeQuotations(scene: Scene, pronoun: Draft, draft: Draft, features: number[]): void {
  const own = scene.quotationOf[pronoun.firstToken]!;
  const other = scene.quotationOf[draft.headToken]!;
  if (own !== -1 && own === other) features.push(F["both in one quotation"]);
  else if (own !== -1 && other === -1) {
    features.push(F["only pronoun quoted"]);
    if (speaks(scene, own, draft)) features.push(F["speaks the quotation"]);
  } else if (own === -1 && other !== -1) features.push(F["only candidate quoted"]);
}

/** The subject of a verb of speech in the sentence where a quotation begins or ends. */
function speaks(scene: Scene, quotation: number, draft: Draft): boolean {
  const { head, relation, lemma } = scene.syntax;
  const verb = head[draft.headToken]!;
  if (verb < 0 || relation[draft.headToken] !== R.subject) return false;
  if (scene.naming.contexts.get(`${lemma[verb]!} subject`)?.includes("person") !== true) return false;
  const { firstToken, endToken } = scene.quotations[quotation]!;
  const sentence = scene.sentenceOf[draft.headToken]!;
  return sentence >= scene.sentenceOf[firstToken]! - 1 && sentence <= scene.sentenceOf[endToken - 1]! + 1;
}
