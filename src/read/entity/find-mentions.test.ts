import { test } from "node:test";
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { checkMentions, type MentionRow } from "../../../test/check-mentions.ts";
import { readMentions } from "../../../test/read-mentions.ts";

const ROLES: readonly MentionRow[] = [
  {
    why: "a work and a role before a name",
    text: "[work:glass-orchard-2020 Glass Orchard] showrunner [person:mara-ilves Mara Ilves] said so.",
    roles: ["Mara Ilves: showrunner @ Glass Orchard"],
  },
  {
    why: "two roles with a slash",
    text: "Glass Orchard executive producer/writer [person:mara-ilves Mara Ilves] said so.",
    roles: ["Mara Ilves: executive producer/writer @ Glass Orchard"],
  },
  {
    why: "a work with a colon before the role",
    text: "Iron Lantern: Dark Tide star [person:jonas-reed Jonas Reed] said so.",
    roles: ["Jonas Reed: star @ Iron Lantern: Dark Tide"],
    cast: [],
  },
  {
    why: "a star of what may be hero or series is of the hero he plays",
    text: "[character:iron-lantern Iron Lantern] star [person:jonas-reed Jonas Reed] urged the studio to act.",
    roles: ["Jonas Reed: star @ Iron Lantern"],
    cast: ["Jonas Reed = Iron Lantern"],
  },
  {
    why: "who is called by one word that is no given name, and by no other, is a firm",
    text: "The new date holds, [organization:palisade Palisade] said on Friday.",
    roles: [],
  },
  {
    why: "a role in brackets behind a name",
    text: "[person:ines-okafor Ines Okafor] (the star behind [character:captain-vale Captain Vale]) is ready.",
    roles: ["Ines Okafor: star @ Captain Vale"],
  },
  {
    why: "an apposition between commas",
    text: "[person:orla-finch Orla Finch], the chief executive of [organization:tern-games Tern Games], spoke first.",
    roles: ["Orla Finch: chief executive @ Tern Games"],
  },
  {
    why: "an apposition without an article",
    text: "[person:orla-finch Orla Finch], president of [organization:northlight-pictures Northlight Pictures], spoke first.",
    roles: ["Orla Finch: president @ Northlight Pictures"],
  },
  {
    why: "an owner inside the apposition",
    text: "[person:orla-finch Orla Finch], Northlight's head of television, spoke first.",
    roles: ["Orla Finch: head of television @ Northlight Pictures"],
  },
  {
    why: "whose role it is stands before the role",
    text: "“It was the plan,” says [person:keisha-lorne Keisha Lorne], the show's executive producer.",
    roles: ["Keisha Lorne: executive producer @ the show"],
  },
  {
    why: "a surname that is the plural of a noun",
    text: "New cast members include [person:theo-banks Theo Banks] and Ada Quill.",
  },
  {
    why: "a given name of two syllables before the surname",
    text: "[person:sun-hee-park Sun-hee Park] will not return. [person:young-ho-lee Young-ho Lee] will.",
  },
  {
    why: "a role alone before a name",
    text: "It was showrunner [person:mara-ilves Mara Ilves] who left.",
    roles: ["Mara Ilves: showrunner @ -"],
  },
  {
    why: "a modifier belongs to the role",
    text: "The former mayor [person:hollis-tran Hollis Tran] smiled.",
    roles: ["Hollis Tran: former mayor @ -"],
  },
  {
    why: "a title with a capital",
    text: "It was Detective [person:hollis-tran Hollis Tran] who called.",
    roles: ["Hollis Tran: Detective @ -"],
  },
  { why: "a title of courtesy tells a person", text: "Mrs [person:quorl Quorl] moved the vase." },
  {
    why: "the next name's role is not the last name's apposition",
    text: "They met [person:orla-finch Orla Finch], actress [person:ines-okafor Ines Okafor] and others.",
    roles: ["Ines Okafor: actress @ -"],
  },
  { why: "a copula gives a role", text: "[person:orla-finch Orla Finch] is [person:orla-finch the new showrunner]." },
  {
    why: "a role is said of a company",
    text: "[organization:tern-games Tern Games], the publisher of the game, declined.",
  },
  {
    why: "a description between commas and the name behind it",
    text: "Her husband, [person:hollis-tran Hollis Tran], was there.",
    roles: ["Hollis Tran: husband @ Her"],
  },
];

