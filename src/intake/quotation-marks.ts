/**
 * A block quotation shows that its words are quoted by standing apart; as plain text it would lose that. So it gets the
 * quotation marks it means, each paragraph opened and the last one closed, unless it brings its own.
 */

/** Any opening mark; "[!note]" and a bold label open a box, not a quotation. */
const OPENS = /^["“”„«‘'‹「『]|^\[!|^(?:note|update|editor[’']s note|correction)\b/iu;

export function markQuotation(paragraphs: readonly string[]): string[] {
  const [first] = paragraphs;
  if (first === undefined || OPENS.test(first)) return [...paragraphs];
  return paragraphs.map((paragraph, index) => `“${paragraph}${index === paragraphs.length - 1 ? "”" : ""}`);
}
