/** How a statement came about: the document read once more, with an eye on that one statement. Reading itself keeps no record. */
import type { Document } from "../model/document.ts";
import type {
  AttributionExplanation,
  Explanation,
  FactualityExplanation,
  FrameExplanation,
  TimeExplanation,
} from "../model/explanation.ts";
import type { Pack } from "../model/pack.ts";
import type { Statement } from "../model/statement.ts";
import { findLearnedCues } from "./attribution/learned-cues.ts";
import { type Judge, type Judgement, prepareJudge } from "./factuality/judge-event.ts";
import { explainRoles } from "./frame/explain-roles.ts";
import { layLayers } from "./lay-layers.ts";
import type { Layers } from "./stage.ts";
import { buildStatements, type Origin } from "./statement/build-statements.ts";
import { rangeOf } from "./text/token-range.ts";
import type { Stretch } from "./text/attributions.ts";
import type { Evocation, Filler } from "./text/evocations.ts";
import { nameTimeRules } from "./time/name-rules.ts";

/** `index` counts from 0, in the order of the reading's statements. Null where there is no such statement. */
export function explainStatement(document: Document, pack: Pack, index: number): Explanation | null {
  const have = layLayers(document, pack);
  const judge = prepareJudge(have, pack);
  const origins: Origin[] = [];
  const statement = buildStatements(
    have,
    (at, boundary, how) => judge(at, boundary, null, how).value,
    pack,
    (origin) => origins.push(origin),
  )[index];
  const origin = origins[index];
  if (statement === undefined || origin === undefined) return null;
  return {
    attributions: explainAttributions(have, origin, pack),
    frame: origin.evocation === null ? null : explainFrame(have, origin.evocation, pack),
    factuality: explainFactuality(judge, statement, origin),
    times: explainTimes(have, origin, pack),
  };
}

function explainAttributions(have: Layers, { attributions }: Origin, pack: Pack): AttributionExplanation[] {
  if (attributions.length === 0) return [];
  const learned = findLearnedCues(have, pack);
  return attributions.map(({ source, cue, medium, confidence }) => ({
    source: wordsAt(have, source),
    cue: wordsAt(have, cue),
    medium: wordsAt(have, medium),
    by: cue === null ? "quotation" : learned.has(cue.start) ? "model" : "rule",
    confidence,
    resolved: source === null ? [] : resolveMention(have, mentionWithin(have, source)),
  }));
}

function explainFrame(have: Layers, evocation: Evocation, pack: Pack): FrameExplanation {
  const { trigger, token, lastToken, fillers } = evocation;
  const places = explainRoles(have, evocation, pack);
  return {
    id: trigger.frame.id,
    trigger: wordsOf(have, token, lastToken + 1),
    polarity: trigger.polarity,
    certainty: trigger.certainty,
    roles: Array.from(fillers, ([name, filler]) => ({
      name,
      place: places.get(name) ?? "nearby",
      resolved: resolveFiller(have, filler),
    })),
  };
}

function resolveFiller(have: Layers, filler: Filler): string[] {
  switch (filler.kind) {
    case "mention":
      return resolveMention(have, filler.mention);
    case "time":
      return [have.times[filler.time]!.text];
    case "number":
      return [wordsOf(have, filler.token, filler.token + 1)];
    case "words":
      return [wordsOf(have, filler.firstToken, filler.endToken)];
    default:
      return filler satisfies never;
  }
}

/** The author judges from outside, the speaker from below the cue; what the frame's own word means is laid on last. */
function explainFactuality(judge: Judge, { factuality }: Statement, origin: Origin): FactualityExplanation[] {
  const { event, standIn, how, cue, evocation, attributions } = origin;
  const own: string[] = [];
  if (evocation?.trigger.polarity === "-") own.push("its word means no");
  if (evocation?.trigger.certainty != null) own.push(`its word means ${evocation.trigger.certainty}`);
  const judged = (boundary: number): Judgement => {
    const seen = judge(event, boundary, null, how);
    return seen.value === "Uu" && standIn >= 0 ? judge(standIn, boundary, null, how) : seen;
  };
  const author = judged(-1);
  const inside = cue >= 0 && cue !== event ? judged(cue) : author;
  const isHearsay = factuality.length === 1 && attributions[0]?.source === null && author.value === "Uu";
  if (isHearsay) own.unshift("nobody is named who says it");
  return factuality.map(({ holder, value }, place) => ({
    holder,
    value,
    because: [...(place === 0 && !isHearsay ? author : inside).because, ...own],
  }));
}

function explainTimes(have: Layers, { range }: Origin, pack: Pack): TimeExplanation[] {
  const [from, to] = [have.tokens.start[range.firstToken]!, have.tokens.end[range.endToken - 1]!];
  const within = have.times.filter(({ start, end }) => start >= from && end <= to);
  if (within.length === 0) return [];
  const rules = nameTimeRules(have, pack);
  return within.map(({ text, value, start }) => ({ text, value, rule: rules.get(start) ?? null }));
}

/** Index of the mention that covers most of a stretch; -1 where none stands in it. */
function mentionWithin({ tokens, mentions }: Layers, stretch: Stretch): number {
  const { firstToken, endToken } = rangeOf(tokens, stretch);
  let best = -1;
  for (const [index, mention] of mentions.list.entries()) {
    if (mention.firstToken < firstToken || mention.endToken > endToken) continue;
    const length = mention.endToken - mention.firstToken;
    if (best < 0 || length > mentions.list[best]!.endToken - mentions.list[best]!.firstToken) best = index;
  }
  return best;
}

/** Its own words, those of each mention it takes its meaning from, and the fullest name. */
function resolveMention({ page, mentions }: Layers, index: number): string[] {
  const steps: string[] = [];
  let mention = mentions.list[index];
  const name = mention?.name;
  for (let step = 0; mention !== undefined && step < 8; step += 1) {
    steps.push(page.text.slice(mention.start, mention.end));
    mention = mention.antecedent === null ? undefined : mentions.list[mention.antecedent];
  }
  if (name !== undefined) steps.push(name);
  return steps.filter((words, place) => words !== steps[place - 1]);
}

function wordsAt({ page }: Layers, stretch: Stretch | null): string | null {
  return stretch === null ? null : page.text.slice(stretch.start, stretch.end).replace(/\s+/gu, " ");
}

function wordsOf({ page, tokens }: Layers, firstToken: number, endToken: number): string {
  return page.text.slice(tokens.start[firstToken], tokens.end[endToken - 1]).replace(/\s+/gu, " ");
}
