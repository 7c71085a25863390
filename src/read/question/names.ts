/** Whom and what a question names, in its order, and whose word it asks for ("according to Variety"). */
import type { Named } from "../../model/answer.ts";
import type { MentionKind } from "../../model/entity.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";

export type QuestionName = Named & {
  readonly kind: MentionKind;
  /** Its first token. */
  readonly at: number;
  /** False where the words may mean this too: the film that has its hero's name, where the hero was read. */
  readonly isRead: boolean;
};

type Have = Pick<Layers, "tokens" | "mentions" | "attributions" | "names">;

export function namesIn(
  have: Have,
  { world, naming }: Pick<Pack, "world" | "naming">,
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
  const made = named.map((one) => asAnother(one, have, naming));
  // Of "Ember Vale Season 2" the whole, not "Ember Vale", nor where it is "Ember Vale … for a second season"; of one thing named twice the first.
  const outer = made.filter(
    (one, index) =>
      !made.some(
        (other) =>
          other !== one &&
          other.at <= one.at &&
          other.endToken >= one.endToken &&
          other.endToken - other.at > one.endToken - one.at,
      ) &&
      made.findIndex(({ id }) => id === one.id) === index &&
      !made.some(({ id, kind }) => kind === "work" && id.startsWith(`${one.id}-`)),
  );
  const source = outer.find(({ at, kind }) => SOURCES.has(kind) && isCited(have, at)) ?? null;
  const read = outer
    .filter((one) => one !== source)
    .map(({ id, name, kind, at }) => ({ id, name, kind, at, isRead: true }));
  return {
    source: source === null ? null : { id: source.id, name: source.name },
    names: [...read, ...read.flatMap((one) => namesakes(one, world))],
  };
}

/** Others of that name and of another kind. */
function namesakes({ id, name, kind, at }: QuestionName, { entities }: Pack["world"]): QuestionName[] {
  return Array.from(entities.values()).flatMap((one) =>
    one.name === name && one.id !== id && one.kind !== kind
      ? [{ id: one.id, name, kind: one.kind, at, isRead: false }]
      : [],
  );
}

type Spanned = Omit<QuestionName, "isRead"> & { readonly endToken: number };

/** "an Ember Vale film": not Ember Vale, but another work that has its name. */
function asAnother(one: Spanned, { tokens }: Have, { trie, works }: Pick<Pack["naming"], "trie" | "works">): Spanned {
  const noun = tokens.lower[one.endToken];
  const atom = noun === undefined ? undefined : trie.atoms.get(noun);
  const work = atom === undefined ? undefined : works.get(trie.first[atom]!);
  if (one.kind !== "work" || work?.relation !== "itself" || !isOneOfMany(tokens.lower, one.at)) return one;
  return { ...one, id: `${one.id}-${noun!}`, name: `${one.name} ${noun!}` };
}

/** "a", "an" before it, with one word between at most: "an American Ember Vale series". */
function isOneOfMany(words: readonly string[], at: number): boolean {
  return [words[at - 1], words[at - 2]].some((word) => word === "a" || word === "an");
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
