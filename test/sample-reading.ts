/**
 * The reading that a careful person would make of the sample article, written by hand: what the faces are built and tested
 * against, whatever the reader itself makes of it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildDocument } from "../src/intake/received.ts";
import { receive } from "../src/intake/receive.ts";
import type { Finding } from "../src/model/finding.ts";
import type { Interval } from "../src/model/interval.ts";
import type { Reading } from "../src/model/reading.ts";
import type { Evidence, Span } from "../src/model/span.ts";
import type { FactualityValue, Link, Role, Statement } from "../src/model/statement.ts";
import type { Time } from "../src/model/time.ts";
import { ROOT } from "./sources.ts";

const ARTICLE = join(ROOT, "samples/greywater.md");
const DOCUMENT = buildDocument(await receive({ bytes: readFileSync(ARTICLE), name: "greywater.md" }));

/** Where words stand; a number picks a later place of theirs. */
function at(words: string, nth = 1): Span {
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = DOCUMENT.text.indexOf(words, start + 1);
  if (start === -1) throw new Error(`the sample has no ${nth}. "${words}"`);
  return { start, end: start + words.length };
}

function quote(words: string, nth = 1): Evidence {
  return { ...at(words, nth), quote: words };
}

function titleQuote(words: string): Evidence {
  const start = (DOCUMENT.title ?? "").indexOf(words);
  return { start, end: start + words.length, part: "title", quote: words };
}

function role(text: string, interval: Interval | null = null): Role {
  return { text, entity: null, start: null, end: null, interval };
}

function days(edtf: string, earliest: string, latest: string): Interval {
  return { edtf, earliest, latest };
}

function link(roleName: Link["role"], name: string, words: string, context = words): Link {
  const start = at(context).start + context.indexOf(words);
  return { role: roleName, name, entity: null, authority: null, start, end: start + words.length };
}

const DATELINE = days("2025-06-20", "2025-06-20", "2025-06-20");
const SEASON_2 = role("Greywater: Afterlight Season 2");
const LAMPLIGHTERS = role("the Lamplighters");
const FEBRUARY = days("2025-02", "2025-02-01", "2025-02-28");

const vael = (words: string, context = words): Link => link("speaker", "Jonas Vael", words, context);
const KINESCOPE = link("medium", "The Kinescope Post", "The Kinescope Post");

let count = 0;

/** The author commits to what nobody else is cited for, and to nothing that others say unless told so. */
function statement(
  manner: Statement["manner"],
  chain: readonly Link[],
  value: FactualityValue,
  frame: string | null,
  roles: Readonly<Record<string, Role>>,
  evidence: Evidence,
  more: { readonly author?: FactualityValue; readonly saidAt?: Interval } = {},
): Statement {
  count += 1;
  const speaker = chain.at(-1)?.name;
  const author = { holder: "author", value: more.author ?? (speaker === undefined ? value : "Uu") } as const;
  return {
    id: String(count).padStart(32, "0"),
    manner,
    chain,
    saidAt: more.saidAt ?? null,
    reportedAt: DATELINE,
    realm: "world",
    tense: null,
    factuality: speaker === undefined ? [author] : [author, { holder: speaker, value }],
    proposition: frame === null ? null : { frame, roles },
    evidence: [evidence],
  };
}

