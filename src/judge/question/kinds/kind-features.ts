/**
 * Words → hashed features of which kind of question they belong to: what stands there (words and pairs of them, names and figures as such) and,
 * apart from it, each word for what it means, which is learned from words that stand in like places.
 */

/** Hashes: of form each once, of meaning one for each word. */
export type KindFeatures = {
  readonly form: readonly number[];
  readonly meaning: readonly number[];
};

export function kindFeatures(text: string): KindFeatures {
  const [words, signs] = splitSigns(text);
  const form = new Set<number>();
  for (const word of words) form.add(hashOf(WORD, stemOf(word)));
  let before = EDGE;
  for (const sign of [...signs.map(stemOf), EDGE]) {
    form.add(hashOf(PAIR, `${before} ${sign}`));
    before = sign;
  }
  return { form: [...form], meaning: words.map(meaningOf) };
}

/** Of a word in lower case. */
export function meaningOf(word: string): number {
  return hashOf(MEANING, word);
}

const [WORD, PAIR, MEANING] = [1, 2, 3];
const EDGE = "^";
const [NAME, FIGURE] = ["<name>", "<figure>"];

/** The words in lower case, and all that stands there: a run of capitals is one name, but where a sentence begins. */
function splitSigns(text: string): readonly [words: string[], signs: string[]] {
  const words: string[] = [];
  const signs: string[] = [];
  let isFirst = true;
  for (const [piece] of text.matchAll(PIECES)) {
    if (LETTER.test(piece)) {
      const word = piece.toLowerCase().replace(POSSESSIVE, "");
      words.push(word);
      if (isFirst || !CAPITAL.test(piece)) signs.push(word);
      else if (signs.at(-1) !== NAME) signs.push(NAME);
      isFirst = false;
    } else if (DIGIT.test(piece)) {
      signs.push(FIGURE);
      isFirst = false;
    } else if (MONEY.test(piece)) signs.push(piece);
    else if (OPENING.test(piece)) isFirst = true;
  }
  return [words, signs];
}

const PIECES = /\p{L}[\p{L}'’]*|\d[\d.,:]*|[^\s\p{L}\d]/gu;
const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const DIGIT = /^\d/u;
const POSSESSIVE = /['’]s?$/u;
const MONEY = /[$€£¥?%]/u;
const OPENING = /[.!:“"]/u;

/** Its first letters tell "delayed" and "delays" alike. */
function stemOf(word: string): string {
  return word.length > STEM && !word.startsWith("<") ? word.slice(0, STEM) : word;
}

const STEM = 6;

/** FNV-1a, its low bits mixed. */
function hashOf(seed: number, word: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
