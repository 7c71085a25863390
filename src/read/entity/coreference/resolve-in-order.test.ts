import { checkMentions, type MentionRow } from "../../../../test/check-mentions.ts";

const WORKS: readonly MentionRow[] = [
  {
    why: "a counted season with a",
    text: "Glass Orchard was renewed for [work:glass-orchard-2020-s4 a fourth season] in May.",
  },
  { why: "the sixth film is one of several", text: "The film Salt Road is out. [work The sixth film] will follow." },
  {
    why: "a season of a day is of no series",
    text: "Glass Orchard is back. [work The second season] of Monday is not.",
  },
  {
    why: "what stands right behind a name and its comma is what is named",
    text: "Northlight shot [work:glass-orchard-2020 Glass Orchard], [work:glass-orchard-2020 a crime drama] about a baker, in May.",
  },
  { why: "but not what does something itself", text: "After Glass Orchard, [work a crime drama] opens in May." },
  {
    why: "a season alone is of the series spoken of",
    text: "[work:glass-orchard-2020 Glass Orchard] is back. Northlight confirmed [work:glass-orchard-2020-s2 Season 2] will not be the last.",
  },
  {
    why: "a season alone is of the series whose season was spoken of",
    text: "Glass Orchard Season 2 was shot in May. The series Cobalt Tide and Cobalt Tide Season 1 are out. [work:glass-orchard-2020-s2 Season 2] opens in June.",
  },
  {
    why: "beside its name",
    text: "Northlight announced [work:afterlight Afterlight], [work:afterlight a paid expansion], in May.",
  },
  {
    why: "before its name",
    text: "[work:salt-road-2 The last game] in the series, Salt Road 2, was released in 2017.",
  },
  {
    why: "the expansion that was called one",
    text: "Northlight announced Afterlight, a paid expansion of Salt Road. [work:afterlight The expansion] is out in May.",
  },
  {
    why: "a version for a machine is a thing by itself",
    text: "The game Salt Road is out. [work:salt-road-playstation-5-version A PlayStation 5 version] will follow.",
  },
  {
    why: "by its game",
    text: "[work:salt-road-2-playstation-5-version The PS5 version] of Salt Road 2 is late.",
  },
  {
    why: "by its machine behind it",
    text: "The game Salt Road is out. They make [work:salt-road-playstation-5-version a version] for PlayStation 5.",
  },
  {
    why: "a machine that no pack has",
    text: "Tern announced the Orbit Deck 2. [work:orbit-deck-2 The handheld] is out in May.",
  },
  {
    why: "but not beside one that packs have",
    text: "Tern brings Salt Road 2 to the PlayStation 5. [work:playstation-5 The console] is white.",
  },
  {
    why: "pre-orders of a work are not the work",
    text: "[work:glass-orchard-2020-presale Pre-orders] for [work:glass-orchard-2020 Glass Orchard] open in May.",
  },
  {
    why: "an ordinal season",
    text: "Glass Orchard is back. [work:glass-orchard-2020-s3 The third season] opens in May.",
  },
  {
    why: "a series' ordinal season",
    text: "They shot [work:glass-orchard-2020-s3 Glass Orchard's third season] in May.",
  },
  {
    why: "a season of a series",
    text: "They shot [work:glass-orchard-2020-s3 the third season] of Glass Orchard in May.",
  },
  {
    why: "the finale is the one of its series",
    text: "Glass Orchard is back. [work:glass-orchard-2020-finale The finale] opens in May.",
  },
  {
    why: "and so is the last episode",
    text: "They shot [work:glass-orchard-2020-finale the final episode] of Glass Orchard in May.",
  },
  {
    why: "a series by the name before its noun, whoever owns it",
    text: "They shot [work:glass-orchard-2020 Northlight's Glass Orchard series] in May.",
  },
  {
    why: "the show is the series spoken of",
    text: "Glass Orchard is back. [work:glass-orchard-2020 The show] opens in May.",
  },
  {
    why: "a film is no series",
    text: "Glass Orchard is back. [work The film] opens in May.",
  },
  {
    why: "the next episodes are of the last season spoken of",
    text: "Glass Orchard Season 1 ran in March. Season 2 is being shot. [work:glass-orchard-2020-s2 The show's next nine episodes] open in May.",
  },
  {
    why: "a noun before the title it stands for",
    text: "He is back in [work:glass-orchard-2020 his own solo series], [work:glass-orchard-2020 Glass Orchard], in May.",
  },
  {
    why: "seasons of an unknown series",
    text: "Northlight renewed [work:cobalt-tide Cobalt Tide] in May. [work:cobalt-tide-s2 Season 2] of the series was shot too.",
  },
  {
    why: "a short title with a season is the longer one spoken of",
    text: "Iron Lantern: Dark Tide is back. Iron Lantern: Dark Tide was loved. [work:iron-lantern-dark-tide-2025-s1 Iron Lantern: Season 1] hinted at it.",
  },
];

