/**
 * Each row is a small record, a day and what is known by then. A line of the record reads
 *
 *     03-01 [Orbit+ decides] release CT+ subject=work:ember-vale when=2032-03
 *
 * day in 2031, who says it and whose word it is (nothing for the article itself), frame, factuality, roles; "!" behind a filler shuts out
 * all others, and "@" stands between its words and whom they mean.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question } from "../model/answer.ts";
import type { Interval } from "../model/interval.ts";
import type { Recorded } from "../model/record.ts";
import type { Link, Role } from "../model/statement.ts";
import { loadPacks } from "../pack/load.ts";
import { answer } from "./answer.ts";
import type { Slice } from "./question/gather.ts";
import { indexKindred } from "./entities/relate.ts";
import { identify } from "./question/identify.ts";

const PACK = loadPacks(["en", "screen-en"]);
const CONTEXT = { kindred: indexKindred(PACK), pack: PACK };

const LINE =
  /^(\d\d-\d\d) (?:\[(.*?) (decides|takes-part|reports|opines)\] )?(\S+) (\S+) ?(past|present|ahead)? ?(.*)$/u;

function recorded(line: string, index: number): Recorded {
  const [, day = "", name, authority, frame = "", value = "", tense, rest = ""] = LINE.exec(line) ?? assert.fail(line);
  const roles = Object.fromEntries(
    rest
      .split(" ")
      .filter(Boolean)
      .map((pair) => roleOf(pair)),
  );
  const speaker: Link[] =
    name === undefined
      ? []
      : [
          {
            role: "speaker",
            name,
            entity: entityOf(name),
            authority: AUTHORITIES.find((one) => one === authority) ?? null,
            start: 0,
            end: 1,
          },
        ];
  return {
    statement: {
      id: `s${index}`,
      manner: name === undefined ? "narrated" : "indirect",
      chain: speaker,
      saidAt: null,
      reportedAt: null,
      realm: "world",
      tense: TENSES.find((one) => one === tense) ?? null,
      factuality: [{ holder: "author", value: VALUES.find((one) => one === value) ?? assert.fail(line) }],
      proposition: { frame, roles },
      evidence: [{ start: 0, end: line.length, quote: line }],
    },
    document: {
      id: `d${index}`,
      url: null,
      outlet: `Outlet ${index}`,
      byline: null,
      title: null,
      published: `2031-${day}`,
      modified: null,
      language: "en",
      rendition: "original",
      recordedAt: "2031-12-31T00:00:00.000Z",
      reader: "",
      version: 1,
      forgotten: null,
    },
  };
}

const entityOf = (name: string): string | null => {
  if (/^\p{Ll}/u.test(name)) return null;
  return `${/\+|Studios/u.test(name) ? "organization" : "person"}:${name.toLowerCase().replaceAll(/[ +]+/gu, "-")}`;
};

function roleOf(pair: string): [string, Role] {
  const [name = "", words = ""] = pair.split("=");
  const filler = words.replace("!", "");
  const interval = name === "when" || name === "from" ? spanOf(filler) : null;
  const [text = "", id = text] = filler.split("@");
  const entity = id.includes(":") ? id : null;
  const role = { text, entity, start: null, end: null, interval };
  return [name, filler === words ? role : { ...role, only: true }];
}

const AUTHORITIES = ["decides", "takes-part", "reports", "opines"] as const;
const TENSES = ["past", "present", "ahead"] as const;
const VALUES = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"] as const;

/** A year, a month or a day, or what lies before one. */
function spanOf(edtf: string): Interval {
  if (edtf.startsWith("../")) return { ...spanOf(edtf.slice("../".length)), edtf, earliest: null };
  if (edtf.length === 4) return { edtf, earliest: `${edtf}-01-01`, latest: `${edtf}-12-31` };
  return edtf.length === 7
    ? { edtf, earliest: `${edtf}-01`, latest: `${edtf}-30` }
    : { edtf, earliest: edtf, latest: edtf };
}

const named = (id: string | null): Question["subject"] => (id === null ? null : { id, name: id });

function ask(kind: string, asked: Question["asked"], more: Partial<Question> = {}): Question {
  const bare = { kind, asked, subject: null, scope: null, record: null, frame: null, source: null, roles: {}, ...more };
  return identify(bare);
}

