/** What a page has spoken of before a word: the last of a kind, and the work it is about. */
import type { FillerKind } from "../../model/frame.ts";
import type { Id } from "../../model/id.ts";
import type { Filler } from "../text/evocations.ts";
import type { Mentions } from "../text/mentions.ts";
import type { FillerScene } from "./fillers.ts";

type Spoken = Pick<FillerScene, "mentions" | "clauses" | "topics">;

/** The works a headline names: what a page is about. */
export function findTopics({ list }: Mentions, titleEnd: number): Set<Id<"Entity">> {
  const topics = new Set<Id<"Entity">>();
  for (const { kind, form, entity, end } of list)
    if (end <= titleEnd && kind === "work" && form === "name" && entity !== null) topics.add(entity);
  return topics;
}

/** Index of the first mention that begins at the token or later. */
export function mentionFrom({ mentions: { list } }: Spoken, token: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many mentions back something unsaid may be found. */
const REACH = 24;
const REACH_FOCUS = 80;
/** What the headline's naming a work weighs: as much as its being named in this sentence. */
const TOPIC = 3;

/**
 * What is spoken of where a frame always has its work: the nearest of those named often before, rather one that the headline
 * names. A mere part, the pilot or the
 * finale, is meant only by its name.
 */
export function inFocus(scene: Spoken, kinds: readonly FillerKind[], before: number): Filler | null {
  if (!kinds.includes("work")) return lastBefore(scene, kinds, before);
  const { mentions, topics } = scene;
  const here = sentenceAt(scene, before);
  const seen = new Map<string, number>();
  let best = -1;
  let most = 0;
  for (let mention = before - 1; mention >= 0 && mention >= before - REACH_FOCUS; mention -= 1) {
    const { kind, entity } = mentions.list[mention]!;
    const known = entity === null || !kinds.includes(kind) ? undefined : mentions.entities.get(entity);
    if (known === undefined || (known.partOf !== null && known.number === null)) continue;
    const first = 3 / (1 + here - sentenceAt(scene, mention)) + (topics.has(known.id) ? TOPIC : 0);
    const weight = (seen.get(known.id) ?? first) + 0.5;
    seen.set(known.id, weight);
    if (weight <= most) continue;
    most = weight;
    if (best < 0 || mentions.list[best]!.entity !== known.id) best = mention;
  }
  return best < 0 ? lastBefore(scene, kinds, before) : { kind: "mention", mention: best };
}

function sentenceAt({ clauses, mentions }: Spoken, mention: number): number {
  const at = Math.min(mention, mentions.list.length - 1);
  return clauses.list[clauses.at[mentions.list[at]!.headToken]!]?.sentence ?? 0;
}

/** The last before a mention that has a name and is of the kind; what works are played on only where no work was spoken of. */
export function lastBefore({ mentions }: Spoken, kinds: readonly FillerKind[], before: number): Filler | null {
  let machine: Filler | null = null;
  for (let mention = before - 1; mention >= 0 && mention >= before - REACH; mention -= 1) {
    const { kind, entity } = mentions.list[mention]!;
    if (entity === null || !kinds.includes(kind)) continue;
    if (mentions.entities.get(entity)?.type !== MACHINE) return { kind: "mention", mention };
    machine ??= { kind: "mention", mention };
  }
  return machine;
}

const MACHINE = "console";

/** What "it" stands for: the last named in this sentence or the one before, else what is in focus. */
export function ofPronoun(scene: Spoken, kinds: readonly FillerKind[], pronoun: number): Filler | null {
  const last = lastBefore(scene, kinds, pronoun);
  const isNear = last?.kind === "mention" && sentenceAt(scene, last.mention) >= sentenceAt(scene, pronoun) - 1;
  return isNear ? last : inFocus(scene, kinds, pronoun);
}
