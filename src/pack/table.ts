/**
 * Tables in packs: tab-separated, one header row, `#` opens a comment line, an empty cell is "". For instance
 *
 *     # reporting verbs
 *     lemma	class	example
 *     admit	factive	She admitted that the show was late.
 */
import { HearsayError } from "../base/error.ts";

/** Cells by column name, with the line they stand on for messages. */
export type Row = { readonly line: number; readonly cells: { readonly [column: string]: string } };

export function parseTable(text: string, path: string): Row[] {
  const rows: Row[] = [];
  let header: string[] | null = null;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const cells = line.split("\t").map((cell) => cell.trim());
    if (header === null) header = cells;
    else rows.push({ line: index + 1, cells: matchCells(header, cells, `${path}:${index + 1}`) });
  }
  return rows;
}

function matchCells(header: readonly string[], cells: readonly string[], place: string): Row["cells"] {
  if (cells.length > header.length) {
    throw new HearsayError("pack/malformed", `${place} has ${cells.length} cells for ${header.length} columns.`);
  }
  const byColumn: { [column: string]: string } = {};
  for (const [index, column] of header.entries()) byColumn[column] = cells[index] ?? "";
  return byColumn;
}

/** The cell of a column that must be there and not empty. */
export function requireCell(row: Row, column: string, path: string): string {
  const cell = row.cells[column];
  if (cell) return cell;
  throw new HearsayError("pack/malformed", `${path}:${row.line} has no ${column}.`);
}
