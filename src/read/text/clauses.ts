/**
 * The clauses of a page: each predicate with what hangs on it, down to the next predicate. "While he admitted that, [most
 * are held back], [which was planned]".
 *
 * A clause begins at a word that the tree says is a sentence's root or the head of a subordinate, relative, participial or
 * co-ordinated clause. Infinitives ("to return") and bare complements belong to the clause that governs them.
 */
import type { Sentence } from "./sentences.ts";
import type { Syntax } from "./syntax.ts";
import { relationOf, uposOf, xposOf } from "./tags.ts";
import { childBy } from "./tree.ts";

/**
 * `main`: a sentence's root; `content`: what is said, known, hoped; `adverbial`: "while …", "if …"; `relative`: "who …";
 * `participle`: "speaking to …", "set up by …"; `conjunct`: "… and returned"; `aside`: loosely joined.
 */
export type ClauseKind = "main" | "content" | "adverbial" | "relative" | "participle" | "conjunct" | "aside";

export type Clause = {
  readonly kind: ClauseKind;
  /** Token of its predicate. */
  readonly head: number;
  /** Index of the clause it hangs on; -1 for a main clause. */
  readonly parent: number;
  readonly sentence: number;
  /** First and last of its own tokens, those of clauses below it left out. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** The word that introduces it: "while", "if", "that"; -1 without one. */
  readonly mark: number;
  /** Token of its subject, its own or the one it shares or inherits; -1 without one. */
  readonly subject: number;
  /** Whether the subject is written in the clause itself. */
  readonly ownSubject: boolean;
};

export type Clauses = {
  readonly list: readonly Clause[];
  /** By token: index of its clause; -1 outside sentences. */
  readonly at: Int32Array;
};

const ROOT = relationOf("root");
const CCOMP = relationOf("ccomp");
const CSUBJ = relationOf("csubj");
const ADVCL = relationOf("advcl");
const RELCL = relationOf("acl:relcl");
const ACL = relationOf("acl");
const CONJ = relationOf("conj");
const ADVMOD = relationOf("advmod");
const PARATAXIS = relationOf("parataxis");
const MARK = relationOf("mark");
const COP = relationOf("cop");
const AUX = relationOf("aux");
const AUX_PASS = relationOf("aux:pass");
const SUBJECTS: ReadonlySet<number> = new Set([
  relationOf("nsubj"),
  relationOf("nsubj:pass"),
  CSUBJ,
  relationOf("expl"),
]);
const EXPLETIVE = relationOf("expl");
const VERB = uposOf("VERB");
const AUXILIARY = uposOf("AUX");
const [VB, VBG, VBN, WDT, WP] = [xposOf("VB"), xposOf("VBG"), xposOf("VBN"), xposOf("WDT"), xposOf("WP")];

type Draft = { -readonly [field in keyof Clause]: Clause[field] };

export function findClauses({ sentences, syntax }: { sentences: readonly Sentence[]; syntax: Syntax }): Clauses {
  const at = new Int32Array(syntax.head.length).fill(-1);
  const list: Draft[] = [];
  for (const [index, sentence] of sentences.entries()) {
    for (let token = sentence.firstToken; token < sentence.endToken; token += 1) {
      const kind = kindOf(syntax, token);
      if (kind === null) continue;
      at[token] = list.length;
      list.push({
        kind,
        head: token,
        parent: -1,
        sentence: index,
        firstToken: token,
        lastToken: token,
        mark: childBy(syntax, token, MARK),
        subject: -1,
        ownSubject: false,
      });
    }
    for (let token = sentence.firstToken; token < sentence.endToken; token += 1) claim(syntax, at, token);
    for (let token = sentence.firstToken; token < sentence.endToken; token += 1) stretch(list[at[token]!], token);
  }
  for (const clause of list) {
    const above = syntax.head[clause.head]!;
    if (above >= 0) clause.parent = at[above]!;
  }
  for (const clause of list) findSubject(clause, list, syntax);
  return { list, at };
}

/** What kind of clause a token heads; null where it heads none. */
function kindOf(syntax: Syntax, token: number): ClauseKind | null {
  switch (syntax.relation[token]) {
    case ROOT:
      return "main";
    case CCOMP:
    case CSUBJ:
      return "content";
    case RELCL:
      return "relative";
    case ADVCL:
      if (isCompared(syntax, token)) return null;
      return isParticiple(syntax, token) ? "participle" : isInfinitive(syntax, token) ? null : "adverbial";
    case ACL:
      return isParticiple(syntax, token) ? "participle" : null;
    case PARATAXIS:
      return isPredicate(syntax, token) && !isInfinitive(syntax, token) ? "aside" : null;
    case CONJ:
      return isPredicate(syntax, token) && !continuesInfinitive(syntax, token) ? "conjunct" : null;
    default:
      // A word with a subject of its own that the parser hung up oddly is a clause all the same.
      return isVerb(syntax, token) && hasSubject(syntax, token) && !isInfinitive(syntax, token) ? "aside" : null;
  }
}

