/** The others that are told of with the filler of a role: those of its row, "Tomas Reyne, Ada Quill and Edwin Marsh", or joined to it by its phrase. */
import type { FillerKind } from "../../model/frame.ts";
import type { Id } from "../../model/id.ts";
import type { Role } from "../../model/statement.ts";
import type { Layers } from "../stage.ts";
import type { TextMention } from "../text/mentions.ts";
import { relationOf } from "../text/tags.ts";

type Have = Pick<Layers, "syntax" | "mentions">;

export type Others = {
  readonly also: NonNullable<Role["also"]>;
  readonly firstToken: number;
  readonly endToken: number;
};

const CONJ = relationOf("conj");
/** A row stands right beside its first member among the mentions; and so many members it may have. */
const NEARBY = 3;
const LONGEST_ROW = 24;

/** "on the console and on the older [one]", "for the console and [PC]": what is joined to it, whether or not both are of one kind. */
export function joinedTo(
  { syntax: { relation, head, firstChild, nextSibling }, mentions: { list, byHead } }: Have,
  mention: TextMention,
  kinds: readonly FillerKind[],
): Others {
  let { headToken: first, firstToken, endToken } = mention;
  for (let step = 0; relation[first] === CONJ && step < LONGEST_ROW; step += 1) first = head[first]!;
  const also = new Map<Id<"Entity">, string>();
  const open = [first];
  for (let token = open.pop(); token !== undefined && also.size < LONGEST_ROW; token = open.pop()) {
    const one = list[byHead[token]!];
    if (one?.form === "name" && one.entity !== null && kinds.includes(one.kind)) {
      if (one.entity !== mention.entity) also.set(one.entity, one.name);
      firstToken = Math.min(firstToken, one.firstToken);
      endToken = Math.max(endToken, one.endToken);
    }
    for (let child = firstChild[token]!; child >= 0; child = nextSibling[child]!)
      if (relation[child] === CONJ) open.push(child);
  }
  return { also: Array.from(also, ([entity, text]) => ({ text, entity })), firstToken, endToken };
}

/** The others in its row: those of "Tomas Reyne, Ada Quill and Edwin Marsh" for the first of them, and for the row itself. */
export function besideIt({ mentions: { list } }: Have, mention: TextMention): Others["also"] {
  const from = list.indexOf(mention);
  const row = list
    .slice(Math.max(0, from - NEARBY), from + NEARBY)
    .find((one) => one.form === "row" && one.firstToken <= mention.firstToken && one.endToken >= mention.endToken);
  if (row === undefined) return [];
  return list.slice(Math.max(0, from - NEARBY), from + LONGEST_ROW).flatMap((one) => {
    const isInside = one.form === "name" && one.firstToken >= row.firstToken && one.endToken <= row.endToken;
    const { entity } = one;
    if (!isInside || entity === null || entity === mention.entity || one.kind !== mention.kind) return [];
    return [{ text: one.name, entity }];
  });
}