const CASTINGS: readonly MentionRow[] = [
  {
    why: "an actor's possessive",
    text: "[person:jonas-reed Jonas Reed]'s [character:iron-lantern Iron Lantern] returned to action.",
    cast: ["Jonas Reed = Iron Lantern"],
  },
  {
    why: "with a rank between",
    text: "The cast includes [person:hollis-tran Hollis Tran]'s Detective [character:ada-brandt Ada Brandt].",
    cast: ["Hollis Tran = Ada Brandt"],
  },
  {
    why: "a network's possessive is no casting",
    text: "[organization:netflix Netflix]'s [work:the-wardens-2024 The Wardens] ended early.",
    cast: [],
  },
  { why: "a studio's possessive is no casting", text: "Northlight's Iron Lantern was a hit.", cast: [] },
  {
    why: "a maker's possessive is no casting",
    text: "Director Hollis Tran made it. Hollis Tran's Salt Road opens in May.",
    cast: [],
  },
  { why: "a sister is no part", text: "Jonas Reed's sister Ada Reed was there.", cast: [] },
  { why: "a colleague is no part", text: "Jonas Reed's co-star Ada Brandt was there.", cast: [] },
  {
    why: "plays",
    text: "[person:ines-okafor Ines Okafor] plays [character:captain-vale Captain Vale] in the series.",
    cast: ["Ines Okafor = Captain Vale"],
  },
  {
    why: "plays, of an unknown part",
    text: "[person:hollis-tran Hollis Tran] plays [character:ada-brandt Ada Brandt] in the series.",
    cast: ["Hollis Tran = Ada Brandt"],
  },
  {
    why: "a roll call names who and whom side by side",
    text: "Ines Okafor will play Ada Brandt, Hollis Tran Orla Finch and Jonas Reed Theo Marsh.",
    cast: ["Ines Okafor = Ada Brandt", "Hollis Tran = Orla Finch", "Jonas Reed = Theo Marsh"],
  },
  {
    why: "a roll call whose first names the work too",
    text: "Ines Okafor will play Ada Brandt in The Salt Road, Jonas Reed Alban Dusk and Hollis Tran Orla Finch.",
    cast: ["Ines Okafor = Ada Brandt", "Jonas Reed = Alban Dusk", "Hollis Tran = Orla Finch"],
  },
  {
    why: "four capitals in a row behind another verb are one name",
    text: "Ines Okafor met Ada Brandt, Hollis Tran Orla Finch and others.",
    cast: [],
  },
  {
    why: "will play",
    text: "[person:hollis-tran Hollis Tran] will play [character:ada-brandt Ada Brandt] next year.",
    cast: ["Hollis Tran = Ada Brandt"],
  },
  {
    why: "who plays",
    text: "[person:hollis-tran Hollis Tran], who plays [character:ada-brandt Ada Brandt], was late.",
    cast: ["Hollis Tran = Ada Brandt"],
  },
  {
    why: "returns as",
    text: "[person:jonas-reed Jonas Reed] returns as [character:iron-lantern Iron Lantern] in May.",
    cast: ["Jonas Reed = Iron Lantern"],
  },
  {
    why: "played by",
    text: "[character:ada-brandt Ada Brandt], played by [person:hollis-tran Hollis Tran], leaves the town.",
    cast: ["Hollis Tran = Ada Brandt"],
  },
  {
    why: "as behind a name",
    text: "The film has [person:hollis-tran Hollis Tran] as [character:ada-brandt Ada Brandt] and no one else.",
    cast: ["Hollis Tran = Ada Brandt"],
  },
  {
    why: "the actor's full name in brackets",
    text: "In the drama Salt Road, [character:nightfall Nightfall] ([person:ada-brandt Ada Brandt]) leaves town.",
    cast: ["Ada Brandt = Nightfall"],
  },
  {
    why: "a work in brackets is no actor",
    text: "In the drama Salt Road, [person:ada-brandt Ada Brandt] (No Time for Ghosts) leaves town.",
    cast: [],
  },
  { why: "to play for a club is no part", text: "Hollis Tran plays in Thule.", cast: [] },
];