function isVerb({ upos }: Syntax, token: number): boolean {
  return upos[token] === VERB || upos[token] === AUXILIARY;
}

function isPredicate(syntax: Syntax, token: number): boolean {
  return isVerb(syntax, token) || hasSubject(syntax, token) || childBy(syntax, token, COP) >= 0;
}

/** "speaking", "confirmed" without an auxiliary or a subject that would make it a full clause. */
function isParticiple(syntax: Syntax, token: number): boolean {
  const tag = syntax.xpos[token];
  if (tag !== VBG && tag !== VBN) return false;
  return !hasSubject(syntax, token) && childBy(syntax, token, AUX) < 0 && childBy(syntax, token, AUX_PASS) < 0;
}

/** "to return", "to be released": no clause of its own. */
function isInfinitive(syntax: Syntax, token: number): boolean {
  const mark = childBy(syntax, token, MARK);
  // "for him to return", too: what somebody is to do is no telling.
  if (mark >= 0 && syntax.lemma[mark] === "to") return true;
  if (hasSubject(syntax, token)) return false;
  return syntax.xpos[token] === VB && childBy(syntax, token, AUX) < 0;
}

/** "as dead as [you think]", "sooner than [they hoped]": a measure, and no telling of its own. */
function isCompared(syntax: Syntax, token: number): boolean {
  const { lemma, head, firstChild, nextSibling, relation } = syntax;
  const mark = childBy(syntax, token, MARK);
  if (mark < 0 || (lemma[mark] !== "as" && lemma[mark] !== "than")) return false;
  if (lemma[mark] === "than") return true;
  for (let child = firstChild[head[token]!]!; child >= 0 && child < token; child = nextSibling[child]!) {
    if (relation[child] === ADVMOD && lemma[child] === "as") return true;
  }
  return false;
}

/** "to come and [see]"; but "will come and [see]" tells two things. */
function continuesInfinitive(syntax: Syntax, token: number): boolean {
  // "Ember Vale Renewed, [Ada Quill to Return]": with a subject of its own it goes on with nothing.
  if (!isInfinitive(syntax, token) || hasSubject(syntax, token)) return false;
  const above = syntax.head[token]!;
  return childBy(syntax, token, MARK) >= 0 || (syntax.xpos[above] === VB && childBy(syntax, above, AUX) < 0);
}

function hasSubject(syntax: Syntax, token: number): boolean {
  return subjectOf(syntax, token) >= 0;
}

/** The subject among the dependents, a real one before "it" and "there"; -1 without one. */
function subjectOf({ firstChild, nextSibling, relation }: Syntax, token: number): number {
  let expletive = -1;
  for (let child = firstChild[token]!; child >= 0; child = nextSibling[child]!) {
    if (relation[child] === EXPLETIVE) expletive = child;
    else if (SUBJECTS.has(relation[child]!)) return child;
  }
  return expletive;
}

/** Gives a token, and those between it and the nearest clause head above, to that clause. */
function claim({ head }: Syntax, at: Int32Array, token: number): void {
  let above = token;
  while (above >= 0 && at[above]! < 0) above = head[above]!;
  if (above < 0) return;
  const clause = at[above]!;
  for (let below = token; at[below]! < 0; below = head[below]!) at[below] = clause;
}

function stretch(clause: Draft | undefined, token: number): void {
  if (clause === undefined) return;
  clause.firstToken = Math.min(clause.firstToken, token);
  clause.lastToken = Math.max(clause.lastToken, token);
}

/** Clauses above come first in no particular order, so an inherited subject is looked for up the tree. */
function findSubject(clause: Draft, list: readonly Draft[], syntax: Syntax): void {
  const own = subjectOf(syntax, clause.head);
  const above = syntax.head[clause.head]!;
  const isRelativePronoun = own >= 0 && (syntax.xpos[own] === WDT || syntax.xpos[own] === WP);
  if (own >= 0 && !(clause.kind === "relative" && isRelativePronoun)) {
    clause.subject = own;
    clause.ownSubject = true;
  } else if (clause.kind === "relative" || (clause.kind === "participle" && syntax.relation[clause.head] === ACL)) {
    clause.subject = above;
  } else if (clause.kind === "conjunct" || clause.kind === "participle") {
    const parent = list[clause.parent];
    if (parent === undefined) return;
    if (parent.subject < 0) findSubject(parent, list, syntax);
    clause.subject = parent.subject;
  }
}
