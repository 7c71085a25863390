/** The hard cases, each with its reason; the plain ones are the examples beside the rules (test/time-rules.test.ts). */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { checkTimes, DATELINE, layersOf, PACK, timesOf } from "../../../test/marked-times.ts";
import { findTimes } from "./find-times.ts";

type Rows = readonly (readonly [reason: string, marked: string, dateline?: string | null])[];

function checkAll(topic: string, rows: Rows): void {
  for (const [reason, marked, dateline = DATELINE] of rows) {
    test(`${topic}: ${reason}`, () => checkTimes(marked, dateline));
  }
}

checkAll("behind or ahead", [
  ["the present of a plan looks ahead", "The new wing opens [Friday|2025-03-14]."],
  ["the past looks back", "The anchor left [Friday|2025-03-07] after [nine years|P9Y]."],
  ["the dateline's own weekday is the dateline", "The cast met on [Wednesday|2025-03-12]."],
  ["a verb of speech right before decides", "It opens in [fall 2026|2026-FA], the network said [Thursday|2025-03-06]."],
  [
    "verbs of planning look ahead in the past tense",
    "The date moved from [November 7|2025-11-07] to [November 21|2025-11-21].",
  ],
  ["and take a time as their object", "The maker reaffirmed [Q3|2025-Q3] for the add-on."],
  ["and as their subject", "The [September|2025-09] premiere was moved up to [August|2025-08]."],
  ["an infinitive after a plan looks ahead", "It was scheduled to open on [May 2|2025-05-02]."],
  [
    "a time that opens the sentence goes with its main verb",
    "On [Friday|2025-03-07], the ministry planned a memorial service.",
  ],
  ["a copula has a tense too", "The premiere will be [Tuesday|2025-03-18]; the preview was [Monday|2025-03-10]."],
  ["the fourth, though a holiday begins with it", "The fair opens on [4th December 2025|2025-12-04]."],
  ["two tenses in one sentence", "The fair began [yesterday|2025-03-11] and ends [Saturday|2025-03-15]."],
  ["“next June” is the one after the dateline", "The quartet tours again [next June|2026-06].", "2025-11-10"],
  ["“next April” in March skips the one at hand", "The quartet tours again [next April|2026-04]."],
  ["a possessive weekday is seldom ahead", "The move follows [Tuesday|2025-03-11]'s announcement."],
]);

checkAll("counted from what was told", [
  ["as precise as what was told", "It bowed in [August 2019|2019-08]; the sequel came [a year later|2020-08]."],
  ["a month where a day would be invented", "It opened on [May 5, 2021|2021-05-05]. [A year later|2022-05] it closed."],
  [
    "half a year more counts months",
    "It bowed in [June 2019|2019-06]; [two and a half years later|2021-12] it closed.",
  ],
  ["half a decade more counts years", "It closed in [1990|1990]. [A decade and a half later|2005] it reopened."],
  ["half a month more counts weeks", "It sold [a month and a half ago|2025-W05] for scrap."],
  ["days from a day", "[This past Friday|2025-03-07] it returned; [three days earlier|2025-03-04] it was pulled."],
  [
    "past a coarser time between",
    "It bowed on [May 5, 2021|2021-05-05]. [The following year|2022] it won. [The same day|2021-05-05] it leaked.",
  ],
  [
    "a year to come goes on in its sentence",
    "The tour ends [next year|2026], with a last show planned for [autumn|2026-FA].",
    "2025-10-01",
  ],
  [
    "a clock time belongs to the day told in its sentence",
    "Doors are on [Friday, April 4|2025-04-04], with music at [7 p.m.|2025-04-04T19:00].",
  ],
  ["the end of a range follows its begin", "It runs from [November|2025-11] to [March|2026-03].", "2025-10-01"],
  ["the begin of a range takes the year of its end", "It shoots from [June|2026-06] to [August 2026|2026-08]."],
  [
    "between late and early",
    "Cameras roll between [late April|2026-04|2026-04-21..2026-04-30] and [early May 2026|2026-05|2026-05-01..2026-05-10].",
  ],
]);

