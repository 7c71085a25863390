/**
 * One name, several things: Daredevil is a hero, a film and a series. Which is meant is told by what stands around the name
 * (verbs of release take works, an actor's possessive takes a character), by what else the page speaks of, and failing that
 * by nothing: then the name stays without an entity.
 */
import type { NameSense } from "../../../model/naming.ts";
import { attach, type Draft, type Referent, wordsOf } from "../draft.ts";
import { R, U } from "../grammar.ts";
import { isCapital } from "../lookup.ts";
import type { Scene } from "../scene.ts";
import { weigh } from "./link-names.ts";
import { type Links, referTo } from "./links.ts";
import { firstConjunct } from "./weigh-kinds.ts";
import { KINDS } from "./weights.ts";

/** How far the best sense must lead. */
const LEAD = 0.4;

/** `rows`: names that stand in a row. */
export function chooseSenses(
  scene: Scene,
  drafts: readonly Draft[],
  rows: readonly (readonly Draft[])[],
  links: Links,
): void {
  const open = drafts.filter(
    (draft) => draft.who === null && (draft.source?.senses.length ?? 0) > 0 && draft.source!.baseEnd > draft.firstToken,
  );
  const support = countSupport(scene, links);
  const last = new Map<string, NameSense>();
  for (const draft of open) {
    const words = wordsOf(scene, draft).toLowerCase();
    const sense = chooseSense(scene, draft, support, last.get(words) ?? null);
    if (sense === null) draft.kind = commonKind(draft.source!.senses);
    else {
      last.set(words, sense);
      attach(draft, referTo(scene, sense.entity, links));
    }
  }
  shareKinds(scene, rows, links);
  shareSenses(scene, open);
}

/** A name that is clear wherever it is clear means the same elsewhere on the page. Those with a season say nothing of the others. */
function shareSenses(scene: Scene, drafts: readonly Draft[]): void {
  const referents = new Map<string, Referent | null>();
  for (const draft of drafts) {
    if (draft.who === null || draft.source!.parts.length > 0) continue;
    const words = wordsOf(scene, draft).toLowerCase();
    const other = referents.get(words);
    referents.set(words, other === undefined || other === draft.who ? draft.who : null);
  }
  for (const draft of drafts) {
    const shared = draft.who === null ? referents.get(wordsOf(scene, draft).toLowerCase()) : undefined;
    if (shared !== undefined && shared !== null) attach(draft, shared);
  }
}

/** "Daredevil, Jessica Jones and Iron Fist assembled": things in a row are of one kind, so that one that is clear tells the others. */
function shareKinds(scene: Scene, rows: readonly (readonly Draft[])[], links: Links): void {
  for (const row of rows) {
    const kinds = new Set(
      row.flatMap(({ who }) => (who === null || who.kind === "other" || isUnsure(who) ? [] : [who.kind])),
    );
    const [kind] = kinds;
    if (kinds.size !== 1 || kind === undefined) continue;
    for (const draft of row) {
      // "against Israel and Hamas": a place beside it says nothing of a name.
      const isOpen =
        draft.who !== null && (isUnsure(draft.who) || (draft.who.kind === "other" && draft.who.entity === null));
      if (draft.who !== null && kind !== "place" && isOpen) draft.who.kind = kind;
      const fitting =
        draft.who === null ? (draft.source?.senses.filter(({ entity }) => entity.kind === kind) ?? []) : [];
      const [sense] = fitting;
      if (sense !== undefined && fitting.length === 1) attach(draft, referTo(scene, sense.entity, links));
    }
  }
}

/** A name that no pack has and whose kind rests on little more than its capitals. */
export function isUnsure({ entity, mentions }: Referent): boolean {
  return entity === null && mentions.every((draft) => KINDS.every((kind) => weigh(draft, kind) < 2));
}

