/**
 * Whether the new version owns to a change: by a note that was not there before ("Correction: …", "an earlier version"), by a word of
 * delay, or by keeping what it had beside what it has now.
 */
import type { Pack } from "../../model/pack.ts";
import type { Change } from "./change.ts";
import { splitWords } from "./changed-words.ts";
import type { Edition } from "./edition.ts";
import type { Pairing } from "./pair-statements.ts";

/** Those of the changes that nothing in the new version owns to. */
export function withoutOwned(
  changes: readonly Change[],
  { fresh, changed }: Pairing,
  before: Edition,
  after: Edition,
  pack: Pack,
): Change[] {
  const notes = findNotes(before, after, pack);
  const delays = new Set(
    Array.from(pack.questions.kinds.values(), ({ bearings }) => bearings)
      .flat()
      .flatMap(({ frame, bears }) => (bears === "unsettles" ? [frame] : [])),
  );
  const isPutOff = [...fresh, ...changed.map(([, is]) => is)].some(({ statement: { proposition } }) =>
    delays.has(proposition?.frame ?? ""),
  );
  return changes.filter((change) => {
    if (change.what === "date" && isPutOff) return false;
    return !isKept(change, before, after) && !isNoted(change, changes, notes);
  });
}

/** Lines of the new version that speak of a correction and were not in the old one. */
function findNotes(before: Edition, after: Edition, pack: Pack): string[] {
  const old = new Set(linesOf(before).map(keyOf));
  return linesOf(after).filter((line) => !old.has(keyOf(line)) && isNote(line, pack));
}

const linesOf = ({ document: { text } }: Edition): string[] => text.split("\n");
const keyOf = (line: string): string =>
  ` ${splitWords(line)
    .map(({ key }) => key)
    .join(" ")} `;

/** Beside the label and a time there must be something that is said: "Updated at 14:05" owns to nothing. */
const LEAST_WORDS = 3;

function isNote(line: string, { language, times }: Pack): boolean {
  const words = keyOf(line);
  for (const [phrase, stands] of language.corrections) {
    const key = keyOf(phrase);
    if (stands === "opens" ? !words.startsWith(key) : !words.includes(key)) continue;
    const rest = words.replace(key, " ").split(" ");
    const said = rest.filter((word) => /^\p{L}+$/u.test(word) && !times.words.has(word));
    if (said.length >= LEAST_WORDS) return true;
  }
  return false;
}

/** A note that names what some of the changes changed is about these; one that names nothing of any is about all. */
function isNoted(change: Change, changes: readonly Change[], notes: readonly string[]): boolean {
  return notes.some((note) => names(note, change) || !changes.some((other) => names(note, other)));
}

/** Names and figures, or more than half of the longer words of what was withdrawn or quoted. */
function names(note: string, { what, from, to }: Change): boolean {
  const held = new Set(splitWords(note).map(({ key }) => key));
  return [from, to].some((words) => {
    const telling = splitWords(words).filter(({ key, text }) =>
      what === "date" || what === "number" ? true : key.length > 4 || /^\p{Lu}/u.test(text),
    );
    const found = telling.filter(({ key }) => held.has(key)).length;
    return telling.length > 0 && found > 0.5 * telling.length;
  });
}

/** What it had stands as often as before, and so in a new place: not within what it has now, as the "2032" of "March 2032". */
function isKept({ what, from, to }: Change, before: Edition, after: Edition): boolean {
  if (what !== "date" && what !== "name" && what !== "number") return false;
  const [had, has] = [keyOf(from), keyOf(to)];
  const [was, is] = [before, after].map(({ document: { title, text } }) => keyOf(`${title ?? ""}\n${text}`));
  const left = countOf(had, has.includes(had) ? is!.replaceAll(has, " ") : is!);
  return left > 0 && left >= countOf(had, was!);
}

const countOf = (words: string, text: string): number => (words.trim() === "" ? 0 : text.split(words).length - 1);
