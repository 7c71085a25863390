/** What the sentence around an event makes of it: a question, an order, someone's own words, words someone is cited for. */
import type { OperatorRow } from "../../../model/factuality-lexicon.ts";
import { relationOf, uposOf, xposOf } from "../../text/tags.ts";
import type { Quotation } from "../../text/quotations.ts";
import type { Sentence } from "../../text/sentences.ts";
import { type Ground, kindOf, rowsOf } from "../ground.ts";
import { findGoverningRow } from "./rows.ts";
import { isPast, MOST_CHILDREN, subjectOf } from "./tree.ts";

/** Shorter quotations hold a title or a turn of phrase. */
const SHORTEST_QUOTED = 5;
/** "And please do" before an order. */
const LONGEST_LEAD = 3;
/** Steps up to a verb that cites. */
const LONGEST_WAY = 6;
const LONGEST_CONDITION = 30;
const COMMA = xposOf(",");
const PARATAXIS = relationOf("parataxis");
const AUX = uposOf("AUX");
const VB = xposOf("VB");
const WRB = xposOf("WRB");
const WP = xposOf("WP");

/** Whether the sentence that the word heads asks, and does not take the event for granted ("Why did he leave?"). */
export function isAsked(ground: Ground, node: number): boolean {
  const sentence = sentenceOf(ground, node);
  return sentence !== null && endsAsking(ground, sentence) && !presupposes(ground, node);
}

function endsAsking(ground: Ground, { firstToken, endToken }: Sentence): boolean {
  for (let token = endToken - 1; token >= Math.max(firstToken, endToken - 3); token -= 1) {
    if (kindOf(ground, token) === "asks") return true;
  }
  return false;
}

/** "Rumor: …", "[Rumor] …": the row of the word that labels what its sentence says, if the event stands behind it; else null. */
export function labelOf(ground: Ground, event: number): OperatorRow | null {
  const sentence = sentenceOf(ground, event);
  if (sentence === null) return null;
  const { lower } = ground.tokens;
  const word = lower[sentence.firstToken] === "[" ? sentence.firstToken + 1 : sentence.firstToken;
  if (event <= word + 1 || (lower[word + 1] !== ":" && lower[word + 1] !== "]")) return null;
  return rowsOf(ground, word).find(({ via }) => via === "label") ?? null;
}

/** "Had the film sold, they would have made another": before the comma of a sentence that opens so. */
export function isInverted(ground: Ground, event: number): boolean {
  const sentence = sentenceOf(ground, event);
  if (sentence === null || kindOf(ground, sentence.firstToken) !== "inverts" || endsAsking(ground, sentence))
    return false;
  const { xpos } = ground.syntax;
  const end = Math.min(sentence.endToken, sentence.firstToken + LONGEST_CONDITION);
  for (let token = sentence.firstToken; token < end; token += 1) if (xpos[token] === COMMA) return event < token;
  return false;
}

function presupposes(ground: Ground, node: number): boolean {
  const { syntax } = ground;
  let left = MOST_CHILDREN;
  for (let child = syntax.firstChild[node]!; child >= 0 && left > 0; child = syntax.nextSibling[child]!) {
    const tag = syntax.xpos[child];
    if ((tag === WRB || tag === WP) && kindOf(ground, child) === "presupposes") return true;
    left -= 1;
  }
  return false;
}

/** "Expect a reunion": a bare verb without a subject near the beginning of its sentence. */
export function isImperative(ground: Ground, node: number): boolean {
  const { syntax } = ground;
  if (syntax.xpos[node] !== VB || syntax.head[node] !== -1 || subjectOf(ground, node) >= 0) return false;
  // "Fox is back", where a tagger takes the name for a verb.
  if (node + 1 < syntax.xpos.length && syntax.upos[node + 1] === AUX) return false;
  const sentence = sentenceOf(ground, node);
  if (sentence === null || node - sentence.firstToken > LONGEST_LEAD) return false;
  // "Rather than cancel it, …"
  return rowsOf(ground, sentence.firstToken).every(({ as }) => as !== "mark");
}

/** Whether a clause is what someone is cited for in the past, where "would" is a "will": "Fox said he would return". */
export function isReported(ground: Ground, node: number): boolean {
  const { syntax } = ground;
  let left = MOST_CHILDREN;
  for (let child = syntax.firstChild[node]!; child >= 0 && left > 0; child = syntax.nextSibling[child]!) {
    if (syntax.relation[child] === PARATAXIS && cites(ground, child)) return true;
    left -= 1;
  }
  left = LONGEST_WAY;
  for (let token = syntax.head[node]!; token >= 0 && left > 0; token = syntax.head[token]!) {
    if (cites(ground, token)) return true;
    left -= 1;
  }
  return false;
}

function cites(ground: Ground, token: number): boolean {
  return isPast(ground, token) && findGoverningRow(ground, token, "that") !== null;
}

/** Whether the word stands within a quotation long enough to be someone's words. */
export function isQuoted(ground: Ground, token: number): boolean {
  const quotation = quotationOf(ground, token);
  return quotation !== null && quotation.endToken - quotation.firstToken >= SHORTEST_QUOTED;
}

/** Not where only the predicate is in marks: that the film is "in production" its writer says. */
export function isQuotedWhole(ground: Ground, node: number): boolean {
  const subject = subjectOf(ground, node);
  return isQuoted(ground, node) && (subject < 0 || isQuoted(ground, subject));
}

/** Whether a semicolon parts two words, and not one inside of what only one of them quotes: each tells for itself. */
export function isSevered(ground: Ground, one: number, other: number): boolean {
  const { tokens } = ground;
  for (let token = Math.min(one, other) + 1; token < Math.max(one, other); token += 1) {
    if (tokens.lower[token] !== ";") continue;
    const within = quotationOf(ground, token);
    if (within === null || (within === quotationOf(ground, one) && within === quotationOf(ground, other))) return true;
  }
  return false;
}

/** The quotation in double marks that the word stands in; single marks often hold a title. */
export function quotationOf({ quotations }: Ground, token: number): Quotation | null {
  const quotation = firstEndingAfter(quotations, token);
  if (quotation === null || quotation.firstToken > token || quotation.marks === "single") return null;
  return quotation;
}

export function sentenceOf({ sentences }: Ground, token: number): Sentence | null {
  return firstEndingAfter(sentences, token);
}

/** The first stretch that ends behind the word, by halving. */
function firstEndingAfter<Stretch extends { readonly endToken: number }>(
  stretches: readonly Stretch[],
  token: number,
): Stretch | null {
  let low = 0;
  for (let high = stretches.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.endToken > token) high = middle;
    else low = middle + 1;
  }
  return stretches[low] ?? null;
}
