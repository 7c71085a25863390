/** The check behind the tables of mentions: one row of marked prose, read with the invented world of `test/packs/lantern`. */
import { deepEqual, ok } from "node:assert/strict";
import { test } from "node:test";
import type { Mentions } from "../src/read/text/mentions.ts";
import { parseMarked } from "./marked.ts";
import { readMentions } from "./read-mentions.ts";

/**
 * Marks: an entity's id, or a kind alone where nobody known may be meant. A mark "-" says that no mention stands exactly
 * here. `cast` lists all castings, `roles` some: "person: words @ what it is about".
 */
export type MentionRow = {
  readonly why: string;
  readonly text: string;
  readonly cast?: readonly string[];
  readonly roles?: readonly string[];
};

export function checkMentions(rows: readonly MentionRow[]): void {
  for (const row of rows) {
    test(row.why, () => {
      const { text, marks } = parseMarked(row.text);
      const { mentions } = readMentions(text);
      for (const { label, start, end, text: words } of marks) {
        const found = mentions.list.find((mention) => mention.start === start && mention.end === end);
        deepEqual(found === undefined ? "-" : (found.entity ?? found.kind), label, words);
      }
      if (row.cast !== undefined) deepEqual(castingsOf(mentions), row.cast);
      const roles = rolesOf(mentions);
      for (const role of row.roles ?? []) ok(roles.includes(role), `${role} is not among ${roles.join("; ")}`);
    });
  }
}

function castingsOf({ castings, list }: Mentions): string[] {
  return castings.map(({ actor, character }) => `${list[actor]!.name} = ${list[character]!.name}`);
}

function rolesOf({ list }: Mentions): string[] {
  return list.flatMap(({ name, roles }) =>
    roles.map(({ text, about }) => `${name}: ${text} @ ${about === null ? "-" : list[about]!.name}`),
  );
}