checkAll("release language", [
  [
    "holiday is the trade's November and December",
    "The console will ship [holiday 2027|2027-11/2027-12|2027-11-01..2027-12-31].",
  ],
  ["a fiscal quarter has no days", "The maker spoke of a [Q2 FY27|FY2027-Q2|none] launch."],
  [
    "a distance ahead is a stretch of days",
    "The kits ship in [five to seven weeks|2025-W16/2025-W18|2025-04-16..2025-04-30].",
  ],
  ["“in two weeks” behind is a duration", "It sold a million copies in [two weeks|P2W|none]."],
  ["winter begins in December", "The DLC arrives [Winter 2025|2025-WI|2025-12-01..2026-02-28]."],
  ["nothing announced", "Release date: [TBA|TBA|none]."],
  ["a season of television", "The troupe has cast its [2027-28 season|2027-09/2028-05|2027-09-01..2028-05-31]."],
  ["American order, with the clock", "The sale starts on [9/17 at 11 a.m. ET|2025-09-17T11:00].", "2025-08-01"],
  ["British order", "It comes to consoles on [15th May|2025-05-15]."],
  ["early this week ends today", "A poster leaked [earlier this week|2025-W11|2025-03-10..2025-03-12]."],
  ["the rest of the year begins today", "A trailer will come [later this year|2025|2025-03-12..2025-12-31]."],
  ["a window of two thirds", "The port eyes a [mid-to-late 2026|2026|2026-05-01..2026-12-31] window."],
  ["two dashes of one range", "The fair runs [Nov. 28–Dec. 3|2025-11-28/2025-12-03|2025-11-28..2025-12-03]."],
]);

checkAll("no time", [
  ["seasons, phases, episodes, chapters count", "Season 2, Phase 5, Episode 4 and Chapter 12 are done."],
  ["a quarter before a thing is its model", "The Q3 coupe and the Q4 wagon are on the market."],
  ["palaces and houses", "She shot Winter Palace and Summer House back to back."],
  ["given names", "April May will star, said June Harrow, and May Parker agreed."],
  ["a given name that speaks", "June said no."],
  ["fall behind another season", "It launches around [summer|2025-SU] or [fall|2025-FA] this time."],
  ["the modal, the verb, the fall of prices", "They may fall, she may march on, and prices will fall."],
  ["newspapers", "The Sunday Herald reported it."],
  ["companies", "March Lane Pictures, October Films and November Rain will produce."],
  ["titles in capitals", "Friday Night Lights, Saturday Night Live and The Day After Tomorrow return."],
  ["titles with counts", "He saw 28 Days Later on 60 Minutes."],
  ["titles with numbers", "Hoop Lords 2K27, District 2187, Blade Runner 2049 and Windows 11 shipped."],
  ["versions and screens", "Patch 2026.4 of the tool runs at 1440p/75 on build 25H1."],
  ["the ordinal", "The second film gets a second chance; every second counts."],
  ["ages", "She is 37 years old, with a 6-year-old, and in her 40s."],
  ["a share of a whole", "One-quarter to three-quarters of the seats, in the mid-20s, were empty."],
  ["a count of times", "It was the third flood in as many years."],
  ["both at once", "It is a day-and-date release."],
  ["a page, a flight, a sum", "See page 2025 on flight 1977, for $2026 or 2000 dollars."],
  ["idioms", "It is a last minute change, at the turn of the century."],
  ["an outlet", "USA Today and the Tonight Show reported it."],
]);

checkAll("time all the same", [
  ["“last” may be a verb", "The trial may last [eight weeks|P8W]."],
  ["“earlier than” compares amounts", "It opened [six months|P6M] earlier than planned."],
  ["a quarter before what companies have by the quarter", "The [Q2|2025-Q2] results will be out."],
  ["a headline in capitals", "MAY 2025: THE FILM OPENS [FRIDAY|2025-03-14]".replace("MAY 2025", "[MAY 2025|2025-05]")],
  ["an event carries its year", "Sundance [2026|2026] begins."],
  ["a month before a name behind a preposition", "In [April|2025-04] President Lee will visit."],
  ["a weekday before a name", "It was announced [Friday|2025-03-07] President Lee would visit."],
  ["a holiday in capitals", "It opens on [Black Friday|2025-11-28]."],
]);

checkAll("without a dateline", [
  ["a month keeps its name", "It opens in [May|XXXX-05|none].", null],
  ["a weekday its number", "It opens on [Friday|XXXX-WXX-5|none].", null],
  ["a step its unit", "It opened [last week|XXXX-WXX|none] and opens [next year|XXXX|none].", null],
  [
    "a distance only its direction",
    "It opened [two years ago|PAST_REF|none] and opens [three weeks from now|FUTURE_REF|none].",
    null,
  ],
  ["what says all itself is dated", "It opens on [June 5, 2026|2026-06-05|2026-06-05..2026-06-05].", null],
  ["what was told still counts", "It opened in [2021|2021]; [a year later|2022] it closed.", null],
]);

