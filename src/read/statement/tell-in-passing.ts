/** What a noun phrase tells in passing: "its launch last October", "the show's next nine episodes", "Clark Johnson's former cop Cherry". */
import type { Pack } from "../../model/pack.ts";
import type { Language } from "../../model/language.ts";
import type { Layers } from "../stage.ts";
import type { Evocation } from "../text/evocations.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";
import { rangeOf, type TokenRange } from "../text/token-range.ts";
import { rowOf } from "./casting-rows.ts";
import type { Draft } from "./draft.ts";
import { buildCasting, buildProposition } from "./roles.ts";
import type { Unit } from "./units.ts";

type Have = Pick<Layers, "page" | "tokens" | "syntax" | "mentions" | "times">;

const PUNCT = relationOf("punct");
const FLAT = relationOf("flat");
const CASE = relationOf("case");
/** How what stands aside hangs on its clause, or on a noun of it. */
const ASIDE: ReadonlySet<number> = new Set((["obl", "nmod"] as const).map(relationOf));
const APPOS = relationOf("appos");
const COMPOUND = relationOf("compound");
const POS = xposOf("POS");
const ADP = uposOf("ADP");
/** What the verb tells of itself: "will cast [Ada Quill] as Nightjar and Tom Reed as the sheriff". */
const TAKEN: ReadonlySet<number> = new Set((["obj", "nsubj:pass"] as const).map(relationOf));
/** How a name hangs on the one before it in a row, or on its own noun. */
const JOINS: ReadonlySet<number> = new Set((["conj", "appos", "flat", "nmod"] as const).map(relationOf));

export const isCount = ({ fillers }: Evocation): boolean => fillers.get("value")?.kind === "number";

/** What nouns tell beside the clause's own news: "its launch [last October]", "the show's next [nine] episodes". */
export function tellInPassing(
  have: Have,
  evocations: readonly Evocation[],
  main: Evocation | null,
  unit: Pick<Unit, "head" | "attribution">,
  pack: Pick<Pack, "times" | "language">,
): Draft[] {
  const told: Draft[] = evocations
    .filter((evocation) => evocation !== main && !isTold(evocation, main) && !isSameNews(evocation, main))
    .filter(
      (evocation) =>
        opensAside(have, evocation, unit.head, pack.language) ||
        isCount(evocation) ||
        givesValue(evocation) ||
        isDated(have, evocation, main) ||
        isOfItself(evocation, main) ||
        isApposed(have, evocation, main),
    )
    .map((evocation) => ({
      range: asideOf(have, evocation) ?? phraseOf(have, headOf(evocation)),
      event: headOf(evocation),
      standIn: -1,
      isOwn: false,
      head: headOf(evocation),
      evocation,
      proposition: buildProposition(have, evocation, pack),
      attribution: -1,
      teller: -1,
      realm: "world",
      isGranted: isOfItself(evocation, main),
    }));
  return main === null ? told : [...told, ...tellPrices(have, evocations, main, unit, pack)];
}

/** "with a budget of [$65 million]", "with the working title [Iron Vale]": a noun that is there for its value alone. */
function givesValue({ trigger, fillers, under }: Evocation): boolean {
  return trigger.pos === "noun" && under < 0 && trigger.needs.includes("value") && fillers.has("value");
}

/** "launches in May [for $300]": what the work costs of which the clause tells something else, as surely as it tells that. */
function tellPrices(
  have: Have,
  evocations: readonly Evocation[],
  main: Evocation,
  { attribution }: Pick<Unit, "attribution">,
  pack: Pick<Pack, "times" | "language">,
): Draft[] {
  return evocations.flatMap((evocation) => {
    const { trigger, fillers, token, under } = evocation;
    const value = fillers.get("value");
    if (trigger.pos !== "phrase" || under >= 0 || value?.kind !== "words" || !isOfSame(evocation, main)) return [];
    return {
      range: { firstToken: Math.min(main.token, token), endToken: value.endToken },
      event: main.token,
      standIn: -1,
      isOwn: false,
      head: main.token,
      evocation,
      proposition: buildProposition(have, evocation, pack),
      attribution,
      teller: -1,
      realm: "world",
      isGranted: false,
    };
  });
}

