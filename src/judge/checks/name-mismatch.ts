/**
 * One person's name spelt in two ways: "Corrine Vale" and "Corinne Vale". Two full names that differ by one slip of the
 * pen in one word count, unless both stand more than once and the reader tells them apart; brothers and namesakes differ by more.
 */
import type { Finding } from "../../model/finding.ts";
import type { Mention } from "../../model/mention.ts";
import type { Pack } from "../../model/pack.ts";
import type { Reading } from "../../model/reading.ts";
import type { Evidence } from "../../model/span.ts";
import type { ReadingCheck } from "../check.ts";
import { foldWord, isSlip } from "../edit-distance.ts";
import { quoteAt } from "../evidence.ts";

export const nameMismatch: ReadingCheck = {
  code: "name-mismatch",
  about: "A person's or character's name is spelt in two ways.",
  run: (reading, pack) => {
    const spellings = collectSpellings(reading);
    return [...compareWithin(reading, spellings, pack), ...compareWithKnown(reading, spellings, pack)];
  },
};

type Spelling = {
  readonly words: readonly string[];
  readonly text: string;
  readonly places: readonly Evidence[];
  /** How often the text has it; headlines are written by others. */
  readonly count: number;
  readonly isPerson: boolean;
  /** Whom the reader takes it for. */
  readonly entity: Mention["entity"];
};

function compareWithin(reading: Reading, spellings: readonly Spelling[], { world }: Pack): Finding[] {
  const findings: Finding[] = [];
  for (const [index, one] of spellings.entries()) {
    for (const other of spellings.slice(index + 1)) {
      if (!one.isPerson && !other.isPerson) continue;
      const slip = findSlip(one.words, other.words);
      if (slip === null) continue;
      const [isOneKnown, isOtherKnown] = [isKnown(world, one.text), isKnown(world, other.text)];
      if ((isOneKnown && isOtherKnown) || standTogether(reading, one, other)) continue;
      const more = countWord(reading, slip[0]) - countWord(reading, slip[1]);
      const isOneRight = isOneKnown || (!isOtherKnown && more > 0);
      const isSafe = isOneKnown || isOtherKnown || more !== 0;
      const [wrong, right] = isOneRight ? [other, one] : [one, other];
      // Named more than once, and taken for another: sisters.
      if (wrong.count > 1 && wrong.entity !== right.entity && !(isOneRight ? isOneKnown : isOtherKnown)) continue;
      findings.push({
        code: nameMismatch.code,
        severity: "doubt",
        message: `“${wrong.text}” and “${right.text}” seem to be one name spelt in two ways.`,
        evidence: [wrong.places[0]!, right.places[0]!],
        suggestion: isSafe ? right.text : null,
      });
      if (findings.length === MOST_FINDINGS) return findings;
    }
  }
  return findings;
}

/** A text with more of them is a list of names. */
const MOST_FINDINGS = 20;

/** "Marina Vale and Marine Vale": who is named in a row with another is another. */
function standTogether({ mentions, document }: Reading, one: Spelling, other: Spelling): boolean {
  return mentions.some(({ start, end, part }) => {
    const words = (part === "title" ? (document.title ?? "") : document.text).slice(start, end);
    return words.length > one.text.length + other.text.length && words.includes(one.text) && words.includes(other.text);
  });
}

/** Asked only where two names are nearly one, which is seldom: no list is kept. */
function isKnown({ entities }: Pack["world"], text: string): boolean {
  return entities.values().some(({ name }) => name === text);
}

/** How often a word stands in the text; headlines are written by others. */
function countWord({ document }: Reading, word: string): number {
  return document.text.split(/[^\p{L}'’]+/u).filter((one) => one.replace(/['’]s$/u, "") === word).length;
}

