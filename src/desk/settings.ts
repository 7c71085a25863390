/**
 * What can be set, as one catalogue, and how a value is found: flags > HEARSAY_* variables > hearsay.config.json >
 * defaults. `hearsay config` shows each with its origin; `docs/settings.md` has a heading for each, compared by a test.
 */
import { HearsayError } from "../base/error.ts";
import { suggest } from "../base/suggest.ts";
import { DEFAULT_PACKS } from "../pack/load.ts";
import {
  OFF,
  parseChoice,
  parseColor,
  parseCount,
  parseList,
  parseListener,
  parseNetworks,
  parsePort,
  parseSize,
  parseSwitch,
  parseText,
  parseThreads,
  parseTime,
  parseUpTo,
  parseWidth,
} from "./setting-values.ts";

export type Settings = {
  /** What is read with, by name or folder, later ones over earlier ones. */
  readonly packs: readonly string[];
  /** Whether trained models are used; false reads by rules alone. */
  readonly model: boolean;
  /** The largest article or JSON line, in bytes. */
  readonly maxBytes: number;
  /** `auto`: where the output is a terminal that knows colours. */
  readonly color: "auto" | "always" | "never";
  /** Columns to show a reading in; 0 takes the terminal's. */
  readonly width: number;
  /** Where the record is kept: a file, or a database of PostgreSQL. */
  readonly ledger: string;
  /** Who makes corrections; `LOGIN` stands for the name one is logged in with. */
  readonly author: string;
  /** Where `serve` listens. */
  readonly host: string;
  readonly port: number;
  /** The address that others reach it by, without a slash at its end; `AS_HEARD` where that is where it listens. */
  readonly site: string;
  /** Whether pages show the whole text of articles, or only what statements rest on. */
  readonly texts: "full" | "excerpts";
  /** Whether reading a desk that has tokens takes one too. */
  readonly reading: "open" | "closed";
  /** Addresses and networks of proxies, whose `X-Forwarded-For` is believed. */
  readonly trustProxy: readonly string[];
  /** What stands in the log on standard error: lines of this level and those above it. */
  readonly log: LogLevel;
  /** Where a verb without a web server tells how it is, as "127.0.0.1:9464"; `OFF` for nowhere. */
  readonly metrics: string;
  /** Whether addresses in one's own network are fetched. */
  readonly allowPrivate: boolean;
  /** From one feed, sitemap or list at most so many addresses are gone on to at a time. */
  readonly maxLeads: number;
  /** A feed is asked no more often, and no less, in seconds. */
  readonly minInterval: number;
  readonly maxInterval: number;
  /** So many threads read what is added or rebuilt; 1 is the one that writes; `auto`: as many as there are cores, once there is enough to read. */
  readonly threads: number | "auto";
  /** Where articles wait for workers: a server of NATS. */
  readonly queue: string;
  /** After so many tries an article that cannot be read is put aside. */
  readonly tries: number;
  /** An article of which no word came from its worker goes to another one, in seconds. */
  readonly hold: number;
  /** So many servers keep what waits. */
  readonly replicas: number;
};

/** From the least to the most that is told. */
export const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export const LOGIN = "@login";

export const AS_HEARD = "@heard";

export type SettingName = keyof Settings;

export type Setting<Value> = {
  readonly about: string;
  /** On the command line, with what each does; several where a switch has two sides. */
  readonly flags: readonly (readonly [flag: string, about: string])[];
  /** What a value must be, for messages: "true or false". */
  readonly expects: string;
  readonly fallback: Value;
  /** From a flag, a variable or JSON; null where it is none. */
  readonly parse: (written: unknown) => Value | null;
};