const SENSES: readonly MentionRow[] = [
  {
    why: "a work's season belongs to a series, not to the film of its name",
    text: "They shot [work:iron-lantern-2021-s2 Iron Lantern Season 2] there.",
  },
  { why: "where nothing tells, nothing is said", text: "A book about [other Iron Lantern] came out." },
  {
    why: "a name beside others is of their kind",
    text: "[character:captain-vale Captain Vale] and [character:iron-lantern Iron Lantern] met.",
  },
  { why: "all members in a row are the team", text: "[team:the-wardens Captain Vale and Iron Lantern] met." },
  {
    why: "in a title of everyday words",
    text: "She was seen in [work:no-time-for-ghosts No Time for Ghosts] last week.",
  },
  { why: "an unknown name behind in may be place or work", text: "She was seen in [other Nosferal] last week." },
  { why: "a noun says what a name is", text: "She bought the game [work:elden-crown Elden Crown] last week." },
  { why: "a developer is of a game", text: "She left the [work:candle-rush Candle Rush] developer last week." },
  { why: "a hero acts", text: "[character:iron-lantern Iron Lantern] fought the mob." },
  {
    why: "a series is renewed",
    text: "Northlight renewed [work:iron-lantern-2021 Iron Lantern] for another season of ten episodes.",
  },
  {
    why: "a season tells the series",
    text: "The [work:iron-lantern-2021-s2 Iron Lantern Season 2] premiere was loud.",
  },
  { why: "a small article tells the team", text: "They fought beside the [team:the-wardens Wardens] for years." },
  { why: "a place is a place", text: "They flew to [place:thule Thule] in May." },
  { why: "an outlet", text: "She told [outlet:variety Variety] about it." },
  { why: "an unknown firm by its suffix", text: "[organization:foxglove-inc Foxglove Inc.] paid for it." },
  {
    why: "an unknown school",
    text: "He studied at the [organization:university-of-thule University of Thule] for years.",
  },
  { why: "an unknown person by given name and verb", text: "[person:ada-brandt Ada Brandt] said no." },
  { why: "an unknown work by its season", text: "[work:salt-road-s2 Salt Road Season 2] was shot in May." },
  { why: "an unknown work by its noun", text: "The film “[work:nightfall Nightfall]” was shot in May." },
  { why: "an unknown work by its title", text: "[work:salt-road-second-tide Salt Road: Second Tide] was shot in May." },
];

const SHORT: readonly MentionRow[] = [
  {
    why: "a surname with a hyphen",
    text: "[person:ada-stone-brandt Ada Stone-Brandt] left. Nobody missed [person:ada-stone-brandt Stone-Brandt].",
  },
  {
    why: "a given name misspelt by a letter",
    text: "[person:corinne-brandt Corinne Brandt] left. Nobody missed [person:corinne-brandt Corrine Brandt].",
  },
  {
    why: "two given names a letter apart are two people",
    text: "[person:martin-brandt Martin Brandt] left. Nobody missed [person:marvin-brandt Marvin Brandt].",
  },
  {
    why: "another given name is another person",
    text: "[person:ada-brandt Ada Brandt] left. Nobody missed [person:otto-brandt Otto Brandt].",
  },
  {
    why: "the last words of a title",
    text: "[work:salt-road-second-tide Salt Road: Second Tide] is out. Few bought [work:salt-road-second-tide Second Tide] so far.",
  },
  {
    why: "the first word of a firm",
    text: "[organization:foxglove-pictures Foxglove Pictures] paid. Nobody thanked [organization:foxglove-pictures Foxglove] for it.",
  },
  {
    why: "a surname behind the full name",
    text: "[person:ada-brandt Ada Brandt] left. [person:ada-brandt Brandt] had been ill.",
  },
  {
    why: "a surname before the full name",
    text: "Nobody saw [person:ada-brandt Brandt] leave. [person:ada-brandt Ada Brandt] had been ill.",
  },
  { why: "a given name", text: "[person:ada-brandt Ada Brandt] left. Nobody missed [person:ada-brandt Ada]." },
  {
    why: "a nickname",
    text: "[person:matthew-brandt Matthew Brandt] left. Nobody missed [person:matthew-brandt Matt Brandt].",
  },
  {
    why: "the hero by his civil name",
    text: "[character:iron-lantern Alder Finch] left. [character:iron-lantern Finch] was ill.",
  },
  {
    why: "two of one surname: the one named last",
    text: "[person:ada-brandt Ada Brandt] met [person:otto-brandt Otto Brandt]. Later [person:otto-brandt Brandt] left.",
  },
  {
    why: "initials of an organisation",
    text: "[organization:salt-road-institute Salt Road Institute] paid. Nobody thanked the [organization:salt-road-institute SRI].",
  },
];

checkMentions([...ROLES, ...CASTINGS, ...SENSES, ...SHORT]);

test("any text gives mentions inside it, in order, with indexes that exist", () => {
  const pieces = constantFrom(
    "Jonas Reed", "'s", "Iron Lantern", "Season 2", "the", "showrunner", "she", "it", ",", ".", "(", ")", "“", "”", "of", "plays", "said", "\n\n", "\ud800", "\u0000",
  ); // biome-ignore format: one list
  const odd = oneof(
    string({ unit: "binary" }),
    array(pieces, { maxLength: 60 }).map((list) => list.join(" ")),
  );
  assert(
    property(odd, (text) => {
      const { page, mentions } = readMentions(text);
      const { list } = mentions;
      return list.every((mention, index) => {
        const { start, end, antecedent, about, roles } = mention;
        const exists = (other: number | null): boolean =>
          other === null || (other >= 0 && other < list.length && other !== index);
        const inOrder = index === 0 || list[index - 1]!.start <= start;
        return (
          start < end &&
          end <= page.text.length &&
          inOrder &&
          exists(antecedent) &&
          exists(about) &&
          roles.every((role) => exists(role.about))
        );
      });
    }),
  );
});
