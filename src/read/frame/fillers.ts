/** What fills a role: from a place ("object", "for") to a token, and from the token to a mention, time or number of the right kind. */
import type { FillerKind, FrameRole, Place, Trigger } from "../../model/frame.ts";
import type { Id } from "../../model/id.ts";
import type { Clauses } from "../text/clauses.ts";
import type { Filler } from "../text/evocations.ts";
import { dependent, governingVerb, isPassive, surfaceSubject } from "../text/grammar.ts";
import type { Mentions, TextMention } from "../text/mentions.ts";
import type { Syntax } from "../text/syntax.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";
import type { TokenRange } from "../text/token-range.ts";
import { isMoney, sumAt } from "./amounts.ts";
import { lastBefore, mentionFrom, ofPronoun } from "./focus.ts";
import { isFit, isNever } from "./fits.ts";
import { beforeRelative, tokensAt } from "./places.ts";
import { dependsOnNoun, isAnothersPart, isItself, isTaken, isUnknown } from "./taken.ts";

export type FillerScene = {
  readonly syntax: Syntax;
  readonly mentions: Mentions;
  /** Works that the headline names. */
  readonly topics: ReadonlySet<Id<"Entity">>;
  readonly clauses: Clauses;
  /** By token: index of the time expression that covers it, or -1. */
  readonly timeAt: Int32Array;
  /** Whether a time expression says when something is, and not only how long it takes; by index. */
  readonly isDated: (time: number) => boolean;
  /** Whether any work is spoken of. */
  readonly hasWorks: boolean;
  /** Whether a word counts in a row: "first". */
  readonly isOrdinal: (token: number) => boolean;
  /** Whether a pack has the entity. */
  readonly isKnown: (entity: Id<"Entity">) => boolean;
};

const POSSESSIVE = relationOf("nmod:poss");
const COMPOUND = relationOf("compound");
const NUMMOD = relationOf("nummod");
const AMOD = relationOf("amod");
const DET = relationOf("det");
const APPOS = relationOf("appos");
const XCOMP = relationOf("xcomp");
const RELCL = relationOf("acl:relcl");
const CCOMP = relationOf("ccomp");
const OBJ = relationOf("obj");
const NSUBJ = relationOf("nsubj");
const NSUBJ_PASS = relationOf("nsubj:pass");
const [DT, VBN] = [xposOf("DT"), xposOf("VBN")];
const ACL = relationOf("acl");
const COP = relationOf("cop");
const AUX = relationOf("aux");
const MARK = relationOf("mark");
const NUM = uposOf("NUM");
const PRON = uposOf("PRON");
const ADJ = uposOf("ADJ");
const ADP = uposOf("ADP");
const DETERMINER = uposOf("DET");
const NMOD = relationOf("nmod");

/** Where a trigger stands, and what has been found for it so far: no filler serves twice. */
export type Site = {
  readonly trigger: Trigger;
  readonly token: number;
  readonly lastToken: number;
  readonly taken: ReadonlyMap<string, Filler>;
};

export function findFiller(scene: FillerScene, role: FrameRole, site: Site): Filler | null {
  for (const place of role.from) {
    const filler = place === "clause" ? nearestInClause(scene, role, site) : findAt(scene, role, place, site);
    if (filler === null || isTaken(scene, filler, site) || isAnothersPart(scene, filler, site)) continue;
    if (place !== "self" && isItself(scene, filler, site)) continue;
    if (place === "named-there" && isUnknown(scene, filler)) continue;
    return withWhom(scene, role, site, filler) ?? filler;
  }
  return null;
}

/** "The studio is in talks with [Ada Quill]": where people come before companies, and stand with them, it is they who are spoken of. */
function withWhom(scene: FillerScene, role: FrameRole, site: Site, filler: Filler): Filler | null {
  const isCompany = filler.kind === "mention" && scene.mentions.list[filler.mention]!.kind === "organization";
  if (!isCompany || role.kinds[0] !== "person" || !role.from.includes("with")) return null;
  const other = findAt(scene, { ...role, kinds: ["person"] }, "with", site);
  return other?.kind === "mention" && scene.mentions.list[other.mention]!.kind === "person" ? other : null;
}

