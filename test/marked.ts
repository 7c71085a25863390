/**
 * Prose with marks, for test tables: "[source The minister] [cue said] [content the dam failed [time on Monday]]". A mark is
 * a bracket, a label without spaces, and the words it covers; marks nest. A bracket of the text itself stands behind a
 * backslash.
 */
export type Mark = { readonly label: string; readonly start: number; readonly end: number; readonly text: string };

export type Marked = { readonly text: string; readonly marks: readonly Mark[] };

/** The text without its marks, and the marks in the order of their first character, outer ones first. */
export function parseMarked(row: string): Marked {
  let text = "";
  const open: { label: string; start: number; order: number }[] = [];
  const marks: (Mark & { order: number })[] = [];
  let order = 0;
  for (let at = 0; at < row.length; at += 1) {
    if (row[at] === "\\") {
      at += 1;
      text += row[at] ?? "";
    } else if (row[at] === "[") {
      const space = row.indexOf(" ", at);
      if (space === -1) throw new Error(`a mark without words: ${row.slice(at)}`);
      open.push({ label: row.slice(at + 1, space), start: text.length, order: order++ });
      at = space;
    } else if (row[at] === "]") {
      const mark = open.pop();
      if (mark === undefined) throw new Error(`a bracket too many: ${row.slice(0, at + 1)}`);
      marks.push({ ...mark, end: text.length, text: text.slice(mark.start) });
    } else text += row[at];
  }
  if (open.length > 0) throw new Error(`a mark is never closed: ${row}`);
  const sorted = marks.toSorted((a, b) => a.order - b.order);
  return { text, marks: sorted.map(({ label, start, end, text: words }) => ({ label, start, end, text: words })) };
}
