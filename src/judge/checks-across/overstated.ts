/**
 * A retelling firmer than what it goes back to: "would not be shocked" becomes "confirmed" in the article that credits it. What
 * somebody says in one article is set against their own words in another, what an outlet is credited with against what it has.
 *
 * Only what nobody said as firmly by that day is overstated; and where the first article says it as firmly itself, in its
 * headline or in its own paraphrase, it is that one which overstates.
 */
import type { Finding } from "../../model/finding.ts";
import type { AcrossCheck } from "../across/check.ts";
import { isOneMatter, isOneSubject, scopeOf } from "../across/exclude.ts";
import { isRunOf, likeness, quotedWordsOf } from "../across/quoted-words.ts";
import { type AcrossSlice, daysFrom, isTitle, quoteFrom } from "../across/slice.ts";
import { voiceOf } from "../across/voice.ts";
import { outletKey } from "../origins/outlet-key.ts";
import type { Bear } from "../question/bear.ts";

export const overstated: AcrossCheck = {
  code: "overstated",
  about: "An article tells more firmly what another one has, which it credits or whose speaker it cites.",
  run: (slice) => {
    const index = indexBears(slice);
    const told = new Set<string>();
    return slice.bears.flatMap((retelling) => {
      const { document } = retelling.recorded;
      if (retelling.firmness < 2 || told.has(document.id)) return [];
      const finding = findFirmerThanWords(retelling, index, slice) ?? findFirmerThanReport(retelling, index, slice);
      if (finding === null) return [];
      told.add(document.id);
      return [finding];
    });
  },
};

/** By voice, by outlet and by document what they say, so that nothing is compared with all. */
type Index = {
  readonly voices: ReadonlyMap<string, readonly Bear[]>;
  readonly outlets: ReadonlyMap<string, readonly Bear[]>;
  readonly documents: ReadonlyMap<string, readonly Bear[]>;
};

function indexBears({ bears, kindred }: AcrossSlice): Index {
  return {
    voices: Map.groupBy(bears, ({ recorded }) => voiceOf(recorded, kindred.merged)?.key ?? ""),
    outlets: Map.groupBy(bears, ({ recorded }) => outletKey(recorded.document.outlet ?? "")),
    documents: Map.groupBy(bears, ({ recorded }) => recorded.document.id),
  };
}

/** So long afterwards an article may still tell what another one has of it; with nothing that ties them, only so long. */
const RETOLD_DAYS = 30;
const UNTIED_DAYS = 7;

/** Against the words of the same speaker, as another article quotes them. */
function findFirmerThanWords(retelling: Bear, { voices, documents }: Index, slice: AcrossSlice): Finding | null {
  const { document } = retelling.recorded;
  const voice = voiceOf(retelling.recorded, slice.kindred.merged);
  if (voice?.sort !== "speaker") return null;
  const quoted = (voices.get(voice.key) ?? []).filter(
    (bear) => isQuoted(bear) && bear.day <= retelling.day && isAbout(bear, retelling, slice),
  );
  // Where the article quotes the words too, the check of one article tells.
  if (!isQuoted(retelling) && quoted.some((bear) => bear.recorded.document.id === document.id)) return null;
  const firmest = firmestOf(quoted.filter((bear) => bear.recorded.document.id !== document.id));
  if (firmest === null || !isFirmer(retelling, firmest) || !isTied(retelling, firmest, slice)) return null;
  const beside = documents.get(firmest.recorded.document.id) ?? [];
  if (beside.some((bear) => isAbout(bear, retelling, slice) && bear.firmness >= retelling.firmness)) return null;
  if (areSaidApart(retelling, firmest)) return null;
  const where = firmest.recorded.document.outlet ?? "another article";
  return report(
    retelling,
    firmest,
    "conflict",
    `${document.outlet ?? "The article"} has ${voice.name} ${tell(retelling)}, but the words that ${where} quotes ${leave(firmest)}.`,
  );
}

/** Against the report of the outlet that it is credited to, or that the article follows. */
function findFirmerThanReport(retelling: Bear, index: Index, slice: AcrossSlice): Finding | null {
  const { document } = retelling.recorded;
  if (retelling.firmness < 3 || voiceOf(retelling.recorded)?.sort === "speaker") return null;
  const firmest = firmestOf(
    findSource(retelling, index, slice).filter((bear) => {
      const days = daysFrom(bear.day, retelling.day);
      const isElse = outletKey(bear.recorded.document.outlet ?? "") !== outletKey(document.outlet ?? "");
      return isElse && days >= 0 && days <= RETOLD_DAYS && isAbout(bear, retelling, slice);
    }),
  );
  if (firmest === null || !isFirmer(retelling, firmest) || !isOneMatter(retelling, firmest, slice)) return null;
  return report(
    retelling,
    firmest,
    "doubt",
    `${document.outlet ?? "The article"} ${isNo(retelling) ? "rules it out" : "tells it as settled"}, but ${firmest.recorded.document.outlet}, which it goes back to, ${leaves(firmest)}.`,
  );
}

