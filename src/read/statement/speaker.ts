/** The words that name a source → who that is: "A person close to the film" → "person close to the film", "it" → the company. */
import type { MentionKind } from "../../model/entity.ts";
import type { Id } from "../../model/id.ts";
import type { Layers } from "../stage.ts";
import type { Stretch } from "../text/attributions.ts";
import { dependent, prepositional } from "../text/grammar.ts";
import type { TextMention } from "../text/mentions.ts";
import { relationOf, xposOf } from "../text/tags.ts";
import { rangeOf, topOf, type TokenRange } from "../text/token-range.ts";

type Have = Pick<Layers, "document" | "page" | "tokens" | "syntax" | "mentions">;

export type Speaker = {
  readonly name: string;
  readonly entity: Id<"Entity"> | null;
  readonly kind: MentionKind | null;
  /** Offsets into the page. */
  readonly start: number;
  readonly end: number;
  /** Whose it is, an outlet: "Variety" in "Variety's sources"; null elsewhere. */
  readonly through: Speaker | null;
};

const POSSESSIVE = relationOf("nmod:poss");
const DET = relationOf("det");
const PUNCT = relationOf("punct");
const RELCL = relationOf("acl:relcl");
const APPOS = relationOf("appos");
const FLAT = relationOf("flat");
const SUBJECTS: ReadonlySet<number> = new Set((["nsubj", "nsubj:pass"] as const).map(relationOf));
const WP = xposOf("WP");
const ACL = relationOf("acl");
const MARK = relationOf("mark");
const NSUBJ = relationOf("nsubj");
const BEFORE: ReadonlySet<number> = new Set((["amod", "compound", "nummod", "advmod"] as const).map(relationOf));

/** Kinds that speak. A document of theirs ("the studio's report") speaks for them. */
const SPEAKING: ReadonlySet<MentionKind> = new Set(["person", "character", "organization", "outlet", "team"]);

/** A speaker with the words that name it: the mention, if it is one, and the word that heads it. */
export type Named = { readonly speaker: Speaker; readonly mention: TextMention | null; readonly top: number };

export function nameSpeaker(have: Have, stretch: Stretch): Named {
  const range = rangeOf(have.tokens, stretch);
  const top = behindRelative(have, topOf(have.syntax, range));
  const mention = mentionAt(have, top) ?? null;
  return { speaker: speakerOf(have, stretch, range, top, mention), mention, top };
}

function speakerOf(have: Have, stretch: Stretch, range: TokenRange, top: number, mention: TextMention | null): Speaker {
  const opening = openingName(have, range);
  if (opening !== undefined) return fromMention(have, opening);
  const employee = employeeIn(have, range, mention);
  if (employee !== undefined) return fromMention(have, employee);
  if (mention === null || !(SPEAKING.has(mention.kind) || mention.form === "pronoun")) {
    const other = ownerOf(have, top) ?? namedIn(have, range);
    if (other !== undefined) return fromMention(have, other);
  }
  if (mention === null) return fromWords(have, stretch, null);
  if (mention.entity !== null) return fromMention(have, mention);
  if (mention.form === "pronoun") return fromPronoun(have, mention, top, stretch);
  if (mention.form !== "description") return fromMention(have, mention);
  const isInside = top >= mention.firstToken && top < mention.endToken;
  return fromDescription(have, isInside ? { ...mention, headToken: top } : mention);
}

/** Of "who" in "a person close to the film, who said …": the person. */
function behindRelative({ syntax, tokens }: Have, token: number): number {
  if (syntax.xpos[token] !== WP) return token;
  const verb = syntax.head[token]!;
  let noun = verb >= 0 && syntax.relation[verb] === RELCL ? syntax.head[verb]! : -1;
  // ", a team lead, who shared": where the tree has the clause elsewhere, what stands before its comma.
  if (noun < 0 && tokens.lower[token - 1] === ",") noun = token - 2;
  if (noun < 0) return token;
  while (syntax.relation[noun] === FLAT || syntax.relation[noun] === APPOS) noun = syntax.head[noun]!;
  return noun;
}

/** "Mara Ilves, the studio's head of games,": who is named first, and then described. */
function openingName({ mentions, tokens }: Have, { firstToken, endToken }: TokenRange): TextMention | undefined {
  const mention = mentions.list[mentions.at[firstToken]!];
  if (mention?.form !== "name" || mention.kind !== "person" || mention.firstToken !== firstToken) return undefined;
  return mention.endToken < endToken && tokens.lower[mention.endToken] === "," ? mention : undefined;
}

/** Where the grammar shows no head that could speak: the last in the stretch who is named and could. */
function namedIn({ mentions }: Have, { firstToken, endToken }: TokenRange): TextMention | undefined {
  for (let token = endToken - 1; token >= firstToken; token -= 1) {
    const mention = mentions.list[mentions.byHead[token]!];
    if (mention !== undefined && mention.form === "name" && SPEAKING.has(mention.kind)) return mention;
  }
  return undefined;
}

