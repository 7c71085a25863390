/** Whom and what a question names, in its order, and whose word it asks for ("according to Variety"). */
import { splitAtoms } from "../../base/atoms.ts";
import { nodeOf } from "../../base/walk-trie.ts";
import type { Named } from "../../model/answer.ts";
import type { Entity, MentionKind } from "../../model/entity.ts";
import { TRAIT } from "../../model/naming.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import type { TextMention } from "../text/mentions.ts";
import { uposOf } from "../text/tags.ts";
import { describedWorks, isVersion, standInNouns, traitsOf } from "./described-works.ts";

export type QuestionName = Named & {
  readonly kind: MentionKind;
  /** Its first token. */
  readonly at: number;
  /** False where the words may mean this too: the film that has its hero's name, where the hero was read. */
  readonly isRead: boolean;
};

type Have = Pick<Layers, "tokens" | "syntax" | "mentions" | "attributions" | "names" | "evocations">;

export function namesIn(
  have: Have,
  pack: Pick<Pack, "world" | "naming" | "frames">,
): { readonly source: Named | null; readonly names: readonly QuestionName[]; readonly hasVersion: boolean } {
  const { world } = pack;
  const standIns = standInNouns(have, pack.frames);
  const named = have.mentions.list.flatMap((mention, index) => {
    const { kind, entity, form, name, firstToken, endToken, headToken } = mention;
    if (entity === null) {
      const kinds = kindsBeside(have, index);
      const alike = form === "name" ? called(name, { at: firstToken, endToken }, world) : [];
      if (alike.length === 0 && form === "name" && kind === "other") return namedBehind(have, mention);
      return alike.filter((one) => kinds === null || kinds.includes(one.kind));
    }
    // "The premiere of Ember Vale" of what asks for a day: Ember Vale, which is named beside it.
    if (kind === "work" && form === "description" && standIns.has(have.syntax.lemma[headToken]!)) return [];
    if (isVersion(mention, have)) return [];
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
  const meant = named.map((one) => asWork(one, have, pack));
  // The films of a hero are called like the hero.
  const works = meant
    .filter(({ kind }) => kind === "work" || kind === "character" || kind === "team")
    .toSorted((a, b) => Number(b.kind === "work") - Number(a.kind === "work"));
  const described = describedWorks(have, works, pack).map((one) => ({ ...one, kind: "work" as const }));
  const made = [...meant, ...described, ...describedCharacters(have, pack)].toSorted((a, b) => a.at - b.at);
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
  const meantAll = outer.filter((one) => one !== source);
  // Of "the Orbit Station version of Ember Vale" the work comes first, whatever the words begin with.
  const versions = have.mentions.list.filter((one) => isVersion(one, have));
  const isWithin = ({ at }: Spanned): boolean =>
    versions.some(({ firstToken, endToken }) => firstToken <= at && at < endToken);
  const inOrder = meantAll.toSorted((a, b) => Number(isWithin(a)) - Number(isWithin(b)));
  const read = inOrder.map(({ id, name, kind, at }) => ({ id, name, kind, at, isRead: true }));
  return {
    source: source === null ? null : { id: source.id, name: source.name },
    hasVersion: versions.length > 0,
    names: [...read, ...inOrder.flatMap((one) => namesakes(one, have, world))],
  };
}

/** "Will it be on Orbit Plus?": where a work comes to is a company's, though nobody has told of it yet. */
function namedBehind({ syntax }: Have, { name, firstToken, endToken }: TextMention): Spanned[] {
  if (firstToken === 0 || syntax.upos[firstToken - 1] !== ADP) return [];
  return [{ id: `organization:${splitAtoms(name).join("-")}`, name, kind: "organization", at: firstToken, endToken }];
}

const ADP = uposOf("ADP");

/** A name that stands for several: all of them, for what is asked of it tells which. */
function called(words: string, place: Pick<Spanned, "at" | "endToken">, { entities }: Pack["world"]): Spanned[] {
  return Array.from(entities.values()).flatMap(({ id, name, kind, aliases }) =>
    name === words || aliases.includes(words) ? [{ id, name, kind, ...place }] : [],
  );
}

/** "The villain", "new characters", "her daughter": known by their words alone. Who makes the work, or plays in it, is asked for otherwise. */
function describedCharacters({ mentions, tokens }: Have, { naming }: Pick<Pack, "naming">): Spanned[] {
  return mentions.list.flatMap(({ kind, form, entity, authority, firstToken, endToken }) => {
    if (form !== "description" || entity !== null) return [];
    if (kind !== "character" && (kind !== "person" || authority !== null)) return [];
    const words = tokens.lower.slice(firstToken, endToken);
    const isDefinite = (traitsOf(words[0]!, naming) & TRAIT.definite) !== 0;
    const isOwned = mentions.list.some(
      (one) => one.form === "name" && one.firstToken === firstToken && one.endToken < endToken,
    );
    if (kind === "person" && !isDefinite && !isOwned) return [];
    const own = isDefinite ? words.slice(1) : words;
    const id = `character:${own.flatMap(splitAtoms).join("-")}`;
    return [{ id, name: own.join(" "), kind: "character", at: firstToken, endToken }];
  });
}

/** "Return as Captain Vale": what a role beside the subject takes, so that the film of that name is not meant; null where any may be. */
function kindsBeside({ evocations }: Have, index: number): readonly string[] | null {
  for (const { trigger, fillers } of evocations) {
    for (const { name, kinds, required } of trigger.roles) {
      const filler = fillers.get(name);
      if (!required && filler?.kind === "mention" && filler.mention === index) return kinds;
    }
  }
  return null;
}

/** Others of that name, as it is or as it stands there, and of another kind: the series that is called as its hero is in costume. */
function namesakes({ id, name, kind, at, endToken }: Spanned, have: Have, { entities }: Pack["world"]): QuestionName[] {
  const written = have.tokens.lower.slice(at, endToken).join(" ");
  const kinds = kindsBeside(
    have,
    have.mentions.list.findIndex(({ firstToken }) => firstToken === at),
  );
  return Array.from(entities.values())
    .filter(
      (one) =>
        one.id !== id &&
        one.kind !== kind &&
        (kinds === null || kinds.includes(one.kind)) &&
        (one.name === name || plainly(one) === written),
    )
    .map((one) => ({ id: one.id, name: one.name, kind: one.kind, at, isRead: false }));
}

/** Its name in the atoms that names are looked up by: all that packs know are asked for theirs with each question. */
function plainly(one: Entity): string {
  const known = PLAIN.get(one) ?? splitAtoms(one.name).join(" ");
  if (!PLAIN.has(one)) PLAIN.set(one, known);
  return known;
}

const PLAIN = new WeakMap<Entity, string>();

type Spanned = Omit<QuestionName, "isRead"> & { readonly endToken: number };

/** "the Captain Vale series": of a hero and the series about him the series. */
function asWork(one: Spanned, { tokens }: Have, { world, naming }: Pick<Pack, "world" | "naming">): Spanned {
  const noun = naming.works.get(nodeOf(naming.trie, splitAtoms(tokens.lower[one.endToken] ?? "")));
  if (one.kind === "work" || noun?.relation !== "itself") return one;
  const work = Array.from(world.entities.values()).find(({ kind, name }) => kind === "work" && name === one.name);
  return work === undefined ? one : { ...one, id: work.id, kind: "work" };
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
