/**
 * A page that speaks of "the series" or "the game" names it somewhere. Where no name of the page is known to be a work, the
 * one met most often whose kind rests on little, "Harbor Bay" that looks like a place, is it.
 */
import { TRAIT } from "../../../model/naming.ts";
import type { Referent } from "../draft.ts";
import { traitsAt } from "../lookup.ts";
import type { Scene } from "../scene.ts";
import { isUnsure } from "./choose-senses.ts";
import type { Links } from "./links.ts";

/** Changes the kind of at most one referent. */
export function inferWork(scene: Scene, { referents }: Links): void {
  const described = firstDescription(scene);
  if (described < 0) return;
  const works = referents.filter(
    ({ kind, type, mentions }) => kind === "work" && type !== "console" && mentions.length > 0,
  );
  // A work that is named only later is not what "the game" was.
  const isNamedLate = works.every(({ mentions }) => mentions.every(({ firstToken }) => firstToken > described));
  const isOpen = works.length <= 1 && works.every(({ mentions }) => mentions.length === 1);
  if (!isOpen && !isNamedLate) return;
  const candidates = referents
    .filter(
      (one) =>
        (isOpen || isLead(one)) && mayBeWork(one) && one.mentions.length > 1 && one.mentions[0]!.firstToken < described,
    )
    .toSorted((a, b) => b.mentions.length - a.mentions.length);
  const [first, second] = candidates;
  if (first === undefined || second?.mentions.length === first.mentions.length) return;
  first.kind = "work";
}

/** What opens the headline. */
const isLead = ({ mentions }: Referent): boolean => mentions.some(({ firstToken }) => firstToken === 0);

/** Where "the series", "the BBC drama" is first said; -1 where it never is. */
function firstDescription(scene: Scene): number {
  for (let token = 1; token < scene.tokens.count; token += 1) {
    if (scene.nounEnd[token] === 0) continue;
    const noun = scene.naming.works.get(scene.nounNode[token]!);
    if (noun === undefined || noun.plural || noun.relation !== "itself" || !SHOWN.has(noun.type)) continue;
    for (let before = token - 1; before >= 0 && before >= token - LONGEST; before -= 1) {
      if (scene.sentenceOf[before] !== scene.sentenceOf[token]) break;
      if ((traitsAt(scene, before) & TRAIT.definite) !== 0) return token;
    }
  }
  return -1;
}

/** How many words before the noun its article may stand: "the acclaimed BBC drama". */
const LONGEST = 3;
const SHOWN: ReadonlySet<string> = new Set(["series", "film", "screen", "game"]);

/** A name that no pack has and that nothing but its form gave its kind. */
function mayBeWork(referent: Referent): boolean {
  const { kind, type } = referent;
  if (type !== null || (kind !== "place" && kind !== "other" && kind !== "event" && kind !== "person")) return false;
  return kind === "place" ? referent.entity === null : isUnsure(referent);
}
