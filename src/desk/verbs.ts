/**
 * What Hearsay can be asked to do, as one list. Each face derives its way of calling from here: the command line its
 * words, help and examples. `docs/command.md` has a heading for each verb, compared by a test.
 */
import type { SettingName } from "./settings.ts";

export type Verb = {
  readonly name: string;
  /** One line, for lists. */
  readonly about: string;
  /** The one argument: as the command line shows it, and what it is; null where there is none. */
  readonly argument: readonly [shown: string, about: string] | null;
  /** What goes with one call, as opposed to a setting. */
  readonly options: readonly (readonly [flags: string, about: string])[];
  /** Which settings bear on it. */
  readonly settings: readonly SettingName[];
  readonly examples: readonly (readonly [command: string, about: string])[];
};

export const VERBS: readonly Verb[] = [
  {
    name: "read",
    about: "read an article and show who said what, when, how surely, and what does not add up",
    argument: ["[file]", "plain text, Markdown or HTML; standard input without it or for -"],
    options: [
      ["--published <date>", "the dateline, where the article tells none or a wrong one: 2025-05-02"],
      ["--json", "print the reading as JSON"],
      ["--jsonl", "read one JSON article a line, print one reading a line"],
      ["--explain <n>", "show how statement n came about"],
      ["--format <name>", "plain, markdown or html, where name and content mislead"],
      ["--encoding <name>", "the encoding, where it is not UTF-8: windows-1252"],
    ],
    settings: ["packs", "model", "maxBytes", "color", "width"],
    examples: [
      ["hearsay read article.html", "show an article"],
      ["hearsay read article.txt --explain 4", "why statement 4 was read as it was"],
      ["curl -s https://example.org/story | hearsay read --json", "a page as JSON"],
      ["hearsay read --jsonl < articles.jsonl > readings.jsonl", "many articles, each on a line"],
    ],
  },
  {
    name: "config",
    about: "print each setting with its value and where that comes from",
    argument: null,
    options: [["--json", "print them as JSON"]],
    settings: ["packs", "model", "maxBytes", "color", "width"],
    examples: [["HEARSAY_PACKS=en hearsay config", "what holds, and why"]],
  },
  {
    name: "demo",
    about: "read the article that ships with Hearsay, and say what to try next",
    argument: null,
    options: [],
    settings: ["packs", "model", "color", "width"],
    examples: [["hearsay demo", "a first look"]],
  },
];