const STATEMENTS: readonly Statement[] = [
  statement(
    "narrated",
    [],
    "Uu",
    "reunion",
    { subject: LAMPLIGHTERS },
    quote("Fans who hope to see the Lamplighters side by side again may need patience."),
  ),
  statement(
    "narrated",
    [],
    "CT+",
    "appear",
    { subject: LAMPLIGHTERS, scope: role("The Lamplighters") },
    quote("the team last met in Northlight's The Lamplighters"),
  ),
  statement(
    "narrated",
    [],
    "Uu",
    "canon",
    { subject: role("The Lamplighters"), scope: role("Greywater") },
    quote("nobody has said for certain whether it has a place in the new Greywater stories"),
  ),
  statement(
    "indirect",
    [vael("Greywater: Afterlight creator Jonas Vael")],
    "CT-",
    "reunion",
    { subject: LAMPLIGHTERS, scope: SEASON_2 },
    quote("the Lamplighters will not reunite in Season 2"),
    { author: "CT-" },
  ),
  statement(
    "mixed",
    [KINESCOPE, vael("He", "He granted")],
    "CT-",
    null,
    {},
    quote('he does not "[plan] around wish lists,"'),
  ),
  statement(
    "indirect",
    [KINESCOPE, vael("He", "He granted")],
    "CT+",
    "cast",
    { subject: role("faces the audience has yet to meet"), scope: SEASON_2 },
    quote("the city would draw in faces the audience has yet to meet"),
  ),
  statement(
    "mixed",
    [KINESCOPE, vael("he", "he would not promise")],
    "Uu",
    "reunion",
    { subject: LAMPLIGHTERS, scope: SEASON_2 },
    quote('Whether "a proper Lamplighters reunion" lies ahead in the eight new episodes, he would not promise'),
  ),
  statement(
    "narrated",
    [],
    "CT+",
    "episode-count",
    { subject: SEASON_2, value: role("eight") },
    quote("the eight new episodes"),
  ),
  statement(
    "direct",
    [KINESCOPE, vael("I", "I read the same")],
    "CT+",
    null,
    {},
    quote("I know what people are waiting for"),
  ),
  statement(
    "direct",
    [KINESCOPE, vael("I", "I read the same")],
    "CT+",
    "cast",
    { subject: role("others"), scope: SEASON_2, when: role("this year", days("2025", "2025-01-01", "2025-12-31")) },
    quote("some of them will knock on her door this year"),
  ),
  statement(
    "direct",
    [KINESCOPE, vael("I", "I read the same")],
    "Uu",
    "reunion",
    { subject: LAMPLIGHTERS, scope: SEASON_2 },
    quote("A proper Lamplighters reunion, though… honestly, I couldn’t say."),
  ),
  statement(
    "direct",
    [KINESCOPE, vael("I", "I read the same")],
    "CT-",
    "write",
    { subject: SEASON_2 },
    quote("We haven’t written that far."),
  ),
  statement(
    "indirect",
    [
      link("medium", "Marquee Dispatch", "Marquee Dispatch"),
      link("speaker", "a person close to the production", "a person close to the production"),
    ],
    "CT+",
    "appear",
    { subject: role("Ember"), actor: role("Petra Sorrel"), scope: role("the Season 1 finale, in an early draft") },
    quote("Petra Sorrel's Ember was in an early draft of the finale"),
  ),
  statement(
    "narrated",
    [],
    "CT+",
    "run",
    {
      subject: role("Greywater: Afterlight Season 1"),
      when: role("from January to March", days("2025-01/2025-03", "2025-01-01", "2025-03-31")),
    },
    quote("Greywater: Afterlight Season 1 ran from January to March"),
  ),
  statement(
    "narrated",
    [],
    "PR+",
    "release",
    { subject: SEASON_2, when: role("February 2025", FEBRUARY) },
    quote("Season 2 is expected to arrive in February 2025"),
  ),
  statement(
    "mixed",
    [link("speaker", "Petra Sorrel", "Ember star Petra Sorrel")],
    "PR+",
    "willing",
    { subject: role("Petra Sorrel"), scope: role("Ember") },
    quote('she "would pack tonight" if the call came'),
    { saidAt: days("2025-06-09/2025-06-15", "2025-06-09", "2025-06-15") },
  ),
  statement(
    "indirect",
    [
      link("medium", "Backlot Hour", "the Backlot Hour podcast"),
      link("speaker", "Callum Dray", "Callum Dray, who plays Flint,"),
    ],
    "CT+",
    "willing",
    { subject: role("Callum Dray"), scope: role("Flint") },
    quote("he is open to a return"),
    { saidAt: days("2025-05", "2025-05-01", "2025-05-31") },
  ),
  statement(
    "indirect",
    [
      link("medium", "Backlot Hour", "the Backlot Hour podcast"),
      link("speaker", "Callum Dray", "Callum Dray, who plays Flint,"),
    ],
    "CT-",
    "in-talks",
    { subject: role("Callum Dray") },
    quote("his agent had heard nothing yet"),
    { saidAt: days("2025-05", "2025-05-01", "2025-05-31") },
  ),
  statement(
    "narrated",
    [],
    "PS+",
    "reunion",
    { subject: role("the four"), when: role("as early as 2027", days("2027/..", "2027-01-01", "9999-12-31")) },
    quote("the studio could decide on a gathering of the four as early as 2027"),
  ),
];