checkAll("a dateline that is only a year or month", [
  ["the year before is known", "It opened [last year|2024|2024-01-01..2024-12-31].", "2025"],
  ["the month before is not", "It opened [last month|XXXX-XX|none].", "2025"],
  ["of a month it is", "It opened [last month|2025-02].", "2025-03"],
]);

const EDTF: readonly (readonly [reason: string, text: string, edtf: string | null])[] = [
  ["autumn", "It opens in fall 2025.", "2025-23"],
  ["a quarter", "It opens in Q3 2025.", "2025-35"],
  ["a half", "It opens in the second half of 2025.", "2025-41"],
  ["roughly", "It opens around March 2026.", "2026-03~"],
  ["a part is the whole, roughly", "It opens in mid-2026.", "2026~"],
  ["a decade", "It ran in the 1990s.", "199X"],
  ["a week is its days", "It opens next week.", "2025-03-17/2025-03-23"],
  ["open towards the past", "It opens by the end of 2026.", "../2026-12"],
  ["open towards the future", "It opens no earlier than March 2026.", "2026-03/.."],
  ["a year or what comes after it", "It opens in 2027 or later.", "2027/.."],
  ["a month at the soonest", "It opens in March 2026 at the earliest.", "2026-03/.."],
  ["the year before a year is no later one", "It opened in 2020 or earlier.", "2020"],
  ["so many years away, roughly", "It is two years away.", "2027~"],
  ["at least so many years away", "It is still five-plus years off.", "2030/.."],
  ["so many weeks away are a week, for nobody names a day", "It is three weeks away.", "2025-03-31/2025-04-06"],
  ["a bound from above has no beginning", "It is less than a year away.", null],
  ["what lay so far back at least is not ahead", "It opened more than two years ago.", "2023"],
  ["a length of time that no distance follows", "It took two years.", null],
  ["no stretch of the calendar", "It opens soon.", null],
  ["nor a set", "It streams every Thursday.", null],
];

for (const [reason, text, edtf] of EDTF) {
  test(`EDTF: ${reason}`, () => assert.equal(timesOf(text, DATELINE)[0]?.edtf, edtf));
}

test("the title is read with the body, and its capitals tell nothing", () => {
  const times = timesOf("It opens in May.", DATELINE, "New Season Arrives Next Summer");
  assert.deepEqual(
    times.map(({ text, value }) => [text, value]),
    [
      ["Next Summer", "2026-SU"],
      ["May", "2025-05"],
    ],
  );
});

/** Words of time and of everything else, in any order: more likely to go wrong than random letters. */
const WORDS =
  "the a an of in at last next this every 12 2025 2025-26 '26 8/26 10:30 1/2 1990s first second May march Friday year weeks months ago later - – , . 's early mid late quarter Q3 FY26 half end to from and summer holiday season night now soon ten twenty hundred 4th a.m. noon \n \n\n Z\u0301 \u{1F4C5} \u2019s".split(
    " ",
  );

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join("")),
);

test("on any text: slices are right, in order, not overlapping, and twice the same", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(null, "2025", "2025-03-12"), (text, dateline) => {
      const times = timesOf(text, dateline);
      let end = 0;
      for (const time of times) {
        assert.equal(text.slice(time.start, time.end), time.text);
        assert.ok(time.start >= end && time.end > time.start);
        assert.ok(time.value !== "");
        assert.ok(time.earliest === null || time.latest === null || time.earliest <= time.latest);
        for (const day of [time.earliest, time.latest]) assert.match(day ?? DATELINE, /^\d{4}-\d{2}-\d{2}$/u);
        end = time.end;
      }
      assert.deepEqual(timesOf(text, dateline), times);
    }),
    { numRuns: 400 },
  );
});

/** Texts that a careless matcher would go over again and again. */
const HOSTILE = [
  "the ",
  "1 to ",
  "12-",
  "two hundred and ",
  "twenty-",
  "at least the past ",
  "May 2 ",
  "Monday, ",
  "the first half of the second half of ",
  "a week later or ",
  "1/2 ",
  "9",
  "'",
  "- ",
  "year year ago ",
];

test("ten times the text takes about ten times as long", () => {
  for (const unit of HOSTILE) {
    const [short, long] = [20_000, 200_000].map((length) => {
      const layers = layersOf(unit.repeat(Math.ceil(length / unit.length)), DATELINE);
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run += 1) {
        const begin = process.cpuUsage().user;
        findTimes(layers, PACK);
        best = Math.min(best, process.cpuUsage().user - begin);
      }
      return best / 1000;
    });
    assert.ok(long! < 40 * Math.max(short!, 5), `"${unit}": ${short} ms, ten times as much ${long} ms`);
  }
});
