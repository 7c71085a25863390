/**
 * Whether a text is English, told by its small words: they make up a third of any English text and a few percent of its
 * neighbours. What a page declares is asked only where the text is too short to tell, and for the name of another
 * language: templates declare English for texts in all languages.
 */

/** How much of the text is looked at, and from how many words on it tells. */
const SAMPLE = 6000;
const FEWEST_WORDS = 20;

/** Tags left in a text, addresses, names of accounts: words of no language. */
const NO_WORDS = /<[^<>]{1,300}>|https?:\/\/\S{1,300}|\b\w{1,50}\.\w[\w.]{0,100}|[@#]\w{1,50}/gu;

/** Least share of function words. Each of the 924 texts of PolNeAR train and dev has more than 10 in a hundred; Dutch has 8. */
const ENGLISH_SHARE = 0.1;

/** `declared` is a BCP 47 tag or null. Returns `en`, the tag declared, or `und` where the language cannot be told. */
export function detectLanguage(text: string, declared: string | null, functionWords: ReadonlySet<string>): string {
  const sample = text.slice(0, SAMPLE);
  const tag = declared?.trim().replaceAll("_", "-") || null;
  const claimsEnglish = tag === null || isEnglish(tag);
  if (isOfOtherScript(sample)) return claimsEnglish ? "und" : tag;
  const { words, small } = countWords(sample.replaceAll(NO_WORDS, " "), functionWords);
  if (words < FEWEST_WORDS) return tag ?? "en";
  if (small >= words * ENGLISH_SHARE) return claimsEnglish && tag !== null ? tag : "en";
  return claimsEnglish ? "und" : tag;
}

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const LATIN = /\p{Script=Latin}/u;

/** Less than half of the letters are Latin. */
function isOfOtherScript(sample: string): boolean {
  let letters = 0;
  let latin = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 128) {
      if (!isPlainLetter(code)) continue;
      letters += 1;
      latin += 1;
      continue;
    }
    const character = characterAt(sample, at);
    if (LETTER.test(character)) letters += 1;
    if (LATIN.test(character)) latin += 1;
    at += character.length - 1;
  }
  return latin < letters / 2;
}

/** Runs of letters in lower case, for names are no words of a language, and how many of them are function words. */
function countWords(text: string, functionWords: ReadonlySet<string>): { words: number; small: number } {
  let longest = 0;
  for (const word of functionWords) longest = Math.max(longest, word.length);
  let words = 0;
  let small = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    for (let size = letterAt(text, at); size > 0; size = letterAt(text, at)) at += size;
    if (at === start) {
      at += 1;
      continue;
    }
    if (!isLowerAt(text, start)) continue;
    words += 1;
    if (at - start <= longest && functionWords.has(text.slice(start, at))) small += 1;
  }
  return { words, small };
}

/** How many code units the letter takes that begins here; 0 where none does. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return isPlainLetter(code) ? 1 : 0;
  if (at >= text.length) return 0;
  const character = characterAt(text, at);
  return LETTER.test(character) ? character.length : 0;
}

function isLowerAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 : LOWER.test(characterAt(text, at));
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

/** "en", "en-GB". */
function isEnglish(language: string): boolean {
  return /^en(?:-|$)/iu.test(language);
}
