/**
 * When an article was published and changed, by structured data, meta tags, `<time>`, what is printed beside the headline, and the address;
 * the most reliable first. What is no date is passed over.
 */
import { parseDateline } from "../dateline.ts";
import { type Tags, tellers } from "./meta-tags.ts";
import type { Page, PageElement } from "./page.ts";
import { writeParagraphs } from "./paragraphs.ts";
import { fold, type Told, told } from "./told.ts";

export function readPublished(page: Page, data: string | null, tags: Tags, url: string | null): (Told | null)[] {
  const marked = 'time[itemprop~="datePublished"], time[pubdate], [itemprop~="datePublished"]';
  const named =
    'time[class~="published"], time[class~="dt-published"], abbr[class~="published"], time[class~="entry-date"]';
  const near = "article time[datetime], main time[datetime], header time[datetime], [role=main] time[datetime]";
  return [
    told("json-ld", data),
    ...tellers(tags, "published"),
    ...readTimes(page, marked, "microdata"),
    ...readTimes(page, named, "seen"),
    ...readTimes(page, near, "seen"),
    ...readPrinted(page),
    told("address", url === null ? null : dateInAddress(url)),
  ];
}

export function readModified(page: Page, data: string | null, tags: Tags): (Told | null)[] {
  return [
    told("json-ld", data),
    ...tellers(tags, "modified"),
    ...readTimes(page, '[itemprop~="dateModified"]', "microdata"),
    ...readTimes(page, 'time[class~="updated"], time[class~="dt-updated"], abbr[class~="updated"]', "seen"),
  ];
}

/**
 * The first that is a date. Where that one is written in Greenwich time and another names the same moment in the outlet's
 * own zone, that one: the day printed above the article is the dateline.
 */
export function chooseDate(written: readonly (Told | null)[]): Told | null {
  const dates = written.flatMap((one) => {
    const value = one === null ? null : parseDateline(one.value);
    return one === null || value === null ? [] : [{ source: one.source, value }];
  });
  const [first = null] = dates;
  if (first === null || !/(?:Z|[+-]00:?00)$/iu.test(first.value)) return first;
  const local = dates.find(
    ({ value }) => /[+-](?!00:?00)\d{2}:?\d{2}$/u.test(value) && minuteOf(value) === minuteOf(first.value),
  );
  return local ?? first;
}

function minuteOf(date: string): number {
  return Math.floor(Date.parse(date.replace(" ", "T")) / 60_000);
}

function readTimes(page: Page, selectors: string, source: "microdata" | "seen"): (Told | null)[] {
  return Array.from(page.querySelectorAll(selectors), (time) => {
    const written = time.getAttribute("datetime") ?? time.getAttribute("content") ?? time.getAttribute("title");
    return told(source, written ?? fold(time.textContent ?? ""));
  });
}

/** Where a date is printed, by the names systems give such a place. */
const PLACES =
  '[class*="date" i], [id*="date" i], [class*="publish" i], [class*="time" i], [class*="byline" i], [class*="posted" i], [class*="meta" i]';

/** A line with more characters than this is text; so many places are looked at, and so far around the headline. */
const LONGEST_LINE = 160;
/** With all its white space. */
const LONGEST_PLACE = 2000;
const MOST_PLACES = 60;
const STEPS_UP = 4;

/** "2025-05-02", "May 2, 2025", "2 May 2025", "2.5.2025", "2025年5月2日". */
const WRITINGS = [
  /\b\d{4}-\d{2}-\d{2}\b/u,
  /\b\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}\b/u,
  /\b\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}\b/u,
  /\b\d{1,2}\.\d{1,2}\.\d{4}\b/u,
  /\b\d{4}年\d{1,2}月\d{1,2}日/u,
];

/** Any of them within a line such as "Published Friday, May 2, 2025 at 9:20 AM". */
const DATES = new RegExp(WRITINGS.map(({ source }) => source).join("|"), "gu");

/** The dates printed around the headline, in the order of the page. What stands in a table is a fact of the article. */
function readPrinted(page: Page): (Told | null)[] {
  let around: PageElement | null = page.querySelector("h1");
  for (let step = 0; step < STEPS_UP && around?.parentElement; step += 1) around = around.parentElement;
  if (around === null) around = page.body;
  const places = around === null ? [] : [...around.querySelectorAll(`${PLACES}, p`)];
  const found: (Told | null)[] = [];
  for (const place of places.slice(0, MOST_PLACES)) {
    if ((place.textContent ?? "").length > LONGEST_PLACE) {
      if (place.localName === "p") break;
      continue;
    }
    // What stands in a line of its own is no part of the word before it.
    const line = fold(
      writeParagraphs(place)
        .map(({ text }) => text)
        .join(" "),
    );
    // Below the first words, days are those of notes, comments and other stories.
    if (place.localName === "p" && (line.length > LONGEST_LINE || isSentence(place, line))) break;
    if (line.length > LONGEST_LINE || isInTable(place)) continue;
    found.push(...(line.match(DATES) ?? []).map((date) => told("seen", writeNumbers(date))));
  }
  return found;
}

/** "Ember Vale returns on March 10, 2027, Mona Pell said." tells no dateline, however short it is; "Published May 2, 2025." may. */
function isSentence(place: PageElement, line: string): boolean {
  if (place.matches(PLACES) || !/[.!?…]["”’)]*$/u.test(line)) return false;
  return line.replaceAll(DATES, " ").split(" ").filter(hasLetter).length > MOST_LABELS;
}

const hasLetter = (word: string): boolean => /\p{L}/u.test(word);

/** Words around a date that stands by itself: "By Mara Voss, published on Friday,". */
const MOST_LABELS = 6;

/** Points part day, month and year in this order wherever they are used; signs say it themselves. */
function writeNumbers(date: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(date) ?? [];
  if (year !== "") return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return date.replace(
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u,
    (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
  );
}

function isInTable(place: PageElement): boolean {
  for (let at: PageElement | null = place; at !== null; at = at.parentElement)
    if (at.localName === "table") return true;
  return false;
}

/** "https://a.example/2025/05/02/saltmarsh" → "2025-05-02". */
function dateInAddress(url: string): string | null {
  const [, year, month, day] = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/-])/u.exec(url.slice(0, 400)) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}
