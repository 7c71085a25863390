/** Fillers → roles as the contract has them: the fullest name, the entity, the words, the stretch of days. */
import type { FrameRole } from "../../model/frame.ts";
import type { Proposition, Role } from "../../model/statement.ts";
import type { Pack } from "../../model/pack.ts";
import { intervalOf, type Time } from "../../model/time.ts";
import type { Layers } from "../stage.ts";
import type { Evocation, Filler } from "../text/evocations.ts";
import { type Page, place } from "../text/page.ts";
import { uposOf } from "../text/tags.ts";
import { rangeOf } from "../text/token-range.ts";
import { besideIt, joinedTo } from "./joined-others.ts";
import { shutsOut } from "./shuts-out.ts";

type Have = Pick<Layers, "page" | "tokens" | "syntax" | "mentions" | "times">;

export function buildProposition(
  have: Have,
  evocation: Evocation,
  pack: Pick<Pack, "times" | "language">,
): Proposition {
  const { trigger, fillers } = evocation;
  const roles: { [name: string]: Role } = {};
  const used = new Set([...fillers.values()].map((filler) => (filler.kind === "time" ? filler.time : -1)));
  for (const [name, filler] of fillers) {
    const own = trigger.roles.find((one) => one.name === name);
    const told =
      own === undefined ? buildRole(have, filler) : closeInterval(have, own, filler, buildRole(have, filler));
    const role = own === undefined ? told : withOthers(have, evocation, own, told, pack);
    const end = filler.kind === "time" && !used.has(filler.time + 1) ? endOfRange(have, filler.time, pack) : null;
    // "pushed from March to June": no stretch, but what held and what holds now.
    const isMoved = end !== null && name === "from" && trigger.roles.some((one) => one.name === "when");
    roles[name] = end === null || isMoved ? role : joinRange(have, role, end);
    if (isMoved && !fillers.has("when"))
      roles["when"] = buildRole(have, { kind: "time", time: have.times.indexOf(end) });
  }
  return { frame: trigger.frame.id, roles };
}

/** "put off until 2027": where the frame itself looks behind such a word, the time is when it happens, and no end of it. */
function closeInterval({ times }: Have, { from }: FrameRole, filler: Filler, role: Role): Role {
  if (filler.kind !== "time" || role.interval?.edtf.startsWith("../") !== true || !from.includes("until")) return role;
  const { earliest, latest } = times[filler.time]!;
  return { ...role, interval: { edtf: role.interval.edtf.slice("../".length), earliest, latest } };
}

/** The other end where a time begins a range: "April" of "from March to April". */
function endOfRange({ tokens, times }: Have, begin: number, { times: { context } }: Pick<Pack, "times">): Time | null {
  const [first, second] = [times[begin]!, times[begin + 1]];
  if (second === undefined || second.start - first.end > LONGEST_GAP) return null;
  const gap = rangeOf(tokens, { start: first.end, end: second.start });
  const opener = tokens.lower[rangeOf(tokens, first).firstToken - 1] ?? "";
  // "from July 1, 2032, to December": a comma closes the year.
  const [word = "", ...more] = tokens.lower.slice(gap.firstToken, gap.endToken).filter((one) => one !== ",");
  if (more.length > 0) return null;
  // "late 2026 or early 2027": one of the two, and nothing outside them.
  const isEither = context.get("range-or")?.has(word) === true && isBefore(first, second);
  if (isEither || context.get("range-from")?.has(opener) !== true) return isEither ? second : null;
  return context.get("range-to")?.has(word) === true || context.get("range-and")?.has(word) === true ? second : null;
}

function isBefore(first: Time, second: Time): boolean {
  return first.earliest !== null && second.earliest !== null && first.earliest < second.earliest;
}

/** Characters between the ends of a range: " through ". */
const LONGEST_GAP = 9;

function joinRange({ page }: Have, role: Role, end: Time): Role {
  const until = intervalOf(end);
  if (role.interval === null || until === null || role.start === null) return role;
  const to = placeRole(page, end.start, end.end).end;
  if (to === null) return role;
  const from = role.start + page.bodyStart;
  const interval = {
    edtf: `${role.interval.edtf}/${until.edtf}`,
    earliest: role.interval.earliest,
    latest: until.latest,
  };
  return { ...role, text: page.text.slice(from, to + page.bodyStart), end: to, interval };
}

/** An actor and a character that the text puts side by side: "Ruibo Qian's Detective Angie Kim". */
export function buildCasting(have: Have, actor: number, character: number): Proposition {
  const subject = buildRole(have, { kind: "mention", mention: actor });
  const role = buildRole(have, { kind: "mention", mention: character });
  return { frame: "role", roles: { subject, role } };
}

function buildRole({ page, tokens, syntax, mentions, times }: Have, filler: Filler): Role {
  switch (filler.kind) {
    case "mention": {
      const { name, entity, start, end } = mentions.list[filler.mention]!;
      return { text: name, entity, ...placeRole(page, start, end), interval: null };
    }
    case "time": {
      const time = times[filler.time]!;
      return { text: time.text, entity: null, ...placeRole(page, time.start, time.end), interval: intervalOf(time) };
    }
    case "number": {
      const [start, end] = [tokens.start[firstOfNumber(syntax, filler.token)]!, tokens.end[filler.token]!];
      return { text: page.text.slice(start, end), entity: null, ...placeRole(page, start, end), interval: null };
    }
    case "words": {
      const [start, end] = [tokens.start[filler.firstToken]!, tokens.end[filler.endToken - 1]!];
      return { text: page.text.slice(start, end), entity: null, ...placeRole(page, start, end), interval: null };
    }
    default:
      return filler satisfies never;
  }
}

/** "1.5 [million]": where a number of several words begins. */
function firstOfNumber({ upos }: Have["syntax"], token: number): number {
  let first = token;
  while (upos[first - 1] === NUM) first -= 1;
  return first;
}

const NUM = uposOf("NUM");

/** Subjects and the parts they have are told of one by one (`tell-each.ts`); of anyone else the row is kept together. */
function withOthers(
  have: Have,
  evocation: Evocation,
  { name, kinds }: FrameRole,
  role: Role,
  { language }: Pick<Pack, "language">,
): Role {
  const filler = evocation.fillers.get(name);
  if (filler?.kind !== "mention" || name === "subject" || name === "role") return role;
  const mention = have.mentions.list[filler.mention]!;
  if (!kinds.includes("organization") || !kinds.includes("work")) {
    const also = besideIt(have, mention);
    return also.length === 0 ? role : { ...role, also };
  }
  const { also, ...row } = joinedTo(have, mention, kinds);
  const whole = also.length === 0 ? role : { ...role, also };
  return shutsOut(have, evocation, row, language) ? { ...whole, only: true } : whole;
}

/** The offsets of a role count in the text; the headline has its own, so there it has none. */
function placeRole(page: Page, from: number, to: number): Pick<Role, "start" | "end"> {
  const { part, start, end } = place(page, from, to);
  return part === "title" ? { start: null, end: null } : { start, end };
}
