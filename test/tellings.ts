/**
 * Statements for tests of the judgement, from short rows: who says what, how surely, in which article. The articles are made of the
 * words of their rows, so that evidence stands where it says. People, works and outlets are invented.
 */
import { contentHash } from "../src/base/hash.ts";
import type { Named, Question } from "../src/model/answer.ts";
import type { Interval } from "../src/model/interval.ts";
import type { Manner } from "../src/model/attribution.ts";
import type { Authority } from "../src/model/naming.ts";
import type { Heading, Recorded } from "../src/model/record.ts";
import type { FactualityValue, Link, Role, Statement, Tense } from "../src/model/statement.ts";

export type Telling = {
  /** The day of publication. */
  readonly on: string;
  readonly outlet: string;
  /** Its evidence. */
  readonly words: string;
  /** What follows it in the text. */
  readonly tail?: string;
  readonly frame?: string;
  /** By role: an entity's id, a time in EDTF, or other words. */
  readonly roles?: Readonly<Record<string, string>>;
  /** What whoever says it commits to; CT+ where the row does not tell. */
  readonly says?: FactualityValue;
  /** A name in capitals is somebody known, "a source" is not. */
  readonly by?: string;
  /** "outlet" for one that speaks: "The Ledger says". */
  readonly is?: "outlet";
  readonly as?: Authority;
  /** The outlet it came through. */
  readonly via?: string;
  readonly manner?: Manner;
  /** When the words were said. */
  readonly saidAt?: string;
  readonly tense?: Tense;
  readonly url?: string;
  readonly version?: number;
  readonly part?: "title";
};

export type Told = { readonly recorded: readonly Recorded[]; readonly texts: ReadonlyMap<string, string> };

/** Rows of one day, outlet and version are one article. */
export function tellAll(tellings: readonly Telling[]): Told {
  const articles = Map.groupBy(tellings, ({ on, outlet, version = 1 }) => `${on} ${outlet} ${version}`);
  const texts = new Map<string, string>();
  const recorded = Array.from(articles.values()).flatMap((rows) => {
    const text = rows.flatMap(({ words, tail = "", part }) => (part === undefined ? [words + tail] : [])).join("\n\n");
    const title = rows.find(({ part }) => part === "title")?.words ?? null;
    const heading = headingOf(rows[0]!, title, text);
    texts.set(heading.id, text);
    let from = 0;
    return rows.map((row) => {
      const start = row.part === undefined ? text.indexOf(row.words, from) : 0;
      if (row.part === undefined) from = start + row.words.length;
      return { statement: statementOf(row, heading, start), document: heading };
    });
  });
  return { recorded, texts };
}

/** A question by kind and the ids of what it is about. */
export function questionOf(kind: string, subject: string | null, scope: string | null = null): Question {
  return {
    id: contentHash([kind, subject, scope]),
    kind,
    subject: subject === null ? null : named(subject),
    scope: scope === null ? null : named(scope),
    asked: "whether",
    record: null,
    frame: null,
    source: null,
    roles: {},
  };
}

const named = (id: string): Named => ({ id, name: nameOf(id) });

function headingOf({ on, outlet, url, version = 1 }: Telling, title: string | null, text: string): Heading {
  return {
    id: contentHash([on, outlet, version, title, text]),
    url: url ?? null,
    outlet,
    byline: null,
    title,
    published: on,
    modified: null,
    language: "en",
    rendition: "original",
    recordedAt: `${on}T12:00:0${version}.000Z`,
    reader: "test",
    version,
    forgotten: null,
  };
}

function statementOf(row: Telling, heading: Heading, start: number): Statement {
  const { by, via, words, part, says = "CT+", frame, roles = {} } = row;
  const chain: Link[] = [];
  const link = (role: Link["role"], name: string, entity: string | null, authority: Authority | null): void => {
    const at = words.indexOf(name);
    chain.push({
      role,
      name,
      entity,
      authority,
      start: start + Math.max(at, 0),
      end: start + Math.max(at, 0) + name.length,
    });
  };
  if (via !== undefined) link("medium", via, `outlet:${slugOf(via)}`, "reports");
  if (by !== undefined)
    link("speaker", by, /^\p{Lu}/u.test(by) ? `${row.is ?? "person"}:${slugOf(by)}` : null, row.as ?? null);
  const author = { holder: "author", value: by === undefined ? says : "Uu" } as const;
  const filled = Object.entries(roles).map(([name, filler]) => [name, roleOf(filler)] as const);
  const span = { start, end: start + words.length, quote: words };
  return {
    id: contentHash([heading.id, start, part ?? null, frame ?? null, { ...roles }, by ?? null, words]),
    manner: row.manner ?? (by === undefined ? "narrated" : "indirect"),
    chain,
    saidAt: row.saidAt === undefined ? null : intervalOf(row.saidAt),
    reportedAt: intervalOf(row.on),
    realm: "world",
    tense: row.tense ?? null,
    factuality: by === undefined ? [author] : [author, { holder: by, value: says }],
    proposition: frame === undefined ? null : { frame, roles: Object.fromEntries(filled) },
    evidence: [part === undefined ? span : { ...span, part }],
  };
}

function roleOf(filler: string): Role {
  const place = { start: null, end: null };
  if (/^\d{4}/u.test(filler)) return { text: filler, entity: null, interval: intervalOf(filler), ...place };
  if (/^[a-z]+:/u.test(filler)) return { text: nameOf(filler), entity: filler, interval: null, ...place };
  return { text: filler, entity: null, interval: null, ...place };
}

/** "2031", "2031-03~", "2031-03-04", "2031-03/2031-05". */
function intervalOf(edtf: string): Interval {
  const [first = "", last = first] = edtf.replace("~", "").split("/");
  return { edtf, earliest: dayOf(first, false), latest: dayOf(last, true) };
}

function dayOf(written: string, isLast: boolean): string {
  const [year = "", month = isLast ? "12" : "01", date] = written.split("-");
  const end = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${date ?? (isLast ? String(end) : "01")}`;
}

const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");

/** "person:ada-quill" → "Ada Quill". */
function nameOf(id: string): string {
  const words = id.slice(id.indexOf(":") + 1).split("-");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
