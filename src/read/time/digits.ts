/**
 * Numbers as they are written in dates: reads one from a text, character by character, and says what it can be.
 *
 * "26" can be a count, a day or an hour; "2026" a count or a year; "2K26", "1080p", "2025.2" and "$26" are none of these,
 * and neither is anything that a letter or a currency sign touches.
 */
import type { Terminal, TimeFeatures, TimeGrammar } from "../../model/time-grammar.ts";

/** What stands at a place: where it ends, and what it can be (nothing, for a word the grammar does not know). */
export type Item = { readonly end: number; readonly terminals: readonly Terminal[] };

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
export const isApostrophe = (code: number): boolean => code === 39 || code === 8217 || code === 8216;
/** Hyphen-minus, hyphen, non-breaking hyphen, en dash, em dash, minus. */
export const isDash = (code: number): boolean => code === 45 || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;

/** The longest run of digits that can matter; a longer one is an identifier. */
const MAX_DIGITS = 12;

/** Reads the number at `at`, which must be a digit or the apostrophe of "’26". */
export function scanNumber(text: string, at: number, grammar: TimeGrammar): Item {
  const found: Terminal[] = [];
  const give = (kind: string, features: TimeFeatures): void => {
    found.push({ symbol: grammar.digits.get(kind) ?? -1, features });
  };
  const end = isApostrophe(text.charCodeAt(at)) ? scanShortYear(text, at, give) : scanRun(text, at, give);
  const isLoose = end > at && isLooseBefore(text, at) && isLooseAfter(text, end);
  if (isLoose) return { end, terminals: found };
  return { end: skipWord(text, Math.max(end, at + 1)), terminals: [] };
}

type Give = (kind: string, features: TimeFeatures) => void;

/** "’26" and "’90s". */
function scanShortYear(text: string, at: number, give: Give): number {
  const end = digitsFrom(text, at + 1);
  if (end !== at + 3) return at;
  const year = fullYear(Number(text.slice(at + 1, end)));
  if (isPluralS(text, end)) {
    if (year % 10 === 0) give("decade", { decade: year / 10 });
    return end + 1;
  }
  give("yy", { year });
  return end;
}

/** Two digits are a year between 1950 and 2049. */
const fullYear = (short: number): number => (short < 50 ? 2000 + short : 1900 + short);

function scanRun(text: string, at: number, give: Give): number {
  const end = digitsFrom(text, at);
  if (end - at > MAX_DIGITS) return end;
  const value = Number(text.slice(at, end));
  if (end - at === 4) return scanFour(text, at, end, value, give);
  const grouped = scanGroups(text, end);
  if (grouped > end || end - at > 2) {
    give("int", { num: Number(text.slice(at, grouped).replaceAll(",", "")) });
    return grouped;
  }
  return scanTwo(text, end, value, give);
}

/** Four digits: a year, alone or as the head of "2025-08-26", "2025-26" and "1990s". */
function scanFour(text: string, at: number, end: number, value: number, give: Give): number {
  const separator = text.charCodeAt(end);
  if (separator === 45 || separator === 47) {
    const [second, third] = [readNumber(text, end + 1, 2), 0];
    if (second !== null && text.charCodeAt(second.end) === separator) {
      const day = readNumber(text, second.end + 1, 2);
      if (day !== null && isDate(second.value, day.value) && third === 0) {
        give("ymd", { year: value, month: second.value, day: day.value });
        return skipClockSuffix(text, day.end);
      }
    }
  }
  if (isDash(separator) || separator === 47) {
    const next = readNumber(text, end + 1, 4);
    const length = next === null ? 0 : next.end - end - 1;
    const last = next === null ? 0 : length === 4 ? next.value : length === 2 ? value - (value % 100) + next.value : 0;
    if (next !== null && last > value && last - value < 200 && value >= 1000) {
      give("years", { year: value, endYear: last });
      return next.end;
    }
  }
  if (isPluralS(text, end) && value % 10 === 0 && value >= 1000) {
    give("decade", { decade: value / 10 });
    return end + 1;
  }
  const decimals = scanDecimals(text, end);
  if (decimals > end) {
    give("int", { num: Number(text.slice(at, decimals)) });
    return decimals;
  }
  give("int", { num: value });
  const [hour, minute] = [Math.floor(value / 100), value % 100];
  if (hour <= 24 && minute < 60) give("hhmm", { hour, minute });
  if (value >= 1000 && value < 3000) give("yyyy", { year: value });
  return end;
}

