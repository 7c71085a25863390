/**
 * What a text takes in a terminal, and what of it a terminal may be sent.
 *
 * An article is a stranger's text: control characters in it could move the cursor or set colours, direction marks could
 * turn a table around. They are shown as signs or left out.
 */

/** Marks, joiners and selectors that sit on the character before them. */
const NO_CELL = /^(?:\p{M}|[\u200B-\u200F\u2060-\u2064\uFEFF]|[\u{E0000}-\u{E01EF}])$/u;

/** East Asian wide characters and emoji (UAX 11, the blocks that matter). */
const TWO_CELLS =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]$/u;

const NARROW = /^[\u0020-\u007E\u00A0-\u02FF\u2010-\u203A\u2070-\u2079]*$/u;

/** Cells that a visible text takes. */
export function cellsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let cells = 0;
  for (const char of text) {
    if (NO_CELL.test(char)) continue;
    cells += TWO_CELLS.test(char) ? 2 : 1;
  }
  return cells;
}

/** The longest beginning of a text that fits, at least one character. */
export function fit(text: string, cells: number): string {
  let kept = "";
  for (const char of text) {
    if (kept !== "" && cellsOf(kept + char) > cells) break;
    kept += char;
  }
  return kept;
}

const CONTROLS = /\p{Cc}/gu;
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text as a terminal may be sent it, on one line: "␛" for the escape character, white space as spaces. */
export function visible(text: string): string {
  return text
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, " ")
    .replaceAll(CONTROLS, (char) => (char < " " ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : "\uFFFD"))
    .replaceAll(DIRECTIONS, "")
    .toWellFormed();
}

/** The same with its line ends: what is told of names and addresses that somebody else made up. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}