function findAt(scene: FillerScene, role: FrameRole, place: Place, site: Site): Filler | null {
  const { token, lastToken } = site;
  if (place === "self")
    return fillBy(scene, role, token) ?? (lastToken === token ? null : fillBy(scene, role, lastToken));
  if (place === "machine") return findMachine(scene, role, site);
  if (place === "identity") return fillByIdentity(scene, role, token);
  for (const found of tokensAt(scene.syntax, place, token, lastToken)) {
    const filler = found < 0 ? null : fillBy(scene, role, partAround(scene, token, found));
    if (filler !== null) return filler;
    const before = found < 0 ? -1 : beforeRelative(scene.syntax, token, found);
    if (before >= 0) return fillBy(scene, role, before);
  }
  return null;
}

/** "the console [gets] the game", by its name: "three seasons got them far" tells nothing of what they are played on. */
function findMachine(scene: FillerScene, role: FrameRole, site: Site): Filler | null {
  const filler = findAt(scene, { ...role, kinds: ["work"], workTypes: [] }, "subject", site);
  if (filler?.kind !== "mention") return null;
  const { form, firstToken, endToken } = scene.mentions.list[filler.mention]!;
  if (form === "name") return isNever(scene, role, scene.mentions.list[filler.mention]!) ? null : filler;
  // "The Orbit Station version won't get the expansion."
  const mention = scene.mentions.list.findIndex(
    (one) =>
      one.form === "name" &&
      one.kind === "work" &&
      isWithin(one, { firstToken, endToken }) &&
      !isNever(scene, role, one),
  );
  return mention < 0 ? null : { kind: "mention", mention };
}

const isWithin = (one: TokenRange, outer: TokenRange): boolean =>
  one.firstToken >= outer.firstToken && one.endToken <= outer.endToken;

/** "the second season of Ember Vale, which returns in May": what the relative clause hangs on may be the whole of what returns. */
function partAround({ syntax, mentions }: FillerScene, verb: number, found: number): number {
  if (syntax.relation[verb] !== RELCL || syntax.head[verb] !== found || syntax.relation[found] !== NMOD) return found;
  const [part, whole] = [syntax.head[found]!, found].map((token) => mentions.list[mentions.byHead[token]!]?.entity);
  return part != null && whole != null && part.startsWith(`${whole}-`) ? syntax.head[found]! : found;
}

/** Whom a copula says that somebody will be, or is anew: "will be [Nightjar]", "is the new [Nightjar]"; what is told of a fiction stands in the present. */
function fillByIdentity(scene: FillerScene, role: FrameRole, copula: number): Filler | null {
  const { syntax, mentions } = scene;
  const who = syntax.relation[copula] === COP ? syntax.head[copula]! : -1;
  const mention = who < 0 ? -1 : mentions.byHead[who]!;
  const known = mentions.list[mention];
  if (known?.form !== "name" || known.headToken !== who || !role.kinds.includes(known.kind)) return null;
  const isAhead = dependent(syntax, who, AUX) >= 0 || dependent(syntax, who, MARK) >= 0;
  return known.kind === "character" && (isAhead || dependent(syntax, who, AMOD) >= 0)
    ? { kind: "mention", mention }
    : null;
}

