/** What is told in a sentence or two: who tells it, what it is about, how surely, and the words that prove it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { read } from "../../desk/read.ts";
import { loadPacks } from "../../pack/load.ts";

const WORLD = fileURLToPath(new URL("../../../test/packs/saltmarsh", import.meta.url));
const pack = loadPacks(["en", "screen-en", WORLD]);
const SETTING = "Saltmarsh Rising is a series. Ember Vale is a game. ";

/** Chain, frame, what the last of them commits to, evidence. */
type Row = readonly [chain: string, frame: string, value: string, evidence: string];

const ROWS: readonly (readonly [why: string, text: string, told: readonly Row[]])[] = [
  [
    "the clause that says who belongs to what is said",
    "Mara Ilves said the show will return in May.",
    [["Mara Ilves", "release", "CT+", "Mara Ilves said the show will return in May"]],
  ],
  [
    "two verbs of one subject tell two things",
    "Orbit+ canceled Saltmarsh Rising and shut down the studio.",
    [
      ["", "cancel", "CT+", "Orbit+ canceled Saltmarsh Rising"],
      ["", "close", "CT+", "and shut down the studio"],
    ],
  ],
  [
    "a concession tells something of its own",
    "Although it sold well, Ember Vale was canceled.",
    [
      ["", "", "CT+", "Although it sold well"],
      ["", "cancel", "CT+", "Ember Vale was canceled"],
    ],
  ],
  [
    "a relative clause between commas is the author's, the outlet that heard it is the medium",
    "Ada Quill, who plays Nightjar, told Variety that she is open to a return.",
    [
      [
        "Variety > Ada Quill",
        "willing",
        "CT+",
        "Ada Quill, who plays Nightjar, told Variety that she is open to a return",
      ],
      ["", "role", "CT+", "who plays Nightjar"],
    ],
  ],
  [
    "a few words without a verb are no telling",
    "So far, the season has eight episodes.",
    [["", "episode-count", "CT+", "So far, the season has eight episodes"]],
  ],
  [
    "what stands behind after is taken for granted, and told beside the clause",
    "Mara Ilves was one of the key figures after the launch of Ember Vale last October.",
    [
      ["", "", "CT+", "Mara Ilves was one of the key figures after the launch of Ember Vale last October"],
      ["", "release", "CT+", "after the launch of Ember Vale last October"],
    ],
  ],
  [
    "that it is the last is taken for granted",
    "The final season of Saltmarsh Rising was not delayed.",
    [
      ["", "end", "CT+", "The final season of Saltmarsh Rising"],
      ["", "delay", "CT-", "The final season of Saltmarsh Rising was not delayed"],
    ],
  ],
  [
    "a price is told as surely as what it stands beside",
    "Northgate Studios said that Ember Vale may launch in May for $59.99.",
    [
      ["Northgate Studios", "release", "PS+", "Northgate Studios said that Ember Vale may launch in May for $59.99"],
      ["Northgate Studios", "price", "PS+", "launch in May for $59.99"],
    ],
  ],
  [
    "what a relative clause tells is told beside the rest",
    "The film, which opens in May, has been delayed.",
    [
      ["", "delay", "CT+", "The film, which opens in May, has been delayed"],
      ["", "release", "CT+", "which opens in May"],
    ],
  ],
  [
    "one without a name is called as the text does, without the article",
    "A person close to the film told Variety that it has been delayed.",
    [
      [
        "Variety > person close to the film",
        "delay",
        "CT+",
        "A person close to the film told Variety that it has been delayed",
      ],
    ],
  ],
  [
    "a quotation goes on in the next sentence",
    "“I am done,” Ada Quill said. “I will not return.”",
    [
      ["Ada Quill", "", "CT+", "“I am done,”"],
      ["Ada Quill", "return", "CT-", "“I will not return.”"],
    ],
  ],
  [
    "nobody announces nothing",
    "No director has been announced.",
    [["", "direct", "CT-", "No director has been announced"]],
  ],
  [
    "what is said by nobody in particular is half believed",
    "Ember Vale is said to have been restarted in 2023.",
    [["", "restart", "PR+", "Ember Vale is said to have been restarted in 2023"]],
  ],
  [
    "who only thinks so is not certain",
    "Mara Ilves thinks the film will be ready in May.",
    [["Mara Ilves", "release", "PR+", "Mara Ilves thinks the film will be ready in May"]],
  ],
  [
    "what is unclear is open",
    "It is unclear whether Ada Quill will return.",
    [["", "return", "Uu", "It is unclear whether Ada Quill will return"]],
  ],
  [
    "a possessive casting is told in passing",
    "Tomas Reyne's Nightjar returns in Season 2.",
    [
      ["", "role", "CT+", "Tomas Reyne's Nightjar"],
      ["", "return", "CT+", "Tomas Reyne's Nightjar returns in Season 2"],
    ],
  ],
  [
    "evidence ends with its clause, a plan is no certainty",
    "Season 1 ran from March to April 2025, and Season 2 is expected in 2026.",
    [
      ["", "run", "CT+", "Season 1 ran from March to April 2025"],
      ["", "release", "PR+", "and Season 2 is expected in 2026"],
    ],
  ],
  [
    "what is told of two is told of each",
    "Ada Quill and Tomas Reyne will return.",
    [
      ["", "return", "CT+", "Ada Quill and Tomas Reyne will return"],
      ["", "return", "CT+", "Ada Quill and Tomas Reyne will return"],
    ],
  ],
  [
    "who says it stands behind it",
    "Ember Vale has been delayed to 2027, Mara Ilves confirmed Friday.",
    [["Mara Ilves", "delay", "CT+", "Ember Vale has been delayed to 2027, Mara Ilves confirmed Friday"]],
  ],
  [
    "what one is not to expect is not likely",
    "Don't expect Ember Vale to return before 2027.",
    [["", "release", "PR-", "Don't expect Ember Vale to return before 2027"]],
  ],
  [
    "a semicolon parts two tellings",
    "Ada Quill is not returning; Mara Ilves will direct Ember Vale.",
    [
      ["", "return", "CT-", "Ada Quill is not returning"],
      ["", "direct", "CT+", "Mara Ilves will direct Ember Vale"],
    ],
  ],
  [
    "who wrote a work has said nothing",
    "Ember Vale is written by Mara Ilves.",
    [["", "write", "CT+", "Ember Vale is written by Mara Ilves"]],
  ],
  ["a question leaves it open", "Does Nightjar return?", [["", "return", "Uu", "Does Nightjar return"]]],
  [
    "not until then is then",
    "Ember Vale did not launch until May 2025.",
    [["", "release", "CT+", "Ember Vale did not launch until May 2025"]],
  ],
  [
    "what is planned to begin is no release",
    "Ember Vale was pegged to begin production in March 2026.",
    [["", "film", "PR+", "Ember Vale was pegged to begin production in March 2026"]],
  ],
  [
    "of a roll call each is told of",
    "Ada Quill will play Nell Harrow, Mike Noble Sam Dace and Julie Graham Ida Finch.",
    [
      ["", "role", "CT+", "Ada Quill will play Nell Harrow, Mike Noble Sam Dace and Julie Graham Ida Finch"],
      ["", "role", "CT+", "Ada Quill will play Nell Harrow, Mike Noble Sam Dace and Julie Graham Ida Finch"],
      ["", "role", "CT+", "Ada Quill will play Nell Harrow, Mike Noble Sam Dace and Julie Graham Ida Finch"],
    ],
  ],
  [
    "a row goes on over what the next one is called",
    "Ada Quill will be Nell Harrow in Saltmarsh Rising, with Mike Noble as Sam and the comedian Julie Graham as Ida.",
    [
      [
        "",
        "role",
        "CT+",
        "Ada Quill will be Nell Harrow in Saltmarsh Rising, with Mike Noble as Sam and the comedian Julie Graham as Ida",
      ],
      ["", "role", "CT+", "Mike Noble as Sam"],
      ["", "role", "CT+", "Julie Graham as Ida"],
    ],
  ],
  [
    "what somebody was is no news beside that he leaves it",
    "Peter Noble stepped down as director of Saltmarsh Rising in May.",
    [["", "direct", "CT-", "Peter Noble stepped down as director of Saltmarsh Rising in May"]],
  ],
  [
    "parts that are handed out in a row are told of each",
    "Ada Quill has returned as Nell, alongside Mike Noble as Sam and Julie Graham as Ida.",
    [
      ["", "return", "CT+", "Ada Quill has returned as Nell, alongside Mike Noble as Sam and Julie Graham as Ida"],
      ["", "role", "CT+", "Mike Noble as Sam"],
      ["", "role", "CT+", "Julie Graham as Ida"],
    ],
  ],
  [
    "what only seems so is not certain",
    "Reviews of Ember Vale seem to agree.",
    [["", "", "PR+", "Reviews of Ember Vale seem to agree"]],
  ],
  [
    "who declines to does not",
    "Northgate Studios declined to comment on the report.",
    [["Northgate Studios", "", "CT-", "Northgate Studios declined to comment on the report"]],
  ],
  [
    "whoever plans to does plan",
    "Northgate Studios plans to hire ten people.",
    [["Northgate Studios", "", "CT+", "Northgate Studios plans to hire ten people"]],
  ],
  [
    "a question may be the subject of what leaves it open",
    "Whether the old town is still there remains to be seen.",
    [["", "", "Uu", "Whether the old town is still there remains to be seen"]],
  ],
  [
    "what stands behind a colon is said, whatever the verb before it does",
    "Mara Ilves would not rule out a rise in price: “I can't promise anything.”",
    [
      ["Mara Ilves", "", "PS+", "Mara Ilves would not rule out a rise in price"],
      ["Mara Ilves", "", "CT-", "“I can't promise anything"],
    ],
  ],
  [
    "who hopes with somebody's words does hope",
    "Mara Ilves hopes to “finish this story,” she told Variety.",
    [["Variety > Mara Ilves", "willing", "CT+", "Mara Ilves hopes to “finish this story,” she told Variety"]],
  ],
  [
    "what bears a tense is nobody's subject",
    "Representatives for Mara Ilves and Northgate Studios did not respond to requests for comment.",
    [["", "", "CT-", "Representatives for Mara Ilves and Northgate Studios did not respond to requests for comment"]],
  ],
  [
    "what a second that opens is said by the same",
    "Sources told Variety that the film did badly, and that the studio found no way forward.",
    [
      ["Variety > Sources", "", "CT+", "Sources told Variety that the film did badly"],
      ["Variety > Sources", "", "CT-", "and that the studio found no way forward"],
    ],
  ],
  [
    "who was not convinced has spoken",
    "Mara Ilves was less convinced by the rumour.",
    [["Mara Ilves", "", "CT+", "Mara Ilves was less convinced by the rumour"]],
  ],
  [
    "what something is measured by is not told",
    "Ada Quill is not as tired as you think.",
    [["", "", "CT-", "Ada Quill is not as tired as you think"]],
  ],
];

for (const [why, text, told] of ROWS) {
  test(why, () => {
    const { statements } = read({ text: SETTING + text, published: "2025-05-02" }, pack);
    const seen = statements
      .filter(({ evidence }) => evidence[0]!.start >= SETTING.length)
      .map(({ chain, proposition, factuality, evidence }) => [
        chain.map(({ name }) => name).join(" > "),
        proposition?.frame ?? "",
        factuality.at(-1)?.value,
        evidence[0]?.quote,
      ]);
    assert.deepEqual(seen, told);
  });
}
