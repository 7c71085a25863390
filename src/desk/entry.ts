/** A reading → what the ledger keeps of it: with what it was read, and what its statements are found by. */
import { contentHash } from "../base/hash.ts";
import { questionOf } from "../judge/question/list-questions.ts";
import { sketchOf } from "../judge/origins/sketch-of.ts";
import type { Entry, StatementKeys } from "../ledger/ledger.ts";
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";
import type { Role, Statement } from "../model/statement.ts";

/** Goes up with every change of what reading gives, so that statements of an older reader are known. */
const READER_VERSION = 4;

/** The same for the same packs and the same reader. */
export function readerOf(pack: Pack): string {
  return contentHash([READER_VERSION, pack.hash]);
}

export function entryOf(reading: Reading, pack: Pack): Entry {
  const { id, document, mentions, statements, findings } = reading;
  return {
    reading: { id, document, mentions, statements, findings },
    reader: readerOf(pack),
    sketch: sketchOf(reading.document),
    keys: reading.statements.map((statement) => keysOf(statement, reading, pack)),
    questions: [...new Set(statements.flatMap((statement) => questionOf(statement, pack)?.id ?? []))],
  };
}

function keysOf({ proposition }: Statement, { mentions }: Reading, { frames }: Pack): StatementKeys {
  if (proposition === null) return { kind: null, entities: [] };
  const entities = new Set(Object.values(proposition.roles).flatMap((role) => namedIn(role, mentions)));
  return { kind: frames.frames.get(proposition.frame)?.question ?? null, entities: [...entities] };
}

/**
 * Who fills a role. Where nobody resolved it, whatever its words name, "Ember Vale" in "HBO's Ember Vale series"; where they only describe
 * a work, "the premiere", the works that the headline names.
 */
function namedIn({ entity, start, end, also = [] }: Role, mentions: Reading["mentions"]): string[] {
  if (entity !== null || also.length > 0)
    return [...(entity === null ? [] : [entity]), ...also.map((one) => one.entity)];
  if (start === null || end === null) return [];
  const inside = mentions.filter((one) => one.part === undefined && one.start >= start && one.end <= end);
  const named = inside.flatMap((one) => one.entity ?? []);
  if (named.length > 0 || !inside.some(({ kind }) => kind === "work")) return named;
  return mentions.flatMap((one) => (one.part === "title" && one.kind === "work" ? (one.entity ?? []) : []));
}
