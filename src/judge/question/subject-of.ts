/**
 * How what a statement is about stands to what a question is about: by its roles, by a number in its words, by the headline over it where it
 * leaves the matter open.
 */
import { splitAtoms } from "../../base/atoms.ts";
import { nodeOf } from "../../base/walk-trie.ts";
import type { Named, Question } from "../../model/answer.ts";
import { TRAIT, type WorkNoun } from "../../model/naming.ts";
import type { Pack } from "../../model/pack.ts";
import type { Bearing, QuestionKind } from "../../model/question-kind.ts";
import type { Recorded } from "../../model/record.ts";
import type { Role } from "../../model/statement.ts";
import { entitiesOf, REACHES, relateFaces } from "../entities/faces.ts";
import { bareName, type Kindred, partOf, type Reach } from "../entities/relate.ts";
import { isSomeone, lastWord } from "../entities/someone.ts";
import type { Bear } from "./bear.ts";
import { type DescribedWork, describedWork, tellsOfDescribed, wholeOf } from "./described-work.ts";
import { numberedParts } from "./numbered-part.ts";

export function subjectOf(
  { subject }: Question,
  bearing: Bearing,
  recorded: Recorded,
  { subjects, dated }: QuestionKind,
  { kindred, pack }: Around,
): Bear["subject"] | null {
  const {
    statement: { proposition, tense },
    document,
  } = recorded;
  if (subject === null) return "same";
  const roles = proposition?.roles ?? {};
  const described = describedWork(subject, pack);
  // Of what is made anew `askAnew` tells when it is meant.
  if (described !== null && described.noun.relation !== "version" && tellsOfDescribed(described, recorded, pack)) {
    const whole = { id: wholeOf(described), name: described.whole.join(" ") };
    if (reachOf(whole, bearing.subject, roles, kindred) === "same") return "same";
  }
  const isOfAnother = bearing.subject.some(
    (name) => roles[name] !== undefined && isOfFollowUp(subject, roles[name], pack),
  );
  const reach = isOfAnother
    ? null
    : (reachOf(subject, bearing.subject, roles, kindred) ?? offshootIn(described, bearing, recorded, pack));
  const part = partTold(subject, bearing, recorded, { kindred, pack });
  if (part !== "untold" && (reach === null || (reach === "whole" && part === "same"))) return part;
  if (reach === null && isPartOfHeadline(subject, bearing, recorded, pack)) return "topic";
  if (reach !== null || tense === "past" || subjects.join() !== "work") return reach;
  const open = bearing.subject.flatMap((name) => roles[name] ?? []);
  if (open.some((role) => isSuchAnother(subject, role, document.title ?? "", pack))) return "same";
  if (open.some((role) => isFollowUp(subject, role, { kindred, pack }))) return "same";
  if (!names(document.title ?? "", bareName(subject.id, kindred))) return null;
  // "Season 2" of what the headline names is that season; "the premiere" may be that of another one.
  if (open.some((role) => entitiesOf(role).length > 0)) return null;
  if (open.some(({ text }) => / /u.test(text) && names(subject.name, text))) return "same";
  // "The maker of the trilogy" need not make what comes now.
  const isOther = (text: string): boolean =>
    (bearing.value !== null && lastNoun(text, pack)?.type === ALL_OF_THEM) || isCertainVersion(text, pack);
  // How many episodes "the drama" has tells nothing of its second season.
  const isPart = !dated && partOf(subject.id, kindred) !== null && !isSequel(subject.id);
  if (isPart && open.every(({ text }) => lastNoun(text, pack)?.relation === "itself")) return null;
  return open.some(({ text }) => isDefinite(text, pack) && !isOther(text))
    ? topicOf(subject, document.title ?? "", { kindred, pack }, dated)
    : null;
}

