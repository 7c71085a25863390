/**
 * Which words evoke which frames of the packs, and what fills their roles: "[subject Season 2] is expected to be
 * [release released] sometime in [when March 2025]".
 */
import { nodeOf } from "../../base/walk-trie.ts";
import type { CueWord } from "../../model/cue.ts";
import type { Trigger } from "../../model/frame.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import type { Evocation, Filler } from "../text/evocations.ts";
import type { Syntax } from "../text/syntax.ts";
import { dependent, isPassive } from "../text/grammar.ts";
import { relationOf, uposOf } from "../text/tags.ts";
import { type FillerScene, findFiller } from "./fillers.ts";
import { findWords } from "./find-words.ts";
import { findTopics } from "./focus.ts";
import { matchTrigger } from "./match-trigger.ts";

export type Needs = "page" | "tokens" | "sentences" | "syntax" | "clauses" | "mentions" | "times" | "names";

export function findEvocations(have: Pick<Layers, Needs>, pack: Pack): Evocation[] {
  const { frames, world, cues, factuality } = pack;
  if (!isOfDomain(have, world)) return [];
  const scene = setScene(have, pack);
  const found: Evocation[] = [];
  for (const { firstToken, endToken, kind, end } of have.sentences) {
    if (kind === "heading" && end > have.page.titleEnd) continue;
    const before = found.length;
    const embedding = new Map<number, number>();
    for (let token = firstToken; token < endToken; token += 1) {
      if (isInsideName(have, token) || scene.timeAt[token]! >= 0) continue;
      const triggers = frames.triggers.get(have.syntax.lemma[token]!);
      if (triggers === undefined) continue;
      const evocation = evoke(scene, triggers, token, endToken);
      if (
        evocation === null ||
        isOfTelling(evocation, have.syntax, cues) ||
        isToldOf(evocation, have.syntax, factuality)
      )
        continue;
      if (evocation.trigger.frame.embeds) {
        for (let word = token; word <= evocation.lastToken; word += 1) embedding.set(word, found.length);
      }
      found.push(evocation);
      token = Math.max(token, evocation.lastToken);
    }
    for (let index = before; index < found.length; index += 1) {
      found[index] = { ...found[index]!, under: findAbove(found[index]!.token, index, embedding, have.syntax) };
    }
    for (let index = before; index < found.length; index += 1) handUp(found, found[index]!);
    for (let index = before; index < found.length; index += 1) handOut(found, before, index, have.syntax);
  }
  return found;
}

/** "We want to [clarify] that …", "we want to [thank] the fans": who wants to say something says it. */
function isOfTelling({ trigger, token }: Evocation, syntax: Syntax, { verbs }: Pack["cues"]): boolean {
  const told = trigger.frame.embeds ? dependent(syntax, token, XCOMP) : -1;
  return told > token && syntax.upos[told] === VERB && verbs.get(syntax.lemma[told]!)?.some(isTelling) === true;
}

/** "the [launch] rumors are false", "more [casting] news": what is spoken of is what is said of the event. */
function isToldOf({ trigger, lastToken }: Evocation, syntax: Syntax, { rows }: Pack["factuality"]): boolean {
  const above = syntax.relation[lastToken] === COMPOUND ? syntax.head[lastToken]! : -1;
  if (trigger.pos !== "noun" || above < lastToken) return false;
  return rows.get(syntax.lemma[above]!)?.some((row) => row.as === "noun" && TELLINGS.has(row.class)) === true;
}

/** Of which classes nouns are that stand for what is said: "rumor", "report", "news". */
const TELLINGS: ReadonlySet<string> = new Set(["topic", "evidence", "announcement", "reporting"]);

const isTelling = ({ class: kind, particle }: CueWord): boolean =>
  (kind === "say" || kind === "judge") && particle === null;

export function setScene(
  have: Pick<Layers, Needs>,
  { world: { entities }, naming }: Pick<Pack, "world" | "naming">,
): FillerScene {
  const { trie, counts } = naming;
  return {
    ...have,
    timeAt: indexTimes(have),
    isDated: (time) => isDated(have.times[time]!),
    topics: findTopics(have.mentions, have.page.titleEnd),
    hasWorks: have.mentions.list.some(({ kind }) => kind === "work"),
    isOrdinal: (token) => counts.get(nodeOf(trie, have.tokens.lower.slice(token, token + 1)))?.kind === "ordinal",
    isKnown: (entity) => entities.has(entity),
  };
}