/** One or two digits: a count, a day, an hour, or the head of "10:30", "8/26", "4th", "80s". */
function scanTwo(text: string, end: number, value: number, give: Give): number {
  const separator = text.charCodeAt(end);
  if (separator === 58 || separator === 46) {
    const minute = readNumber(text, end + 1, 2);
    const isWhole = minute !== null && minute.end === end + 3 && value <= 24 && minute.value < 60;
    if (isWhole && (separator === 58 || isMeridiem(text, minute.end))) {
      give("clock", { hour: value, minute: minute.value });
      const second = text.charCodeAt(minute.end) === 58 ? readNumber(text, minute.end + 1, 2) : null;
      return second?.end ?? minute.end;
    }
    if (minute !== null && text.charCodeAt(minute.end) === 46) return scanDotted(text, value, minute, give) ?? end;
  }
  if (separator === 47) return scanSlashed(text, end, value, give);
  const suffix = text.slice(end, end + 2).toLowerCase();
  if (suffix === "st" || suffix === "nd" || suffix === "rd" || suffix === "th") {
    give("nth", value >= 1 && value <= 31 ? { ordinal: value, day: value } : { ordinal: value });
    return end + 2;
  }
  if (isPluralS(text, end) && value % 10 === 0 && value >= 50) {
    give("tens", { decade: fullYear(value) / 10 });
    return end + 1;
  }
  const decimals = scanDecimals(text, end);
  give("int", { num: decimals > end ? value + Number(`0${text.slice(end, decimals)}`) : value });
  if (decimals > end) return decimals;
  if (value >= 1 && value <= 31) give("dd", { day: value });
  if (value <= 24) give("hh", { hour: value, minute: 0 });
  return end;
}

/** "8/26", "8/26/2025", "26/8/2025": American order unless the first number can be no month. Also the fraction "1/2". */
function scanSlashed(text: string, end: number, first: number, give: Give): number {
  const second = readNumber(text, end + 1, 2);
  if (second === null) return end;
  const isDayFirst = first > 12;
  const [month, day] = isDayFirst ? [second.value, first] : [first, second.value];
  const third = text.charCodeAt(second.end) === 47 ? readNumber(text, second.end + 1, 4) : null;
  if (third !== null) {
    const length = third.end - second.end - 1;
    const year = length === 2 ? fullYear(third.value) : third.value;
    if ((length === 2 || length === 4) && isDate(month, day)) give("ymd", { year, month, day });
    return third.end;
  }
  if (isDate(month, day) && !isDayFirst) give("md", { month, day });
  if (first < second.value && first > 0 && second.value <= 10) give("fraction", { num: first / second.value });
  return second.end;
}

/** "26.8.2025". */
function scanDotted(text: string, day: number, month: { value: number; end: number }, give: Give): number | null {
  const year = readNumber(text, month.end + 1, 4);
  if (year === null || year.end - month.end !== 5 || !isDate(month.value, day)) return null;
  give("ymd", { year: year.value, month: month.value, day });
  return year.end;
}

const isDate = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

function digitsFrom(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function readNumber(text: string, at: number, most: number): { value: number; end: number } | null {
  const end = digitsFrom(text, at);
  return end > at && end - at <= most ? { value: Number(text.slice(at, end)), end } : null;
}

/** Over ",000" groups. */
function scanGroups(text: string, from: number): number {
  let end = from;
  while (text.charCodeAt(end) === 44 && digitsFrom(text, end + 1) === end + 4 && end - from < 16) end += 4;
  return end;
}

function scanDecimals(text: string, end: number): number {
  return text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)) ? digitsFrom(text, end + 1) : end;
}

/** Over "T10:30:00Z" after a date. */
function skipClockSuffix(text: string, end: number): number {
  if (text.charCodeAt(end) !== 84 || !isDigit(text.charCodeAt(end + 1))) return end;
  let at = end + 1;
  while (at - end < 30 && (isDigit(text.charCodeAt(at)) || ":.+-Z".includes(text.charAt(at) || " "))) at += 1;
  return at;
}

function isPluralS(text: string, end: number): boolean {
  return text.charCodeAt(end) === 115 && !isLetter(text.charCodeAt(end + 1)) && !isDigit(text.charCodeAt(end + 1));
}

function isMeridiem(text: string, at: number): boolean {
  const from = text.charCodeAt(at) === 32 ? at + 1 : at;
  const first = text.charCodeAt(from) | 32;
  return (
    (first === 97 || first === 112) && (text.charCodeAt(from + 1) === 46 || (text.charCodeAt(from + 1) | 32) === 109)
  );
}

/** Nothing before that makes it part of a word, an amount, an address or a version: "F35", "$26", "v2.25", "#10". */
function isLooseBefore(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (isLetter(before) || isDigit(before)) return false;
  if ((before === 46 || before === 47 || before === 44) && isDigit(text.charCodeAt(at - 2))) return false;
  return !"$£€¥#@_&=%+\\".includes(text.charAt(at - 1));
}

/** What follows may be "am" or "pm", but no other letter, and neither "%" nor "/60". */
function isLooseAfter(text: string, end: number): boolean {
  const after = text.charCodeAt(end);
  if (isDigit(after)) return false;
  if (isLetter(after)) return isMeridiem(text, end) && !isLetter(text.charCodeAt(end + 2));
  if (after === 37 || after === 95) return false;
  return !((after === 47 || after === 46) && isDigit(text.charCodeAt(end + 1)));
}

function skipWord(text: string, from: number): number {
  let end = from;
  while (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end += 1;
  return end;
}