const WHEN = ask("when-released", "when", { subject: named("work:ember-vale") });
const GOES_ON = ask("goes-ahead", "whether", { subject: named("work:ember-vale") });
const SEASON = ask("goes-ahead", "whether", { subject: named("work:ember-vale-s2") });
const APPEARS = ask("appears", "whether", { subject: named("character:nightjar"), scope: named("work:ember-vale") });
const ANYWHERE = ask("appears", "whether", { subject: named("character:nightjar") });
const SEASON_3 = ask("goes-ahead", "whether", { subject: named("work:ember-vale-s3") });
const work = (id: string, name: string): Question["subject"] => ({ id: `work:${id}`, name });
const REVIVAL = ask("when-released", "when", { subject: work("ember-vale-revival", "Ember Vale revival") });
const SPIN_OFF = ask("goes-ahead", "whether", { subject: work("ember-vale-prequel", "Ember Vale prequel") });
const RUNS = ask("who-makes", "who", { subject: named("work:ember-vale-s2"), frame: "showrun" });
const PLAYS = ask("who-plays", "who", { subject: named("character:nightjar") });
const ON_NORTH = ask("comes-to", "whether", {
  subject: named("work:ember-vale"),
  scope: named("organization:north"),
});
const IN_2032 = ask("when-released", "whether", {
  subject: named("work:ember-vale"),
  frame: "release",
  interval: spanOf("2032"),
});
const DIRECTS = ask("who-makes", "who", { subject: named("work:ember-vale"), frame: "direct" });
const TURNED_DOWN = ask("appears", "whether", {
  subject: named("person:ada-quill"),
  scope: named("work:ember-vale"),
  frame: "in-talks",
  opposite: true,
});
const WRAPPED = ask("when-wrapped", "whether", { subject: named("work:ember-vale") });
const DELAYED = ask("when-released", "whether", { subject: named("work:ember-vale"), frame: "delay" });

const CANCELLED = ask("goes-ahead", "whether", {
  subject: named("work:ember-vale"),
  frame: "cancel",
  opposite: true,
});
const AS_NIGHTJAR = ask("appears", "whether", {
  subject: named("person:ada-quill"),
  frame: "return",
  roles: { role: { id: "character:nightjar", name: "Nightjar" } },
});

const ofRecord = (kind: string, asked: Question["asked"], record: Question["record"], frame: string | null): Question =>
  ask(kind, asked, { subject: named("work:ember-vale"), record, frame });
const FIRST_CANCELLED = ofRecord("goes-ahead", "whether", "who-first", "cancel");
const WHO_SAYS = ofRecord("goes-ahead", "whether", "who-says", null);
const WHO_DENIED = ofRecord("goes-ahead", "whether", "who-denied", null);
const FIRST_CONSIDERED = ask("who-plays", "who", {
  subject: named("character:nightjar"),
  record: "who-first",
  frame: "in-talks",
});
const LEAVES = ask("who-leaves", "who", { scope: named("work:ember-vale"), frame: "cast" });
const COUNT = ask("how-many", "how-many", { subject: named("work:ember-vale-s2"), frame: "episode-count" });
const SHOWS = ask("carried-by", "what", { subject: named("work:ember-vale") });
const ANNOUNCED = ofRecord("when-announced", "when", "when-first", "announce");

type Row = readonly [reason: string, question: Question, lines: readonly string[], asOf: string, expected: string];

const V = "subject=work:ember-vale";
const N = "subject=character:nightjar";
const A = "subject=person:ada-quill";

