/**
 * A date that moved and nobody said so: who decides it, or an outlet in its own voice, gives another one than before; or an article
 * was changed after it was published. Where anyone tells of the delay, or the later article of what held before, it is news.
 */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { Recorded } from "../../model/record.ts";
import type { Evidence } from "../../model/span.ts";
import type { AcrossCheck } from "../across/check.ts";
import { excludeValues, isOneMatter, isToldTogether } from "../across/exclude.ts";
import { isMoveTold } from "../across/moves.ts";
import { type AcrossSlice, isTitle, quoteFrom } from "../across/slice.ts";
import { voiceOf } from "../across/voice.ts";
import { checkEdit, EDIT_CODE } from "../edits/check-edit.ts";
import type { Bear } from "../question/bear.ts";
import type { Weighed } from "../status/weigh.ts";

export const silentChange: AcrossCheck = {
  code: EDIT_CODE,
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
  if (isVersionOf(before.recorded, bear.recorded, slice) || !excludeValues(before, bear, slice)) return false;
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

/** Where a statement that bears on the question was changed, or was one before. */
function findEdits({ editions, bears }: AcrossSlice, pack: Pack): Finding[] {
  const proofs = Map.groupBy(
    bears.flatMap(({ recorded }) => quoteFrom(recorded)),
    ({ document }) => document,
  );
  const isBearing = ({ start, end, part, document }: Evidence): boolean =>
    (proofs.get(document) ?? []).some((one) => one.part === part && one.start < end && start < one.end);
  return editions
    .flatMap((versions) => versions.slice(1).flatMap((is, index) => checkEdit(versions[index]!, is, pack)))
    .filter(({ evidence }) => evidence.some(isBearing));
}

function isVersionOf(a: Recorded, b: Recorded, { editions }: AcrossSlice): boolean {
  if (a.document.id === b.document.id) return false;
  return editions.some((versions) =>
    [a, b].every((one) => versions.some(({ document }) => document.id === one.document.id)),
  );
}

function report(message: string, after: Recorded, before: Recorded): Finding {
  const evidence = [...quoteFrom(after), ...quoteFrom(before)];
  return { code: silentChange.code, severity: "doubt", message, evidence, suggestion: null };
}
