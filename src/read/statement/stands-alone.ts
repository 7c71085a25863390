/**
 * Which clauses tell something by themselves: those that could be said alone, with a subject of their own and no mere
 * condition or complement; ", which opens in May" does, "if it opens" does not.
 */
import type { CueLexicon } from "../../model/cue.ts";
import type { Language } from "../../model/language.ts";
import type { Layers } from "../stage.ts";
import type { Clause } from "../text/clauses.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";
import type { AttributionIndex } from "./attribution-index.ts";

type Have = Pick<Layers, "page" | "tokens" | "sentences" | "syntax" | "clauses" | "mentions" | "evocations">;

export type Scene = Have & {
  readonly attributions: AttributionIndex;
  readonly language: Language;
  readonly cues: CueLexicon;
  /** By clause: whether a frame is evoked in it, and the attribution whose cue stands in it or -1. */
  readonly evokes: Uint8Array;
  readonly cued: Int32Array;
};

const CCOMP = relationOf("ccomp");
const PUNCT = relationOf("punct");
const NOUN = uposOf("NOUN");
const PROPN = uposOf("PROPN");
const [WDT, WP, WRB, WPS] = [xposOf("WDT"), xposOf("WP"), xposOf("WRB"), xposOf("WP$")];

export function standsAlone(scene: Scene, clause: Clause, index: number): boolean {
  if (takesUpTopic(scene, clause)) return false;
  switch (clause.kind) {
    case "main":
      return true;
    case "content":
      return opensContent(scene, clause) || isBeside(scene, clause) || isJuxtaposed(scene, clause);
    case "adverbial":
      return clause.ownSubject && !isSuspended(scene, clause);
    case "relative":
      return isSetOff(scene, clause) || !isShort(scene, clause);
    case "participle":
      // "Speaking with Variety, he …" only tells through whom.
      if (scene.cues.talks.has(scene.syntax.lemma[clause.head]!) && scene.evokes[index] === 0) return false;
      return (
        scene.cued[index]! >= 0 ||
        (opensSentenceOrIsSetOff(scene, clause) && (scene.evokes[index] === 1 || !isShort(scene, clause)))
      );
    case "conjunct":
      return !isSuspended(scene, clause) && !joinsSuspended(scene, clause);
    case "aside":
      return clause.ownSubject && !isShort(scene, clause);
    default:
      return clause.kind satisfies never;
  }
}

/** "A reunion, [I don't know about that]": what someone says of a noun that has no verb is one telling with it. */
function takesUpTopic({ clauses, syntax, mentions }: Scene, { parent, head, ownSubject, subject }: Clause): boolean {
  const above = clauses.list[parent];
  if (above === undefined || !ownSubject || above.subject >= 0 || head < above.head) return false;
  const tag = syntax.upos[above.head];
  return (tag === NOUN || tag === PROPN) && mentions.list[mentions.byHead[subject]!]?.form === "speaker";
}

/** Whether an attribution's content begins with this clause: it covers the clause and not what the clause hangs on. */
function opensContent({ attributions: { contentAt }, syntax }: Scene, { head }: Clause): boolean {
  const within = contentAt[head]!;
  return within >= 0 && contentAt[syntax.head[head]!] !== within;
}

/** "as he continues to fight", which a parser takes for a complement. */
function isBeside(scene: Scene, clause: Clause): boolean {
  const { mark, ownSubject } = clause;
  if (mark < 0 || !ownSubject || scene.language.complementizers.has(scene.syntax.lemma[mark]!)) return false;
  return !isSuspended(scene, clause);
}

/** "Reboot Cancelled, [Studio Closed]": what a parser takes for the complement of a verb that has none. */
function isJuxtaposed(scene: Scene, clause: Clause): boolean {
  const { syntax, cues, attributions } = scene;
  if (clause.mark >= 0 || !clause.ownSubject || !isSetOff(scene, clause) || isSuspended(scene, clause)) return false;
  const verb = syntax.head[clause.head]!;
  if (verb < 0 || verb > clause.firstToken || attributions.quoted[clause.head] === 1) return false;
  return cues.verbs.get(syntax.lemma[verb]!)?.some(({ takes }) => takes.has("that") || takes.has("quote")) !== true;
}

/** A condition, an indirect question: "if it comes", "what he wants". */
function isSuspended({ syntax, language }: Scene, { mark, head }: Clause): boolean {
  if (mark >= 0 && language.suspending.has(syntax.lemma[mark]!)) return true;
  const first = syntax.firstChild[head]!;
  const tag = first >= 0 ? syntax.xpos[first] : -1;
  return syntax.relation[head] === CCOMP && (tag === WRB || tag === WP || tag === WPS || tag === WDT);
}

/** "if it sells and [he stays]": the second half of a condition. */
function joinsSuspended(scene: Scene, { parent, kind }: Clause): boolean {
  const { list } = scene.clauses;
  for (let at = parent, way = kind, left = 8; at >= 0 && way === "conjunct" && left > 0; left -= 1) {
    if (isSuspended(scene, list[at]!)) return true;
    [at, way] = [list[at]!.parent, list[at]!.kind];
  }
  return false;
}

/** ", who now sits as mayor": parted from the rest by a comma. */
export function isSetOff({ tokens }: Pick<Scene, "tokens">, { firstToken }: Clause): boolean {
  return tokens.lower[firstToken] === "," || (firstToken > 0 && tokens.lower[firstToken - 1] === ",");
}

function opensSentenceOrIsSetOff(scene: Scene, clause: Clause): boolean {
  return isSetOff(scene, clause) || clause.firstToken === scene.sentences[clause.sentence]?.firstToken;
}

/** "I think", "she says": too short to carry news of its own. */
function isShort({ syntax, clauses }: Scene, { firstToken, lastToken, head }: Clause): boolean {
  let words = 0;
  for (let token = firstToken; token <= lastToken; token += 1) {
    if (clauses.at[token] === clauses.at[head] && syntax.relation[token] !== PUNCT) words += 1;
  }
  return words < 4;
}
