/**
 * Stretches of text with their ink → lines of a given width, and lines → what a terminal shows.
 *
 * All that is shown is made of runs, so that lines are broken by what is seen, and colours never count.
 */
import { styleText } from "node:util";
import { cellsOf, fit, visible } from "./cells.ts";

/** What a stretch of text is, from which follows how it looks. */
export type Ink = "speaker" | "time" | "yes" | "maybe" | "no" | "open" | "quiet" | "strong" | "conflict" | "doubt";

export type Run = { readonly text: string; readonly inks: readonly Ink[] };

/** Only colours that can be read on light and on dark. */
const STYLES: Readonly<Record<Ink, Parameters<typeof styleText>[0]>> = {
  speaker: "bold",
  time: ["cyan", "underline"],
  yes: "green",
  maybe: "yellow",
  no: "red",
  open: "magenta",
  quiet: "dim",
  strong: "bold",
  conflict: ["bold", "red"],
  doubt: ["bold", "yellow"],
};

export function run(text: string, ...inks: readonly Ink[]): Run {
  return { text, inks };
}

/** Lines of at most `width` cells, broken between words; a word wider than a line is cut. */
export function wrap(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  const breakLine = (): void => {
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const word of splitWords(runs)) {
    const cells = word.reduce((sum, piece) => sum + cellsOf(piece.text), 0);
    const gap = used === 0 ? 0 : 1;
    if (used > 0 && used + gap + cells > width) breakLine();
    if (used > 0) {
      line.push(joinInks(line.at(-1), word[0]));
      used += 1;
    }
    for (const piece of word) {
      let rest = piece.text;
      while (used + cellsOf(rest) > width) {
        if (used === width) breakLine();
        const part = fit(rest, width - used);
        line.push({ text: part, inks: piece.inks });
        rest = rest.slice(part.length);
        breakLine();
      }
      if (rest !== "") line.push({ text: rest, inks: piece.inks });
      used += cellsOf(rest);
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** The space between two words has the inks that both have, so that an underline does not run on. */
function joinInks(before: Run | undefined, after: Run | undefined): Run {
  return { text: " ", inks: (before?.inks ?? []).filter((ink) => after?.inks.includes(ink)) };
}

/** Words as the pieces they are made of; a word may change its ink within. No-break spaces do not part words. */
function* splitWords(runs: readonly Run[]): Generator<Run[]> {
  let word: Run[] = [];
  for (const { text, inks } of runs) {
    const parts = visible(text).split(/ +/u);
    for (const [index, part] of parts.entries()) {
      if (index > 0 && word.length > 0) {
        yield word;
        word = [];
      }
      if (part !== "") word.push({ text: part, inks });
    }
  }
  if (word.length > 0) yield word;
}

/** A line as the terminal gets it. */
export function paint(line: readonly Run[], color: boolean): string {
  if (!color)
    return line
      .map(({ text }) => text)
      .join("")
      .trimEnd();
  return mergeRuns(line)
    .map(({ text, inks }) => {
      const formats = inks.flatMap((ink) => STYLES[ink]);
      return formats.length === 0 ? text : styleText(formats, text, { validateStream: false });
    })
    .join("");
}

/** Neighbours of the same ink as one, so that the output stays small. */
function mergeRuns(line: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const piece of line) {
    const last = merged.at(-1);
    if (last !== undefined && last.inks.join() === piece.inks.join()) {
      merged[merged.length - 1] = { text: last.text + piece.text, inks: last.inks };
    } else merged.push(piece);
  }
  return merged;
}

/** Side by side: each column's lines, filled up to its width. */
export function layColumns(
  columns: readonly { readonly lines: readonly (readonly Run[])[]; readonly width: number }[],
): Run[][] {
  const height = Math.max(0, ...columns.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    columns.flatMap(({ lines, width }, column) => {
      const line = lines[row] ?? [];
      const used = line.reduce((sum, { text }) => sum + cellsOf(text), 0);
      const last = column === columns.length - 1;
      return last ? line : [...line, run(" ".repeat(Math.max(0, width - used)))];
    }),
  );
}
