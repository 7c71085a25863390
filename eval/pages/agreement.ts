/** When a field counts as right: a date that names the same moment or day, a byline that names the same people, words that are the same. */

/** The same minute; where one tells no time of day, or neither its zone, the same written day. */
export function isSameDate(found: string, expected: string): boolean {
  const [some, all] = [momentOf(found), momentOf(expected)];
  return some !== null && all !== null ? some === all : found.slice(0, 10) === expected.slice(0, 10);
}

/** Minutes since 1970; null where the zone is left open. */
function momentOf(date: string): number | null {
  const zoned = date
    .trim()
    .replace(" ", "T")
    .replace(/([+-]\d{2})(\d{2})$/u, "$1:$2");
  if (!/T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(zoned)) return null;
  const moment = Date.parse(zoned);
  return Number.isNaN(moment) ? null : Math.floor(moment / 60_000);
}

/** All of the expected name, or names that are part of what is expected: a byline printed with its "By" and its date, even as one word, says the same. */
export function isSameByline(found: string, expected: string): boolean {
  const [some, all] = [wordsOf(found), wordsOf(expected)];
  return some.length > 0 && (some.every((word) => all.includes(word)) || all.every((word) => some.includes(word)));
}

/** Letter by letter but for case, quotation marks and white space. */
export function isSameText(found: string, expected: string): boolean {
  return wordsOf(found).join(" ") === wordsOf(expected).join(" ");
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []).filter((word) => word !== "by" && word !== "and");
}
