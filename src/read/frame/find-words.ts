/** What fills a role without being a mention: a noun of the right sort, or the work that a page is about where none is named. */
import type { FrameRole, Place, Trigger } from "../../model/frame.ts";
import type { Filler } from "../text/evocations.ts";
import { dependent } from "../text/grammar.ts";
import type { Syntax } from "../text/syntax.ts";
import { relationOf, uposOf } from "../text/tags.ts";
import type { FillerScene, Site } from "./fillers.ts";
import { isNever } from "./fits.ts";
import { inFocus, mentionFrom } from "./focus.ts";
import { tokensAt } from "./places.ts";

const DET = relationOf("det");
const XCOMP = relationOf("xcomp");
const CCOMP = relationOf("ccomp");
const BEFORE: ReadonlySet<number> = new Set(
  (["compound", "amod", "det", "nummod", "nmod:poss"] as const).map(relationOf),
);
const NOMINAL: ReadonlySet<number> = new Set((["NOUN", "PROPN"] as const).map(uposOf));
const [NUM, COMMON, ADJ] = [uposOf("NUM"), uposOf("NOUN"), uposOf("ADJ")];

/**
 * A noun that is no mention, for a role that must be filled: "the start of pre-orders" was put off, "the original" came
 * out; or, for a trigger that always has its work ("a renewal"), the one named last. Only where the page speaks of works at all, and not for nouns that the role never means ("a statement").
 */
export function findWords(scene: FillerScene, role: FrameRole, site: Site): Filler | null {
  if (!scene.hasWorks) return null;
  return findNoun(scene, role, site) ?? findNear(scene, role, site);
}

function findNoun(scene: FillerScene, role: FrameRole, { trigger, token, lastToken }: Site): Filler | null {
  if (!role.kinds.includes("work")) return null;
  for (const place of role.from) {
    if (place !== "subject" && place !== "object") continue;
    for (const found of tokensAt(scene.syntax, place, token, lastToken)) {
      if (found < 0 || (!trigger.loose && scene.syntax.upos[found] === COMMON)) continue;
      // "[Filming] begins": what the trigger stands with is not what it is about.
      if (trigger.with.includes(scene.syntax.lemma[found]!.toLowerCase())) continue;
      if (isNounOf(scene, role, found)) return phraseOf(scene.syntax, found);
    }
  }
  return null;
}

/** Where the tree has cut the role's words off: the last before the trigger that was named or, close by, the nearest on the side the role stands on. */
function findNear(scene: FillerScene, role: FrameRole, { trigger, token, lastToken }: Site): Filler | null {
  const { kinds, from } = role;
  const index = mentionFrom(scene, token);
  if (trigger.implied) return isOfOther(scene, role, trigger, token, lastToken) ? null : inFocus(scene, kinds, index);
  const isOpen = (place: Place): boolean =>
    from.includes(place) && tokensAt(scene.syntax, place, token, lastToken).every((found) => found < 0);
  const takesClause = dependent(scene.syntax, token, CCOMP) >= 0 || dependent(scene.syntax, token, XCOMP) >= 0;
  const after = !takesClause && isOpen("object") ? mentionFrom(scene, lastToken + 1) : -1;
  const before = isOpen("subject") ? index - 1 : -1;
  for (const mention of [after, before]) {
    const found = scene.mentions.list[mention];
    if (found === undefined || !kinds.includes(found.kind) || isNever(scene, role, found)) continue;
    // "over the holiday season", which is no season of a show.
    if (scene.timeAt[found.headToken]! >= 0) continue;
    const gap = mention === before ? token - found.endToken : found.firstToken - lastToken - 1;
    if (
      gap <= (kinds.includes("work") ? NEAR : ADJACENT) &&
      sentenceOf(scene, found.headToken) === sentenceOf(scene, token)
    )
      return { kind: "mention", mention };
  }
  return null;
}

/** Places that tell whose a thing is, or what it is for. */
const OWN: ReadonlySet<Place> = new Set(["of", "for", "to", "on", "with", "object"]);

/** "waited for the bus", "called a halt to the strike": the words name what they are about, and it is no work. */
function isOfOther(
  { syntax, mentions, timeAt }: FillerScene,
  { from, kinds }: FrameRole,
  { with: company }: Trigger,
  token: number,
  lastToken: number,
): boolean {
  return from.some((place) => {
    if (!OWN.has(place)) return false;
    return tokensAt(syntax, place, token, lastToken).some((found) => {
      if (found < 0 || (found >= token && found <= lastToken) || syntax.upos[found] !== COMMON) return false;
      const kind = mentions.list[mentions.byHead[found]!]?.kind ?? "other";
      const isCompany = company.some((phrase) => phrase.endsWith(syntax.lemma[found]!));
      return timeAt[found]! < 0 && !isCompany && !kinds.includes(kind) && kind === "other";
    });
  });
}

/** How many words back a subject may be that the tree has cut off. */
const NEAR = 6;
/** For people, of whom a sentence names several. */
const ADJACENT = 1;

function sentenceOf({ clauses }: FillerScene, token: number): number | undefined {
  return clauses.list[clauses.at[token]!]?.sentence;
}

function isNounOf({ syntax, mentions, timeAt }: FillerScene, role: FrameRole, token: number): boolean {
  const kind = mentions.list[mentions.byHead[token]!]?.kind ?? "other";
  if (kind !== "other" || timeAt[token]! >= 0 || role.never.includes(syntax.lemma[token]!)) return false;
  const upos = syntax.upos[token];
  // "the original", "the second": an adjective stands for its noun only behind an article.
  if (upos === ADJ || upos === NUM) return dependent(syntax, token, DET) >= 0;
  return NOMINAL.has(upos!);
}

function phraseOf({ firstChild, nextSibling, relation }: Syntax, noun: number): Filler {
  let firstToken = noun;
  for (let child = firstChild[noun]!; child >= 0 && child < noun; child = nextSibling[child]!) {
    if (BEFORE.has(relation[child]!)) firstToken = Math.min(firstToken, child);
  }
  return { kind: "words", firstToken, endToken: noun + 1 };
}