/** "in talks to [play Nightjar in Ember Vale]": what is embedded tells what the talks, or the wishes, are about. */
function handUp(found: Evocation[], { under, fillers }: Evocation): void {
  const above = found[under];
  if (above === undefined) return;
  const own = new Set(above.trigger.roles.map(({ name }) => name));
  const more = Array.from(fillers).filter(([name]) => own.has(name) && !above.fillers.has(name));
  if (more.length > 0) found[under] = { ...above, fillers: new Map([...above.fillers, ...more]) };
}

/** "is tapped to [play] Nightjar", "is set to [star] in Ember Vale": what somebody is taken for is told by what hangs on the taking. */
function handOut(found: Evocation[], from: number, index: number, { head, relation }: Syntax): void {
  const { token, fillers, under } = found[index]!;
  if (under >= 0 || relation[token] !== XCOMP) return;
  const outer = found.findIndex((one, at) => at >= from && at !== index && one.token === head[token]);
  const above = found[outer];
  if (above === undefined || above.trigger.frame.embeds) return;
  const more = HANDED.filter(
    (name) => !above.fillers.has(name) && above.trigger.roles.some((own) => own.name === name),
  );
  const added = more.flatMap((name) => (fillers.has(name) ? [[name, fillers.get(name)!] as const] : []));
  if (added.length > 0) found[outer] = { ...above, fillers: new Map([...above.fillers, ...added]) };
}

/** What is the same of both. */
const HANDED = ["role", "scope", "when"];

/** "in May", "soon"; not "five years", which is how long something takes. */
function isDated({ type, edtf }: Layers["times"][number]): boolean {
  return edtf !== null || type === "DATE" || type === "TIME";
}

/** So many tokens may stand for each word of the domain, of which there must be one and a half at least but on a page of a sentence or two. */
const SPACE = 100;
const LEAST = 1.5;
const BRIEF = 60;

/**
 * Frames are of works and those who make or people them: a page that speaks of neither, or of one in passing, evokes none. Names
 * of packs count double, for an unknown name may be taken for a work by mistake; a mere noun ("a programme") counts half.
 */
function isOfDomain({ mentions, tokens }: Pick<Layers, "mentions" | "tokens">, { entities }: Pack["world"]): boolean {
  const least = tokens.count < BRIEF ? 0 : Math.max(LEAST, tokens.count / SPACE);
  let weight = 0;
  for (const { kind, entity, roles } of mentions.list) {
    const isKnown = entity !== null && entities.has(entity);
    const isWorks = kind === "work" || kind === "character" || kind === "team";
    const makes = kind === "organization" && entity !== null && MAKERS.has(mentions.entities.get(entity)?.type ?? "");
    if (isWorks || makes || roles.some(({ sort }) => sort === "cast") || (kind === "person" && isKnown))
      weight += isKnown ? 2 : entity === null ? 0.5 : 1;
    if (weight > 0 && weight >= least) return true;
  }
  return false;
}

/** What packs call those who make or carry works: a page on them alone may tell that one closes, or who leaves it. */
const MAKERS: ReadonlySet<string> = new Set(["studio", "developer", "publisher", "network", "streamer"]);

/** Words of a title evoke nothing, "The Return of the King"; nor do those of a time, "the following years". */
function isInsideName({ names }: Pick<Layers, "names">, token: number): boolean {
  const name = names.list[names.at[token]!];
  return name !== undefined && name.endToken - name.firstToken > 1;
}

/** The first trigger whose words stand here and whose needs are met; mentions fill roles before mere nouns do. */
function evoke(scene: FillerScene, triggers: readonly Trigger[], token: number, endToken: number): Evocation | null {
  let waiting: { trigger: Trigger; lastToken: number }[] | null = null;
  for (const trigger of triggers) {
    const lastToken = matchTrigger(trigger, token, endToken, scene.syntax);
    if (lastToken < 0 || isOtherVoice(trigger, token, scene.syntax)) continue;
    // "replaces him [as showrunner]": what such company tells is told, though the work goes without saying.
    const isSpecial = trigger.implied && trigger.with.length > 0 && trigger.needs.length > 0;
    const evocation = fill(scene, trigger, token, lastToken, isSpecial ? findFillerOrWords : findFiller);
    if (evocation !== null) return evocation;
    waiting ??= [];
    waiting.push({ trigger, lastToken });
  }
  for (const { trigger, lastToken } of waiting ?? []) {
    const evocation = fill(scene, trigger, token, lastToken, findFillerOrWords);
    if (evocation !== null) return evocation;
  }
  return null;
}

