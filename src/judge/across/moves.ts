/** Whether anybody says that something moved: then another value is news, and no slip. */
import type { Pack } from "../../model/pack.ts";
import type { Bear } from "../question/bear.ts";
import { type AcrossSlice, daysFrom } from "./slice.ts";

/** So many days later others may still report a move. */
const LATE_DAYS = 14;

/** From the day after the one telling on, up to some days after the other; or the other article itself, in its words. */
export function isMoveTold(slice: AcrossSlice, from: Bear, to: Bear, { language }: Pack): boolean {
  return slice.bears.some((bear) => {
    const isSame = bear.recorded.document.id === to.recorded.document.id;
    if (isSame && speaksOfFormer(bear, language.formerly)) return true;
    const isMove = bear.direction === "unsettles" || bear.former !== null;
    return isMove && (isSame || (bear.day > from.day && daysFrom(to.day, bear.day) <= LATE_DAYS));
  });
}

/** "Originally", "was": what held before. */
export function speaksOfFormer({ recorded }: Bear, formerly: ReadonlySet<string>): boolean {
  const words = recorded.statement.evidence.flatMap(({ quote }) => quote.toLowerCase().match(/[\p{L}']+/gu) ?? []);
  return words.some((word) => formerly.has(word));
}