/** The mention, time or number a token stands for, if it is of one of the kinds; else one that hangs right on it. */
function fillBy(scene: FillerScene, role: FrameRole, token: number): Filler | null {
  const direct = fillDirectly(scene, role, token) ?? fillThrough(scene, role, token);
  if (direct !== null) return direct;
  const { firstChild, nextSibling, relation, xpos } = scene.syntax;
  for (let child = firstChild[token]!; child >= 0; child = nextSibling[child]!) {
    const way = relation[child];
    // "a badger named [Lord Sett]"
    const called = way === ACL && xpos[child] === VBN ? dependent(scene.syntax, child, XCOMP) : -1;
    const named = called > child ? fillDirectly(scene, role, called) : null;
    if (named?.kind === "mention" && scene.mentions.list[named.mention]!.form === "name") return named;
    if (way !== COMPOUND && way !== APPOS && way !== NUMMOD && way !== DET && !isPartOf(scene.syntax, child)) continue;
    const filler = fillDirectly(scene, role, child);
    if (filler !== null) return filler;
  }
  return null;
}

/** "the release [of Ember Vale]", "[the film]'s launch": whose the event is. */
function fillThrough(scene: FillerScene, role: FrameRole, token: number): Filler | null {
  const { firstChild, nextSibling, relation, lemma } = scene.syntax;
  if (!role.through.includes(lemma[token]!)) return null;
  for (let child = firstChild[token]!; child >= 0; child = nextSibling[child]!) {
    const way = relation[child];
    const filler = way === POSSESSIVE || way === NMOD || way === COMPOUND ? fillDirectly(scene, role, child) : null;
    if (filler !== null) return filler;
  }
  return null;
}

/** "most [of the cast]", "all [of them]". */
function isPartOf({ relation, head, firstChild, lemma, upos }: Syntax, child: number): boolean {
  const whole = upos[head[child]!];
  if (relation[child] !== NMOD || (whole !== PRON && whole !== DETERMINER && whole !== ADJ && whole !== NUM))
    return false;
  const first = firstChild[child]!;
  return first >= 0 && lemma[first] === "of";
}

function fillDirectly(scene: FillerScene, role: FrameRole, token: number): Filler | null {
  const { kinds } = role;
  const { mentions, timeAt, syntax } = scene;
  const time = timeAt[token]!;
  if (time >= 0) return kinds.includes(scene.isDated(time) ? "time" : "duration") ? { kind: "time", time } : null;
  // "the first two episodes" are not all of them.
  if (kinds.includes("number") && syntax.upos[token] === NUM)
    return scene.isOrdinal(token - 1) ? null : { kind: "number", token };
  if (kinds.includes("money") && isMoney(syntax, token)) {
    return { kind: "words", firstToken: token - 1, endToken: token + 1 };
  }
  if (kinds.includes("sum")) return sumAt(syntax, token);
  const byHead = mentions.byHead[token]!;
  const mention = byHead >= 0 ? byHead : mentions.at[token]!;
  const known = mentions.list[mention];
  if (known !== undefined && kinds.includes(known.kind)) {
    return isFit(scene, role, known) ? { kind: "mention", mention } : null;
  }
  // "eyes Ada Quill for Nightjar; [she] has been offered the part": what only people do is done by nobody's character.
  if (known?.form === "pronoun" && known.kind === "character" && !known.plural && kinds.includes("person"))
    return lastBefore(scene, ["person"], mention);
  // A name of nobody knows what is what the frame takes it for.
  if (known?.form === "name" && isGuessed(scene, known, kinds) && takesNames(kinds))
    return { kind: "mention", mention };
  if (known === undefined && isDemonstrative(syntax, token))
    return fillFromBefore(scene, kinds, mentionFrom(scene, token), token);
  if (known?.form !== "pronoun" || (known.kind !== "other" && !isMistaken(scene, token, known, kinds))) return null;
  // "their reunion": of a team that was named.
  return known.plural && kinds.includes("team")
    ? lastBefore(scene, ["team"], mention)
    : fillFromBefore(scene, kinds, mention, token);
}

/** "[It] will hit theaters" is said of no company, whatever the pronoun was taken for. */
function isMistaken(scene: FillerScene, token: number, known: TextMention, kinds: readonly FillerKind[]): boolean {
  const way = scene.syntax.relation[token];
  const isSubject = way === NSUBJ || way === NSUBJ_PASS;
  const isWorks = known.kind === "organization" && !known.plural && kinds.length === 1 && kinds[0] === "work";
  return (isWorks && isSubject) || isItsOwnSubject(scene, token, known);
}

