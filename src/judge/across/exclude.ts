/**
 * Whether two tellings of one question exclude each other, by what they give: times without a day in common, two people for
 * one role, two numbers. Where they may speak of different things, of two platforms or two parts, they do not.
 */
import type { Interval } from "../../model/interval.ts";
import { relate } from "../entities/relate.ts";
import type { Bear } from "../question/bear.ts";
import type { AcrossSlice } from "./slice.ts";

/** Whether both hold a value, and no world has both. */
export function excludeValues(a: Bear, b: Bear, slice: AcrossSlice): boolean {
  if (slice.kind.dated) return a.interval !== null && b.interval !== null && excludeDays(a.interval, b.interval);
  const [one, other] = [a.value, b.value];
  if (one === null || other === null || !slice.kind.single) return false;
  if (one.entity !== null && other.entity !== null) return relate(one.entity, other.entity, slice.kindred) === null;
  if (one.entity !== null || other.entity !== null) return false;
  // "8" and "eight" may be one number: only what is written alike is compared.
  const isAlike = [NUMERAL, WORD].some((form) => form.test(one.text) && form.test(other.text));
  return isAlike && one.text.toLowerCase() !== other.text.toLowerCase();
}

const NUMERAL = /^\d+$/u;
const WORD = /^\p{L}+(?:-\p{L}+)?$/u;

/** No day in common; "about March" leaves a month on either side. */
function excludeDays(a: Interval, b: Interval): boolean {
  const slack = [a, b].some(({ edtf }) => /[~?%]/u.test(edtf)) ? 31 : 0;
  return isBefore(a, b, slack) || isBefore(b, a, slack);
}

function isBefore({ latest }: Interval, { earliest }: Interval, slack: number): boolean {
  if (latest === null || earliest === null) return false;
  return Date.parse(earliest) - Date.parse(latest) > slack * 86_400_000;
}

/** The same subject and scope, and no platform or region but the same: what names none speaks of the only one that the slice knows. */
export function isOneMatter(a: Bear, b: Bear, slice: AcrossSlice): boolean {
  if (!isOneSubject(a, b, slice) || !isOneThing(scopeOf(a, slice), scopeOf(b, slice), slice)) return false;
  const names = new Set([...qualifiersOf(a), ...qualifiersOf(b)]);
  return Array.from(names).every((name) => {
    const [one, other] = [fillerOf(a, name), fillerOf(b, name)];
    if (one !== null && other !== null) return one === other;
    return new Set(slice.bears.flatMap((bear) => fillerOf(bear, name) ?? [])).size < 2;
  });
}

/** Both about what the question is about, no part and no whole of it; where it leaves that open ("who is in it?"), about the same. */
export function isOneSubject(a: Bear, b: Bear, slice: AcrossSlice): boolean {
  if (a.subject !== "same" || b.subject !== "same") return false;
  return (
    slice.question.subject !== null || isOneThing(fillerIn(a, a.bearing.subject), fillerIn(b, b.bearing.subject), slice)
  );
}

/** An entity, or the words where nobody knows whom they mean; the question's own where the headline names it; null for none. */
export function scopeOf(bear: Bear, { question }: Pick<AcrossSlice, "question">): string | null {
  return fillerIn(bear, bear.bearing.scope) ?? (bear.scope === "same" ? (question.scope?.id ?? null) : null);
}

function fillerIn(bear: Bear, names: readonly string[]): string | null {
  return names.map((name) => fillerOf(bear, name)).find((filler) => filler !== null) ?? null;
}

function isOneThing(one: string | null, other: string | null, { kindred }: AcrossSlice): boolean {
  return one === other || (one !== null && other !== null && relate(one, other, kindred) === "same");
}

/** Roles that are neither what is asked about, nor within what, nor the value; who does it is no matter either. */
function qualifiersOf({ bearing, recorded }: Bear): string[] {
  const known = new Set([...bearing.subject, ...bearing.scope, bearing.value, bearing.former, "agent"]);
  return Object.keys(recorded.statement.proposition?.roles ?? {}).filter((name) => !known.has(name));
}

function fillerOf({ recorded }: Bear, name: string): string | null {
  const role = recorded.statement.proposition?.roles[name];
  return role === undefined ? null : (role.entity ?? role.text.toLowerCase());
}

/** Whether one article gives both: then they are two things, or what was and what is. */
export function isToldTogether(slice: AcrossSlice, agreesA: (bear: Bear) => boolean, agreesB: typeof agreesA): boolean {
  const documents = Map.groupBy(slice.bears, ({ recorded }) => recorded.document.id);
  return documents.values().some((bears) => bears.some(agreesA) && bears.some(agreesB));
}