function isOfSame({ fillers }: Evocation, main: Evocation): boolean {
  const [subject, mains] = [fillers.get("subject"), main.fillers.get("subject")];
  return subject?.kind === "mention" && mains?.kind === "mention" && subject.mention === mains.mention;
}

/** "She was busy [after] the launch": what a noun behind such a word names is taken for granted, and is not what the clause tells. */
export function opensAside(
  { syntax }: Pick<Have, "syntax">,
  { trigger, token, lastToken, under }: Evocation,
  head: number,
  { conjunctions }: Language,
): boolean {
  const noun = trigger.lemmas.length > 1 ? lastToken : token;
  if (trigger.pos !== "noun" || under >= 0 || noun === head || !ASIDE.has(syntax.relation[noun]!)) return false;
  for (let child = syntax.firstChild[noun]!; child >= 0 && child < noun; child = syntax.nextSibling[child]!)
    if (syntax.relation[child] === CASE && conjunctions.has(syntax.lemma[child]!)) return true;
  return false;
}

/** Of "final season" the noun. */
function headOf({ trigger, token, lastToken }: Evocation): number {
  return trigger.pos === "noun" && trigger.lemmas.length > 1 ? lastToken : token;
}

/** "the fifth and [final season]": a noun that says of itself what it is, unless the clause tells the same. */
function isOfItself({ trigger, fillers }: Evocation, main: Evocation | null): boolean {
  const subject = trigger.roles.find(({ name }) => name === "subject");
  const isSame = main?.trigger.frame === trigger.frame;
  return (
    trigger.pos === "noun" && !isSame && subject?.from.join() === "self" && fillers.get("subject")?.kind === "mention"
  );
}

/** "Mara Ilves, the [director] of Ember Vale, left": what those named beside it are called. */
function isApposed({ syntax }: Have, { trigger, token, fillers, under }: Evocation, main: Evocation | null): boolean {
  if (trigger.pos !== "noun" || under >= 0 || syntax.relation[token] !== APPOS || syntax.head[token]! > token)
    return false;
  const named = Array.from(fillers.values()).filter(({ kind }) => kind === "mention");
  return named.length > 1 && main?.trigger.frame !== trigger.frame;
}

/** "stepped down as [director] of the film": what somebody was or becomes, which the clause itself tells. */
function isSameNews({ trigger, fillers, token }: Evocation, main: Evocation | null): boolean {
  if (main === null || trigger.pos !== "noun" || trigger.frame !== main.trigger.frame || token < main.token)
    return false;
  const [agent, mains] = [fillers.get("agent"), main.fillers.get("agent")];
  return agent?.kind === "mention" && mains?.kind === "mention" && agent.mention === mains.mention;
}

/** "consists of [eight] episodes": the number that the clause itself tells. */
function isTold({ fillers }: Evocation, main: Evocation | null): boolean {
  const [value, mains] = [fillers.get("value"), main?.fillers.get("value")];
  return value?.kind === "number" && mains?.kind === "number" && value.token === mains.token;
}

/** An event that a noun or adjective names, with a time of its own. */
function isDated({ times }: Have, { trigger, fillers, under }: Evocation, main: Evocation | null): boolean {
  const when = fillers.get("when");
  // "its release by two weeks" tells no time.
  if (trigger.pos === "verb" || under >= 0 || when?.kind !== "time" || times[when.time]!.earliest === null)
    return false;
  const mains = main?.fillers.get("when");
  return mains?.kind !== "time" || mains.time !== when.time;
}

