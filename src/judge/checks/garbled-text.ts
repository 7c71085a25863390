/**
 * A word that no writer meant: "for a lonaqss1wqg time". False alarms cost more than misses, so only two shapes count, in
 * lower case and once in the article: letters broken by digits that spell nothing or cannot be spoken, and letters in an
 * order that English does not have. Encoding accidents ("donâ€™t") are told as well.
 */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { Reading } from "../../model/reading.ts";
import type { Evidence } from "../../model/span.ts";
import type { ReadingCheck } from "../check.ts";

export const garbledText: ReadingCheck = {
  code: "garbled-text",
  about: "A word has been mangled on its way into print.",
  run: (reading, pack) => [...findGarbledWords(reading, pack), ...findMojibake(reading)],
};

/** Bits a letter; English words stay below 6.0, "wqg" has 5.8, "qwrtz" 6.2. */
const IMPOSSIBLE = 6.05;
const IMPLAUSIBLE = 4.6;
const MIN_LETTERS = 6;
/** "html" and "api" look as odd as what is mangled. */
const NO_ABBREVIATION = /^(?=.*[aeiou]).{4}/u;
/** So many consonants in a row make a word with digits inside no name of a format or a model: "forrqwx7ward", but "html5page". */
const UNSPEAKABLE = /[b-df-hj-np-tv-xz]{6}/u;

/** A lower-case word that stands free: no part of an address, a tag, a hyphenated or capitalised name. */
const FREE_WORD = /(?<![\p{L}\p{N}'’@#._/&=?-])[a-z][a-z0-9]{5,39}(?![\p{L}\p{N}'’@_/&=-]|\.[a-z])/gu;

function findGarbledWords({ document: { text } }: Reading, { letters }: Pack): Finding[] {
  if (letters === null) return [];
  const suspects = Array.from(text.matchAll(FREE_WORD)).filter(([word]) => isGarbled(word, letters));
  return suspects
    .filter(({ 0: word, index }) => text.indexOf(word) === index && text.indexOf(word, index + 1) < 0)
    .map(({ 0: word, index }) => {
      const meant = guessMeant(text, word, index);
      const suggestion = meant === null ? "" : `; "${meant}" was probably meant`;
      return {
        code: garbledText.code,
        severity: "doubt",
        message: `“${word}” is no word: the text was mangled here${suggestion}.`,
        evidence: [evidence(text, index, word.length)],
        suggestion: meant,
      };
    });
}

function isGarbled(word: string, costs: Uint8Array): boolean {
  const spelled = word.replace(/\d+/gu, "");
  if (spelled.length < MIN_LETTERS) return false;
  if (!/[a-z]\d+[a-z]/u.test(word)) return spelled === word && costOf(word, costs) > IMPOSSIBLE;
  if (/[aeiou]/u.test(spelled) && UNSPEAKABLE.test(spelled)) return true;
  return word.split(/\d+/u).some((part) => NO_ABBREVIATION.test(part) && costOf(part, costs) > IMPLAUSIBLE);
}

/** Mean cost of a letter in bits. */
function costOf(word: string, costs: Uint8Array): number {
  let [before, last, sum] = [0, 0, 0];
  for (let i = 0; i <= word.length; i++) {
    const letter = i === word.length ? 0 : word.charCodeAt(i) - 96;
    sum += costs[(before * 27 + last) * 27 + letter] ?? 0;
    [before, last] = [last, letter];
  }
  return sum / 8 / (word.length + 1);
}

/**
 * A word of the same article that is left when something is cut out of the middle of the garbled one, and that stands
 * elsewhere before or behind the same neighbour: "lon⟨aqss1wq⟩g time" beside "a long time".
 */
function guessMeant(text: string, word: string, at: number): string | null {
  const next = /^[^\p{L}]{1,3}(\p{L}+)/u.exec(text.slice(at + word.length, at + word.length + 40))?.[1] ?? "";
  const previous = /(\p{L}+)[^\p{L}]{1,3}$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? "";
  let best: string | null = null;
  for (const other of new Set(Array.from(text.matchAll(/(?<!\p{L})[a-z]{3,}(?!\p{L})/gu), ([one]) => one))) {
    if (other.length <= (best?.length ?? 0) || !isLeftOf(word, other)) continue;
    if (text.includes(`${other} ${next}`) || text.includes(`${previous} ${other} `)) best = other;
  }
  return best;
}

/** Whether `other` is `word` with one stretch cut out of its middle. */
function isLeftOf(word: string, other: string): boolean {
  if (other.length >= word.length || word[0] !== other[0]) return false;
  let front = 0;
  while (front < other.length && word[front] === other[front]) front += 1;
  return front >= 2 && front < other.length && word.endsWith(other.slice(front));
}

/** UTF-8 read as Windows-1252: what stands for a curly quotation mark, a dash, an accented letter. */
const MOJIBAKE = /â€(?:™|œ|\u009d|“|”|˜|¦)|Ã(?:©|¨|¡|³|¶|¼|±|§|ª)|\uFFFD/gu;
const MEANT: { readonly [garbled: string]: string } = {
  "â€™": "’",
  "â€œ": "“",
  "â€\u009d": "”",
  "â€“": "–",
  "â€”": "—",
  "â€˜": "‘",
  "â€¦": "…",
  "Ã©": "é",
  "Ã¨": "è",
  "Ã¡": "á",
  "Ã³": "ó",
  "Ã¶": "ö",
  "Ã¼": "ü",
  "Ã±": "ñ",
  "Ã§": "ç",
  Ãª: "ê",
};

/** One finding for the first of them: they come in dozens and have one cause. */
function findMojibake({ document: { text } }: Reading): Finding[] {
  const first = text.matchAll(MOJIBAKE).next().value;
  if (first === undefined) return [];
  return [
    {
      code: garbledText.code,
      severity: "note",
      message: "Letters were read in the wrong encoding: “" + first[0] + "” stands where another character was meant.",
      evidence: [evidence(text, first.index, first[0].length)],
      suggestion: MEANT[first[0]] ?? null,
    },
  ];
}

function evidence(text: string, start: number, length: number): Evidence {
  return { start, end: start + length, quote: text.slice(start, start + length) };
}
