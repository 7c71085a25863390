/**
 * A date that moved and nobody said so: who decides it, or an outlet in its own voice, gives another one than before; or an article
 * was changed after it was published. Where anyone tells of the delay, or the later article of what held before, it is news.
 */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { Recorded } from "../../model/record.ts";
import type { AcrossCheck } from "../across/check.ts";
import { excludeValues, isOneMatter, isToldTogether } from "../across/exclude.ts";
import { isMoveTold } from "../across/moves.ts";
import { type AcrossSlice, isTitle, quoteFrom } from "../across/slice.ts";
import { type Change, compareVersions } from "../across/versions.ts";
import { voiceOf } from "../across/voice.ts";
import type { Bear } from "../question/bear.ts";
import type { Weighed } from "../status/weigh.ts";

export const silentChange: AcrossCheck = {
  code: "silent-change",
  about: "A date moved, or an article was changed, and nothing says so.",
  run: (slice, pack) => [...findMovedDates(slice, pack), ...findEdits(slice, pack)],
};

function findMovedDates(slice: AcrossSlice, pack: Pack): Finding[] {
  if (!slice.kind.dated) return [];
  const dated = slice.weighed.filter(isDate).flatMap((one) => {
    const voice = voiceOf(one.bear.recorded, slice.kindred.merged);
    return voice === null ? [] : [{ one, voice, key: `${voice.key} ${one.rank}` }];
  });
  return [...Map.groupBy(dated, ({ key }) => key).values()].flatMap((said) =>
    said.flatMap(({ one: { bear }, voice }, index) => {
      const before = said.slice(0, index).findLast(({ one }) => one.bear.day < bear.day)?.one.bear;
      if (before === undefined || !isChange(before, bear, slice, pack)) return [];
      const [from, to] = [before.value?.text ?? "", bear.value?.text ?? ""];
      const message = `${voice.name} gives ${to}, and gave ${from} on ${before.day}: nothing says that it moved.`;
      return [report(message, bear.recorded, before.recorded)];
    }),
  );
}

/** Whose word it is alone: who decides it, and the article itself; what an outlet has from others may come from others each time. */
function isDate({ bear, rank }: Weighed): boolean {
  const isOwn = rank === "decides" || rank === "record";
  return isOwn && bear.direction === "yes" && bear.firmness >= 2 && bear.interval !== null && !isTitle(bear.recorded);
}

function isChange(before: Bear, bear: Bear, slice: AcrossSlice, pack: Pack): boolean {
  if (isVersionOf(before.recorded, bear.recorded) || !excludeValues(before, bear, slice)) return false;
  // What has passed has moved, as everyone can see; and old words may be told again.
  if ((before.interval?.latest ?? "9") < bear.day || (bear.interval?.latest ?? "9") < bear.day) return false;
  const saidAt = bear.recorded.statement.saidAt;
  if (saidAt !== null && (saidAt.latest ?? "9") < before.day) return false;
  if (!isOneMatter(before, bear, slice) || isMoveTold(slice, before, bear, pack)) return false;
  const agrees = (with_: Bear) => (other: Bear) => other.interval !== null && !excludeValues(with_, other, slice);
  return !isToldTogether(
    slice,
    (other) => agrees(before)(other) && excludeValues(bear, other, slice),
    (other) => agrees(bear)(other) && excludeValues(before, other, slice),
  );
}

function findEdits(slice: AcrossSlice, pack: Pack): Finding[] {
  const byArticle = Map.groupBy(
    slice.bears.map(({ recorded }) => recorded),
    ({ document }) => document.url ?? document.id,
  );
  return [...byArticle.values()].flatMap((recorded) => {
    const versions = Map.groupBy(new Set(recorded), ({ document }) => document.version);
    const inOrder = Array.from(versions).toSorted(([a], [b]) => a - b);
    return inOrder.slice(1).flatMap(([, after], index) => {
      const changes = compareVersions(inOrder[index]![1], after);
      return changes.filter((change) => !isOwned(change, slice, pack)).map(describe);
    });
  });
}

/** Whether the later version tells of the change: it keeps what it had, or speaks of a move. */
function isOwned({ what, before, after, from }: Change, slice: AcrossSlice, pack: Pack): boolean {
  if (what !== "date" && what !== "name") return false;
  if (slice.texts.get(after.document.id)?.includes(from) === true) return true;
  const bears = [before, after].map((one) => slice.bears.find(({ recorded }) => recorded === one));
  const [was, is] = bears;
  return was !== undefined && is !== undefined && isMoveTold(slice, was, is, pack);
}

const isVersionOf = (a: Recorded, b: Recorded): boolean =>
  a.document.url !== null && a.document.url === b.document.url && a.document.version !== b.document.version;

function describe({ what, before, after, from, to }: Change): Finding {
  const where = after.document.outlet ?? "The article";
  const told = {
    date: `it gave ${from} and now gives ${to}`,
    name: `it named ${from} and now names ${to}`,
    quote: "the words it quotes are others",
    certainty: "it is more or less sure of the same thing than it was",
  }[what];
  return report(`${where} changed its article after it was published: ${told}.`, after, before);
}

function report(message: string, after: Recorded, before: Recorded): Finding {
  const evidence = [...quoteFrom(after), ...quoteFrom(before)];
  return { code: silentChange.code, severity: "doubt", message, evidence, suggestion: null };
}