/** "The ring was returned by …": a verb that has only a subject is another word in the passive. */
function isOtherVoice({ pos, roles }: Trigger, token: number, syntax: Syntax): boolean {
  return pos === "verb" && roles[0]?.from.join() === "subject" && isPassive(syntax, token);
}

type Find = typeof findFiller;

const findFillerOrWords: Find = (scene, role, site) =>
  findFiller(scene, role, site) ?? (role.required ? findWords(scene, role, site) : null);

function fill(scene: FillerScene, trigger: Trigger, token: number, lastToken: number, find: Find): Evocation | null {
  const fillers = new Map<string, Filler>();
  for (const role of trigger.roles) {
    const filler = find(scene, role, { trigger, token, lastToken, taken: fillers });
    if (filler === null && role.required) return null;
    if (filler !== null) fillers.set(role.name, filler);
  }
  return meetsNeeds(trigger, fillers, scene.syntax, token, lastToken)
    ? { trigger, token, lastToken, fillers, under: -1 }
    : null;
}

const VERB = uposOf("VERB");
const COMPOUND = relationOf("compound");
const [RELCL, OBL, XCOMP] = [relationOf("acl:relcl"), relationOf("obl"), relationOf("xcomp")];
const [ADVCL, NSUBJ, CSUBJ] = [relationOf("advcl"), relationOf("nsubj"), relationOf("csubj")];
const OBJ = relationOf("obj");
const COMPLEMENTS: ReadonlySet<number> = new Set(
  (["xcomp", "ccomp", "acl", "obj", "advcl", "obl", "nmod"] as const).map((relation) => relationOf(relation)),
);

function meetsNeeds(
  { needs }: Trigger,
  fillers: ReadonlyMap<string, Filler>,
  syntax: Syntax,
  token: number,
  lastToken: number,
): boolean {
  const { firstChild, nextSibling, relation } = syntax;
  if (needs.length === 0 || needs.some((need) => fillers.has(need))) return true;
  if (needs.includes("nowhere") && [OBL, XCOMP].every((way) => dependent(syntax, token, way) < 0)) return true;
  if (needs.includes("alone") && dependent(syntax, token, OBJ) < 0) return true;
  if (!needs.includes("complement")) return false;
  for (const word of [token, lastToken]) {
    for (let child = firstChild[word]!; child >= 0; child = nextSibling[child]!) {
      if (child > word && COMPLEMENTS.has(relation[child]!)) return true;
      // "hopeful that [they will] return", which a parser takes for a subject.
      if (child > word && relation[child] === CSUBJ && dependent(syntax, child, NSUBJ) >= 0) return true;
    }
  }
  return false;
}

/** The evocation of an embedding frame on the way up the tree: "wants" for "return" in "wants to return"; not in "wants it, although he left". */
function findAbove(token: number, own: number, embedding: ReadonlyMap<number, number>, syntax: Syntax): number {
  const { head } = syntax;
  if (embedding.size === 0) return -1;
  let at = token;
  for (let step = 0; step < 8 && !isApart(syntax, at); step += 1) {
    at = head[at]!;
    if (at < 0) return -1;
    const index = embedding.get(at);
    if (index !== undefined && index !== own) return index;
  }
  return -1;
}

/** A relative clause, or an adverbial one with a subject of its own. */
function isApart(syntax: Syntax, token: number): boolean {
  const way = syntax.relation[token];
  return way === RELCL || (way === ADVCL && dependent(syntax, token, NSUBJ) >= 0);
}

function indexTimes({ tokens, times }: Pick<Layers, "tokens" | "times">): Int32Array {
  const at = new Int32Array(tokens.count).fill(-1);
  let token = 0;
  for (const [index, { start, end }] of times.entries()) {
    while (token < tokens.count && tokens.end[token]! <= start) token += 1;
    for (let inside = token; inside < tokens.count && tokens.start[inside]! < end; inside += 1) at[inside] = index;
  }
  return at;
}
