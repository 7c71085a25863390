/** `hearsay correct`: what was read wrongly put right, taken back, listed. */
import { HearsayError } from "../../../base/error.ts";
import { suggest } from "../../../base/suggest.ts";
import { findAnchor } from "../../../desk/corrections/find-anchor.ts";
import { findCorrection } from "../../../desk/corrections/list-corrections.ts";
import { requireEntity } from "../../../desk/name-entity.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import type { Amendment } from "../../../model/correction.ts";
import type { Pack } from "../../../model/pack.ts";
import type { FactualityValue } from "../../../model/statement.ts";
import { loadPacks } from "../../../pack/load.ts";
import { type Call, optionOf } from "../call.ts";
import { withLedger } from "../with-ledger.ts";
import { keepCorrection } from "./keep.ts";
import { listAudit } from "./list-audit.ts";
import { requireReason } from "./maker.ts";

type Making = { readonly call: Call; readonly ledger: Ledger; readonly pack: Pack; readonly words: readonly string[] };

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

export async function runCorrect(call: Call): Promise<number> {
  const [name = "", ...words] = call.words;
  if (name === "list") return await listAudit(call);
  const way = Object.hasOwn(WAYS, name) ? WAYS[name] : undefined;
  if (way === undefined) {
    const ways = [...Object.keys(WAYS), "list"];
    throw new HearsayError(
      "usage",
      `There is no correction "${name}".${suggest(name, ways)} There are ${ways.join(", ")}.`,
    );
  }
  if (words.length !== way.takes.length) {
    throw new HearsayError(
      "usage",
      `correct ${name} takes ${way.takes.join(" and ")}: hearsay correct ${name} ${way.takes.join(" ")} --reason "…"`,
    );
  }
  requireReason(call);
  return await withLedger(call, { create: false }, async (ledger) => {
    const { packs } = call.settings.values;
    const pack = loadPacks(packs, { models: false });
    return await keepCorrection(call, ledger, await way.make({ call, ledger, pack, words }));
  });
}

async function makeLink({ call, ledger, pack, words }: Making): Promise<Amendment> {
  const [role, to] = [requireOption(call, "role", "subject"), requireOption(call, "to", "person:ines-marrow")];
  const { anchor, statements } = await findAnchor(ledger, words[0]!, words[1]!);
  const roles = new Set(
    statements.flatMap(({ statement: { proposition, chain } }) => [
      ...Object.keys(proposition?.roles ?? {}),
      ...chain.map((link) => link.role),
    ]),
  );
  if (!roles.has(role)) {
    const there = roles.size === 0 ? "no roles" : [...roles].join(", ");
    throw new HearsayError("usage", `What was read from these words has ${there}, but no ${role}.`);
  }
  const { id } = await requireEntity(ledger, to, pack);
  return { kind: "link", anchor, role, entity: id };
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

const FACTUALITY: readonly FactualityValue[] = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"];

async function makeRelabel({ call, ledger, pack, words }: Making): Promise<Amendment> {
  const [frame, certainty] = [optionOf(call, "frame"), optionOf(call, "certainty")];
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

function requireOption(call: Call, name: string, example: string): string {
  const value = optionOf(call, name);
  if (value !== null && value !== "") return value;
  throw new HearsayError("usage", `It takes --${name}, such as --${name} ${example}.`);
}
