/**
 * Whether a text is English, told by its small words: they make up a third of any English text and a few percent of its
 * neighbours. What a page declares is asked only where the text is too short to tell, and for the name of another
 * language: templates declare English for texts in all languages.
 */

/** How much of the text is looked at, and from how many words on it tells. */
const SAMPLE = 6000;
const FEWEST_WORDS = 12;

/** Least share of function words. English news has 26 in a hundred, all but 1 text of 1,157 more than 12; Dutch up to 10. */
const ENGLISH_SHARE = 0.11;

/** `declared` is a BCP 47 tag or null. Returns `en`, the tag declared, or `und` where the language cannot be told. */
export function detectLanguage(text: string, declared: string | null, functionWords: ReadonlySet<string>): string {
  const sample = text.slice(0, SAMPLE);
  const tag = declared?.trim().replaceAll("_", "-") || null;
  const claimsEnglish = tag === null || isEnglish(tag);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return claimsEnglish ? "und" : tag;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return tag ?? "en";
  const small = words.filter((word) => functionWords.has(word)).length;
  if (small >= words.length * ENGLISH_SHARE) return claimsEnglish && tag !== null ? tag : "en";
  return claimsEnglish ? "und" : tag;
}

/** "en", "en-GB". */
function isEnglish(language: string): boolean {
  return /^en(?:-|$)/iu.test(language);
}
