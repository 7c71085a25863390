/** Whom and what a question names, in its order, and whose word it asks for ("according to Variety"). */
import type { Named } from "../../model/answer.ts";
import type { MentionKind } from "../../model/entity.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";

export type QuestionName = Named & {
  readonly kind: MentionKind;
};

type Have = Pick<Layers, "tokens" | "mentions" | "attributions" | "names">;

export function namesIn(
  have: Have,
  { world }: Pack,
): { readonly source: Named | null; readonly names: readonly QuestionName[] } {
  const named = have.mentions.list.flatMap(({ kind, entity, name, firstToken, endToken }) => {
    if (entity === null) return [];
    const known = world.entities.get(entity);
    return [
      {
        id: entity,
        name: known?.name ?? name,
        kind: known?.kind ?? kind,
        at: firstToken,
        endToken,
      },
    ];
  });
  // Of "Ember Vale Season 2" the whole, not "Ember Vale"; of one thing named twice the first.
  const outer = named.filter(
    (one, index) =>
      !named.some(
        (other) =>
          other !== one &&
          other.at <= one.at &&
          other.endToken >= one.endToken &&
          other.endToken - other.at > one.endToken - one.at,
      ) && named.findIndex(({ id }) => id === one.id) === index,
  );
  const source = outer.find(({ at, kind }) => SOURCES.has(kind) && isCited(have, at)) ?? null;
  return {
    source: source === null ? null : { id: source.id, name: source.name },
    names: outer.filter((one) => one !== source).map(({ id, name, kind }) => ({ id, name, kind })),
  };
}

const SOURCES: ReadonlySet<MentionKind> = new Set(["person", "organization", "outlet"]);

/** "according to Variety". */
function isCited({ tokens, attributions }: Have, at: number): boolean {
  return (
    attributions.length > 0 &&
    tokens.lower.lastIndexOf("to", at) > 0 &&
    tokens.lower.lastIndexOf("according", at) !== -1 &&
    at - tokens.lower.lastIndexOf("according", at) <= 3
  );
}