/** "A Brackenmoor prequel": "a prequel" where Brackenmoor is named, and what has a title of its own behind that name, "Brackenmoor: Hollow". */
function offshootIn(
  described: DescribedWork | null,
  { subject }: Bearing,
  { statement: { proposition, evidence }, document }: Recorded,
  pack: Pack,
): Reach | null {
  if (described?.noun.relation !== "follow-up") return null;
  const told = subject.flatMap((name) => proposition?.roles[name] ?? []);
  const whole = described.whole.join(" ");
  const isTitled = ({ text, entity }: Role): boolean =>
    text.includes(":") && entity?.startsWith(`${wholeOf(described)}-`) === true;
  if (told.some(isTitled)) return "part";
  const words = [document.title ?? "", ...evidence.map(({ quote }) => quote)];
  const isSuch = (role: Role): boolean =>
    entitiesOf(role).length === 0 && lastNoun(role.text, pack)?.relation === "follow-up";
  return told.some(isSuch) && words.some((text) => names(text, whole)) ? "same" : null;
}

type Around = { readonly kindred: Kindred; readonly pack: Pack };

/** A headline that names a numbered part is about that one, and one on "Ember Vale" tells not whether there is an "Ember Vale 2". */
function topicOf(
  { id, name }: Named,
  title: string,
  { kindred, pack }: Around,
  isDated: boolean,
): Bear["subject"] | null {
  const wanted = partOf(id, kindred);
  if (wanted === null) return "topic";
  const told = numberedParts(title, pack).filter((one) => one[0] === wanted[0]);
  if (told.length === 1) return told[0] === wanted ? "same" : null;
  return isSequel(id) && !isDated && !names(title, name) ? null : "topic";
}

/** "ember-vale-2", not "ember-vale-s2". */
const isSequel = (id: string): boolean => /-\d+$/u.test(id);

/** Of words that speak of one numbered part ("has given the show a third season") whether it is the one asked about, or of the whole asked about. */
function partTold(
  { id }: Named,
  { subject }: Bearing,
  { statement: { proposition, evidence, tense }, document }: Recorded,
  { kindred, pack }: Around,
): Reach | null | "untold" {
  if (!id.startsWith("work:")) return "untold";
  const wanted = partOf(id, kindred);
  const whole = bareName(id, kindred);
  const roles = subject.flatMap((name) => proposition?.roles[name] ?? []);
  const own = roles.flatMap(entitiesOf);
  const title = document.title ?? "";
  const words = [...evidence.map(({ quote }) => quote), ...roles.map(({ text }) => text)].join(" ");
  const isNamed = own.length === 0 && [words, title].some((text) => names(text, whole));
  const isOfWhole = own.some((entity) => bareName(entity, kindred) === whole);
  if (!isNamed && !isOfWhole) return "untold";
  const partsIn = (text: string): readonly string[] =>
    numberedParts(text, pack).filter((one) => wanted === null || one[0] === wanted[0]);
  // "Ember Vale returns in May", under a headline on its third season.
  const isOfHeadline = tense !== "past" && wanted !== null && roles.some(({ text }) => names(text, whole));
  const inWords = partsIn(words);
  const told = inWords.length === 0 && isOfHeadline ? partsIn(title) : inWords;
  if (told.length !== 1) return "untold";
  if (wanted === null) return "part";
  return told[0] === wanted ? "same" : null;
}

/** "She is in talks for the part", of an article whose headline names who is played; not who once had it. */
function isPartOfHeadline(
  { id, name }: Named,
  { subject, value }: Bearing,
  { statement: { proposition, tense, chain }, document }: Recorded,
  pack: Pack,
): boolean {
  const roles = proposition?.roles ?? {};
  const isPlayed = isSomeone(id) && value !== null && !subject.includes(value) && roles[value]?.entity != null;
  if (
    !isPlayed ||
    (tense === "past" && !chain.some(({ role }) => role === "speaker")) ||
    !names(document.title ?? "", lastWord(name))
  )
    return false;
  const filled = subject.concat(SCOPE).flatMap((one) => roles[one] ?? []);
  const [works, told] = [
    filled.filter(isWork),
    subject.flatMap((one) => roles[one] ?? []).filter((one) => !isWork(one)),
  ];
  // "Captain Vale Casts Jonas Reed as the Warden": a headline that has the name for the work's.
  if (works.some(({ text }) => names(text, lastWord(name)))) return false;
  return told.every((role) => entitiesOf(role).length === 0 && isDefinite(role.text, pack));
}

const SCOPE = ["scope"];
const isWork = ({ entity }: Role): boolean => entity?.startsWith("work:") === true;