/** "Variety's [Mara Ilves]", "[Mara Ilves] of Variety": the one who is named, where the tree has the owner above. */
function employeeIn(have: Have, range: TokenRange, mention: TextMention | null): TextMention | undefined {
  if (mention === null || (mention.kind !== "outlet" && mention.kind !== "organization")) return undefined;
  const named = namedIn(have, range);
  return named !== undefined && named !== mention && named.kind === "person" ? named : undefined;
}

function mentionAt({ mentions }: Have, token: number): TextMention | undefined {
  return mentions.list[mentions.byHead[token]!] ?? mentions.list[mentions.at[token]!];
}

/** Of "the studio's report", "the accounts of the studio": the studio. */
function ownerOf(have: Have, token: number): TextMention | undefined {
  for (const found of [dependent(have.syntax, token, POSSESSIVE), prepositional(have.syntax, token, "of")]) {
    const owner = found < 0 ? undefined : mentionAt(have, found);
    if (owner !== undefined && SPEAKING.has(owner.kind)) return owner;
  }
  return undefined;
}

function fromMention({ page }: Have, { name, entity, kind, start, end }: TextMention): Speaker {
  return { name: name.trim() || page.text.slice(start, end), entity, kind, start, end, through: null };
}

/** The words as they stand, without an article. */
function fromWords({ page, tokens, syntax }: Have, { start, end }: Stretch, kind: MentionKind | null): Speaker {
  const { firstToken, endToken } = rangeOf(tokens, { start, end });
  const isOpened = endToken > firstToken + 1 && syntax.relation[firstToken] === DET;
  const name = page.text
    .slice(isOpened ? tokens.start[firstToken + 1] : start, end)
    .replace(/\s+/gu, " ")
    .trim();
  return { name, entity: null, kind, start, end, through: null };
}

/** What a pronoun goes back to through those between: "Ilves … she … she". */
export function rootOf({ mentions: { list } }: Pick<Have, "mentions">, mention: TextMention): TextMention | undefined {
  let root: TextMention | undefined;
  for (let at = mention, step = 0; at.antecedent !== null && step < REACH; step += 1) {
    const next = list[at.antecedent];
    if (next === undefined || next === mention) break;
    root = next;
    at = next;
  }
  return root;
}

/** "who" and "they" by what they stand for; an "it" that speaks is the organisation named last. */
function fromPronoun(have: Have, mention: TextMention, token: number, stretch: Stretch): Speaker {
  const antecedent = rootOf(have, mention);
  if (antecedent !== undefined) {
    const meant = antecedent.form === "description" ? fromDescription(have, antecedent) : fromMention(have, antecedent);
    return { ...meant, start: mention.start, end: mention.end };
  }
  const organization = mention.kind === "other" ? organizationBefore(have, token) : undefined;
  if (organization === undefined) return fromWords(have, stretch, mention.kind);
  return { ...fromMention(have, organization), start: mention.start, end: mention.end };
}

/** How many mentions back an "it" may reach, and how many words a description may have behind its noun. */
const REACH = 24;

/** The organisation that was a subject last; without one, the one named last. */
function organizationBefore({ mentions, syntax }: Have, token: number): TextMention | undefined {
  const from = mentions.at[token]!;
  let nearest: TextMention | undefined;
  for (let index = from - 1; index >= 0 && index >= from - REACH; index -= 1) {
    const one = mentions.list[index]!;
    if (one.entity === null || (one.kind !== "organization" && one.kind !== "outlet")) continue;
    if (SUBJECTS.has(syntax.relation[one.headToken]!)) return one;
    nearest ??= one;
  }
  return nearest;
}

/** "a person with knowledge of the plans, who …" → "person with knowledge of the plans"; "Variety's sources" → "sources", through Variety. */
function fromDescription(have: Have, { headToken, kind, start, end }: TextMention): Speaker {
  const { syntax, tokens, page } = have;
  let first = headToken;
  for (let child = syntax.firstChild[headToken]!; child >= 0 && child < headToken; child = syntax.nextSibling[child]!) {
    if (BEFORE.has(syntax.relation[child]!)) first = Math.min(first, child);
  }
  let last = headToken;
  while (last + 1 < tokens.count && last < headToken + REACH && describes(syntax, last + 1, headToken)) last += 1;
  const owner = dependent(syntax, headToken, POSSESSIVE);
  const possessor = owner < 0 ? undefined : mentionAt(have, owner);
  const name = page.text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/gu, " ");
  return {
    name,
    entity: null,
    kind,
    start,
    end,
    through: possessor?.kind === "outlet" ? fromMention(have, possessor) : null,
  };
}

/** Whether the word hangs below the noun, on no clause of its own: "close to the film" but not "who saw it" or "that it is late". */
function describes(syntax: Layers["syntax"], token: number, noun: number): boolean {
  const { head, relation } = syntax;
  if (relation[token] === PUNCT) return false;
  let at = token;
  for (let step = 0; step < 8 && at > noun; step += 1) {
    if (relation[at] === RELCL || relation[at] === APPOS) return false;
    if (relation[at] === ACL && dependent(syntax, at, MARK) >= 0 && dependent(syntax, at, NSUBJ) >= 0) return false;
    at = head[at]!;
  }
  return at === noun;
}
