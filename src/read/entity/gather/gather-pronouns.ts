/** Pronouns → drafts. "It" that stands for nothing ("it is unclear if …") is left out. */
import { TRAIT } from "../../../model/naming.ts";
import type { Pronoun } from "../../../model/naming.ts";
import { createDraft, type Draft } from "../draft.ts";
import { nodeAt, traitsAt } from "../lookup.ts";
import { R, U } from "../grammar.ts";
import { firstChild, nextChild, type Scene } from "../scene.ts";

export function gatherPronouns(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  const { upos, relation } = scene.syntax;
  for (let token = 0; token < scene.tokens.count; token += 1) {
    if ((traitsAt(scene, token) & TRAIT.pronoun) === 0 || scene.names.at[token] !== -1) continue;
    const pronoun = scene.naming.pronouns.get(nodeAt(scene, token))!;
    if (pronoun.case === "any") {
      if (pronoun.number === "one" || isSpeaking(scene, token)) drafts.push(fromAny(token, pronoun));
      continue;
    }
    if (upos[token] !== U.pron && upos[token] !== U.det && upos[token] !== U.unknown) continue;
    if (relation[token] === R.expletive || (pronoun.gender === "neuter" && isWeather(scene, token))) continue;
    if (pronoun.case === "relative" && clauseOf(scene, token) === -1 && nounBeforeWho(scene, token) === -1) continue;
    drafts.push(fromPronoun(token, pronoun));
  }
  return drafts;
}

function fromPronoun(token: number, pronoun: Pronoun): Draft {
  const form = pronoun.person === 1 ? "speaker" : pronoun.person === 2 ? "hearer" : "pronoun";
  const { gender } = pronoun;
  const isSomebody = pronoun.person < 3 || pronoun.case === "relative" || gender === "female" || gender === "male";
  const place = { firstToken: token, endToken: token + 1, headToken: token };
  return createDraft(
    { ...place, form, kind: isSomebody ? "person" : "other" },
    { gender, plural: pronoun.number === "many" },
  );
}

/** "someone", "many": nobody named. */
function fromAny(token: number, pronoun: Pronoun): Draft {
  const place = { firstToken: token, endToken: token + 1, headToken: token };
  return createDraft({ ...place, form: "description", kind: "person" }, { plural: pronoun.number === "many" });
}

/** The subject of a verb that people do: "many believe", "others said". */
function isSpeaking(scene: Scene, token: number): boolean {
  const { head, relation, lemma, upos } = scene.syntax;
  const over = head[token]!;
  if (over < 0 || relation[token] !== R.subject || upos[over] !== U.verb) return false;
  return scene.naming.contexts.get(`${lemma[over]!} subject`)?.includes("person") === true;
}

/** The noun that a relative clause hangs on, seen from its "who"; -1 where there is none. */
export function clauseOf(scene: Scene, token: number): number {
  const { head, relation } = scene.syntax;
  for (let at = head[token]!, steps = 0; at >= 0 && steps < 5; at = head[at]!, steps += 1) {
    if (relation[at] === R.relative) return head[at]! < token ? head[at]! : -1;
  }
  return -1;
}

/** Where the tree shows no relative clause: the last token of the noun or name directly before "who", or before its comma. */
export function nounBeforeWho(scene: Scene, token: number): number {
  const last = token > 0 && scene.tokens.lower[token - 1] === "," ? token - 2 : token - 1;
  if (last < 0 || scene.sentenceOf[last] !== scene.sentenceOf[token]) return -1;
  return scene.names.at[last] !== -1 || scene.nounStart[last] !== -1 ? last : -1;
}

/** "It seems", "it takes", "it is clear that": a subject without meaning, by its verb and what follows. */
function isWeather(scene: Scene, token: number): boolean {
  const { head, relation, upos, lemma } = scene.syntax;
  if (relation[token] !== R.subject) return false;
  const over = head[token]!;
  if (over < 0) return false;
  if (scene.naming.contexts.has(`${lemma[over]!} it`)) return true;
  if (upos[over] !== U.adj) return false;
  for (let child = firstChild(scene, over); child !== -1; child = nextChild(scene, child)) {
    if (
      child > over &&
      (relation[child] === R.complement || relation[child] === R.adverbial || relation[child] === R.open)
    )
      return true;
  }
  return false;
}
