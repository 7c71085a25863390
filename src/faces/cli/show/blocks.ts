/** What all that is shown is made of: headings with a rule, paragraphs set off from the edge, blocks parted by empty lines. */
import type { Screen } from "../surroundings.ts";
import { cellsOf, fit, visible } from "./cells.ts";
import { layColumns, paint, type Run, run, wrap } from "./runs.ts";

/** Longer lines than this tire the eye. */
const LONGEST_LINE = 100;

/** Empty blocks are left out. */
export function joinBlocks(blocks: readonly string[]): string {
  return `\n${blocks.filter((block) => block !== "").join("\n\n")}\n\n`;
}

/** "── Who said what (19) ─────". */
export function writeHeading(words: string, count: number, { width, color }: Screen): string {
  const whole = visible(count === 0 ? words : `${words} (${count})`);
  const shown = fit(whole, Math.max(1, width - 8));
  const rule = "─".repeat(Math.max(2, Math.min(width, 132) - cellsOf(shown) - 6));
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
export type Column = {
  readonly head: string;
  readonly width: number | null;
  /** Whether numbers in it end at one edge. */
  readonly isRight?: boolean;
  /** Whether it takes its width even where it needs less, so that several tables stand one below the other. */
  readonly isFixed?: boolean;
};

const GAP = 2;

/** A table under its heads, each column as wide as it needs; cells are broken into lines, empty columns left out. */
export function writeTable(all: readonly Column[], cells: readonly (readonly Cell[])[], screen: Screen): string {
  const kept = all.flatMap((column, index) => {
    const isEmpty = cells.every((row) => lengthOf(row[index] ?? []) === 0);
    return isEmpty && column.head === "" && column.isFixed !== true ? [] : [index];
  });
  const columns = kept.map((index) => all[index]!);
  const rows = cells.map((row) => kept.map((index) => row[index] ?? []));
  const widths = divide(columns, rows, screen.width - 4);
  const hasHead = columns.some(({ head }) => head !== "");
  const heads = columns.map(({ head }) => [run(head, "quiet")]);
  const lines = [...(hasHead ? [heads] : []), ...rows].flatMap((row) =>
    layColumns(
      row.map((cell, index) => {
        const width = widths[index]!;
        const laid = wrap(cell, width).map((line) =>
          columns[index]?.isRight === true ? pushRight(line, width) : line,
        );
        return { lines: laid, width: width + GAP };
      }),
    ),
  );
  return writeRows(lines, screen.color);
}

type Cell = readonly Run[];

const lengthOf = (runs: Cell): number => runs.reduce((sum, { text }) => sum + cellsOf(visible(text)), 0);

function pushRight(line: readonly Run[], width: number): Run[] {
  return [run(" ".repeat(Math.max(0, width - lengthOf(line)))), ...line];
}

/** Columns with a limit get what they need up to it; the others share the rest, none more than it needs. */
function divide(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): readonly number[] {
  const needs = columns.map(({ head }, index) =>
    Math.max(1, head.length, ...rows.map((row) => lengthOf(row[index] ?? []))),
  );
  const widths = columns.map((column, index) => {
    if (column.width === null) return 0;
    return column.isFixed === true ? column.width : Math.min(column.width, needs[index]!);
  });
  const open = columns.flatMap((column, index) => (column.width === null ? [index] : []));
  const room = width - GAP * (columns.length - 1);
  shrink(widths, room - open.reduce((sum, index) => sum + Math.min(LEAST, needs[index]!), 0));
  let rest = room - widths.reduce((sum, one) => sum + one, 0);
  for (const [place, index] of open.toSorted((a, b) => needs[a]! - needs[b]!).entries()) {
    widths[index] = Math.max(1, Math.min(needs[index]!, Math.floor(rest / (open.length - place))));
    rest -= widths[index];
  }
  return widths;
}

/** An open column has at least so many cells, whatever the others want. */
const LEAST = 12;

/** Takes from the widest until they fit. */
function shrink(widths: number[], room: number): void {
  for (let over = widths.reduce((sum, one) => sum + one, 0) - room; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= 1) return;
    widths[widest]! -= 1;
  }
}
