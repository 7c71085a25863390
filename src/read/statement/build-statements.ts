/**
 * Layers → statements: one for each thing told, with who told it, how surely, and the words that prove it.
 *
 * Units of telling come from `units.ts`; beside them stand what a noun phrase tells in passing: who plays whom ("Clark
 * Johnson's former cop Cherry"), how many parts a work has ("the show's next nine episodes").
 */
import { contentHash } from "../../base/hash.ts";
import type { Pack } from "../../model/pack.ts";
import type { Evidence } from "../../model/span.ts";
import type { Factuality, Link, Statement } from "../../model/statement.ts";
import type { Layers } from "../stage.ts";
import type { TextAttribution } from "../text/attributions.ts";
import type { Evocation } from "../text/evocations.ts";
import { quote } from "../text/page.ts";
import { relationOf } from "../text/tags.ts";
import { rangeOf, topOf, type TokenRange } from "../text/token-range.ts";
import { type AttributionIndex, indexAttributions } from "./attribution-index.ts";
import { buildChain, mannerOf } from "./chain.ts";
import { commitments, type How, type Judge } from "./commitment.ts";
import type { Draft } from "./draft.ts";
import { saidAt } from "./said-at.ts";
import { speakAs } from "./speak-as.ts";
import type { Speaker } from "./speaker.ts";
import { nameSpeakers } from "./speakers.ts";
import { tellEach } from "./tell-each.ts";
import { tellCastings, tellInPassing } from "./tell-in-passing.ts";
import { tenseOf } from "./tense.ts";
import { tellUnit } from "./tell-unit.ts";
import { referBack } from "./refer-back.ts";
import { findUnits } from "./units.ts";

type Needs = Exclude<keyof Layers, "names">;
type Have = Pick<Layers, Needs>;

/** What of the packs statements ask for. */
type Told = Pick<Pack, "language" | "times" | "cues" | "factuality">;

/** What a statement was built from, for those who ask how it came about. */
export type Origin = {
  /** The word whose factuality counts, and the cue that the speaker's words hang on, or -1. */
  readonly event: number;
  readonly standIn: number;
  readonly how: How;
  readonly cue: number;
  /** The innermost first. */
  readonly attributions: readonly TextAttribution[];
  readonly evocation: Evocation | null;
  readonly range: TokenRange;
};

/** `witness` is told the origin of each statement, in their order. */
export function buildStatements(
  have: Have,
  judge: Judge,
  pack: Told,
  witness: ((origin: Origin) => void) | null = null,
): Statement[] {
  const attributions = indexAttributions(have, pack);
  const speakers = nameSpeakers(have, attributions.list, pack.language);
  const byClause = Map.groupBy(have.evocations, ({ token }) => have.clauses.at[token]!);
  const drafts = [
    ...findUnits(have, attributions, pack).flatMap((unit) => {
      const evocations = unit.clauses
        .flatMap((clause) => byClause.get(clause) ?? [])
        .filter((evocation) => !isQuoting(attributions, evocation));
      const told = tellUnit(have, attributions, unit, evocations, pack);
      return told === null
        ? []
        : [...tellEach(have, told, pack), ...tellInPassing(have, evocations, told.evocation, unit, pack)];
    }),
    ...tellCastings(have),
  ];
  const inOrder = drafts.toSorted(
    (a, b) => a.range.firstToken - b.range.firstToken || a.range.endToken - b.range.endToken,
  );
  return referBack(inOrder, have, pack.language).map((draft) =>
    finish(have, { ...attributions, speakers }, judge, draft, pack, witness),
  );
}

/** The cue of a quotation tells nothing but who says it: "“We need time,” she [wrote]"; but whoever "[hopes] “to return”" does hope. */
function isQuoting({ list, cueAt }: AttributionIndex, { token, trigger }: Evocation): boolean {
  const cited = cueAt[token]!;
  return cited >= 0 && list[cited]!.manner !== "indirect" && !trigger.frame.embeds;
}

const PUNCT = relationOf("punct");

/** What of a link makes a statement another one: whose word it is on a plan is an opinion of the packs. */
const nameLink = ({ role, name, entity, start, end }: Link): Omit<Link, "authority"> => ({
  role,
  name,
  entity,
  start,
  end,
});

