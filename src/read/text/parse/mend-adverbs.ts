/**
 * Slips of the parser about an adverb that is a predicate: of "which [is down for August]" and "and [is out in May]" what
 * has a finite copula modifies no verb but is a clause, with what stands behind it.
 */
import { relationOf, uposOf, xposOf } from "../tags.ts";
import type { Columns } from "./mend-tree.ts";

const COP = relationOf("cop");
const ADVMOD = relationOf("advmod");
const PARTICLE = relationOf("compound:prt");
const RELCL = relationOf("acl:relcl");
const CONJ = relationOf("conj");
const OBL = relationOf("obl");
const NMOD = relationOf("nmod");
const PUNCT = relationOf("punct");
const FLAT = relationOf("flat");
const [COMPOUND, CASE] = [relationOf("compound"), relationOf("case")];
const [NSUBJ, CC] = [relationOf("nsubj"), relationOf("cc")];
const [WDT, WP, COMMA] = [xposOf("WDT"), xposOf("WP"), xposOf(",")];
const [NOUN, PROPN, ADV] = [uposOf("NOUN"), uposOf("PROPN"), uposOf("ADV")];
const FINITE: ReadonlySet<number> = new Set((["VBZ", "VBP", "VBD"] as const).map(xposOf));

/** Mends the sentence of the tokens `from` … `to`. */
export function mendAdverbs(columns: Columns, from: number, to: number): void {
  const { upos, xpos, head, relation } = columns;
  for (let token = from + 1; token + 1 < to; token += 1) if (upos[token] === ADV) standAlone(columns, token, from, to);
  for (let copula = from + 1; copula < to; copula += 1) {
    const adverb = head[copula]!;
    if (relation[copula] !== COP || adverb < copula || !FINITE.has(xpos[copula]!)) continue;
    // "delayed more than [once] and [is down] for May": it is joined to the clause, not to an adverb of it.
    const isJoined = relation[adverb] === CONJ && relation[head[adverb]!] === ADVMOD;
    if (!isJoined && relation[adverb] !== ADVMOD && relation[adverb] !== PARTICLE) continue;
    const above = isJoined ? head[head[adverb]!]! : head[adverb]!;
    const opener = openerOf({ head, relation, xpos }, adverb, from, copula);
    if (opener < 0 || above > copula) continue;
    if (relation[opener] === CC) {
      head[adverb] = above;
      relation[adverb] = CONJ;
    } else {
      let noun = opener - 2;
      if (xpos[opener - 1] !== COMMA || noun < from || (upos[noun] !== NOUN && upos[noun] !== PROPN)) continue;
      while (relation[noun] === FLAT && head[noun]! >= from) noun = head[noun]!;
      head[adverb] = noun;
      relation[adverb] = RELCL;
    }
    takePhrases({ head, relation }, adverb, above, to);
  }
}

/** "won't be [back] as Captain Rusk": no adverb is a part of a name, and behind a copula it is what is said. */
function standAlone({ head, relation }: Columns, adverb: number, from: number, to: number): void {
  const noun = head[adverb]!;
  const isInside = relation[adverb] === COMPOUND && relation[adverb + 1] === CASE && head[adverb + 1] === noun;
  if (!isInside || relation[adverb - 1] !== COP || (head[adverb - 1] !== noun && head[adverb - 1] !== adverb)) return;
  head[adverb] = head[noun]!;
  relation[adverb] = relation[noun]!;
  for (let token = from; token < to; token += 1)
    if (head[token] === noun && (token < adverb || relation[token] === PUNCT)) head[token] = adverb;
  head[noun] = adverb;
  relation[noun] = OBL;
}

/** What stands right behind the adverb belongs to it. */
function takePhrases(
  { head, relation }: Pick<Columns, "head" | "relation">,
  adverb: number,
  above: number,
  to: number,
): void {
  for (let token = adverb + 1; token < to && relation[token] !== PUNCT; token += 1) {
    if (head[token] !== above || (relation[token] !== OBL && relation[token] !== NMOD)) continue;
    head[token] = adverb;
    relation[token] = OBL;
  }
}

/** The "which" or the "and" that opens the adverb's clause; -1 without one. */
function openerOf(
  { head, relation, xpos }: Pick<Columns, "head" | "relation" | "xpos">,
  adverb: number,
  from: number,
  copula: number,
): number {
  for (let token = copula - 1; token >= from; token -= 1) {
    if (head[token] !== adverb) continue;
    if (relation[token] === CC) return token;
    if (relation[token] === NSUBJ && (xpos[token] === WDT || xpos[token] === WP)) return token;
  }
  return -1;
}