const ROWS: readonly Row[] = [
  ["nothing was said", WHEN, [], "06-01", "open"],
  [
    "who has left directs it no more",
    DIRECTS,
    [`03-01 direct CT+ ${V} agent=person:ada-quill`, `05-01 cast CT- ${A} scope=work:ember-vale`],
    "06-01",
    "open",
  ],
  ["who joins it need not direct it", DIRECTS, [`03-01 cast CT+ ${A} scope=work:ember-vale`], "06-01", "open"],
  [
    "who has turned it down says so of a part of their own",
    TURNED_DOWN,
    [`03-01 [Ada Quill takes-part] in-talks CT- ${A} scope=work:ember-vale`],
    "06-01",
    "confirmed",
  ],
  ["that shooting begins says not that it is over", WRAPPED, [`03-01 film CT+ ${V} when=2031-05`], "06-01", "open"],
  ["who wraps is done", WRAPPED, [`03-01 wrap CT+ present ${V}`], "06-01", "happened"],
  ["shooting is over", WRAPPED, [`03-01 wrap CT+ past ${V}`], "06-01", "happened"],
  [
    "the studio dates it",
    WHEN,
    [`03-01 [Northgate Studios decides] release CT+ ${V} when=2032-03 agent=organization:northgate-studios`],
    "06-01",
    "confirmed 2032-03",
  ],
  [
    "the article's flat word on a time ahead is a schedule",
    WHEN,
    [`03-01 release CT+ ahead ${V} when=2032`],
    "06-01",
    "confirmed 2032",
  ],
  [
    "not before a year is from that year on",
    WHEN,
    [`03-01 release CT- ${V} when=../2033`],
    "06-01",
    "confirmed 2033/..",
  ],
  [
    "a date that lies before it holds no more",
    WHEN,
    [`03-01 release CT+ ${V} when=2032-03`, `04-01 release CT- ${V} when=../2033`],
    "06-01",
    "confirmed 2033/..",
  ],
  ["what was released without a date has happened", WHEN, [`03-01 release CT+ past ${V}`], "06-01", "happened"],
  ["what may have been released has not", WHEN, [`03-01 release PR+ past ${V}`], "06-01", "open"],
  [
    "where it comes out says nothing of when",
    WHEN,
    [`03-01 release CT+ past ${V} platform=organization:orbit`],
    "06-01",
    "open",
  ],
  [
    "what comes to one place only comes to no other",
    ON_NORTH,
    [`03-01 release CT+ ${V} platform=organization:orbit!`],
    "06-01",
    "denied",
  ],
  [
    "but a service that goes by the console's name is none of the others",
    ON_NORTH,
    [`03-01 release CT+ ${V} platform=organization:north-box!`],
    "06-01",
    "open",
  ],
  [
    "nor is it known where else it comes",
    ON_NORTH,
    [`03-01 release CT+ ${V} platform=organization:orbit`],
    "06-01",
    "open",
  ],
  [
    "it may not come to one place only",
    ON_NORTH,
    [`03-01 release CT- ${V} platform=organization:orbit!`],
    "06-01",
    "open",
  ],
  ["no hindsight", WHEN, [`03-01 release CT+ ${V} when=2032-03`], "02-01", "open"],
  ["the article expects it", WHEN, [`03-01 release PR+ ${V} when=2032-03`], "06-01", "likely 2032-03"],
  ["a fan guesses", WHEN, [`03-01 [fans opines] release CT+ ${V} when=2032-03`], "06-01", "open"],
  ["sources date it", WHEN, [`03-01 [sources reports] release CT+ ${V} when=2032-03`], "06-01", "likely 2032-03"],
  [
    "more precisely",
    WHEN,
    [`03-01 release CT+ ${V} when=2032`, `04-01 release CT+ ${V} when=2032-03-04`],
    "06-01",
    "confirmed 2032-03-04",
  ],
  [
    "vaguer takes nothing back",
    WHEN,
    [`03-01 release CT+ ${V} when=2032-03-04`, `04-01 release CT+ ${V} when=2032`],
    "06-01",
    "confirmed 2032-03-04",
  ],
  [
    "moved",
    WHEN,
    [`03-01 release CT+ ${V} when=2032-03`, `04-01 delay CT+ ${V} when=2032-09`],
    "06-01",
    "confirmed 2032-09",
  ],
  [
    "put off without a new date",
    WHEN,
    [`03-01 release CT+ ${V} when=2032-03`, `04-01 delay CT+ ${V}`],
    "06-01",
    "open",
  ],
  [
    "a rumour does not move what the article states",
    WHEN,
    [`03-01 release CT+ ${V} when=2032-03`, `04-01 [sources reports] delay CT+ ${V} when=2032-09`],
    "06-01",
    "confirmed 2032-03",
  ],
  [
    "its day came and it was there",
    WHEN,
    [`03-01 release CT+ ${V} when=2031-05-04`, `05-05 release CT+ past ${V} when=2031-05-04`],
    "06-01",
    "happened 2031-05-04",
  ],
  ["its day passed in silence", WHEN, [`03-01 release CT+ ${V} when=2031-05-04`], "06-01", "lapsed 2031-05-04"],
  ["on its day nothing has passed", WHEN, [`03-01 release CT+ ${V} when=2031-05-04`], "05-04", "confirmed 2031-05-04"],
  ["an old plan is no plan", WHEN, [`03-01 release PR+ past ${V} when=2029`], "06-01", "open"],
  [
    "no date yet takes nothing back",
    WHEN,
    [`03-01 release CT+ ${V} when=2032-03`, `04-01 release CT- ${V}`],
    "06-01",
    "confirmed 2032-03",
  ],
  [
    "not in that year",
    WHEN,
    [
      `03-01 release CT+ ${V} when=2032-03`,
      `04-01 [Northgate Studios decides] release CT- ${V} when=2032 agent=organization:northgate-studios`,
    ],
    "06-01",
    "open",
  ],
  [
    "what was cancelled as a whole goes on by another season",
    SEASON_3,
    [`03-01 cancel CT+ ${V}`, "05-01 renew CT+ subject=work:ember-vale-s2"],
    "06-01",
    "open",
  ],
  [
    "the season itself was cancelled",
    SEASON_3,
    ["03-01 cancel CT+ subject=work:ember-vale-s3", "05-01 renew CT+ subject=work:ember-vale-s2"],
    "06-01",
    "denied",
  ],
  [
    "that a season was shown tells not that the series goes on",
    GOES_ON,
    [`03-01 cancel CT+ ${V}`, "03-01 release CT+ past subject=work:ember-vale-s2 when=2031-02"],
    "06-01",
    "denied",
  ],
  [
    "a revival is told of under the old name, from the day on which it is first spoken of",
    REVIVAL,
    [`02-01 release CT+ ${V} when=2031-12`, `03-01 release CT+ ${V} when=2032-03 title=ember-vale-revival`],
    "06-01",
    "confirmed 2032-03",
  ],
  [
    "what was told before anybody spoke of it is told of the old series",
    REVIVAL,
    [`02-01 release CT+ ${V} when=2032-01`, `03-01 develop CT+ ${V} title=ember-vale-revival`],
    "06-01",
    "open",
  ],
  [
    "but the old series is not",
    REVIVAL,
    [`03-01 release CT+ past ${V} when=2004 title=ember-vale-revival`],
    "06-01",
    "open",
  ],
  [
    "nor is anything while nobody speaks of a revival",
    REVIVAL,
    [`03-01 release CT+ ${V} when=2032-03`],
    "06-01",
    "open",
  ],
  [
    "a title behind the title is a spin-off",
    SPIN_OFF,
    ["03-01 order CT+ subject=Ember-Vale:-Hollow@work:ember-vale-hollow"],
    "06-01",
    "confirmed",
  ],
  [
    "that one of them does not come leaves others open",
    SPIN_OFF,
    ["03-01 cancel CT+ subject=Ember-Vale:-Hollow@work:ember-vale-hollow"],
    "06-01",
    "open",
  ],
  [
    "who runs the series is likely to run its season",
    RUNS,
    [`03-01 showrun CT+ ${V} agent=person:mara-ilves`],
    "06-01",
    "likely person:mara-ilves",
  ],
  ["who ran it once need not", RUNS, [`03-01 showrun CT+ past ${V} agent=person:mara-ilves`], "06-01", "open"],
  [
    "what was not ordered so far may still be",
    SEASON,
    ["03-01 order CT- subject=work:ember-vale-s2 yet=yet"],
    "06-01",
    "open",
  ],
  ["a season is not its series", SEASON, [`03-01 renew CT+ ${V}`], "06-01", "open"],
  ["a season answers for its series", GOES_ON, ["03-01 renew CT+ subject=work:ember-vale-s2"], "06-01", "confirmed"],
  ["no season is no end of the series", GOES_ON, ["03-01 cancel CT+ subject=work:ember-vale-s2"], "06-01", "open"],
  ["cancelled", GOES_ON, [`03-01 cancel CT+ ${V}`], "06-01", "denied"],
  ["a change of plan", GOES_ON, [`03-01 cancel CT+ ${V}`, `05-01 renew CT+ ${V}`], "06-01", "confirmed"],
  [
    "two outlets within days",
    GOES_ON,
    [`03-01 [Variety Street reports] cancel CT+ ${V}`, `03-03 [The Lantern reports] renew CT+ ${V}`],
    "06-01",
    "contested",
  ],
  [
    "the sources of two outlets",
    GOES_ON,
    [`03-01 [sources reports] cancel CT+ ${V}`, `03-03 [sources reports] renew CT+ ${V}`],
    "06-01",
    "contested",
  ],
  [
    "weeks later it is news",
    GOES_ON,
    [`03-01 [Variety Street reports] cancel CT+ ${V}`, `05-03 [The Lantern reports] renew CT+ ${V}`],
    "06-01",
    "likely",
  ],
  [
    "the network's deed",
    GOES_ON,
    [`03-01 renew CT+ ${V} agent=organization:orbit`, `03-02 [sources reports] cancel CT+ ${V}`],
    "06-01",
    "confirmed",
  ],
  ["in the show at hand", APPEARS, [`03-01 return CT+ ahead ${N} scope=work:ember-vale`], "06-01", "likely"],
  [
    "in a season of it",
    APPEARS,
    [
      `03-01 [Northgate Studios decides] return CT+ ahead ${N} scope=work:ember-vale-s2`,
      `03-01 renew CT+ ${V} agent=organization:northgate-studios`,
    ],
    "06-01",
    "confirmed",
  ],
  [
    "not in that season leaves the rest open",
    APPEARS,
    [`03-01 [Northgate Studios decides] return CT- ${N} scope=work:ember-vale-s2`],
    "06-01",
    "open",
  ],
  [
    "in any show: a yes about one",
    ANYWHERE,
    [`03-01 [Northgate Studios decides] return CT+ ahead ${N} scope=work:ember-vale`],
    "06-01",
    "confirmed",
  ],
  [
    "in any show: a no about one leaves the others",
    ANYWHERE,
    [`03-01 [Northgate Studios decides] return CT- ${N} scope=work:ember-vale`],
    "06-01",
    "open",
  ],
  ["in any show: a no about all", ANYWHERE, [`03-01 [Northgate Studios decides] return CT- ${N}`], "06-01", "denied"],
  ["in another show", APPEARS, [`03-01 return CT+ ahead ${N} scope=work:saltmarsh`], "06-01", "open"],
  ["without a scope", APPEARS, [`03-01 [Mara Ilves decides] return CT+ ahead ${N}`], "06-01", "likely"],
  ["came back once", APPEARS, [`03-01 return CT+ past ${N}`], "06-01", "open"],
  [
    "a character is nobody who plays one",
    PLAYS,
    [
      `03-01 cast CT+ subject=person:ada-quill role=character:nightjar`,
      `04-01 return CT+ subject=character:nightjar role=character:nightjar`,
    ],
    "06-01",
    "confirmed person:ada-quill",
  ],
  [
    "the part goes to somebody else",
    PLAYS,
    [
      `03-01 cast CT+ subject=person:ada-quill role=character:nightjar`,
      `04-01 cast CT+ subject=person:tomas-reyne role=character:nightjar`,
    ],
    "06-01",
    "confirmed person:tomas-reyne",
  ],
  ["in that year", IN_2032, [`03-01 release CT+ ${V} when=2032-03`], "06-01", "confirmed 2032-03"],
  ["in another year", IN_2032, [`03-01 release CT+ ${V} when=2033-03`], "06-01", "denied 2033-03"],
  [
    "delayed beyond a year that it is dated to",
    { ...DELAYED, interval: { edtf: "2033-01-01/..", earliest: "2033-01-01", latest: null } },
    [`03-01 release CT+ ${V} when=2032-03`],
    "06-01",
    "denied 2032-03",
  ],
  ["delayed", DELAYED, [`03-01 delay CT+ ${V}`], "06-01", "confirmed"],
  ["not delayed", DELAYED, [`03-01 delay CT- ${V}`], "06-01", "denied"],
  ["a date is no delay", DELAYED, [`03-01 release CT+ ${V} when=2032-03`], "06-01", "open"],
  ["asked the other way round", CANCELLED, [`03-01 cancel CT+ ${V}`], "06-01", "confirmed"],
  ["the other way round, and renewed", CANCELLED, [`03-01 renew CT+ ${V}`], "06-01", "denied"],
  [
    "as whom is told",
    AS_NIGHTJAR,
    [`03-01 [Ada Quill takes-part] return CT+ ahead ${A} role=character:nightjar`],
    "06-01",
    "confirmed",
  ],
  ["as whom is left out", AS_NIGHTJAR, [`03-01 [Ada Quill takes-part] return CT+ ahead ${A}`], "06-01", "confirmed"],
  [
    "as somebody else",
    AS_NIGHTJAR,
    [`03-01 [Ada Quill takes-part] return CT+ ahead ${A} role=character:dusk`],
    "06-01",
    "open",
  ],
  ["in something else she plays", AS_NIGHTJAR, [`03-01 cast CT+ ${A} scope=work:saltmarsh`], "06-01", "open"],
  [
    "her own word ends what an article told",
    AS_NIGHTJAR,
    [
      `03-01 return CT+ ${A} role=character:nightjar`,
      `03-05 [Ada Quill takes-part] return CT- ${A} role=character:nightjar`,
    ],
    "06-01",
    "denied",
  ],
  ["its words name the season", SEASON, [`03-01 renew CT+ ${V} second season`], "06-01", "confirmed"],
  ["its words name another season", SEASON, [`03-01 renew CT+ ${V} third season`], "06-01", "open"],
  ["who first told of a no", FIRST_CANCELLED, [`03-01 cancel CT+ ${V}`], "06-01", "confirmed Outlet 0"],
  [
    "a yes before it is no answer",
    FIRST_CANCELLED,
    [`02-01 [Jon Pike reports] renew CT+ ${V}`, `03-01 [Ada Quill reports] cancel CT+ ${V}`],
    "06-01",
    "confirmed Ada Quill",
  ],
  [
    "who is cited says so before the article does",
    WHO_SAYS,
    [`03-01 renew CT+ ${V}`, `03-05 [Ada Quill takes-part] renew CT+ ${V}`],
    "06-01",
    "confirmed Ada Quill",
  ],
  ["where nobody is cited the article says so", WHO_SAYS, [`03-01 renew CT+ ${V}`], "06-01", "confirmed Outlet 0"],
  [
    "who denied it",
    WHO_DENIED,
    [`03-01 [Ada Quill takes-part] renew CT+ ${V}`, `03-05 [Jon Pike takes-part] renew CT- ${V}`],
    "06-01",
    "confirmed Jon Pike",
  ],
  ["nobody denied it", WHO_DENIED, [`03-01 [Ada Quill takes-part] renew CT+ ${V}`], "06-01", "open"],
  ["an order makes it known", ANNOUNCED, [`03-01 [Orbit+ decides] order CT+ ${V}`], "06-01", "confirmed 2031-03-01"],
  ["a rumour announces nothing", ANNOUNCED, [`03-01 [Jon Pike reports] order CT+ ${V}`], "06-01", "open"],
  [
    "what is dated after others told of it was known before",
    ANNOUNCED,
    [`03-01 [Jon Pike reports] develop CT+ ${V}`, `03-05 [Orbit+ decides] release CT+ ${V} when=2032`],
    "06-01",
    "open",
  ],
  [
    "where words say that it was announced they count",
    ANNOUNCED,
    [`03-01 [Orbit+ decides] order CT+ ${V}`, `03-05 announce CT+ ${V}`],
    "06-01",
    "confirmed 2031-03-05",
  ],
  [
    "who first said that she was considered need not have said more",
    FIRST_CONSIDERED,
    [`03-01 [Jon Pike reports] in-talks PS+ subject=person:ada-quill role=character:nightjar`],
    "06-01",
    "confirmed Jon Pike",
  ],
  [
    "of cast and crew those leave of whom that is told, whatever else is told of others",
    LEAVES,
    [
      `03-01 cast CT+ subject=person:ada-quill scope=work:ember-vale`,
      `03-05 cast CT- subject=person:tom-reed scope=work:ember-vale`,
      `03-06 direct CT- ${V} agent=person:mara-ilves`,
      `03-07 direct CT+ ${V} agent=person:tom-reed`,
    ],
    "06-01",
    "confirmed person:tom-reed person:mara-ilves",
  ],
  ["nobody has left", LEAVES, [`03-01 cast CT+ subject=person:ada-quill scope=work:ember-vale`], "06-01", "open"],
  [
    "who orders a work shows it",
    SHOWS,
    [`03-01 order CT+ ${V} agent=organization:orbit`],
    "06-01",
    "confirmed organization:orbit",
  ],
  [
    "how many the whole has tells nothing of a season",
    COUNT,
    [`03-01 episode-count CT+ ${V} value=8`],
    "06-01",
    "open",
  ],
  [
    "no company plays a part",
    PLAYS,
    [`03-01 in-talks CT+ subject=organization:orbit role=character:nightjar`],
    "06-01",
    "open",
  ],
];

