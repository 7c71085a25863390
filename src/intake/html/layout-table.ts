/**
 * Whether a table lays out a page rather than data: its cells are columns of the page, whose words do not belong together. Such a table names no
 * columns and holds what no row of data does: another table, headings, or a cell of several sentences.
 */
import type { PageElement } from "./page.ts";

/** Letters in a cell of data are fewer. */
const LONGEST_CELL = 400;

export function isLayoutTable(table: PageElement): boolean {
  const role = table.getAttribute("role");
  if (role === "presentation" || role === "none") return true;
  // A table within may be one of data, with columns that it names: asked for first, it also ends the search early however deep they are nested.
  if (table.querySelector("table") !== null) return true;
  if (table.querySelector("th, caption, thead") !== null) return false;
  if (table.querySelector("h1, h2, h3, td > p ~ p, br + br") !== null) return true;
  return [...table.querySelectorAll("td")].some((cell) => (cell.textContent ?? "").length > LONGEST_CELL);
}
