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

/** What narrows a list. */
const NARROW = [
  ["--about <name>", "only what is about someone or something: a name, some words of it, an id"],
  ["--since <date>", "only what was published on that day or later"],
  ["--until <date>", "only what was published on that day or earlier"],
  ["--outlet <name>", "only what an outlet published, by its name as printed"],
] as const satisfies Verb["options"];
/** What is known of articles that are named. */
const OF_ARTICLES = [
  ["--jsonl", "what is named holds one JSON article a line, as for read --jsonl"],
  ["--published <date>", "the dateline, where an article tells none or a wrong one"],
  ["--outlet <name>", "who published it, where an article does not tell"],
  ["--url <address>", "where it stands, where the article does not tell"],
  ["--format <name>", "plain, markdown or html, where names and contents mislead"],
  ["--encoding <name>", "the encoding, where it is not UTF-8: windows-1252"],
] as const satisfies Verb["options"];
const LIMIT = ["--limit <n>", "at most so many; without it 40 on a screen, all as JSON"] as const;
const JSON_LIST = ["--json", "print them as a JSON list"] as const;
const LIST_SETTINGS = ["ledger", "packs", "color", "width"] as const;

export const VERBS: readonly Verb[] = [
  {
    name: "read",
    about: "read an article and show who said what, when, how surely, and what does not add up",
    arguments: [["[file]", "an address, or plain text, Markdown or HTML; standard input without it or for -"]],
    options: [
      ["--published <date>", "the dateline, where the article tells none or a wrong one: 2025-05-02"],
      ["--json", "print the reading as JSON"],
      ["--jsonl", "read one JSON article a line, print one reading a line"],
      ["--explain <n>", "show how statement n came about"],
      ["--format <name>", "plain, markdown or html, where name and content mislead"],
      ["--encoding <name>", "the encoding, where it is not UTF-8: windows-1252"],
    ],
    settings: ["packs", "model", "maxBytes", "color", "width", "allowPrivate"],
    examples: [
      ["hearsay read article.html", "show an article"],
      ["hearsay read https://example.org/story", "show a page"],
      ["hearsay read article.txt --explain 4", "why statement 4 was read as it was"],
      ["hearsay read --json < article.html", "everything that was understood, for programs"],
      ["hearsay read --jsonl < articles.jsonl > readings.jsonl", "many articles, each on a line"],
    ],
  },
  {
    name: "add",
    about: "read articles and keep them, with all that is said in them, in a ledger",
    arguments: [
      ["[paths...]", "addresses, files, folders with all that lies in them; standard input without them or for -"],
    ],
    options: [...OF_ARTICLES, ["--json", "print one line of JSON for each article"]],
    settings: ["ledger", "packs", "model", "maxBytes", "maxLeads", "allowPrivate", "threads"],
    examples: [
      ["hearsay add articles/", "all articles of a folder"],
      ["hearsay add https://example.org/feed.xml", "a feed: its articles, and the pages that it leads to"],
      ["hearsay add --jsonl articles.jsonl --ledger news.db", "one JSON article a line, into another ledger"],
    ],
  },
  {
    name: "watch",
    about: "follow feeds: look at each when it is due, and keep what is new in it",
    arguments: [
      ["[feeds...]", "addresses of feeds, or files that list them (OPML); without them all that are followed"],
    ],
    options: [
      ["--once", "look once at each feed that is due, then end"],
      ["--json", "print one line of JSON for each event"],
    ],
    settings: [
      "ledger",
      "packs",
      "model",
      "maxBytes",
      "maxLeads",
      "minInterval",
      "maxInterval",
      "allowPrivate",
      "log",
      "metrics",
    ],
    examples: [
      ["hearsay watch feeds.opml", "all feeds of a list, until Ctrl-C"],
      ["hearsay watch https://example.org/feed.xml --once", "one feed, once: for cron"],
      ["hearsay watch", "go on with those that are followed"],
    ],
  },
  {
    name: "feeds",
    about: "list the feeds that are followed: when they last changed, when they are due, what went wrong",
    arguments: [],
    options: [
      ["--all", "also those that are followed no longer"],
      ["--drop <address>", "follow one no longer"],
      LIMIT,
      JSON_LIST,
    ],
    settings: LIST_SETTINGS,
    examples: [
      ["hearsay feeds", "what is followed"],
      ["hearsay feeds --drop https://example.org/feed.xml", "follow it no longer"],
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
    name: "timeline",
    about: "show all that bears on a question in the order of days, with its direction and firmness",
    arguments: [["<question>", "a question in plain English"]],
    options: [...AS_OF, LIMIT, JSON_LIST],
    settings: ["ledger", "packs", "model", "color", "width"],
    examples: [['hearsay timeline "Will Season 2 come out in March?"', "who said what, since the first of them"]],
  },
  {
    name: "questions",
    about: "list the questions that the ledger can tell something about, the most spoken of first",
    arguments: [],
    options: [
      ...NARROW,
      ["--status <status>", "only open, likely, unlikely, contested, confirmed, denied, happened or lapsed ones"],
      ["--as-of <date>", "what was known by the end of that day; today without it"],
      LIMIT,
      JSON_LIST,
    ],
    settings: ["ledger", "packs", "model", "color", "width"],
    examples: [
      ["hearsay questions", "what can be asked, and what is known of it"],
      ['hearsay questions --about "Season 2" --status contested', "what is contested about a season"],
    ],
  },
  {
    name: "documents",
    about: "list the articles of the ledger, the newest first",
    arguments: [],
    options: [...NARROW, LIMIT, JSON_LIST],
    settings: LIST_SETTINGS,
    examples: [["hearsay documents --since 2025-05 --until 2025-05", "those of a month"]],
  },
  {
    name: "entities",
    about: "list the people, works, outlets and others that statements name, the most named first",
    arguments: [],
    options: [
      ...NARROW,
      ["--kind <kind>", "only one kind: person, character, work, organization, …"],
      LIMIT,
      JSON_LIST,
    ],
    settings: LIST_SETTINGS,
    examples: [["hearsay entities --kind person", "who is spoken of, or speaks"]],
  },
  {
    name: "sources",
    about: "list who publishes and who is cited, with how much the ledger has of them",
    arguments: [],
    options: [...NARROW, LIMIT, JSON_LIST],
    settings: LIST_SETTINGS,
    examples: [['hearsay sources --about "Season 2"', "who speaks of a season"]],
  },
  {
    name: "findings",
    about: "list what does not add up within the articles of the ledger, both sides quoted",
    arguments: [],
    options: [...NARROW, ["--code <code>", "only findings of one check: impossible-date"], LIMIT, JSON_LIST],
    settings: LIST_SETTINGS,
    examples: [["hearsay findings --code impossible-date", "days that cannot be"]],
  },
  {
    name: "correct",
    about: "put right what was read wrongly, take a correction back, or list all",
    arguments: [
      ["<what>", "link, merge, split, reject, relabel, dispute, undo, or list"],
      ["[words...]", "what it takes: a document and words of it, two entities, or a correction"],
    ],
    options: [
      ["--reason <words>", "why, for whoever reads the record later"],
      ["--role <name>", "link: which role of the statement: subject"],
      ["--to <entity>", "link: whom or what it means, by id or name"],
      ["--frame <name>", "relabel: what the statement says: release, delay, …"],
      ["--certainty <value>", "relabel: how firmly: CT+ PR+ PS+ CT- PR- PS- CTu Uu"],
      LIMIT,
      ["--json", "print the correction, or the list, as JSON"],
    ],
    settings: ["ledger", "author", "packs", "color", "width"],
    examples: [
      ['hearsay correct reject 3fa2b1c0 "will be back" --reason "it is about a fan film"', "a statement misread"],
      ['hearsay correct merge person:j-vael person:jonas-vael --reason "one man"', "two names of one"],
      ['hearsay correct undo 5d90ae17 --reason "they are two"', "taken back"],
      ["hearsay correct list", "who corrected what, and what became of it"],
    ],
  },
  {
    name: "resolve",
    about: "enter how a question ended, so that it can be told who was right",
    arguments: [
      ["<question>", "a question in plain English"],
      ["<outcome>", "yes, no, a value such as 2026-03-04, or void where it came to nothing"],
    ],
    options: [
      ["--known-at <date>", "since when that is known; not with void"],
      ["--ambiguous", "void: its words leave open what would count"],
      ["--reason <words>", "where that is known from"],
      ["--json", "print the correction as JSON"],
    ],
    settings: ["ledger", "author", "packs", "model"],
    examples: [
      ['hearsay resolve "When does Season 2 come out?" 2026-03-04 --known-at 2026-03-04 --reason "it did"', "a day"],
      ['hearsay resolve "Does Season 3 go ahead?" void --reason "the studio closed"', "no outcome"],
    ],
  },
  {
    name: "pose",
    about: "keep a question in view; without one, list those that are, with their status today",
    arguments: [["[question]", "a question in plain English"]],
    options: [["--reason <words>", "why it is posed"], LIMIT, ["--json", "print the correction, or the list, as JSON"]],
    settings: ["ledger", "author", "packs", "model", "color", "width"],
    examples: [
      ['hearsay pose "When does Season 2 come out?"', "keep it in view"],
      ["hearsay pose", "what is posed, and what is known of it"],
    ],
  },
  {
    name: "forget",
    about: "remove an article's text for good; its hash, the day and the reason stay",
    arguments: [["<document>", "its id, the beginning of it, or its address"]],
    options: [
      ["--reason <words>", "on whose demand, and why"],
      ["--json", "print what was done as JSON"],
    ],
    settings: ["ledger"],
    examples: [['hearsay forget 3fa2b1c0 --reason "takedown by the outlet"', "a takedown"]],
  },
  {
    name: "rebuild",
    about: "read the articles of the ledger anew with the packs at hand",
    arguments: [],
    options: [
      ["--all", "also those that were read with the same packs and reader"],
      ["--json", "print the counts as JSON"],
    ],
    settings: ["ledger", "packs", "model", "threads"],
    examples: [["hearsay rebuild --packs en,screen-en,./packs/my-show", "after a pack was changed"]],
  },
  {
    name: "copy",
    about: "copy a ledger to where there is none yet, with all it keeps: from a file to PostgreSQL, or back",
    arguments: [
      ["<from>", "the ledger: a file, or postgres://…"],
      ["<to>", "where its copy is to be: a file that is not there, or a database without tables"],
    ],
    options: [["--json", "print the counts as JSON"]],
    settings: [],
    examples: [
      ["hearsay copy hearsay.db postgres://desk@db.example/news", "from one desk to a team's"],
      ["hearsay copy postgres://desk@db.example/news backup.db", "into a file"],
    ],
  },
  {
    name: "export",
    about: "write out what the ledger keeps, or what bears on a question: data, citations, feeds, a calendar",
    arguments: [],
    options: [
      [
        "--format <name>",
        "jsonl, csv, web-annotation, schema-org, wikitext, markdown; feeds: rss, atom, json-feed; a calendar: ics",
      ],
      ["--question <words>", "only what bears on a question in plain English"],
      ...NARROW,
      ["--search <words>", "only what stands in articles that hold these words"],
      ["--findings", "a feed of what does not add up, instead of what changed"],
      ...AS_OF,
      ["--limit <n>", "at most so many items in a feed; 50 without it"],
    ],
    settings: ["ledger", "packs", "model", "site", "texts"],
    examples: [
      ["hearsay export > ledger.jsonl", "a ledger as lines of JSON"],
      ["hearsay export --format csv > statements.csv", "a table of statements"],
      ['hearsay export --format wikitext --question "When does Season 2 come out?"', "citations for a wiki"],
      ['hearsay export --format atom --about "Season 2" > season-2.xml', "a feed of what changes"],
      ["hearsay export --format ics > days.ics", "a calendar of the days that are known"],
    ],
  },
  {
    name: "token",
    about: "let a program or a person in over the network: make a token, list all, revoke one",
    arguments: [
      ["<what>", "make, list or revoke"],
      ["[words...]", "make: what it is for; revoke: its id"],
    ],
    options: [
      ["--scopes <list>", "make: what it may do: read, add, correct, admin; else only read"],
      ["--until <date>", "make: the last day on which it is good; else until it is revoked"],
      ["--json", "print the token, or the list, as JSON"],
    ],
    settings: ["ledger", "color", "width"],
    examples: [
      ['hearsay token make "the wiki bot" --scopes read,add', "prints it, this once"],
      ["hearsay token list", "who may come in"],
      ["hearsay token revoke 5d90ae17c3b2", "shut out"],
    ],
  },
  {
    name: "serve",
    about: "open the desk in a browser: questions, articles, sources, findings, and forms to add and correct",
    arguments: [],
    options: [],
    settings: [
      "ledger",
      "packs",
      "model",
      "maxBytes",
      "maxLeads",
      "allowPrivate",
      "author",
      "host",
      "port",
      "site",
      "texts",
      "reading",
      "trustProxy",
      "log",
    ],
    examples: [
      ["hearsay serve", "on this machine: http://127.0.0.1:4000"],
      ["hearsay serve --ledger news.db --port 8080", "another ledger, another port"],
    ],
  },
  {
    name: "mcp",
    about: "answer a program that speaks the Model Context Protocol, over standard input and output",
    arguments: [],
    options: [["--write", "with the tools that write: add, correct, resolve"]],
    settings: ["ledger", "packs", "model", "maxBytes", "author", "texts"],
    examples: [
      ["hearsay mcp", "what a client starts: tools that only look"],
      ["hearsay mcp --write --author 'the desk bot'", "with tools that write, under a name of their own"],
    ],
  },
  {
    name: "enqueue",
    about: "put articles into a queue, from which workers take and read them",
    arguments: [
      ["[paths...]", "addresses, files, folders with all that lies in them; standard input without them or for -"],
    ],
    options: [...OF_ARTICLES, ["--json", "print one line of JSON for each article"]],
    settings: ["queue", "maxBytes", "maxLeads", "allowPrivate", "replicas"],
    examples: [
      ["hearsay enqueue articles/ --queue nats://queue.example", "all articles of a folder"],
      ["hearsay enqueue archive.warc.gz", "a web archive, into the queue of this machine"],
    ],
  },
  {
    name: "worker",
    about: "take articles from a queue, read them and keep them in a ledger, until Ctrl-C or SIGTERM",
    arguments: [],
    options: [
      ["--until-empty", "end when nothing is left in the queue"],
      ["--json", "print one line of JSON for each event"],
    ],
    settings: ["queue", "ledger", "threads", "tries", "hold", "replicas", "packs", "model", "log", "metrics"],
    examples: [
      ["hearsay worker --queue nats://queue.example --ledger postgres://desk@db.example/news", "one of many"],
      ["hearsay worker --until-empty --ledger postgres://desk@db.example/news", "read what is there, then end"],
    ],
  },
  {
    name: "queue",
    about: "show how much waits in a queue and how fast it shrinks; list, requeue or drop what could not be read",
    arguments: [
      ["[what]", "show, failed, requeue or drop; show without it"],
      ["[ids...]", "requeue, drop: the ids of articles that failed, or all"],
    ],
    options: [LIMIT, ["--json", "print it as JSON"]],
    settings: ["queue", "replicas", "color", "width"],
    examples: [
      ["hearsay queue", "what waits, what is read, how fast, what failed"],
      ["hearsay queue failed", "what could not be read, and why"],
      ["hearsay queue requeue all", "once what was wrong is put right"],
      ["hearsay queue drop 3fa2b1c0", "an article that nobody needs"],
    ],
  },
  {
    name: "config",
    about: "print each setting with its value and where that comes from",
    arguments: [],
    options: [["--json", "print them as JSON"]],
    settings: [
      "packs",
      "model",
      "maxBytes",
      "color",
      "width",
      "ledger",
      "author",
      "host",
      "port",
      "site",
      "texts",
      "reading",
      "trustProxy",
      "log",
      "metrics",
      "allowPrivate",
      "maxLeads",
      "minInterval",
      "maxInterval",
      "threads",
      "queue",
      "tries",
      "hold",
      "replicas",
    ],
    examples: [["HEARSAY_PACKS=en hearsay config", "what holds, and why"]],
  },
  {
    name: "demo",
    about: "show the story that ships with Hearsay: as a desk in the browser, or its answers where nobody looks",
    arguments: [],
    options: [
      ["--answers", "print the answers, in a terminal too"],
      ["--article", "read the article that ships with Hearsay instead"],
    ],
    settings: ["packs", "model", "color", "width", "host", "port"],
    examples: [["hearsay demo", "a first look"]],
  },
];
