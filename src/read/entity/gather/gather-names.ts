/** Names → drafts; with those that only the grammar shows: one word that opens a sentence and is tagged as a name ("Brandt said …"). */
import { TRAIT } from "../../../model/naming.ts";
import type { Name } from "../../text/names.ts";
import { createDraft, type Draft } from "../draft.ts";
import { isCapital, isTitled, traitsAt } from "../lookup.ts";
import { R, U } from "../grammar.ts";
import { nounAfter, nounBefore, nounBeforeComma } from "../roles/nouns-beside.ts";
import type { Scene } from "../scene.ts";

export function gatherNames(scene: Scene): Draft[] {
  const drafts = scene.names.list.map((name) => fromName(scene, name));
  const { upos } = scene.syntax;
  for (const { firstToken, endToken, kind } of scene.sentences) {
    if (kind !== "body") continue;
    for (let token = firstToken; token < endToken; token += 1) {
      if (upos[token] !== U.propn || scene.names.at[token] !== -1 || !isCapital(scene, token)) continue;
      const end = endOfTagged(scene, token, endToken);
      if (isLikelyName(scene, token, end)) drafts.push(fromTagged(scene, token, end));
      token = end - 1;
    }
  }
  return drafts;
}

function fromName(scene: Scene, name: Name): Draft {
  const { firstToken, endToken } = name;
  const before = nounBefore(scene, firstToken, endToken);
  const titled = isTitled(scene, firstToken) ? firstToken - 1 : firstToken;
  const headToken = headWithin(scene, before?.firstToken ?? titled, endToken);
  const draft = createDraft({ firstToken, endToken, headToken, form: "name", kind: "other" }, { source: name });
  const aside = [before ?? nounBeforeComma(scene, firstToken, endToken), nounAfter(scene, endToken)];
  draft.beside = aside.filter((noun) => noun !== null);
  return draft;
}

function fromTagged(scene: Scene, firstToken: number, endToken: number): Draft {
  return fromName(scene, { firstToken, endToken, baseEnd: endToken, senses: [], parts: [], by: "capitals" });
}

function endOfTagged(scene: Scene, token: number, limit: number): number {
  let end = token + 1;
  while (end < limit && scene.syntax.upos[end] === U.propn && scene.names.at[end] === -1 && isCapital(scene, end))
    end += 1;
  return end;
}

/** The subject of a verb that people do; no day, no title, no everyday word. */
function isLikelyName(scene: Scene, token: number, end: number): boolean {
  const { relation, head, lemma } = scene.syntax;
  const over = head[token]!;
  if (over < 0 || relation[token] !== R.subject) return false;
  if (scene.naming.contexts.get(`${lemma[over]!} subject`)?.includes("person") !== true) return false;
  for (let at = token; at < end; at += 1) {
    const traits = traitsAt(scene, at);
    if (
      (traits &
        (TRAIT.common | TRAIT.calendar | TRAIT.nationality | TRAIT.title | TRAIT.work | TRAIT.person | TRAIT.group)) !==
      0
    )
      return false;
  }
  return true;
}

/**
 * The token of a stretch that hangs on something outside it; the last one if several do. In "executive producer/writer Jonas
 * Reed" that may be the role: it stands for both in the tree.
 */
function headWithin(scene: Scene, first: number, end: number): number {
  const { head, upos } = scene.syntax;
  for (let token = end - 1; token >= first; token -= 1) {
    if (upos[token] !== U.punct && (head[token]! < first || head[token]! >= end)) return token;
  }
  return end - 1;
}
