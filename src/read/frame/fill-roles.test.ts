/** What fills the roles of what a page tells: whom and what the fillers are, by their ids, and which days. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { read } from "../../desk/read.ts";
import { loadPacks } from "../../pack/load.ts";

const WORLD = fileURLToPath(new URL("../../../test/packs/saltmarsh", import.meta.url));
const pack = loadPacks(["en", "screen-en", WORLD]);

/** Each statement of the body that has a frame: "frame role=filler …", with "+" before others of its row and "!" behind what shuts out all others. */
function tell(title: string, text: string): string[] {
  const { statements } = read({ title, text, published: "2025-05-02" }, pack);
  return statements.flatMap(({ proposition, evidence }) => {
    if (proposition === null || evidence[0]?.part === "title") return [];
    const roles = Object.entries(proposition.roles).map(
      ([name, { entity, interval, text: words, also = [], only }]) =>
        `${name}=${[interval?.edtf ?? entity ?? `"${words}"`, ...also.map((one) => one.entity)].join("+")}${only === true ? "!" : ""}`,
    );
    return [[proposition.frame, ...roles].join(" ")];
  });
}

type Row = readonly [why: string, title: string, text: string, told: readonly string[]];

const ROWS: readonly Row[] = [
  [
    "what is unsaid is the headline's work",
    "All About Ember Vale",
    "Ember Vale is not like The Glass Orchard. There is still no release date.",
    ["release subject=work:ember-vale"],
  ],
  [
    "it is the work named right before",
    "All About Ember Vale",
    "The Glass Orchard sold well. It was announced on Friday.",
    ["announce subject=work:the-glass-orchard when=2025-05-02"],
  ],
  [
    "where it comes out, by the console that gets it",
    "Ember Vale",
    "The Switch 2 gets Ember Vale on June 5.",
    ["release subject=work:ember-vale when=2025-06-05 platform=work:nintendo-switch-2"],
  ],
  [
    "a second phrase that is joined to the first",
    "Ember Vale",
    "Ember Vale was released on the Switch 2 and on the Switch.",
    ["release subject=work:ember-vale platform=work:nintendo-switch-2+work:nintendo-switch"],
  ],
  [
    "what is exclusive to one shuts out all others",
    "Ember Vale",
    "Ember Vale is exclusive to PlayStation.",
    ["release subject=work:ember-vale platform=organization:playstation!"],
  ],
  [
    "so does what comes to two alone",
    "Ember Vale",
    "Ember Vale is coming to Xbox and PlayStation alone.",
    ["release subject=work:ember-vale platform=organization:xbox+organization:playstation!"],
  ],
  [
    "and what is listed for one, and for nothing else",
    "Ember Vale",
    "The document lists Ember Vale for Xbox, and for nothing else.",
    ["release subject=work:ember-vale platform=organization:xbox!"],
  ],
  [
    "what only comes in May may come to others",
    "Ember Vale",
    "Ember Vale only comes to Xbox in May 2026.",
    ["release subject=work:ember-vale when=2026-05 platform=organization:xbox"],
  ],
  [
    "another work is no place to come out on",
    "Ember Vale",
    "With Ember Vale released, Northgate Studios turns to Saltmarsh Rising.",
    ["release subject=work:ember-vale"],
  ],
  [
    "nor is what the clause above turns to",
    "Ember Vale",
    "With Ember Vale released, Northgate Studios turns to PlayStation.",
    ["release subject=work:ember-vale"],
  ],
  [
    "what is put off until a time comes then, and not before it",
    "Ember Vale",
    "Ember Vale has been delayed until 2027.",
    ["delay subject=work:ember-vale when=2027"],
  ],
  [
    "an aside dates what it stands beside, and what the clause tells stays as it is",
    "All About Ada Quill",
    "Ada Quill stars in Ember Vale, in cinemas from June 5, and in Saltmarsh Rising, out in July.",
    [
      "cast subject=person:ada-quill scope=work:ember-vale",
      "release subject=work:ember-vale when=2025-06-05",
      "release subject=work:saltmarsh-rising when=2025-07",
    ],
  ],
  [
    "the day of the announcement is not that of the release",
    "Ember Vale",
    "Ember Vale has been delayed, Northgate Studios announced Friday.",
    ["delay subject=work:ember-vale"],
  ],
  [
    "a dateline is nothing that is delayed",
    "Ember Vale",
    "May 2 – Ember Vale has been delayed, and its development begins again, Northgate Studios announced.",
    ["delay subject=work:ember-vale", "restart subject=work:ember-vale"],
  ],
  [
    "how long after something is no date",
    "Ember Vale",
    "Ember Vale will arrive a year after the debut of The Glass Orchard in March 2025.",
    ["release subject=work:ember-vale", "release subject=work:the-glass-orchard when=2025-03"],
  ],
  [
    "each of several appears",
    "The Glass Orchard",
    "Nightjar and Captain Vesper may be headed for The Glass Orchard.",
    [
      "appear subject=character:nightjar scope=work:the-glass-orchard",
      "appear subject=character:captain-vesper scope=work:the-glass-orchard",
    ],
  ],
  [
    "a relative clause is of the season, not of its series",
    "Saltmarsh Rising",
    "Ada Quill leads the second season of Saltmarsh Rising, which premieres on May 26.",
    [
      "cast subject=person:ada-quill scope=work:saltmarsh-rising",
      "release subject=work:saltmarsh-rising-s2 when=2025-05-26",
    ],
  ],
  [
    "pre-orders have dates of their own",
    "Ember Vale",
    "Ember Vale launches on June 5. Pre-orders for Ember Vale will open on May 9.",
    ["release subject=work:ember-vale when=2025-06-05", "release subject=work:ember-vale-presale when=2025-05-09"],
  ],
  [
    "a row after its verb has its own parts",
    "The Glass Orchard",
    "Also returning for The Glass Orchard alongside Ada Quill are British actors Mike Noble as Sam, Lee Ford as Bill and Julie Graham as Ida.",
    [
      "return subject=person:mike-noble scope=work:the-glass-orchard role=character:sam",
      "return subject=person:lee-ford scope=work:the-glass-orchard role=character:bill",
      "return subject=person:julie-graham scope=work:the-glass-orchard role=character:ida",
      "role subject=person:mike-noble role=character:sam",
      "role subject=person:lee-ford role=character:bill",
      "role subject=person:julie-graham role=character:ida",
    ],
  ],
  [
    "whose film stars whom",
    "The Glass Orchard",
    "Northgate Studios has delayed The Glass Orchard, starring Ada Quill, to May 2026.",
    ["delay subject=work:the-glass-orchard when=2026-05", "cast subject=person:ada-quill scope=work:the-glass-orchard"],
  ],
  [
    "nobody plays herself by her roles",
    "The Glass Orchard",
    "Ada Quill is known for her roles in The Glass Orchard.",
    [],
  ],
  [
    "his film is not called as he is",
    "The Glass Orchard",
    "Ada Quill left The Glass Orchard. Tomas Reyne has delayed his film.",
    ["cast subject=person:ada-quill scope=work:the-glass-orchard", 'delay subject="his film"'],
  ],
  [
    "what somebody is tapped to play is the part",
    "The Glass Orchard",
    "Ada Quill is reportedly tapped to play Nightjar in The Glass Orchard.",
    ["cast subject=person:ada-quill role=character:nightjar scope=work:the-glass-orchard"],
  ],
  [
    "with whom a studio talks",
    "The Glass Orchard",
    "Northgate Studios is in final negotiations with director Tomas Reyne for The Glass Orchard.",
    ["in-talks subject=person:tomas-reyne scope=work:the-glass-orchard"],
  ],
  [
    "a studio that talks with nobody who is named",
    "The Glass Orchard",
    "Northgate Studios is in talks to buy The Glass Orchard.",
    ["in-talks subject=organization:northgate-studios scope=work:the-glass-orchard"],
  ],
  [
    "a team that was named has a reunion",
    "The Glass Orchard",
    "The Lanterns are heroes. The Glass Orchard will not feature their reunion.",
    ["reunion subject=team:the-lanterns scope=work:the-glass-orchard"],
  ],
  [
    "a year before a noun is not when it was announced",
    "Ember Vale",
    "Northgate Studios has announced Ember Vale, the successor of its 2019 role-playing game.",
    ["announce subject=work:ember-vale"],
  ],
  [
    "each deed has its own doer",
    "The Glass Orchard",
    "The Glass Orchard is written by Tomas Reyne and produced by Northgate Studios.",
    [
      "write subject=work:the-glass-orchard agent=person:tomas-reyne",
      "develop subject=work:the-glass-orchard agent=organization:northgate-studios",
    ],
  ],
  [
    "what begins is not what it is about",
    "The Glass Orchard",
    "The Glass Orchard is a film. Filming begins in Leeds on July 8.",
    ["film subject=work:the-glass-orchard when=2025-07-08 place=place:leeds"],
  ],
  [
    "a noun that is there for its value tells it in passing",
    "The Glass Orchard",
    "With a budget of $65 million, The Glass Orchard opens in May 2026.",
    [
      'budget subject=work:the-glass-orchard value="$65 million"',
      "release subject=work:the-glass-orchard when=2026-05",
    ],
  ],
  [
    "the first two are not all of them",
    "Saltmarsh Rising",
    "Mara Ilves directs the first two episodes of Saltmarsh Rising.",
    ['direct subject="the first two episodes" agent=person:mara-ilves'],
  ],
  [
    "an object before today",
    "Ember Vale",
    "Northgate Studios revealed the Ember Vale today.",
    ["announce subject=work:ember-vale when=2025-05-02"],
  ],
];

for (const [why, title, text, told] of ROWS) test(why, () => assert.deepEqual(tell(title, text), told));
