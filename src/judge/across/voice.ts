/**
 * Whose word a statement is: whoever is cited by name; else the outlet it came through; else the one that prints it. What an
 * article has from nobody named it vouches for itself: two outlets with "a source" are two voices.
 */
import type { Id } from "../../model/id.ts";
import type { Recorded } from "../../model/record.ts";
import { outletKey } from "../origins/outlet-key.ts";

export type Voice = {
  /** Equal for one voice: an entity's id, or "outlet " and an outlet's key. */
  readonly key: string;
  readonly name: string;
  readonly entity: Id<"Entity"> | null;
  /** `speaker`: cited by name; `outlet`: had it, or prints it. */
  readonly sort: "speaker" | "outlet";
};

/** Null where nobody named says it in a document without an outlet. */
export function voiceOf(
  { statement, document }: Recorded,
  merged: ReadonlyMap<Id<"Entity">, Id<"Entity">> = NOBODY,
): Voice | null {
  const speaker = statement.chain.findLast(({ role }) => role === "speaker");
  if (speaker !== undefined && speaker.entity !== null && !isOutlet(speaker.entity)) {
    const entity = merged.get(speaker.entity) ?? speaker.entity;
    return { key: entity, name: speaker.name, entity, sort: "speaker" };
  }
  const from = statement.chain.findLast(
    ({ role, entity }) => role === "medium" || (role === "speaker" && isOutlet(entity)),
  );
  const name = from?.name ?? document.outlet;
  if (name === null || outletKey(name) === "") return null;
  return { key: `outlet ${outletKey(name)}`, name, entity: from?.entity ?? null, sort: "outlet" };
}

/** "Harbor Weekly says": an outlet, though it speaks. */
const isOutlet = (entity: Id<"Entity"> | null): boolean => entity?.startsWith("outlet:") === true;

const NOBODY: ReadonlyMap<string, string> = new Map();