for (const [reason, question, lines, asOf, expected] of ROWS) {
  test(`answer: ${reason}`, () => {
    const slice = { recorded: lines.map(recorded), origins: [], texts: new Map() };
    const got = answer("?", question, slice, { asOf: `2031-${asOf}`, by: "reported" }, CONTEXT);
    assert.equal([got.status, ...got.value.map(({ edtf, text }) => edtf ?? text)].join(" "), expected);
    assert.equal(got.established, got.status !== "open");
    // Whatever is answered is proved, and only by what was known.
    if (got.status !== "open")
      assert.ok(got.evidence.length > 0 && got.evidence.every(({ published }) => (published ?? "") <= `2031-${asOf}`));
  });
}

const BEFORE = ask("when-released", "whether", {
  subject: named("work:ember-vale"),
  frame: "release",
  than: { named: { id: "work:saltmarsh", name: "Saltmarsh" }, order: "before" },
});

const ORDERS: readonly (readonly [reason: string, own: readonly string[], other: readonly string[], status: string])[] =
  [
    [
      "both are dated",
      [`03-01 release CT+ ${V} when=2032-03`],
      ["03-01 release CT+ subject=work:saltmarsh when=2032-05"],
      "confirmed",
    ],
    [
      "one is expected",
      [`03-01 release PR+ ${V} when=2032-03`],
      ["03-01 release CT+ subject=work:saltmarsh when=2032-05"],
      "likely",
    ],
    [
      "the other way round",
      [`03-01 release CT+ ${V} when=2032-06`],
      ["03-01 release CT+ subject=work:saltmarsh when=2032-05"],
      "denied",
    ],
    [
      "within one year",
      [`03-01 release CT+ ${V} when=2032-06`],
      ["03-01 release CT+ subject=work:saltmarsh when=2032"],
      "open",
    ],
    ["the other has no date", [`03-01 release CT+ ${V} when=2032-03`], [], "likely"],
    ["neither has", [], [], "open"],
  ];