/** First the kind, by what stands around the name; then, among things of one kind, the one the page has more to do with. */
function chooseSense(
  scene: Scene,
  draft: Draft,
  support: ReadonlyMap<string, number>,
  last: NameSense | null,
): NameSense | null {
  const { senses } = draft.source!;
  const supportOf = ({ entity }: NameSense): number => support.get(entity.id) ?? 0;
  const kinds = [...new Set(senses.map(({ entity }) => entity.kind))];
  const kind = foremost(kinds, (one) => {
    const own = senses.filter(({ entity }) => entity.kind === one);
    const known = Math.min(0.5, Math.max(...own.map(supportOf)));
    return weigh(draft, one) + known + weighForm(scene, draft, one) + (last?.entity.kind === one ? 0.6 : 0);
  });
  if (kind === null) return null;
  draft.kind = kind;
  const parts = draft.source!.parts;
  return foremost(
    senses.filter(({ entity }) => entity.kind === kind),
    (sense) => {
      const hasParts = parts.length > 0 && sense.entity.type === "series" ? 1 : 0;
      return supportOf(sense) + hasParts + (sense === last ? 0.6 : 0) - (sense.ordinary ? 1.5 : 0);
    },
  );
}

/** The one with the greatest score, if it leads the next by `LEAD` and is above nothing. */
function foremost<One>(list: readonly One[], score: (one: One) => number): One | null {
  let best: One | null = null;
  let most = -1;
  let second = -Infinity;
  for (const one of list) {
    const own = score(one);
    if (own > most) {
      second = most;
      most = own;
      best = one;
    } else if (own > second) second = own;
  }
  return list.length === 1 || most - second >= LEAD ? best : null;
}

/** The form of a name and its place in the sentence speak for a kind: "the Wardens" for a team, "The Wardens" for a work. */
function weighForm(scene: Scene, draft: Draft, kind: Draft["kind"]): number {
  const agency = kind === "character" || kind === "person" || kind === "team" ? weighAgency(scene, draft) : 0;
  if (kind === "character") return agency + 0.2;
  if (kind === "team") return agency + (follows(scene, draft, "the") ? 2 : 0);
  return kind === "work" && opensWithArticle(scene, draft) ? 2 : agency;
}

/** Subjects of verbs and owners of things act: rather a hero than a film. */
function weighAgency(scene: Scene, draft: Draft): number {
  const token = firstConjunct(scene, draft.headToken);
  const tie = scene.syntax.relation[token]!;
  const over = scene.syntax.head[token]!;
  if (over < 0) return 0;
  if (tie === R.subject && scene.syntax.upos[over] === U.verb) return 1;
  if (tie !== R.owner) return 0;
  const start = scene.nounStart[over]!;
  return start !== -1 && scene.naming.works.has(scene.nounNode[start]!) ? -1 : 1;
}

function follows(scene: Scene, draft: Draft, word: string): boolean {
  return draft.firstToken > 0 && scene.tokens.lower[draft.firstToken - 1] === word;
}

/** "The Defenders" inside a sentence: the capital belongs to a title. */
function opensWithArticle(scene: Scene, draft: Draft): boolean {
  const { firstToken } = draft;
  const sentence = scene.sentences[scene.sentenceOf[firstToken]!]!;
  return scene.tokens.lower[firstToken] === "the" && isCapital(scene, firstToken) && firstToken > sentence.firstToken;
}

/** How many things on the page a pack connects with an entity: half a point each, at most one and a half. */
function countSupport(scene: Scene, links: Links): Map<string, number> {
  const support = new Map<string, number>();
  for (const id of links.known.keys()) {
    for (const { subject, object } of scene.naming.relations.get(id) ?? []) {
      const other = subject === id ? object : subject;
      support.set(other, Math.min(1.5, (support.get(other) ?? 0) + 0.5));
    }
  }
  return support;
}

/** The kind that all senses share; `other` where they differ. */
function commonKind(senses: readonly NameSense[]): Draft["kind"] {
  const kind = senses[0]!.entity.kind;
  return senses.every(({ entity }) => entity.kind === kind) ? kind : "other";
}
