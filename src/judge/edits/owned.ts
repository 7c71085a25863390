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
  const notes = findNotes(changes, before, after, pack);
  const delays = new Set(
    Array.from(pack.questions.kinds.values(), ({ bearings }) => bearings)
      .flat()
      .flatMap(({ frame, bears }) => (bears === "unsettles" ? [frame] : [])),
  );
  const isPutOff = [...fresh, ...changed.map(([, is]) => is)].some(({ statement: { proposition } }) =>
    delays.has(proposition?.frame ?? ""),
  );
  const [had, has] = [wholeOf(before), wholeOf(after)];
  return changes.filter((change) => {
    if (change.what === "date" && isPutOff) return false;
    return !isKept(change, had, has) && !notes.some((named) => named.size === 0 || named.has(change));
  });
}

/**
 * Lines of the new version that speak of a correction and were not in the old one, each as the changes that it names: it is about these,
 * or about all where it names none.
 */
function findNotes(changes: readonly Change[], before: Edition, after: Edition, pack: Pack): ReadonlySet<Change>[] {
  const old = new Set(linesOf(before).map(keyOf));
  const phrases = Array.from(pack.language.corrections, ([phrase, stands]) => ({ key: keyOf(phrase), stands }));
  return linesOf(after)
    .map(keyOf)
    .filter((line) => !old.has(line) && phrases.some((phrase) => isNote(line, phrase, pack)))
    .slice(0, MOST_NOTES)
    .map((line) => new Set(changes.filter((change) => isNamed(change, new Set(line.split(" "))))));
}

const MOST_NOTES = 20;

const linesOf = ({ document: { text } }: Edition): string[] => text.split("\n");
const keyOf = (line: string): string =>
  ` ${splitWords(line)
    .map(({ key }) => key)
    .join(" ")} `;

/** Beside the label and a time there must be something that is said: "Updated at 14:05" owns to nothing. */
const LEAST_WORDS = 3;

type Phrase = { readonly key: string; readonly stands: "opens" | "within" };

function isNote(line: string, { key, stands }: Phrase, { times }: Pack): boolean {
  if (stands === "opens" ? !line.startsWith(key) : !line.includes(key)) return false;
  const rest = line.replace(key, " ").split(" ");
  return rest.filter((word) => /^\p{L}+$/u.test(word) && !times.words.has(word)).length >= LEAST_WORDS;
}

/** By more than half of its words; of a quotation and of what was withdrawn only names and the longer words count. */
function isNamed({ what, from, to }: Change, line: ReadonlySet<string>): boolean {
  return [from, to].some((words) => {
    const telling = splitWords(words).filter(
      ({ key, text }) => what === "date" || what === "number" || key.length > 4 || /^\p{Lu}/u.test(text),
    );
    const found = telling.filter(({ key }) => line.has(key)).length;
    return telling.length > 0 && found > 0.5 * telling.length;
  });
}

/** What it had stands as often as before, and so in a new place: not within what it has now, as the "2032" of "March 2032". */
function isKept({ what, from, to }: Change, had: string, has: string): boolean {
  if (what !== "date" && what !== "name" && what !== "number") return false;
  const [was, is] = [keyOf(from), keyOf(to)];
  const left = countOf(was, is.includes(was) ? has.replaceAll(is, " ") : has);
  return left > 0 && left >= countOf(was, had);
}

const wholeOf = ({ document: { title, text } }: Edition): string => keyOf(`${title ?? ""}\n${text}`);
const countOf = (words: string, text: string): number => (words.trim() === "" ? 0 : text.split(words).length - 1);