const GRANTED: readonly Factuality[] = [{ holder: "author", value: "CT+" }];

function finish(
  have: Have,
  { list, speakers, cueAt, quoted }: AttributionIndex & { readonly speakers: readonly (Speaker | null)[] },
  judge: Judge,
  draft: Draft,
  pack: Told,
  witness: ((origin: Origin) => void) | null,
): Statement {
  const { page, document, dateline, tokens } = have;
  const { firstToken, endToken } = draft.range;
  const cited = isOnlyWished(draft, speakers, cueAt) ? -1 : draft.attribution;
  const attribution = list[cited] ?? null;
  const evidence: Evidence[] = [quote(page, tokens.start[firstToken]!, tokens.end[endToken - 1]!)];
  const chain = buildChain(have, { list, speakers }, cited, draft.teller);
  const cue = attribution?.cue == null ? -1 : topOf(have.syntax, rangeOf(tokens, attribution.cue));
  const { event, standIn, isOwn, head, evocation } = draft;
  // "has no plans to cancel": what the cue itself tells, the author tells of the speaker.
  const below = cited >= 0 && cueAt[event] === cited ? event : cue;
  const how = { top: isOwn ? head : -1, isNews: evocation === null || evocation.trigger.certainty === "certain" };
  const telling = { chain, attribution, trigger: evocation?.trigger ?? null, event, standIn, how, head, cue: below };
  // "Jonas Reed's Nightjar will not be back": who plays whom is taken for granted, whatever the clause denies.
  const committed = draft.isGranted ? GRANTED : commitments(have, telling, judge, pack);
  const factuality = draft.denies === true ? deny(committed) : committed;
  const [inQuotes, words] = countQuoted(have, quoted, cueAt, attribution, draft.range);
  const proposition = speakAs(have.mentions, draft.proposition, evocation, speakers[cited] ?? null);
  witness?.({ ...draft, how, cue, attributions: ancestry(list, cited) });
  return {
    id: contentHash([
      document.id,
      evidence,
      chain.map(nameLink),
      proposition?.frame ?? null,
      proposition?.roles ?? null,
    ]),
    manner: mannerOf(inQuotes, words, attribution),
    chain,
    saidAt: saidAt(have, attribution),
    reportedAt: dateline,
    realm: draft.realm,
    tense: tenseOf(have.syntax, event),
    factuality,
    proposition,
    evidence,
  };
}

const NO: Partial<Record<Factuality["value"], Factuality["value"]>> = { "CT+": "CT-", "PR+": "PR-", "PS+": "PS-" };

/** Whoever says that it is false says no to it, as firmly as it is said. */
function deny(committed: readonly Factuality[]): readonly Factuality[] {
  return committed.map((one, index) => {
    if (index < committed.length - 1) return one;
    return { ...one, value: NO[one.value] ?? one.value };
  });
}

/** "All of them are eager to return": of people who are not named the author tells what they want; they are not cited. */
function isOnlyWished(
  { evocation, attribution }: Draft,
  speakers: readonly (Speaker | null)[],
  cueAt: AttributionIndex["cueAt"],
): boolean {
  if (evocation?.trigger.frame.embeds !== true || speakers[attribution]?.entity !== null) return false;
  return cueAt[evocation.token] === attribution || cueAt[evocation.lastToken] === attribution;
}

/** An attribution and those it stands in, the innermost first. */
function ancestry(list: readonly TextAttribution[], attribution: number): TextAttribution[] {
  const lineage: TextAttribution[] = [];
  for (let at = attribution; at >= 0 && lineage.length < 8; at = list[at]!.parent) lineage.push(list[at]!);
  return lineage;
}

/** How many words of the content are in quotation marks, and how many there are. */
function countQuoted(
  { syntax }: Have,
  quoted: Uint8Array,
  cueAt: Int32Array,
  attribution: TextAttribution | null,
  { firstToken, endToken }: TokenRange,
): [number, number] {
  let [inside, words] = [0, 0];
  for (let token = firstToken; token < endToken; token += 1) {
    if (syntax.relation[token] === PUNCT || (attribution !== null && cueAt[token]! >= 0 && quoted[token] === 0))
      continue;
    words += 1;
    inside += quoted[token]!;
  }
  return [inside, words];
}
