/**
 * One person's name spelt in two ways: "Corrine Vale" and "Corinne Vale". Two full names that differ by one slip of the
 * pen in one word count; brothers and namesakes differ by more.
 */
import type { Finding } from "../../model/finding.ts";
import type { Mention } from "../../model/mention.ts";
import type { Pack } from "../../model/pack.ts";
import type { Reading } from "../../model/reading.ts";
import type { ReadingCheck } from "../check.ts";
import { isSlip } from "../edit-distance.ts";
import { quoteAt } from "../evidence.ts";

export const nameMismatch: ReadingCheck = {
  code: "name-mismatch",
  about: "A person's or character's name is spelt in two ways.",
  run: (reading, pack) => [...compareWithin(reading, pack), ...compareWithKnown(reading, pack)],
};

type Spelling = { readonly words: readonly string[]; readonly text: string; readonly mentions: readonly Mention[] };

function compareWithin(reading: Reading, { world }: Pack): Finding[] {
  const known = new Set(Array.from(world.entities.values(), ({ name }) => name));
  const spellings = collectSpellings(reading);
  const findings: Finding[] = [];
  for (const [index, one] of spellings.entries()) {
    for (const other of spellings.slice(index + 1)) {
      if (!isMisspelling(one.words, other.words) || (known.has(one.text) && known.has(other.text))) continue;
      const isOneRight = known.has(one.text) || (!known.has(other.text) && one.mentions.length > other.mentions.length);
      const isSafe = known.has(one.text) || known.has(other.text) || one.mentions.length !== other.mentions.length;
      const [wrong, right] = isOneRight ? [other, one] : [one, other];
      findings.push({
        code: nameMismatch.code,
        severity: "doubt",
        message: `“${wrong.text}” and “${right.text}” seem to be one name spelt in two ways.`,
        evidence: [quoteAt(reading, wrong.mentions[0]!), quoteAt(reading, right.mentions[0]!)],
        suggestion: isSafe ? right.text : null,
      });
    }
  }
  return findings;
}

/** Names of people whom a pack knows under a spelling that differs by a slip. */
function compareWithKnown(reading: Reading, { world }: Pack): Finding[] {
  const known = Array.from(world.entities.values()).filter(({ kind }) => kind === "person" || kind === "character");
  const names = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]));
  const byLength = Map.groupBy(known, ({ name }) => name.split(" ").length);
  return collectSpellings(reading).flatMap((spelling) => {
    if (names.has(spelling.text)) return [];
    const meant = (byLength.get(spelling.words.length) ?? []).find(({ name }) =>
      isMisspelling(spelling.words, split(name)),
    );
    if (meant === undefined || isSpelt(reading, meant.name)) return [];
    return [
      {
        code: nameMismatch.code,
        severity: "doubt",
        message: `“${spelling.text}” seems to be ${meant.name}.`,
        evidence: [quoteAt(reading, spelling.mentions[0]!)],
        suggestion: meant.name,
      },
    ];
  });
}

/** Whether the right spelling stands in the article as well: then the article is compared with itself. */
function isSpelt({ document }: Reading, name: string): boolean {
  return document.text.includes(name) || (document.title ?? "").includes(name);
}

function collectSpellings(reading: Reading): Spelling[] {
  const full = reading.mentions.filter(({ kind }) => kind === "person" || kind === "character");
  const bySpelling = Map.groupBy(full, (mention) => quoteAt(reading, mention).quote);
  return Array.from(bySpelling, ([text, mentions]) => ({ text, mentions, words: split(text) })).filter(
    ({ words }) => words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word)),
  );
}

const split = (name: string): string[] => name.normalize("NFC").replaceAll("’", "'").split(/\s+/u);

/** The same words but for one slip in one of them. */
function isMisspelling(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const different = one.flatMap((word, index) => (word === other[index] ? [] : [index]));
  const at = different[0];
  return different.length === 1 && at !== undefined && isSlip(one[at]!, other[at]!);
}