/** Names of people whom a pack knows under a spelling that differs by a slip. */
function compareWithKnown(reading: Reading, spellings: readonly Spelling[], { world }: Pack): Finding[] {
  const known = Array.from(world.entities.values()).filter(({ kind }) => kind === "person" || kind === "character");
  return spellings.flatMap((spelling) => {
    if (!spelling.isPerson) return [];
    const meant = known.find(
      ({ name }) => !isElse(spelling.text, name) && findSlip(spelling.words, split(name)) !== null,
    );
    if (meant === undefined || isSpelt(reading, meant.name)) return [];
    if (known.some(({ name, aliases }) => name === spelling.text || aliases.includes(spelling.text))) return [];
    return [
      {
        code: nameMismatch.code,
        severity: "doubt",
        message: `“${spelling.text}” seems to be ${meant.name}.`,
        evidence: [spelling.places[0]!],
        suggestion: meant.name,
      },
    ];
  });
}

/** Whether the right spelling stands in the article as well: then the article is compared with itself. */
function isSpelt({ document }: Reading, name: string): boolean {
  return document.text.includes(name) || (document.title ?? "").includes(name);
}

/** Full names by their letters, each with where it stands; left out where the writer marks the slip: "Corrine [sic]". */
function collectSpellings(reading: Reading): Spelling[] {
  const named = reading.mentions
    .filter(({ kind }) => kind === "person" || kind === "character" || kind === "other")
    .map((mention) => ({ ...mention, place: withFirstName(reading, mention) }))
    .filter(({ place }) => /\s/u.test(place.quote) && !isMarked(reading, place));
  return Array.from(
    Map.groupBy(named, ({ place }) => foldWord(split(place.quote).join(" "))).values(),
    ([first, ...others]) => {
      const words = split(first!.place.quote);
      const all = [first!, ...others];
      const count = all.filter(({ part }) => part === undefined).length;
      const isPerson = all.some(({ kind }) => kind !== "other");
      return {
        text: words.join(" "),
        words,
        places: all.map(({ place }) => place),
        count,
        isPerson,
        entity: first!.entity,
      };
    },
  ).filter(({ words }) => words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word)));
}

/**
 * The words of a mention; in a headline, whose capitals hide where a name begins, with the one before it where that is nearly
 * the first name of whom it means.
 */
function withFirstName(reading: Reading, mention: Mention): Evidence {
  const own = quoteAt(reading, mention);
  if (mention.part !== "title") return own;
  const [first = "", last = "", ...more] = split(mention.name);
  if (more.length > 0 || last === "" || foldWord(own.quote) !== foldWord(last)) return own;
  const before = textOf(reading, mention).slice(Math.max(0, mention.start - 30), mention.start);
  const word = /(\p{Lu}[\p{L}'’]{4,24}) $/u.exec(before)?.[1];
  if (word === undefined || !isSlip(word, first)) return own;
  return quoteAt(reading, { ...mention, start: mention.start - word.length - 1 });
}

/** "Angela Correy’s [sic]". */
function isMarked(reading: Reading, { end, part }: Evidence): boolean {
  const behind = textOf(reading, part === undefined ? {} : { part }).slice(end, end + 12);
  return /^(?:['’]s)?[\s"”]{0,2}[[(]sic/iu.test(behind);
}

function textOf({ document }: Reading, { part }: { readonly part?: "title" }): string {
  return (part === "title" ? document.title : document.text) ?? "";
}

const split = (name: string): string[] => name.normalize("NFC").replaceAll("’", "'").split(/\s+/u);

/** The two words that differ, by a slip, where all others are the same; capitals and accents do not count. */
function findSlip(one: readonly string[], other: readonly string[]): readonly [string, string] | null {
  if (one.length !== other.length || one.some((word, index) => isElse(word, other[index]!))) return null;
  const different = one.flatMap((word, index) => (foldWord(word) === foldWord(other[index]!) ? [] : [index]));
  const at = different[0];
  if (different.length !== 1 || at === undefined || !isSlip(one[at]!, other[at]!)) return null;
  return [one[at]!, other[at]!];
}

/** Whether two words begin with different plain letters: then they are neither the same nor one with a slip. */
function isElse(one: string, other: string): boolean {
  const [a, b] = [one.charCodeAt(0) | 32, other.charCodeAt(0) | 32];
  return a !== b && isPlain(a) && isPlain(b);
}

/** "a" to "z". */
function isPlain(code: number): boolean {
  return code >= 97 && code <= 122;
}
