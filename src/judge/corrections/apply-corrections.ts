/**
 * Statements as people have put them right: misread ones left out, others with another frame, certainty or entity. Nothing is
 * rewritten where it is kept, and ids stay: a statement that was put right is still the one that was read.
 */
import type { Anchor, Amendment, Correction } from "../../model/correction.ts";
import type { Recorded } from "../../model/record.ts";
import type { FactualityValue, Statement } from "../../model/statement.ts";
import { liveCorrections } from "./live-corrections.ts";

export type Applied = {
  readonly recorded: readonly Recorded[];
  /**
   * Corrections of statements that found none. They are orphans where all statements of their documents were given; where only
   * those on one question were, they may be about others.
   */
  readonly orphans: readonly Correction[];
};

type Anchored = Extract<Amendment, { readonly anchor: Anchor }>;

/** `corrections` in the order in which they were made: the later of two on the same words holds. */
export function applyCorrections(recorded: readonly Recorded[], corrections: readonly Correction[]): Applied {
  const byDocument = Map.groupBy(recorded, ({ document }) => document.id);
  const amendedBy = new Map<Recorded, Anchored[]>();
  const orphans: Correction[] = [];
  for (const correction of liveCorrections(corrections)) {
    const { amendment } = correction;
    if (!("anchor" in amendment)) continue;
    const meant = (byDocument.get(amendment.anchor.document) ?? []).filter(({ statement }) =>
      isMeant(statement, amendment),
    );
    if (meant.length === 0) orphans.push(correction);
    for (const one of meant) amendedBy.set(one, [...(amendedBy.get(one) ?? []), amendment]);
  }
  return { recorded: recorded.flatMap((one) => amend(one, amendedBy.get(one))), orphans };
}

function isMeant(statement: Statement, amendment: Anchored): boolean {
  if (amendment.kind === "link" && !hasRole(statement, amendment.role)) return false;
  return covers(statement, amendment.anchor);
}

/**
 * Whether evidence and anchor are mostly the same words: what they share is more than half of either. A clause is not meant by a
 * correction of the paragraph around it, nor a paragraph by one of a clause in it.
 */
function covers({ evidence }: Statement, { start, end }: Anchor): boolean {
  const spans = evidence.filter(({ part }) => part === undefined);
  const length = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const shared = spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
    0,
  );
  return 2 * shared > Math.max(length, end - start);
}

function hasRole({ proposition, chain }: Statement, role: string): boolean {
  return proposition?.roles[role] !== undefined || chain.some((link) => link.role === role);
}

function amend(recorded: Recorded, amendments: readonly Anchored[] | undefined): Recorded[] {
  if (amendments === undefined) return [recorded];
  if (amendments.some(({ kind }) => kind === "reject")) return [];
  return [{ ...recorded, statement: amendments.reduce(amendStatement, recorded.statement) }];
}

function amendStatement(statement: Statement, amendment: Anchored): Statement {
  if (amendment.kind === "relabel") return relabel(statement, amendment.frame, amendment.factuality);
  return amendment.kind === "link" ? relink(statement, amendment.role, amendment.entity) : statement;
}

function relabel(statement: Statement, frame: string | null, value: FactualityValue | null): Statement {
  const { proposition, factuality } = statement;
  const innermost = factuality.at(-1) ?? { holder: "author", value: "Uu" };
  return {
    ...statement,
    proposition: frame === null ? proposition : { frame, roles: proposition?.roles ?? {} },
    factuality: value === null ? factuality : [...factuality.slice(0, -1), { ...innermost, value }],
  };
}

/** A role of the frame; else the innermost link of the chain that has it: who the "source" is. */
function relink(statement: Statement, role: string, entity: string): Statement {
  const { proposition, chain } = statement;
  const filler = proposition?.roles[role];
  if (proposition !== null && filler !== undefined) {
    return {
      ...statement,
      proposition: { ...proposition, roles: { ...proposition.roles, [role]: { ...filler, entity } } },
    };
  }
  const at = chain.findLastIndex((one) => one.role === role);
  return { ...statement, chain: chain.map((one, index) => (index === at ? { ...one, entity } : one)) };
}