export const SETTINGS: { readonly [Name in SettingName]: Setting<Settings[Name]> } = {
  packs: {
    about: "what to read with: shipped packs by name, others by folder",
    flags: [["--packs <list>", "what to read with: shipped packs by name, others as ./folder"]],
    expects: "names separated by commas, such as en,screen-en",
    fallback: DEFAULT_PACKS,
    parse: parseList,
  },
  model: {
    about: "use the trained models",
    flags: [["--no-model", "read by rules alone, without the trained models"]],
    expects: "true or false",
    fallback: true,
    parse: parseSwitch,
  },
  maxBytes: {
    about: "the largest article, and the longest line of --jsonl",
    flags: [["--max-bytes <size>", "the largest article, and the longest line of --jsonl"]],
    expects: "a size such as 20MB, 500kB or 1000000",
    fallback: 20_000_000,
    parse: parseSize,
  },
  color: {
    about: "colours in the terminal",
    flags: [
      ["--color", "colours, whatever the output is"],
      ["--no-color", "no colours: marks and brackets instead"],
    ],
    expects: "auto, always or never",
    fallback: "auto",
    parse: parseColor,
  },
  width: {
    about: "columns to show a reading in; 0 takes the terminal's",
    flags: [["--width <columns>", "how wide to show a reading; else as the terminal"]],
    expects: "a number from 40 to 400, or 0",
    fallback: 0,
    parse: parseWidth,
  },
  ledger: {
    about: "the file or database that the record is kept in",
    flags: [["--ledger <file>", "the file that the record is kept in, or postgres://…; else ./hearsay.db"]],
    expects: "the name of a file, such as ./hearsay.db, or postgres://USER@HOST/DATABASE",
    fallback: "./hearsay.db",
    parse: parseText,
  },
  author: {
    about: "who makes corrections",
    flags: [["--author <name>", "who makes the correction; else the name you are logged in with"]],
    expects: `a name, or ${LOGIN}`,
    fallback: LOGIN,
    parse: parseText,
  },
  host: {
    about: "where serve listens",
    flags: [["--host <address>", "where to listen; elsewhere than on this machine only with a token"]],
    expects: "an address or a name of this machine, such as 127.0.0.1",
    fallback: "127.0.0.1",
    parse: parseText,
  },
  port: {
    about: "the port that serve listens on; 0 takes a free one",
    flags: [["--port <number>", "the port to listen on; 0 takes a free one"]],
    expects: "a number from 0 to 65535",
    fallback: 4000,
    parse: parsePort,
  },
  site: {
    about: "the address that others reach the desk by",
    flags: [["--site <address>", "the address that others reach it by, behind a proxy: https://desk.example"]],
    expects: `an address such as https://desk.example, or ${AS_HEARD} for where it listens`,
    fallback: AS_HEARD,
    parse: parseSite,
  },
  texts: {
    about: "what pages show of articles",
    flags: [["--texts <what>", "what pages show of articles: full, or excerpts that statements rest on"]],
    expects: "full or excerpts",
    fallback: "full",
    parse: (written) => parseChoice(written, ["full", "excerpts"]),
  },
  reading: {
    about: "whether reading takes a token, where there are any",
    flags: [["--reading <how>", "open, or closed: who reads shows a token too, where there are any"]],
    expects: "open or closed",
    fallback: "open",
    parse: (written) => parseChoice(written, ["open", "closed"]),
  },
  trustProxy: {
    about: "proxies whose word is taken for who asks",
    flags: [
      ["--trust-proxy <list>", "believe X-Forwarded-For of these: addresses, networks such as 10.0.0.0/8, loopback"],
    ],
    expects: "addresses or networks separated by commas, such as 127.0.0.1,10.0.0.0/8, or loopback, or none",
    fallback: [],
    parse: parseNetworks,
  },
  log: {
    about: "what stands in the log",
    flags: [["--log <level>", "what to log on standard error: silent, error, warn, info (also each request), debug"]],
    expects: "silent, error, warn, info or debug",
    fallback: "error",
    parse: (written) => parseChoice(written, LOG_LEVELS),
  },
  metrics: {
    about: "where a verb without a web server answers /healthz, /readyz and /metrics",
    flags: [
      [
        "--metrics <address>",
        "answer /healthz, /readyz and /metrics at a port of this machine, 9464, or at 0.0.0.0:9464",
      ],
    ],
    expects: `a port, an address with a port such as 0.0.0.0:9464, or ${OFF}`,
    fallback: OFF,
    parse: parseListener,
  },
  allowPrivate: {
    about: "fetch addresses in your own network",
    flags: [["--allow-private", "fetch addresses in your own network too: 127.0.0.1, 10.0.0.7"]],
    expects: "true or false",
    fallback: false,
    parse: parseSwitch,
  },
  maxLeads: {
    about: "how many addresses of one feed, sitemap or list are fetched at a time",
    flags: [["--max-leads <n>", "fetch so many addresses of one feed, sitemap or list at a time"]],
    expects: "a number from 1 to 50000",
    fallback: 200,
    parse: parseCount,
  },
  minInterval: {
    about: "how often a feed is asked at most",
    flags: [["--min-interval <time>", "ask a feed no more often than that: 10m"]],
    expects: "a time such as 30s, 10m, 6h or 1d",
    fallback: 600,
    parse: parseTime,
  },
  maxInterval: {
    about: "how often a feed is asked at least",
    flags: [["--max-interval <time>", "ask a feed no less often than that: 1d"]],
    expects: "a time such as 30s, 10m, 6h or 1d",
    fallback: 86_400,
    parse: parseTime,
  },
  threads: {
    about: "how many threads read what is added or rebuilt",
    flags: [
      [
        "--threads <n>",
        "read in so many threads; auto: in as many as there are cores, 4 at most, where there is much to read",
      ],
    ],
    expects: "a number from 1 to 64, or auto",
    // More memory is certain, more speed is not: nobody gets threads unasked.
    fallback: 1,
    parse: parseThreads,
  },
  queue: {
    about: "where articles wait for workers",
    flags: [["--queue <address>", "where articles wait for workers: nats://HOST:4222, or …/NAME for one of several"]],
    expects: "an address such as nats://USER:PASSWORD@HOST:4222/NAME",
    fallback: "nats://127.0.0.1:4222",
    parse: parseText,
  },
  tries: {
    about: "how often a worker tries an article that cannot be read",
    flags: [["--tries <n>", "put an article aside after so many tries"]],
    expects: "a number from 1 to 100",
    fallback: 3,
    parse: (written) => parseUpTo(written, 100),
  },
  hold: {
    about: "when an article goes to another worker because its own says nothing",
    flags: [["--hold <time>", "give an article to another worker after so long without a word: 30s"]],
    expects: "a time such as 30s or 5m",
    fallback: 30,
    parse: parseTime,
  },
  replicas: {
    about: "how many servers of a cluster keep what waits, where a queue is made",
    flags: [["--replicas <n>", "so many servers of the cluster keep each article, where the queue is made"]],
    expects: "a number from 1 to 5",
    fallback: 1,
    parse: (written) => parseUpTo(written, 5),
  },
};