const PRONOUNS: readonly MentionRow[] = [
  {
    why: "who is the name before it",
    text: "[person:ada-brandt Ada Brandt], [person:ada-brandt who] left, had been ill.",
  },
  { why: "they are the two before", text: "Ada Brandt and Otto Vance left. [person They] had been ill." },
  { why: "they are no single firm", text: "Tern Games paid. [other They] had been late." },
  { why: "the subject does not see himself as him", text: "Otto Vance saw [person him]." },
  { why: "himself is the subject", text: "[person:otto-vance Otto Vance] saw [person:otto-vance himself]." },
  { why: "many who speak are nobody", text: "[person Many] believe that it is over." },
  {
    why: "he is the man of the sentence before",
    text: "[person:jonas-reed Jonas Reed] left. [person:jonas-reed He] had been ill.",
  },
  {
    why: "she is the woman, though a man stands nearer",
    text: "[person:ada-brandt Ada Brandt] met Otto Vance. [person:ada-brandt She] had been ill.",
  },
  { why: "his within the clause", text: "[person:jonas-reed Jonas Reed] lost [person:jonas-reed his] keys." },
  { why: "him is not the subject of its own verb", text: "Jonas Reed left. Otto Vance saw [person:jonas-reed him]." },
  { why: "a pronoun through a pronoun", text: "Ada Brandt left. She was ill. [person:ada-brandt Her] sister knew." },
  {
    why: "a role tells the gender",
    text: "Actress [person:kim-vance Kim Vance] met Otto Reed. [person:kim-vance She] smiled.",
  },
  { why: "I inside a quotation is nobody yet", text: "“[person I] never left,” Ada Brandt said." },
  { why: "it is unclear stands for nothing", text: "Glass Orchard is back. [- It] is unclear if more will come." },
  {
    why: "the company's it",
    text: "[organization:tern-games Tern Games] said [organization:tern-games it] will wait.",
  },
];

const DESCRIPTIONS: readonly MentionRow[] = [
  {
    why: "the only person lately spoken of",
    text: "Ada Brandt left. [person:ada-brandt The showrunner] had been ill.",
  },
  { why: "not where two were spoken of", text: "Ada Brandt met Otto Vance. [person The showrunner] had been ill." },
  {
    why: "nor where one was met without a name",
    text: "A showrunner praised Ada Brandt. [person The showrunner] had been ill.",
  },
  { why: "a showrunner is another", text: "Ada Brandt left. [person A showrunner] had been ill." },
  {
    why: "the company, where two firms are as near, is neither",
    text: "Tern Games met Foxglove Inc. today. [organization The company] paid.",
  },
  { why: "a network of the page", text: "HBO paid. [organization:hbo The network] was proud." },
  { why: "a noun inside a noun is nobody", text: "The [- studio] rules are strict." },
  { why: "a poll is no person", text: "[other The poll] found that most agree." },
  {
    why: "the showrunner, once somebody was called that",
    text: "Showrunner Mara Ilves spoke. [person:mara-ilves The showrunner] was calm.",
  },
  { why: "the actor for a star", text: "Glass Orchard star Jonas Reed spoke. [person:jonas-reed The actor] was calm." },
  { why: "an actress is no he", text: "Star Jonas Reed spoke. [person The actress] was calm." },
  { why: "the studio", text: "Northlight Pictures paid. [organization:northlight-pictures The studio] was proud." },
  {
    why: "the publisher is no studio",
    text: "Northlight Pictures met Tern Games. [organization:tern-games The publisher] was proud.",
  },
  { why: "sources are nobody", text: "[person Sources] told Variety that the deal is off." },
  { why: "insiders are nobody", text: "[person Several insiders] told Variety that the deal is off." },
  { why: "fans are nobody", text: "[person Fans] hope for more." },
  { why: "a source is nobody", text: "[person A source] told Variety that the deal is off." },
  {
    why: "the heroes of a team",
    text: "The Wardens parted. [team:the-wardens The four heroes] may meet again.",
  },
  { why: "a spokesman is somebody", text: "[person A spokesman] for the studio said no." },
];

checkMentions([...WORKS, ...PRONOUNS, ...DESCRIPTIONS]);
