/**
 * What Hearsay can be asked to do, as one list. Each face derives its way of calling from here: the command line its
 * words, help and examples. `docs/command.md` has a heading for each verb, compared by a test.
 */
import type { SettingName } from "./settings.ts";

export type Verb = {
  readonly name: string;
  /** One line, for lists. */
  readonly about: string;
  /** What stands behind the verb, in order: as the command line shows it, and what it is. `<…>` must be there, `...` takes all that follow. */
  readonly arguments: readonly (readonly [shown: string, about: string])[];
  /** What goes with one call, as opposed to a setting. */
  readonly options: readonly (readonly [flags: string, about: string])[];
  /** Which settings bear on it. */
  readonly settings: readonly SettingName[];
  readonly examples: readonly (readonly [command: string, about: string])[];
};

const AS_OF = [
  ["--as-of <date>", "what was known by the end of that day: 2025-05-02; today without it"],
  ["--by <what>", "reported: by the day of publication; recorded: by when the ledger took it in"],
] as const satisfies Verb["options"];

export const VERBS: readonly Verb[] = [
  {
    name: "read",
    about: "read an article and show who said what, when, how surely, and what does not add up",
    arguments: [["[file]", "plain text, Markdown or HTML; standard input without it or for -"]],
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
    name: "add",
    about: "read articles and keep them, with all that is said in them, in a ledger",
    arguments: [["[paths...]", "files, or folders with all that lies in them; standard input without them or for -"]],
    options: [
      ["--jsonl", "what is named holds one JSON article a line, as for read --jsonl"],
      ["--published <date>", "the dateline, where an article tells none or a wrong one"],
      ["--outlet <name>", "who published it, where an article does not tell"],
      ["--url <address>", "where it stands, where the article does not tell"],
      ["--format <name>", "plain, markdown or html, where names and contents mislead"],
      ["--encoding <name>", "the encoding, where it is not UTF-8: windows-1252"],
      ["--json", "print one line of JSON for each article"],
    ],
    settings: ["ledger", "packs", "model", "maxBytes"],
    examples: [
      ["hearsay add articles/", "all articles of a folder"],
      ["hearsay add --jsonl articles.jsonl --ledger news.db", "one JSON article a line, into another ledger"],
      ["curl -s https://example.org/story | hearsay add --url https://example.org/story", "a page"],
    ],
  },
  {
    name: "ask",
    about: "answer a question from the ledger: what is known, since when, and in whose words",
    arguments: [["[question]", 'a question in plain English: "When does Season 2 come out?"']],
    options: [
      ...AS_OF,
      ["--json", "print the answer as JSON"],
      ["--jsonl", 'read {"id","question","asOf"} lines from standard input, print one answer a line'],
    ],
    settings: ["ledger", "packs", "model", "maxBytes", "color", "width"],
    examples: [
      ['hearsay ask "When does Season 2 come out?"', "what is known today"],
      ['hearsay ask "Who first said so?" --as-of 2025-05-02', "what was known by the end of a day"],
      ["hearsay ask --jsonl < questions.jsonl > answers.jsonl", "many questions, each on a line"],
    ],
  },
  {
    name: "config",
    about: "print each setting with its value and where that comes from",
    arguments: [],
    options: [["--json", "print them as JSON"]],
    settings: ["packs", "model", "maxBytes", "color", "width", "ledger", "author"],
    examples: [["HEARSAY_PACKS=en hearsay config", "what holds, and why"]],
  },
  {
    name: "demo",
    about: "answer questions from the reports that ship with Hearsay, and say what to try next",
    arguments: [],
    options: [["--article", "read the article that ships with Hearsay instead"]],
    settings: ["packs", "model", "color", "width"],
    examples: [["hearsay demo", "a first look"]],
  },
];
