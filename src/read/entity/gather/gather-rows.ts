/**
 * Names in a row: "Daredevil, Jessica Jones, and Iron Fist". Together they are somebody whom "they" may mean; all members of a
 * team are the team.
 */
import type { MentionKind } from "../../../model/entity.ts";
import { attach, createDraft, createReferent, type Draft, type Referent, wordsOf } from "../draft.ts";
import { U } from "../grammar.ts";
import type { Scene } from "../scene.ts";
import { type Links, referTo } from "../who/links.ts";

/** Two or more names with nothing between them but commas and a conjunction, in the order of the text. */
export function findRows(scene: Scene, names: readonly Draft[]): Draft[][] {
  const ordered = names.toSorted((a, b) => a.firstToken - b.firstToken);
  const rows: Draft[][] = [];
  let row: Draft[] = [];
  let isClosed = false;
  for (const draft of ordered) {
    const tie: Tie | null =
      row.length === 0 || isClosed ? null : tieBetween(scene, row.at(-1)!.endToken, draft.firstToken);
    if (tie === null) {
      if (isClosed || isLeftOpen(scene, row)) rows.push(row);
      row = [draft];
      isClosed = false;
    } else {
      row.push(draft);
      isClosed = tie === "and";
    }
  }
  if (isClosed || isLeftOpen(scene, row)) rows.push(row);
  return rows;
}

/** "Reed, Okafor, Finch and the rest of the gang": the conjunction leads to no name. */
function isLeftOpen(scene: Scene, row: readonly Draft[]): boolean {
  const end = row.at(-1)?.endToken ?? 0;
  return row.length > 2 && end < scene.tokens.count && scene.syntax.upos[end] === U.conjunction;
}

type Tie = "," | "and";

/** What joins two names: a comma, or a conjunction with or without one; null for anything else. */
function tieBetween(scene: Scene, from: number, to: number): Tie | null {
  const { lower } = scene.tokens;
  if (to - from < 1 || to - from > 2 || scene.sentenceOf[from] !== scene.sentenceOf[to]) return null;
  const isComma = lower[from] === ",";
  if (to - from === 1 && isComma) return ",";
  const last = to - 1;
  return scene.syntax.upos[last] === U.conjunction && (isComma || to - from === 1) ? "and" : null;
}

/** A draft for each row of people or characters. */
export function gatherRows(scene: Scene, rows: readonly (readonly Draft[])[], links: Links): Draft[] {
  const drafts: Draft[] = [];
  for (const row of rows) {
    const kind = kindOf(row);
    if (kind === null) continue;
    const { firstToken, headToken } = row[0]!;
    const draft = createDraft(
      { firstToken, endToken: row.at(-1)!.endToken, headToken, form: "row", kind },
      { plural: true },
    );
    const team = teamOf(scene, row, links);
    attach(draft, team ?? createReferent(kind, wordsOf(scene, draft), { named: false, plural: true }));
    drafts.push(draft);
  }
  return drafts;
}

function kindOf(row: readonly Draft[]): MentionKind | null {
  const kind = row[0]!.who?.kind;
  if (kind !== "person" && kind !== "character") return null;
  return row.every(({ who }) => who?.kind === kind) ? kind : null;
}

/** The team whose members, as far as packs know them, are exactly those in the row. */
function teamOf(scene: Scene, row: readonly Draft[], links: Links): Referent | null {
  const ids = new Set(row.map(({ who }) => who!.entity));
  const { relations } = scene.naming;
  for (const { subject, relation, object } of relations.get(row[0]!.who!.entity ?? "") ?? []) {
    if (relation !== "member-of" || !ids.has(subject)) continue;
    const members = (relations.get(object) ?? []).filter(
      (one) => one.relation === "member-of" && one.object === object,
    );
    const team = scene.world.entities.get(object);
    if (team !== undefined && members.length === ids.size && members.every((one) => ids.has(one.subject))) {
      return referTo(scene, team, links);
    }
  }
  return null;
}
