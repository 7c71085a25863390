/**
 * What a person wants put right, as they say it → the amendment that is kept. Names become ids, quoted words become
 * anchors; whatever cannot be found or does not fit is told before anything is kept. Every face corrects through here.
 */
import { HearsayError } from "../../base/error.ts";
import { suggest } from "../../base/suggest.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Amendment } from "../../model/correction.ts";
import type { Pack } from "../../model/pack.ts";
import type { FactualityValue } from "../../model/statement.ts";
import { requireEntity } from "../name-entity.ts";
import { findAnchor } from "./find-anchor.ts";
import { findCorrection } from "./list-corrections.ts";

/** What goes with a way of correcting besides its words; null where it is not given. */
export type Details = {
  /** link: which role of the statement. */
  readonly role: string | null;
  /** link: whom or what it means, by id or name. */
  readonly to: string | null;
  /** relabel: what the statement says. */
  readonly frame: string | null;
  /** relabel: how firmly, as a FactBank value. */
  readonly certainty: string | null;
};

type Making = Details & { readonly ledger: Ledger; readonly pack: Pack; readonly words: readonly string[] };

/** What stands behind each way of correcting, and what it makes. */
type Way = { readonly takes: readonly string[]; readonly make: (making: Making) => Promise<Amendment> };

const WAYS: Readonly<Record<string, Way>> = {
  link: { takes: ["DOCUMENT", "WORDS"], make: makeLink },
  merge: { takes: ["ENTITY", "INTO"], make: makeMerge },
  split: { takes: ["ENTITY", "FROM"], make: makeSplit },
  reject: { takes: ["DOCUMENT", "WORDS"], make: makeReject },
  relabel: { takes: ["DOCUMENT", "WORDS"], make: makeRelabel },
  dispute: { takes: ["CORRECTION"], make: makeDispute },
  undo: { takes: ["CORRECTION"], make: makeUndo },
};

/** Throws `usage` for a way that is none and for words too few or too many, and what finding them throws: `record/…`. */
export async function amend(
  ledger: Ledger,
  name: string,
  words: readonly string[],
  details: Details,
  pack: Pack,
): Promise<Amendment> {
  return await requireWay(name, words).make({ ...details, ledger, pack, words });
}

/** The same without doing it: what cannot be done is told before a ledger is opened. */
export function requireWay(name: string, words: readonly string[]): Way {
  const way = Object.hasOwn(WAYS, name) ? WAYS[name] : undefined;
  if (way === undefined) {
    const ways = [...Object.keys(WAYS), "list"];
    throw new HearsayError(
      "usage",
      `There is no correction "${name}".${suggest(name, ways)} There are ${ways.join(", ")}.`,
    );
  }
  if (words.length === way.takes.length) return way;
  throw new HearsayError(
    "usage",
    `correct ${name} takes ${way.takes.join(" and ")}: hearsay correct ${name} ${way.takes.join(" ")} --reason "…"`,
  );
}

async function makeLink({ role, to, ledger, pack, words }: Making): Promise<Amendment> {
  const wanted = { role: requireDetail("role", role, "subject"), to: requireDetail("to", to, "person:ines-marrow") };
  const { anchor, statements } = await findAnchor(ledger, words[0]!, words[1]!);
  const roles = new Set(
    statements.flatMap(({ statement: { proposition, chain } }) => [
      ...Object.keys(proposition?.roles ?? {}),
      ...chain.map((link) => link.role),
    ]),
  );
  if (!roles.has(wanted.role)) {
    const there = roles.size === 0 ? "no roles" : [...roles].join(", ");
    throw new HearsayError("usage", `What was read from these words has ${there}, but no ${wanted.role}.`);
  }
  const { id } = await requireEntity(ledger, wanted.to, pack);
  return { kind: "link", anchor, role: wanted.role, entity: id };
}

async function makeMerge({ ledger, pack, words }: Making): Promise<Amendment> {
  const [entity, into] = await requireTwo(ledger, pack, words);
  return { kind: "merge", entity, into };
}

async function makeSplit({ ledger, pack, words }: Making): Promise<Amendment> {
  const [entity, from] = await requireTwo(ledger, pack, words);
  return { kind: "split", entity, from };
}

async function requireTwo(ledger: Ledger, pack: Pack, words: readonly string[]): Promise<readonly [string, string]> {
  const one = await requireEntity(ledger, words[0]!, pack);
  const other = await requireEntity(ledger, words[1]!, pack);
  if (one.id !== other.id) return [one.id, other.id];
  throw new HearsayError("usage", `Both are ${one.id}. Name each by the id it has now.`);
}

async function makeReject({ ledger, words }: Making): Promise<Amendment> {
  const { anchor } = await findAnchor(ledger, words[0]!, words[1]!);
  return { kind: "reject", anchor };
}

export const FACTUALITY: readonly FactualityValue[] = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"];

async function makeRelabel({ frame, certainty, ledger, pack, words }: Making): Promise<Amendment> {
  const factuality = FACTUALITY.find((value) => value === certainty) ?? null;
  if (certainty !== null && factuality === null) {
    throw new HearsayError("usage", `--certainty takes ${FACTUALITY.join(", ")}, not "${certainty}".`);
  }
  if (frame !== null && !pack.frames.frames.has(frame)) {
    const frames = [...pack.frames.frames.keys()];
    throw new HearsayError(
      "usage",
      `There is no frame "${frame}".${suggest(frame, frames)} There are ${frames.join(", ")}.`,
    );
  }
  if (frame === null && factuality === null) {
    throw new HearsayError("usage", "correct relabel takes --frame, --certainty or both: what it is instead.");
  }
  const { anchor } = await findAnchor(ledger, words[0]!, words[1]!);
  return { kind: "relabel", anchor, frame, factuality };
}

async function makeDispute({ ledger, words }: Making): Promise<Amendment> {
  const { id, amendment } = await findCorrection(ledger, words[0]!);
  if (amendment.kind === "resolve" || amendment.kind === "void") return { kind: "dispute", correction: id };
  throw new HearsayError("usage", `${id} is no resolution; take it back with correct undo.`);
}

async function makeUndo({ ledger, words }: Making): Promise<Amendment> {
  const { id } = await findCorrection(ledger, words[0]!);
  return { kind: "undo", correction: id };
}

function requireDetail(name: string, value: string | null, example: string): string {
  if (value !== null && value !== "") return value;
  throw new HearsayError("usage", `It takes --${name}, such as --${name} ${example}.`);
}