const TIMES: readonly Time[] = [
  {
    ...at("Five years"),
    text: "Five years",
    type: "DURATION",
    value: "P5Y",
    edtf: null,
    earliest: null,
    latest: null,
    anchor: null,
  },
  {
    ...at("from January to March"),
    text: "from January to March",
    type: "DATE",
    value: "2025-01/2025-03",
    edtf: "2025-01/2025-03",
    earliest: "2025-01-01",
    latest: "2025-03-31",
    anchor: "dct",
  },
  { ...at("February 2025"), text: "February 2025", type: "DATE", value: "2025-02", ...FEBRUARY, anchor: null },
  {
    ...at("Last week"),
    text: "Last week",
    type: "DATE",
    value: "2025-W24",
    edtf: "2025-06-09/2025-06-15",
    earliest: "2025-06-09",
    latest: "2025-06-15",
    anchor: "dct",
  },
  {
    ...at("in May"),
    text: "in May",
    type: "DATE",
    value: "2025-05",
    edtf: "2025-05",
    earliest: "2025-05-01",
    latest: "2025-05-31",
    anchor: "dct",
  },
  {
    ...at("2022"),
    text: "2022",
    type: "DATE",
    value: "2022",
    edtf: "2022",
    earliest: "2022-01-01",
    latest: "2022-12-31",
    anchor: null,
  },
  {
    ...at("this spring"),
    text: "this spring",
    type: "DATE",
    value: "2025-SP",
    edtf: "2025-21",
    earliest: "2025-03-01",
    latest: "2025-05-31",
    anchor: "dct",
  },
  {
    ...at("September"),
    text: "September",
    type: "DATE",
    value: "2025-09",
    edtf: "2025-09",
    earliest: "2025-09-01",
    latest: "2025-09-30",
    anchor: "dct",
  },
  {
    ...at("2027"),
    text: "2027",
    type: "DATE",
    value: "2027",
    edtf: "2027",
    earliest: "2027-01-01",
    latest: "2027-12-31",
    anchor: null,
  },
];

const FINDINGS: readonly Finding[] = [
  {
    code: "overstated",
    severity: "conflict",
    message: "The article has Jonas Vael confirm that there will be no reunion; in his own words he cannot say.",
    evidence: [
      quote("Jonas Vael has confirmed that the Lamplighters will not reunite in Season 2"),
      titleQuote("Creator Confirms the Lamplighters Will Not Reunite in Season 2"),
      quote("A proper Lamplighters reunion, though… honestly, I couldn’t say."),
    ],
    suggestion: "Jonas Vael could not say whether the Lamplighters will reunite in Season 2",
  },
  {
    code: "impossible-date",
    severity: "conflict",
    message: "Season 2 is expected for February 2025, which was over when the article appeared on 20 June 2025.",
    evidence: [quote("Season 2 is expected to arrive in February 2025")],
    suggestion: "February 2026",
  },
  {
    code: "title-mismatch",
    severity: "doubt",
    message: "“Greywater: Season 1” looks like “Greywater: Afterlight Season 1” with a word lost.",
    evidence: [quote("Greywater: Season 1 finale"), quote("Greywater: Afterlight Season 1")],
    suggestion: "Greywater: Afterlight Season 1 finale",
  },
  {
    code: "garbled-text",
    severity: "doubt",
    message: "“forrqwx7ward” is no word.",
    evidence: [quote("forrqwx7ward")],
    suggestion: "forward",
  },
];

/** The sample article as read by hand. */
export const SAMPLE_READING: Reading = {
  id: DOCUMENT.id,
  document: DOCUMENT,
  sentences: [],
  times: TIMES,
  mentions: [],
  attributions: [
    {
      source: at("Greywater: Afterlight creator Jonas Vael"),
      cue: at("confirmed"),
      content: [at("that the Lamplighters will not reunite in Season 2")],
      manner: "indirect",
    },
    {
      source: at("He"),
      cue: at("granted"),
      content: [at('that he does not "[plan] around wish lists,"')],
      manner: "mixed",
    },
    {
      source: at("a person close to the production"),
      cue: at("said", 3),
      content: [at("that Petra Sorrel's Ember was in an early draft of the finale and was cut for time")],
      manner: "indirect",
    },
    {
      source: at("Ember star Petra Sorrel"),
      cue: at("said", 4),
      content: [at('she "would pack tonight" if the call came')],
      manner: "mixed",
    },
    {
      source: at("Callum Dray, who plays Flint,"),
      cue: at("told"),
      content: [at("that he is open to a return")],
      manner: "indirect",
    },
  ],
  statements: STATEMENTS,
  findings: FINDINGS,
};