/** What the credited outlet has; where none is credited, the article that this one follows, unless it has somebody else who is as sure. */
function findSource(retelling: Bear, { outlets, documents }: Index, slice: AcrossSlice): readonly Bear[] {
  const { statement, document } = retelling.recorded;
  const credited = voiceOf(retelling.recorded)?.key.replace("outlet ", "") ?? "";
  if (credited !== outletKey(document.outlet ?? "")) return outlets.get(credited) ?? [];
  if (statement.chain.some(({ role }) => role === "speaker")) return [];
  const isBacked = (documents.get(document.id) ?? []).some(
    (bear) => bear !== retelling && bear.firmness === 3 && !isTitle(bear.recorded) && isAbout(bear, retelling, slice),
  );
  return isBacked || !retelling.isAhead ? [] : (documents.get(slice.originOf(document.id)) ?? []);
}

/** The same frame: "is willing to" says nothing of "will". */
function isAbout(bear: Bear, retelling: Bear, slice: AcrossSlice): boolean {
  return bear.bearing.frame === retelling.bearing.frame && isOneSubject(bear, retelling, slice);
}

function isQuoted({ recorded: { statement } }: Bear): boolean {
  return statement.manner === "direct" || statement.manner === "mixed";
}

/** Certain against possible or open; of nearly the same words in quotation marks any step up. */
function isFirmer(retelling: Bear, first: Bear): boolean {
  if (retelling.firmness <= first.firmness) return false;
  if (!isQuoted(retelling)) return retelling.firmness === 3 && first.firmness <= 1;
  const [words, others] = [quotedWordsOf(retelling.recorded), quotedWordsOf(first.recorded)];
  if (words.join(" ") === others.join(" ")) return false;
  return words.length >= 3 && (isRunOf(words, others) || likeness(words, others) >= 0.6);
}

/** Of one origin, or crediting it; else within days, and within the same scope. */
function isTied(retelling: Bear, first: Bear, slice: AcrossSlice): boolean {
  const [here, there] = [retelling.recorded.document, first.recorded.document];
  const days = daysFrom(first.day, retelling.day);
  const key = outletKey(there.outlet ?? "");
  const isCredited = retelling.recorded.statement.chain.some(
    ({ role, name }) => role !== "outlet" && outletKey(name) === key,
  );
  if (isCredited || slice.originOf(here.id) === slice.originOf(there.id))
    return days <= RETOLD_DAYS && (scopeOf(first, slice) === null || isOneMatter(retelling, first, slice));
  return days <= UNTIED_DAYS && isOneMatter(retelling, first, slice);
}

/** Whether the later article tells that its words were said another day. */
function areSaidApart(retelling: Bear, first: Bear): boolean {
  const said = retelling.recorded.statement.saidAt;
  if (said === null) return false;
  const then = first.recorded.statement.saidAt;
  if ((said.earliest ?? "") > first.day) return true;
  return (
    then !== null && ((said.latest ?? "9") < (then.earliest ?? "") || (then.latest ?? "9") < (said.earliest ?? ""))
  );
}

/** The surest; of equals what is quoted whole. */
function firmestOf(bears: readonly Bear[]): Bear | null {
  return bears.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? null;
}

function weightOf({ firmness, recorded }: Bear): number {
  return 2 * firmness + (recorded.statement.manner === "direct" ? 1 : 0) - (isTitle(recorded) ? 0.5 : 0);
}

function report(retelling: Bear, first: Bear, severity: Finding["severity"], message: string): Finding {
  const evidence = [...quoteFrom(retelling.recorded), ...quoteFrom(first.recorded)];
  return { code: overstated.code, severity, message, evidence, suggestion: null };
}

const isNo = ({ direction }: Bear): boolean => direction === "no";
const tell = (bear: Bear): string =>
  bear.firmness < 3 ? "make it probable" : isNo(bear) ? "rule it out" : "confirm it";
const leave = ({ firmness }: Bear): string =>
  firmness === 0 ? "leave it open" : firmness === 1 ? "only call it possible" : "only call it probable";
const leaves = ({ firmness }: Bear): string => (firmness === 0 ? "leaves it open" : "only calls it possible");