/** "The studio has no part in [it]": whoever the pronoun was taken for, it is not who does it. */
function isItsOwnSubject(
  { syntax, mentions }: FillerScene,
  token: number,
  { kind, entity, plural }: TextMention,
): boolean {
  if (kind !== "organization" || plural || entity === null) return false;
  const verb = governingVerb(syntax, token);
  const subject = verb < 0 ? -1 : surfaceSubject(syntax, verb);
  return subject >= 0 && subject !== token && mentions.list[mentions.byHead[subject]!]?.entity === entity;
}

/** "I expect [that] to launch in June": without a noun of its own. */
function isDemonstrative({ upos, xpos, relation }: Syntax, token: number): boolean {
  const way = relation[token];
  return (
    xpos[token] === DT &&
    (upos[token] === PRON || upos[token] === DETERMINER) &&
    (way === OBJ || way === NSUBJ || way === NSUBJ_PASS)
  );
}

/** A name whose kind nobody knows, or one that only looks like a place: "Harbor Nights has been delayed". */
function isGuessed({ isKnown }: FillerScene, { kind, entity }: TextMention, kinds: readonly FillerKind[]): boolean {
  if (kind === "other") return true;
  return kinds.includes("work") && (kind === "place" || kind === "event") && entity !== null && !isKnown(entity);
}

const takesNames = (kinds: readonly FillerKind[]): boolean => !kinds.some((kind) => NAMELESS.has(kind));

const NAMELESS: ReadonlySet<FillerKind> = new Set(["time", "duration", "number", "money", "sum", "place"]);

/** What "it" means where the frame asks for a kind: the last of that kind that was named before. */
function fillFromBefore(
  scene: FillerScene,
  kinds: readonly FillerKind[],
  pronoun: number,
  token: number,
): Filler | null {
  const { syntax } = scene;
  // "made it official", "could make it eight years", "it was announced that …": the pronoun stands for what follows.
  const verb = syntax.head[token]!;
  const said = verb >= 0 && syntax.relation[token] === OBJ ? dependent(syntax, verb, XCOMP) : -1;
  const isAhead = verb >= 0 && isPassive(syntax, verb) && dependent(syntax, verb, CCOMP) >= 0;
  if (kinds.includes("person") || isAhead || said > token) return null;
  return ofPronoun(scene, kinds, pronoun);
}

/** The nearest filler of the kind in the trigger's clause: behind it first, for times follow what they date. */
function nearestInClause(scene: FillerScene, role: FrameRole, site: Site): Filler | null {
  const index = scene.clauses.at[site.token]!;
  const clause = scene.clauses.list[index];
  if (clause === undefined) return null;
  const at = (token: number): Filler | null => {
    const filler = scene.clauses.at[token] === index ? fillDirectly(scene, role, token) : null;
    const isOwn = filler?.kind === "mention" && scene.mentions.list[filler.mention]!.headToken === site.lastToken;
    const isYears = filler?.kind === "time" && dependsOnNoun(scene, token, site);
    return filler === null || isOwn || isYears || isTaken(scene, filler, site) ? null : filler;
  };
  for (let token = site.lastToken + 1; token <= clause.lastToken; token += 1) {
    const filler = at(token);
    if (filler !== null) return filler;
    // "a year after its debut in March": not in March.
    if (countsFrom(scene, role, token)) return null;
  }
  for (let token = site.token - 1; token >= clause.firstToken; token -= 1) {
    const filler = at(token);
    if (filler !== null) return filler;
  }
  return null;
}

/** How long after or before something else: what follows dates that. */
function countsFrom({ timeAt, isDated, syntax }: FillerScene, { kinds }: FrameRole, token: number): boolean {
  const time = timeAt[token]!;
  return kinds.includes("time") && time >= 0 && !isDated(time) && syntax.upos[token + 1] === ADP;
}
