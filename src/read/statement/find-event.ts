/**
 * The word whose factuality counts for a unit of telling: "cost" in "is supposed to cost", "works" in "it is unclear whether
 * it works", "hopeful" in "he is hopeful that they return", for a hope tells nothing of what is hoped.
 */
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import { dependent, isInfinitive, surfaceSubject } from "../text/grammar.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";
import type { AttributionIndex } from "./attribution-index.ts";
import type { Unit } from "./units.ts";

type Have = Pick<Layers, "tokens" | "syntax" | "clauses" | "mentions">;
type Told = Pick<Pack, "language" | "cues" | "factuality">;

/** `standIn` counts where it is open whether the event happens; -1 where nothing may stand in for it. */
export type TellingEvent = { readonly event: number; readonly standIn: number };

const XCOMP = relationOf("xcomp");
const CCOMP = relationOf("ccomp");
const CSUBJ = relationOf("csubj");
const ADVCL = relationOf("advcl");
const ACL = relationOf("acl");
const EXPL = relationOf("expl");
const NSUBJ = relationOf("nsubj");
const MARK = relationOf("mark");
const [ADJ, VERB, PUNCT] = [uposOf("ADJ"), uposOf("VERB"), uposOf("PUNCT")];
const VBN = xposOf("VBN");
const WH: ReadonlySet<number> = new Set((["WRB", "WP", "WDT", "WP$"] as const).map(xposOf));

export function findEvent(have: Have, { cueAt, list }: AttributionIndex, unit: Unit, pack: Told): TellingEvent {
  const { syntax } = have;
  const head = wordOf(syntax, unit.head);
  if (unit.attribution >= 0 && cueAt[head] === unit.attribution) {
    const content = dependent(syntax, head, CCOMP);
    if (content >= 0) return { event: content, standIn: -1 };
    const asked = askedBefore(have, head, pack);
    if (asked >= 0) return { event: asked, standIn: -1 };
    const own = contentVerb(have, list[unit.attribution]!.content, unit);
    if (own >= 0 && pack.language.citing.has(have.tokens.lower[head]!)) return { event: own, standIn: -1 };
  }
  const talked = talkedOf(have, head, pack);
  if (talked >= 0) return { event: talked, standIn: -1 };
  if (syntax.upos[head] === ADJ) {
    const clause = [CCOMP, CSUBJ].map((relation) => dependent(syntax, head, relation)).find((token) => token > head);
    if (clause !== undefined) return { event: clause, standIn: isAsking(syntax, clause, pack) ? -1 : head };
  }
  const thought = thoughtOf(have, head, pack);
  if (thought >= 0) return { event: thought, standIn: head };
  const open = openBefore(have, head, pack);
  if (open >= 0) return { event: open, standIn: -1 };
  const complement = dependent(syntax, head, XCOMP);
  if (complement < head || !isInfinitive(syntax, complement)) return { event: head, standIn: -1 };
  const isWeighed = syntax.xpos[head] === VBN || syntax.upos[head] === ADJ || isBare(syntax.lemma[head]!, pack);
  return isWeighed ? { event: complement, standIn: head } : { event: head, standIn: -1 };
}

/** "seems to work", "declined to comment", but not "plans to return": a verb that tells of what hangs on it, and of nothing else. */
function isBare(verb: string, { factuality }: Told): boolean {
  return (factuality.rows.get(verb) ?? []).some(
    (row) => row.words.length === 1 && row.via === "to" && (row.class === "hedge" || row.class === "implicative"),
  );
}

/** A quotation mark that a parser makes the head of what follows tells nothing. */
function wordOf({ upos, firstChild, nextSibling }: Layers["syntax"], head: number): number {
  if (upos[head] !== PUNCT) return head;
  for (let child = firstChild[head]!; child >= 0; child = nextSibling[child]!) if (upos[child] !== PUNCT) return child;
  return head;
}

/** "[Whether that holds], the studio did not say": a question put before the verb that leaves it open. */
function askedBefore({ syntax }: Have, verb: number, pack: Told): number {
  for (let child = syntax.firstChild[verb]!; child >= 0 && child < verb; child = syntax.nextSibling[child]!) {
    const way = syntax.relation[child];
    if ((way === ADVCL || way === CSUBJ || way === NSUBJ) && isAsking(syntax, child, pack)) return child;
  }
  return -1;
}

/** "[Whether she returns] remains to be seen": a subject that a word like "whether" opens. */
function openBefore({ syntax }: Have, verb: number, { language }: Told): number {
  for (let child = syntax.firstChild[verb]!; child >= 0 && child < verb; child = syntax.nextSibling[child]!) {
    if (syntax.relation[child] !== CSUBJ && syntax.relation[child] !== NSUBJ) continue;
    const mark = dependent(syntax, child, MARK);
    if (mark >= 0 && language.suspending.has(syntax.lemma[mark]!)) return child;
  }
  return -1;
}

/** "whether it works", "when it opens". */
function isAsking(syntax: Layers["syntax"], clause: number, { language }: Told): boolean {
  const mark = dependent(syntax, clause, MARK);
  if (mark >= 0) return language.suspending.has(syntax.lemma[mark]!);
  const first = syntax.firstChild[clause]!;
  return first >= 0 && first < clause && WH.has(syntax.xpos[first]!);
}

/** "According to the paper, the move [followed] a dispute": the first verb of what is said, of the clauses that are told in one. */
function contentVerb(
  { tokens, syntax, clauses }: Have,
  content: readonly { readonly start: number; readonly end: number }[],
  unit: Unit,
): number {
  const first = clauses.list[unit.clauses[0]!]!;
  for (
    let token = first.firstToken;
    token < tokens.count && clauses.list[clauses.at[token]!]?.sentence === first.sentence;
    token += 1
  ) {
    const isInside = content.some(({ start, end }) => tokens.start[token]! >= start && tokens.end[token]! <= end);
    if (isInside && unit.clauses.includes(clauses.at[token]!) && syntax.upos[token] === VERB) return token;
  }
  return -1;
}

/** "There is talk that she [left]": of what is only talked about it is open whether it is so. */
function talkedOf({ syntax }: Have, head: number, { language, cues }: Told): number {
  if (dependent(syntax, head, EXPL) < 0) return -1;
  const noun = dependent(syntax, head, NSUBJ);
  if (noun < 0 || !cues.nouns.has(syntax.lemma[noun]!)) return -1;
  for (const relation of [CCOMP, ACL, ADVCL]) {
    const clause = dependent(syntax, noun, relation);
    const mark = clause < 0 ? -1 : dependent(syntax, clause, MARK);
    if (mark >= 0 && language.complementizers.has(syntax.lemma[mark]!) && !isInfinitive(syntax, clause)) return clause;
  }
  return -1;
}

/** "I think it will [be] May": what the one who speaks thinks is what is told. */
function thoughtOf({ syntax, mentions }: Have, head: number, { cues }: Told): number {
  if (cues.verbs.get(syntax.lemma[head]!)?.[0]?.class !== "think") return -1;
  const subject = surfaceSubject(syntax, head);
  return mentions.list[mentions.byHead[subject]!]?.form === "speaker" ? dependent(syntax, head, CCOMP) : -1;
}
