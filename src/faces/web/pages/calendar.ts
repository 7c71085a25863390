/** What is dated, by year: a day as a mark, whatever is vaguer as a band over all the days that it may be. */
import { html } from "hono/html";
import { type DatedRow, listDays } from "../../../desk/lists/list-days.ts";
import { writeInterval } from "../../../desk/words/dates.ts";
import { asOf, showAsOf } from "../parts/as-of.ts";
import { badge } from "../parts/badge.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import type { Html, Page, Site } from "../site.ts";

const NEWEST = 1000;
const MOST = 60;

export function openCalendar(site: Site): Page {
  const { desk, book, hold } = site;
  const list = hold((day: string) =>
    listDays(desk.ledger, { newest: NEWEST }, { asOf: day, by: "reported" }, MOST, desk.pack),
  );
  return async (c) => {
    const { asOf: today } = asOf(desk.now(), c);
    const rows = await list(today);
    book.remember(rows.map(({ question }) => question));
    const body = html`<h1>Calendar</h1>
<p class="lead">What has a time for an answer. Where no day was said, the band covers every day that it may be.</p>
${showAsOf("/calendar", today)}
${site.links === null ? "" : html`<p><a href="${site.links.calendar(null)}">Subscribe in your calendar</a></p>`}
${rows.length === 0 ? html`<p class="quiet">Nothing that the newest articles speak of has a time.</p>` : showYears(rows, today)}`;
    return c.html(layOut(site, { title: "Calendar", body, place: "/calendar" }));
  };
}

/** The latest year first, within a year by first days. */
function showYears(rows: readonly DatedRow[], today: string): Html {
  const years = Map.groupBy(rows, ({ interval }) => yearOf(interval));
  const sorted = Array.from(years).toSorted(([a], [b]) => b - a);
  return html`${sorted.map(
    ([year, some]) => html`<section class="year" aria-labelledby="y${year}"><h2 id="y${year}">${year}</h2>
<div class="months" aria-hidden="true">${["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"].map((letter) => html`<span>${letter}</span>`)}</div>
<ul class="bands">${some.map((row) => showBand(row, year, today))}</ul></section>`,
  )}`;
}

const yearOf = ({ earliest, latest }: DatedRow["interval"]): number => Number((earliest ?? latest ?? "0").slice(0, 4));

function showBand({ question, words, status, interval }: DatedRow, year: number, today: string): Html {
  const [start, end] = [placeOf(interval.earliest, year, 0), placeOf(interval.latest, year, 1)];
  const isDay = interval.earliest !== null && interval.earliest === interval.latest;
  const width = isDay ? 0.9 : Math.max(0.9, end - start);
  const isVague = !isDay;
  const mark =
    Number(today.slice(0, 4)) === year
      ? html`<line class="today" x1="${placeOf(today, year, 0)}" x2="${placeOf(today, year, 0)}" y1="0" y2="10"></line>`
      : "";
  return html`<li><p><a class="asked" href="${here("/q", question.id)}">${words}</a> ${badge({ status, value: [], question })} <span class="value">${writeInterval(interval)}</span></p>
<svg class="band" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${Array.from({ length: 11 }, (_, month) => html`<line class="month" x1="${round(((month + 1) * 100) / 12)}" x2="${round(((month + 1) * 100) / 12)}" y1="0" y2="10"></line>`)}<rect class="${isVague ? "vague" : "certain"} ${status}" x="${round(isDay ? Math.min(99.1, start) : start)}" y="${isVague ? 2.5 : 0.5}" width="${round(width)}" height="${isVague ? 5 : 9}" rx="0.6"></rect>${mark}</svg></li>`;
}

/** Of a hundred parts of the year; `open`: where a side has no bound, or lies in another year. */
function placeOf(day: string | null, year: number, open: 0 | 1): number {
  if (day === null) return open * 100;
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const at = new Date(day).getTime() + open * 86_400_000;
  return round(Math.min(100, Math.max(0, ((at - start) / (end - start)) * 100)));
}

const round = (place: number): number => Math.round(place * 100) / 100;