const sliceOf = (lines: readonly string[]): Slice => ({ recorded: lines.map(recorded), origins: [], texts: new Map() });

for (const [reason, own, other, status] of ORDERS) {
  test(`answer, which comes first: ${reason}`, () => {
    const options = { asOf: "2031-06-01", by: "reported" } as const;
    assert.equal(answer("?", BEFORE, sliceOf(own), options, CONTEXT, sliceOf(other)).status, status);
  });
}

test("answer: one origin counts once", () => {
  const lines = [`03-01 renew CT+ ${V}`, `03-02 renew CT+ ${V}`, `03-03 renew CT+ ${V}`];
  const origins = [{ first: "d0", followers: ["d1", "d2"].map((document) => ({ document, why: "91% of the text" })) }];
  const at = (some: typeof origins): number =>
    answer(
      "?",
      GOES_ON,
      { recorded: lines.map(recorded), origins: some, texts: new Map() },
      { asOf: "2031-06-01", by: "reported" },
      CONTEXT,
    ).confidence;
  assert.ok(at(origins) < at([]));
});

test("answer: what the ledger had on that day is another question", () => {
  const lines = [`03-01 renew CT+ ${V}`];
  const slice = { recorded: lines.map(recorded), origins: [], texts: new Map() };
  assert.equal(answer("?", GOES_ON, slice, { asOf: "2031-06-01", by: "recorded" }, CONTEXT).status, "open");
});