/** "Is developing [a series]", of an article that names Ember Vale, for "an Ember Vale series". */
function isSuchAnother({ name }: Named, role: Role, title: string, pack: Pack): boolean {
  const [wanted, told] = [lastNoun(name, pack), lastNoun(role.text, pack)];
  if (wanted === null || told === null || entitiesOf(role).length > 0) return false;
  if (told.type !== wanted.type || told.relation !== wanted.relation) return false;
  const whole = splitAtoms(name).slice(0, -1).join(" ");
  return isOneOf(role.text, pack) && names(title, whole);
}

/** "The Ember Vale expansion", which nobody resolved: it has the name, and is another work. */
function isOfFollowUp({ name }: Named, role: Role, pack: Pack): boolean {
  if (entitiesOf(role).length > 0 || splitAtoms(role.text).length < 2) return false;
  const [told, asked] = [lastNoun(role.text, pack)?.relation, lastNoun(name, pack)?.relation];
  return (told === "follow-up" || told === "promotion") && told !== asked && names(role.text, name);
}

/** "The Ember Vale sequel", for Ember Vale 2. */
function isFollowUp({ id }: Named, role: Role, { kindred, pack }: Around): boolean {
  if (partOf(id, kindred) === null || entitiesOf(role).length > 0) return false;
  const words = role.text.slice(0, role.text.lastIndexOf(" ") + 1);
  const isOfIt = splitAtoms(words).join(" ").endsWith(bareName(id, kindred));
  return isOfIt && lastNoun(role.text, pack)?.relation === "follow-up";
}

/** "The Orbit Station version": of several, one. */
function isCertainVersion(words: string, pack: Pack): boolean {
  return splitAtoms(words).length > 2 && lastNoun(words, pack)?.relation === "version";
}

/** The noun for works that the words end in: "movie" of "an Ember Vale movie". */
function lastNoun(words: string, { naming: { trie, works } }: Pack): WorkNoun | null {
  const atoms = splitAtoms(words);
  return works.get(nodeOf(trie, atoms.slice(-2))) ?? works.get(nodeOf(trie, atoms.slice(-1))) ?? null;
}

/** The type of nouns for works together: "the trilogy", "the franchise". */
const ALL_OF_THEM = "universe";

/** The nearest of what fills the roles; one that nobody resolved by its words ("HBO's Ember Vale series"). */
export function reachOf(
  named: Named,
  fillers: readonly string[],
  roles: { readonly [role: string]: Role },
  kindred: Kindred,
): Reach | null {
  const found = new Set(
    fillers.flatMap((name) => {
      const role = roles[name];
      if (role === undefined) return [];
      const entities = entitiesOf(role);
      if (entities.length > 0) return entities.map((entity) => relateFaces(named.id, entity, kindred));
      // "Wardens" of "The Wardens opened": what opens a sentence has its capital anyway. People go by their last names.
      const isNamed =
        names(role.text, withoutArticle(named)) || (isSomeone(named.id) && names(role.text, lastWord(named.name)));
      return isNamed ? ["same" as const] : [];
    }),
  );
  return REACHES.find((reach) => found.has(reach)) ?? null;
}

/** The name without the article that ids leave out too. */
function withoutArticle({ id, name }: Named): string {
  return id.startsWith("work:the-") && / /u.test(name) ? name.slice(name.indexOf(" ") + 1) : name;
}

/** Whether words hold a name, whatever their case and accents. */
export function names(words: string, name: string): boolean {
  return ` ${splitAtoms(words).join(" ")} `.includes(` ${splitAtoms(name).join(" ")} `);
}

/** "a series". */
function isOneOf(words: string, pack: Pack): boolean {
  return beginsWith(words, TRAIT.indefinite, pack);
}

/** "the premiere", "its premiere": what was spoken of, and not "a spin-off". */
function isDefinite(words: string, pack: Pack): boolean {
  return beginsWith(words, TRAIT.definite | TRAIT.pronoun, pack);
}

export function beginsWith(words: string, wanted: number, { naming: { trie, traits } }: Pack): boolean {
  const node = nodeOf(trie, splitAtoms(words).slice(0, 1));
  return (traits[node]! & wanted) !== 0;
}