/** "[Ember Vale, out on May 9], stars Ada Quill": what an aside is beside, and its time; null for what is no aside. */
function asideOf({ mentions, times, tokens }: Have, { trigger, lastToken, fillers }: Evocation): TokenRange | null {
  const [subject, when] = [fillers.get("subject"), fillers.get("when")];
  const isBeside = trigger.roles.some(({ name, from }) => name === "subject" && from.includes("beside"));
  if (!isBeside || subject?.kind !== "mention" || when?.kind !== "time") return null;
  const { firstToken } = mentions.list[subject.mention]!;
  return { firstToken, endToken: Math.max(lastToken + 1, rangeOf(tokens, times[when.time]!).endToken) };
}

/** A noun with what hangs on it: "for the show's next nine episodes". */
function phraseOf({ syntax }: Have, word: number): TokenRange {
  // "its six-[part] first season"
  let noun = word;
  while (syntax.relation[noun] === COMPOUND && syntax.head[noun]! > noun) noun = syntax.head[noun]!;
  let [firstToken, endToken] = [noun, noun + 1];
  for (let child = syntax.firstChild[noun]!; child >= 0; child = syntax.nextSibling[child]!) {
    if (syntax.relation[child] === PUNCT) continue;
    firstToken = Math.min(firstToken, child);
    for (let inner = syntax.firstChild[child]!; inner >= 0; inner = syntax.nextSibling[inner]!) {
      if (inner < noun) firstToken = Math.min(firstToken, inner);
    }
    if (child > noun && syntax.relation[child] !== CASE) endToken = Math.max(endToken, endOfName(syntax, child));
  }
  return { firstToken, endToken };
}

/** Of "The" in "the release of The Long Tide": behind the name's last word. */
function endOfName({ firstChild, nextSibling, relation }: Layers["syntax"], token: number): number {
  let end = token + 1;
  for (let child = firstChild[token]!; child >= 0; child = nextSibling[child]!)
    if (relation[child] === FLAT) end = Math.max(end, child + 1);
  return end;
}

export function tellCastings(have: Have): Draft[] {
  return have.mentions.castings
    .filter((casting) => {
      const { actor, character } = casting;
      const [who, whom] = [have.mentions.list[actor]!, have.mentions.list[character]!];
      if (who.form !== "name" || whom.form !== "name") return false;
      const isSetOff = have.tokens.lower[Math.min(who.endToken, whom.endToken)] === "(";
      const row = rowOf(have, casting);
      const first = have.mentions.list[row[0]!.actor]!;
      const isOwner = have.syntax.xpos[who.endToken] === POS;
      // Of a roll call the verb tells, and nothing in passing.
      const isPaired = have.syntax.upos[who.endToken] === ADP;
      const isLoose = isPaired && row.length > 1 && !TAKEN.has(have.syntax.relation[first.headToken]!);
      return isSetOff || isOwner || isLoose || isAccompanied(have, first.headToken, first.endToken);
    })
    .map(({ actor, character, firstToken, endToken }) => ({
      range: { firstToken, endToken },
      event: have.mentions.list[character]!.headToken,
      standIn: -1,
      isOwn: false,
      head: have.mentions.list[character]!.headToken,
      evocation: null,
      proposition: buildCasting(have, actor, character),
      attribution: -1,
      teller: -1,
      realm: "world",
      isGranted: true,
    }));
}

/** "with [Ada Quill] as Nightjar and [Tom Reed] as the sheriff", "alongside [Ada Quill] as Nightjar": who comes along in a part. */
function isAccompanied({ syntax, tokens }: Have, actor: number, end: number): boolean {
  if (tokens.lower[end] !== "as") return false;
  let at = actor;
  for (let step = 0; step < 6 && at >= 0; step += 1) {
    for (let child = syntax.firstChild[at]!; child >= 0 && child < at; child = syntax.nextSibling[child]!) {
      if (syntax.relation[child] === CASE) return /^(?:with|alongside)$/u.test(syntax.lemma[child]!);
    }
    if (!JOINS.has(syntax.relation[at]!)) return false;
    at = syntax.head[at]!;
  }
  return false;
}
