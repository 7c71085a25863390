/**
 * A name that shortens one the page gives in full: "Brandt" or "Ada" for "Ada Brandt", "Matt" for "Matthew Vale", "SRI" for
 * "Salt Road Institute", "Thrones" for "Game of Thrones", "Eon" for "Eon Productions". Where several fit, none does.
 */
import { type Draft, type Referent, textOf } from "../draft.ts";
import { GIVEN, traitsAt } from "../lookup.ts";
import type { Scene } from "../scene.ts";
import { type Links, look, surnameOf } from "./links.ts";
import { type Weights, weightOf } from "./weights.ts";

/** `short`: the name in lower case without "the". */
export function findShortened(
  scene: Scene,
  draft: Draft,
  short: string,
  weights: Weights,
  links: Links,
): Referent | null {
  const words = short.split(" ");
  if (words.length > 1) return findByFullName(scene, draft, words, links) ?? findByEnds(scene, words, links);
  return (
    findByShortName(scene, draft, short, weights, links) ??
    findByInitials(scene, draft, short, links) ??
    findByEnds(scene, words, links)
  );
}

/** A surname or given name alone. Where several people share it, the one named last before. */
function findByShortName(scene: Scene, draft: Draft, word: string, weights: Weights, links: Links): Referent | null {
  if (weightOf(weights, "place") + weightOf(weights, "work") > weightOf(weights, "person") + 3) return null;
  const surnames = look(links.bySurname, word);
  if (surnames.length > 0) return nearestBefore(surnames, draft);
  const isGiven = (traitsAt(scene, draft.firstToken) & GIVEN) !== 0;
  const given = [...look(links.byGivenName, word), ...(isGiven ? byNickname(scene, word, links) : [])];
  return nearestBefore([...new Set(given)], draft);
}

/** The only one; of several the one named in full most recently before. */
function nearestBefore(referents: readonly Referent[], draft: Draft): Referent | null {
  if (referents.length === 1) return referents[0]!;
  let best: Referent | null = null;
  let at = -1;
  for (const referent of referents) {
    for (const { firstToken } of referent.mentions) {
      if (firstToken >= draft.firstToken || firstToken <= at) continue;
      at = firstToken;
      best = referent;
    }
  }
  return best;
}

/** "Matt" where only a Matthew is named. */
function byNickname(scene: Scene, word: string, links: Links): Referent[] {
  return (scene.naming.nicknames.get(word) ?? []).flatMap((full) => look(links.byGivenName, full));
}

/** "Matthew Murdock" where "Matt Murdock" is known, "Stephen K. Vale" where "Stephen Vale" is, "Corrine" for "Corinne". */
function findByFullName(scene: Scene, draft: Draft, words: readonly string[], links: Links): Referent | null {
  const given = words[0]!;
  const same = look(links.bySurname, surnameOf(words)).filter(({ name, mentions }) => {
    const other = name.toLowerCase().split(" ")[0]!;
    if (other !== given && mentions.some((mention) => areBeside(mention, draft))) return false;
    return (
      other === given ||
      isMisspelt(scene, other, given) ||
      isShortFor(scene, other, given) ||
      isShortFor(scene, given, other)
    );
  });
  return same.length === 1 ? same[0]! : null;
}

/** "Marina Vale and Marine Vale": nobody is named beside himself. */
function areBeside(one: Draft, other: Draft): boolean {
  return one.endToken + 1 === other.firstToken || other.endToken + 1 === one.firstToken;
}

/** "Corrine" for "Corinne": a letter or two apart, and at least one of the two no name that packs know. */
function isMisspelt(scene: Scene, one: string, other: string): boolean {
  return areNear(one, other) && !(isGivenName(scene, one) && isGivenName(scene, other));
}

function isGivenName(scene: Scene, word: string): boolean {
  const atom = scene.naming.trie.atoms.get(word);
  const traits = atom === undefined ? 0 : scene.naming.traits[scene.naming.trie.first[atom]!]!;
  return (traits & GIVEN) !== 0;
}

/** The same but for a stretch of one letter in five, or two in six. */
function areNear(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter < 5 || longer - shorter > 1) return false;
  let front = 0;
  while (front < shorter && one[front] === other[front]) front += 1;
  let back = 0;
  while (back < shorter - front && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  return longer - front - back <= (shorter < 6 ? 1 : 2);
}

/** "matt" for "matthew", "k." for "kate". */
function isShortFor(scene: Scene, short: string, full: string): boolean {
  if (/^\p{L}\.?$/u.test(short)) return full.startsWith(short[0]!);
  return scene.naming.nicknames.get(short)?.includes(full) ?? false;
}

/** Initials in capitals. */
function findByInitials(scene: Scene, draft: Draft, word: string, links: Links): Referent | null {
  const initials = word.replaceAll(".", "");
  if (initials.length < 2 || initials.length > 6) return null;
  const written = textOf(scene, draft.firstToken, draft.endToken);
  if (written !== written.toUpperCase()) return null;
  return onlyMet(look(links.byInitials, initials));
}

/** The last words of a work's title, or the first word of an organisation whose other words only say what it is. */
function findByEnds(scene: Scene, words: readonly string[], links: Links): Referent | null {
  const short = words.join(" ");
  const works = look(links.byLastWord, words.at(-1)!).filter(({ kind, name }) => {
    return kind === "work" && name.toLowerCase().endsWith(` ${short}`);
  });
  const groups = look(links.byFirstWord, words[0]!).filter(({ kind, name }) => {
    const full = name.toLowerCase();
    return kind === "organization" && full.startsWith(`${short} `) && isSuffix(scene, full.slice(short.length + 1));
  });
  return onlyMet([...works, ...groups]);
}

function isSuffix(scene: Scene, word: string): boolean {
  const atom = scene.naming.trie.atoms.get(word);
  return atom !== undefined && scene.naming.suffixes.has(scene.naming.trie.first[atom]!);
}

function onlyMet(referents: readonly Referent[]): Referent | null {
  const met = referents.filter(({ mentions }) => mentions.length > 0);
  return met.length === 1 ? met[0]! : null;
}