export const SETTING_NAMES: readonly SettingName[] = [
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
];

/** Where a value came from. */
export type Origin = "flag" | "variable" | "file" | "default";

export type Sources = {
  /** As the command line gave them; a setting that it did not name is absent. */
  readonly flags: Readonly<Partial<Record<SettingName, unknown>>>;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The content of hearsay.config.json; null without one. */
  readonly file: unknown;
};

export type Resolved = { readonly values: Settings; readonly origins: Readonly<Record<SettingName, Origin>> };

/** "maxBytes" → "HEARSAY_MAX_BYTES". */
export function variableOf(name: SettingName): string {
  return `HEARSAY_${name.replaceAll(/[A-Z]/gu, "_$&").toUpperCase()}`;
}

/** Throws `config/invalid` and, for a key of the file that is none, `config/unknown-setting`. */
export function resolveSettings({ flags, variables, file }: Sources): Resolved {
  const fields = requireFields(file);
  const origins: Partial<Record<SettingName, Origin>> = {};
  const find = <Name extends SettingName>(name: Name): Settings[Name] => {
    const setting: Setting<Settings[Name]> = SETTINGS[name];
    const candidates: readonly (readonly [Origin, unknown, string])[] = [
      ["flag", flags[name], setting.flags.map(([flag]) => flag).join(", ")],
      ["variable", variables[variableOf(name)] || undefined, variableOf(name)],
      ["file", fields[name], `"${name}" in hearsay.config.json`],
    ];
    for (const [origin, written, where] of candidates) {
      if (written === undefined) continue;
      origins[name] = origin;
      return requireValue(setting, written, where);
    }
    origins[name] = "default";
    return setting.fallback;
  };
  const values: Settings = {
    packs: find("packs"),
    model: find("model"),
    maxBytes: find("maxBytes"),
    color: find("color"),
    width: find("width"),
    ledger: find("ledger"),
    author: find("author"),
    host: find("host"),
    port: find("port"),
    site: find("site"),
    texts: find("texts"),
    reading: find("reading"),
    trustProxy: find("trustProxy"),
    log: find("log"),
    metrics: find("metrics"),
    allowPrivate: find("allowPrivate"),
    maxLeads: find("maxLeads"),
    minInterval: find("minInterval"),
    maxInterval: find("maxInterval"),
    threads: find("threads"),
    queue: find("queue"),
    tries: find("tries"),
    hold: find("hold"),
    replicas: find("replicas"),
  };
  return {
    values,
    origins: {
      packs: "default",
      model: "default",
      maxBytes: "default",
      color: "default",
      width: "default",
      ledger: "default",
      author: "default",
      host: "default",
      port: "default",
      site: "default",
      texts: "default",
      reading: "default",
      trustProxy: "default",
      log: "default",
      metrics: "default",
      allowPrivate: "default",
      maxLeads: "default",
      minInterval: "default",
      maxInterval: "default",
      threads: "default",
      queue: "default",
      tries: "default",
      hold: "default",
      replicas: "default",
      ...origins,
    },
  };
}

function requireValue<Value>(setting: Setting<Value>, written: unknown, where: string): Value {
  const value = setting.parse(written);
  if (value !== null) return value;
  throw new HearsayError(
    "config/invalid",
    `${where} is ${JSON.stringify(written)}, but it must be ${setting.expects}.`,
  );
}

function requireFields(file: unknown): Readonly<Record<string, unknown>> {
  if (file === null) return {};
  if (typeof file !== "object" || Array.isArray(file)) {
    throw new HearsayError("config/invalid", 'hearsay.config.json must hold an object, such as {"packs": ["en"]}.');
  }
  const fields: Readonly<Record<string, unknown>> = { ...file };
  const names: readonly string[] = SETTING_NAMES;
  const unknown = Object.keys(fields).find((key) => key !== "$schema" && !names.includes(key));
  if (unknown === undefined) return fields;
  throw new HearsayError(
    "config/unknown-setting",
    `hearsay.config.json sets "${unknown}", which is no setting.${suggest(unknown, names)} See \`hearsay config\`.`,
  );
}

function parseSite(written: unknown): string | null {
  if (written === AS_HEARD) return AS_HEARD;
  const site = URL.parse(String(written));
  return site !== null && /^https?:$/u.test(site.protocol) ? site.href.replace(/\/+$/u, "") : null;
}

/** Where pages are, without a slash at the end; null where nobody says. */
export function siteOf({ site }: Pick<Settings, "site">): string | null {
  return site === AS_HEARD ? null : site;
}
