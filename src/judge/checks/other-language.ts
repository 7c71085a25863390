/**
 * A text in another language is read as far as English goes, which is not far: whoever looks at the reading must know.
 * Quotes how the text begins, so that it is seen at once.
 */
import type { ReadingCheck } from "../check.ts";

export const otherLanguage: ReadingCheck = {
  code: "other-language",
  about: "The article is not in English.",
  run: ({ document: { text, language } }) => {
    if (/^en(?:-|$)/iu.test(language)) return [];
    const start = Math.max(0, text.search(/\S/u));
    const end = start + (/^[^\n]{1,80}/u.exec(text.slice(start, start + 80))?.[0] ?? "").length;
    const named = language === "und" ? "another language" : `another language (${language})`;
    return [
      {
        code: otherLanguage.code,
        severity: "note",
        message: `This text seems to be in ${named}; only what is English in it is understood.`,
        evidence: [{ start, end, quote: text.slice(start, end) }],
        suggestion: null,
      },
    ];
  },
};
