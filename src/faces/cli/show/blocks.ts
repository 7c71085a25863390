/** What all that is shown is made of: headings with a rule, paragraphs set off from the edge, blocks parted by empty lines. */
import type { Screen } from "../surroundings.ts";
import { cellsOf, visible } from "./cells.ts";
import { layColumns, paint, type Run, run, wrap } from "./runs.ts";

/** Longer lines than this tire the eye. */
export const LONGEST_LINE = 100;

/** Empty blocks are left out. */
export function joinBlocks(blocks: readonly string[]): string {
  return `\n${blocks.filter((block) => block !== "").join("\n\n")}\n\n`;
}

/** "── Who said what (19) ─────". */
export function writeHeading(words: string, count: number, { width, color }: Screen): string {
  const shown = count === 0 ? words : `${words} (${count})`;
  const rule = "─".repeat(Math.max(2, Math.min(width, 132) - shown.length - 6));
  return paint([run("  "), run(shown, "strong"), run("  "), run(rule, "quiet")], color);
}

/** A paragraph, broken to the width and set off from the edge by so many cells. */
export function writeLines(runs: readonly Run[], { width, color }: Screen, indent = 2): string {
  return writeRows(wrap(runs, Math.min(width - 2, LONGEST_LINE) - indent), color, indent);
}

/** Lines as they are. */
export function writeRows(lines: readonly (readonly Run[])[], color: boolean, indent = 2): string {
  return lines.map((line) => (line.length === 0 ? "" : paint([run(" ".repeat(indent)), ...line], color))).join("\n");
}

/** A column of a table: its head, and how many cells it takes at most; null shares what is left with others. */
export type Column = { readonly head: string; readonly width: number | null; readonly isRight?: boolean };

const GAP = 2;

/** A table under its heads, each column as wide as it needs; cells are broken into lines. */
export function writeTable(
  columns: readonly Column[],
  rows: readonly (readonly (readonly Run[])[])[],
  { width, color }: Screen,
): string {
  const widths = divide(columns, rows, width - 2);
  const head = columns.map(({ head: words }) => [run(words, "quiet")]);
  const hasHead = columns.some(({ head: words }) => words !== "");
  const lines = [...(hasHead ? [head] : []), ...rows].flatMap((row) =>
    layColumns(
      row.map((cell, index) => {
        const room = Math.max(1, widths[index]!);
        const cellLines = wrap(cell, room);
        const laid = columns[index]?.isRight === true ? cellLines.map((line) => pushRight(line, room)) : cellLines;
        return { lines: laid, width: room + GAP };
      }),
    ),
  );
  return writeRows(lines, color);
}

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + cellsOf(visible(text)), 0);

function pushRight(line: readonly Run[], room: number): Run[] {
  return [run(" ".repeat(Math.max(0, room - lengthOf(line)))), ...line];
}

/** Columns with a limit get what they need up to it; the others share the rest, none more than it needs. */
function divide(
  columns: readonly Column[],
  rows: readonly (readonly (readonly Run[])[])[],
  width: number,
): readonly number[] {
  const needs = columns.map(({ head }, index) =>
    Math.max(head.length, ...rows.map((row) => lengthOf(row[index] ?? []))),
  );
  const fixed = columns.map((column, index) => (column.width === null ? null : Math.min(column.width, needs[index]!)));
  let room = width - GAP * (columns.length - 1) - fixed.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const open = columns.flatMap(({ width: limit }, index) => (limit === null ? [index] : []));
  const widths = fixed.map((one) => one ?? 0);
  for (const [place, index] of open.toSorted((a, b) => needs[a]! - needs[b]!).entries()) {
    const share = Math.floor(room / (open.length - place));
    widths[index] = Math.max(1, Math.min(needs[index]!, share));
    room -= widths[index];
  }
  return widths;
}
