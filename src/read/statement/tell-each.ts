/**
 * What is told of several at once is told of each: "Imogen Vance and Theo Marchetti will return as Nell Harrow and Sam Dace"
 * gives one statement of her and one of him, each with the part that stands in the same place.
 */
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import type { Filler } from "../text/evocations.ts";
import type { Casting } from "../text/mentions.ts";
import { relationOf } from "../text/tags.ts";
import { rowOf } from "./casting-rows.ts";
import type { Draft } from "./draft.ts";
import { buildProposition } from "./roles.ts";

type Have = Pick<Layers, "page" | "tokens" | "syntax" | "mentions" | "times">;

const CONJ = relationOf("conj");
/** The roles whose fillers are told of one by one. */
const SHARED = "subject";
const PAIRED = "role";
/** More are a list that somebody else should read. */
const MOST = 12;

/** The draft, and one like it for each who is joined to its subject. */
export function tellEach(have: Have, draft: Draft, pack: Pick<Pack, "times" | "language">): Draft[] {
  const { evocation } = draft;
  const first = evocation?.fillers.get(SHARED);
  const row = rowFrom(have, first);
  const subjects = row.length > 1 ? row.map(({ actor }) => actor) : joinedTo(have, first);
  if (evocation === null || subjects.length < 2) return [draft];
  const parts = row.length > 1 ? row.map(({ character }) => character) : joinedTo(have, evocation.fillers.get(PAIRED));
  const told = subjects.map((mention, index): Draft => {
    const fillers = new Map(evocation.fillers).set(SHARED, { kind: "mention", mention });
    const part = parts.length === subjects.length ? parts[index] : undefined;
    if (part === undefined) fillers.delete(PAIRED);
    else fillers.set(PAIRED, { kind: "mention", mention: part });
    const own = { ...evocation, fillers };
    return { ...draft, evocation: own, proposition: buildProposition(have, own, pack) };
  });
  return row.length > 1 ? told : [draft, ...told.slice(1)];
}

/** "are [Rob Collins] as Ron and Leon Ford as Bill": the parts of a row that the mention's own opens. */
function rowFrom(have: Have, filler: Filler | undefined): readonly Casting[] {
  if (filler?.kind !== "mention") return [];
  const casting = have.mentions.castings.find(({ actor }) => actor === filler.mention);
  const row = casting === undefined ? [] : rowOf(have, casting);
  return row[0] === casting ? row : [];
}

/** The names of the row that a mention opens: "A, B and C". */
function membersOfRow(list: Layers["mentions"]["list"], first: number): number[] {
  const opening = list[first]!;
  let row = opening;
  for (let index = first + 1; list[index]?.firstToken === opening.firstToken; index += 1)
    if (list[index]!.form === "row") row = list[index]!;
  const members: number[] = [];
  for (let index = first; index < list.length && list[index]!.endToken <= row.endToken; index += 1)
    if (list[index]!.form === "name" && list[index]!.entity !== null) members.push(index);
  return members;
}

/** A mention and those of its kind that are joined to it, in the order of the text; none of a filler that is no mention. */
function joinedTo({ syntax, mentions: { list, byHead } }: Have, filler: Filler | undefined): number[] {
  if (filler?.kind !== "mention") return [];
  const { kind, headToken, firstToken, form } = list[filler.mention]!;
  if (form !== "name") return [filler.mention];
  const inRow = membersOfRow(list, filler.mention);
  if (inRow.length > 1) return inRow;
  const found = [filler.mention];
  // Of "series [A] and B" the noun is the head, and B hangs on A.
  const open = headToken === firstToken ? [headToken] : [headToken, firstToken];
  for (let head = open.pop(); head !== undefined && found.length < MOST; head = open.pop()) {
    for (let child = syntax.firstChild[head]!; child >= 0; child = syntax.nextSibling[child]!) {
      if (syntax.relation[child] !== CONJ) continue;
      const mention = byHead[child]!;
      const other = list[mention];
      if (other === undefined || other.kind !== kind || other.form !== "name" || other.entity === null) continue;
      found.push(mention);
      open.push(child);
    }
  }
  return found;
}
