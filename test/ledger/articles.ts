/** Small articles about invented people, with readings made by hand: what a ledger is tested with, whatever the reader makes of a text. */
import { contentHash } from "../../src/base/hash.ts";
import { buildDocument, type Received } from "../../src/intake/received.ts";
import type { Entry, FindKin, StatementKeys } from "../../src/ledger/ledger.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Statement } from "../../src/model/statement.ts";

/** Who is known, by the words that name them. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["Mara Voss", "person:mara-voss"],
  ["Mara Elise Voss", "person:mara-voss"],
  ["Zoë Brandt", "person:zoe-brandt"],
  ["Tidewater", "work:tidewater"],
  ["Tidewater: The Long Return", "work:tidewater-the-long-return"],
  ["Kestrel Point", "work:kestrel-point"],
]);

export type ArticleOptions = Partial<Omit<Received, "text">> & {
  readonly reader?: string;
  /** Keys of the sketch; those of the text's words without it. */
  readonly sketchKeys?: readonly string[];
};

/**
 * One statement a line: "release Tidewater when 2026" evokes the frame and names whom it knows; a line with none of them is a
 * statement outside every frame. A line with "?" in it is a finding too.
 */
export function article(text: string, { reader = "reader-1", sketchKeys, ...options }: ArticleOptions = {}): Entry {
  const document = buildDocument({ outlet: "The Kinescope Post", published: "2025-06-20", ...options, text });
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const told = lines.map((line) => tell(document.id, text, line));
  const reading: Reading = {
    id: document.id,
    document,
    sentences: [],
    times: [],
    mentions: [],
    attributions: [],
    statements: told.map(({ statement }) => statement),
    findings: told
      .filter(({ statement }) => statement.evidence[0]!.quote.includes("?"))
      .map(({ statement }) => doubt(statement)),
  };
  const keys = sketchKeys ?? [contentHash(text.slice(0, 12)).slice(0, 16)];
  return {
    reading,
    reader,
    sketch: { signature: [lines.length, 4294967295, 7, 7, 7], keys },
    keys: told.map((one) => one.keys),
    questions: told.flatMap(({ keys: { kind, entities } }) => (kind === null ? [] : contentHash([kind, entities[0]!]))),
  };
}

function tell(
  document: string,
  text: string,
  line: string,
): { readonly statement: Statement; readonly keys: StatementKeys } {
  const start = text.indexOf(line);
  const frame = /^[a-z]+(?= )/u.exec(line)?.[0] ?? null;
  const named = [...ENTITIES].filter(
    ([name]) => new RegExp(`${name}(?![:\\w])`, "u").test(line) && !isWithin(name, line),
  );
  const roles = named.map(([name, entity], index) => {
    const at = start + line.indexOf(name);
    return [
      index === 0 ? "subject" : "scope",
      { text: name, entity, start: at, end: at + name.length, interval: null },
    ] as const;
  });
  const statement: Statement = {
    id: contentHash([document, start, line]),
    manner: "narrated",
    chain: [
      {
        role: "outlet",
        name: "The Kinescope Post",
        entity: "outlet:kinescope",
        authority: "reports",
        start: null,
        end: null,
      },
    ],
    saidAt: null,
    reportedAt: { edtf: "2025-06-20", earliest: "2025-06-20", latest: "2025-06-20" },
    realm: "world",
    tense: null,
    factuality: [{ holder: "author", value: "CT+" }],
    proposition: frame === null ? null : { frame, roles: Object.fromEntries(roles) },
    evidence: [{ start, end: start + line.length, quote: line }],
  };
  const kind = frame === null ? null : `kind-${frame}`;
  return { statement, keys: { kind, entities: frame === null ? [] : named.map(([, entity]) => entity) } };
}

/** "Tidewater" is not named where "Tidewater: The Long Return" is. */
function isWithin(name: string, line: string): boolean {
  return [...ENTITIES.keys()].some(
    (longer) => longer.length > name.length && longer.startsWith(name) && line.includes(longer),
  );
}

function doubt({ evidence }: Statement): Finding {
  return { code: "impossible-date", severity: "doubt", message: "That day is past.", evidence, suggestion: null };
}

/** Nobody is kin to anybody. */
export const NO_KIN: FindKin = () => [];

export const NOW = "2025-06-21T09:30:00.000Z";
