/** Files of a corpus that hold a JSON value a line, in a form that its reader names. */
import { readFileSync } from "node:fs";

export function readJsonLines<Line>(file: string): Line[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): Line => JSON.parse(line));
}
