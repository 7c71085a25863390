import { checkMentions, type MentionRow } from "../../../test/check-mentions.ts";

const WORKS: readonly MentionRow[] = [
  {
    why: "what another title begins with is a title",
    text: "[work:quarry-moor-coast Quarry Moor: Coast] has been cancelled. [work:quarry-moor Quarry Moor] returns for [work:quarry-moor-s12 its twelfth season].",
  },
  {
    why: "behind a conjunction a title is nobody's team",
    text: "Orbit confirmed that [work:quarry-moor-nights Quarry Moor: Nights] is sliding to May.",
  },
  {
    why: "the spin-off is what was called so",
    text: "Orbit dated Quarry Moor for May and the spinoff Quarry Moor: Nights for June. [work:quarry-moor-nights The spin-off] stars Ada Quill.",
  },
  {
    why: "the prequel has a title behind that of the other one",
    text: "Orbit dated Quarry Moor: Nights. Fans of Quarry Moor wait for [work:quarry-moor-nights the prequel].",
  },
  {
    why: "of two spin-offs none is the spin-off",
    text: "Orbit dated Quarry Moor: Nights and Quarry Moor: Days. Fans of Quarry Moor wait for [work the spin-off].",
  },
  {
    why: "a revival has the name of what comes back",
    text: "Orbit ordered [work:quarry-moor a revival] of the sitcom Quarry Moor. [work:quarry-moor The revival] starts in May.",
  },
  {
    why: "a season behind a name in marks",
    text: "Orbit dated ‘Quarry Moor’ [work:quarry-moor-s4 Season 4] and ‘Quarry Moor: Nights’.",
  },
  {
    why: "a numbered series is a season",
    text: "[work:quarry-moor-s4 Quarry Moor series 4] starts in May, and [work:quarry-moor-s5 series five] of Quarry Moor is written.",
  },
  {
    why: "before a numbered season the word that opens a sentence is a name",
    text: "[work:tidewrack-s3 Tidewrack season 3] starts in May.",
  },
  {
    why: "but no verb is one",
    text: "Watch [work season 3] in May.",
  },
  {
    why: "two adjectives before a season",
    text: "Fans love Quarry Moor Season 4. [work:quarry-moor-s5 The fifth and final season] of Quarry Moor airs in May.",
  },
  {
    why: "a season without its number is the one spoken of last",
    text: "Quarry Moor Season 5 airs in May. [work:quarry-moor-s5 The season] has eight episodes.",
  },
  {
    why: "a volume belongs to its season",
    text: "Quarry Moor Season 5 airs in May. [work:quarry-moor-s5-v2 Volume 2] arrives in June.",
  },
  {
    why: "a season of what stands behind it",
    text: "Critics saw [work:quarry-moor-s5 Season 5] of [work:quarry-moor Quarry Moor] in May.",
  },
  {
    why: "what has a season is a work, though it looks like a place",
    text: "Orbit renewed [work:quarry-lane Quarry Lane] for [work:quarry-lane-s4 a fourth season].",
  },
  {
    why: "what numbers a part is a work's, whatever the name",
    text: "Ashen Forge showed [work:quarry-reach-2 Quarry Reach 2] on Tuesday.",
  },
  {
    why: "nobody's name has a number",
    text: "Northgate orders ‘[work:quarryl-2 Quarryl 2],’ original director returns.",
  },
  {
    why: "what stars somebody",
    text: "[work:quarry-lane Quarry Lane], starring Mara Ilves, opens in May.",
  },
  {
    why: "what is called a film",
    text: "[work:quarry-lane Quarry Lane] is a film.",
  },
  {
    why: "what is directed by somebody",
    text: "[work:quarry-lane Quarry Lane], directed by Mara Ilves, begins filming in May.",
  },
  {
    why: "what comes to a machine is a game",
    text: "Ashen Forge says that [work:tessaly Tessaly] is coming to PlayStation 5 in May.",
  },
  {
    why: "a game called so",
    text: "A new game called [work:tessaly Tessaly] was announced on Monday.",
  },
  {
    why: "the sequel that is titled so",
    text: "[work:tessaly The third expansion] is titled [work:tessaly Tessaly] and comes out in May.",
  },
  {
    why: "what gets a date is a work",
    text: "They say that [work:tessaly Tessaly] gets a release date.",
  },
  {
    why: "a model of a machine",
    text: "The maker says that [work:orbit-deck-2-lite Orbit Deck 2 Lite] is real.",
  },
  {
    why: "rows of a list are of works",
    text: "Here is what was shown.\n\n[work:tern-gate Tern Gate]: The game is out in May.\n\n[work:fallow-reach Fallow Reach]: A trailer was shown.",
  },
  {
    why: "but not where people speak in turn",
    text: "We met them.\n\n[person:mara-ilves Mara Ilves]: The game is out in May.\n\n[person:ada-quill Ada Quill]: A trailer was shown.",
  },
  {
    why: "who speaks of a machine is none",
    text: "[person:mara-ilves Mara Ilves] spoke on Steam.",
  },
  {
    why: "what is said of works alone before a name",
    text: "The canceled [work:alice-corran Alice Corran] will never be developed.",
  },
  {
    why: "a title in marks ends behind its hyphen",
    text: "“[work:lord-of-the-sands-heroes-of-middle-tern Lord of the Sands: Heroes of Middle-tern]” is late.",
  },
  {
    why: "the films of a hero are called like the hero",
    text: "Jonas Reed turned down the role of [character:marcus-vale Marcus Vale]. Mara Ilves writes [work:marcus-vale the next Marcus Vale film].",
  },
  {
    why: "a counted film of a name is the one of that number",
    text: "[work:tern-racer-5 A fifth Tern Racer film] is in development, and Tern Racer 4 is out.",
  },
  {
    why: "a title with a number before a verb",
    text: "The news is good: [work:saltrace-3 Saltrace 3] comes to consoles in May.",
  },
  {
    why: "a Roman numeral behind what is also a role",
    text: "Players wait for [work:tern-racer-2 Tern Racer II]. The game has been delayed. Tern Racer II launches in May.",
  },
  {
    why: "a numbered title is the season of that number where the page has both",
    text: "[work:quarry-moor-s5 Quarry Moor 5] is near. [work:quarry-moor-s5 The fifth season] of Quarry Moor airs in May.",
  },
  {
    why: "the sequel is the numbered work",
    text: "The studio ended Saltrace 2 in May. [work:saltrace-2 The sequel] was due in June.",
  },
  {
    why: "an ordinal stands for its season",
    text: "Quarry Moor Season 6 ended in May. [work:quarry-moor-s7 A seventh] has not been ordered.",
  },
  {
    why: "nothing else on the page can be the drama",
    text: "She is back on [work:harbor-bay Harbor Bay]. The drama returns in May. Harbor Bay airs on Sundays.",
  },
  {
    why: "a drama may be a film: the noun says no more than that it is shown",
    text: "The spy thriller, Quarry Moor, opens in May. [work:quarry-moor The much-awaited film] was shot in June.",
  },
  {
    why: "a title is not cut behind a word for one who plays",
    text: "Orbit renewed [work:star-moor-discovery Star Moor: Discovery] for a second season.",
  },
  {
    why: "a title that recurs is whole, though it opens with a rank and goes on behind an owner's mark",
    text: "[work:king-reed-moors-tale King Reed: Moor's Tale] is a game. Ashen Forge moved [work:king-reed-moors-tale King Reed: Moor's Tale] to May.",
  },
  {
    why: "an everyday word before a colon has its capital from a title",
    text: "Ada Quill stars in [work:it-chapter-two It: Chapter Two] in May.",
  },
  {
    why: "a title goes on behind its ampersand and article",
    text: "Players wait for [work:second-tide-end-the-secret-key Second Tide: End & the Secret Key] in May.",
  },
  {
    why: "in a round-up each paragraph is about the work it names",
    text: "Orbit renewed Quarry Moor in May. Quarry Moor has two seasons.\n\nThe series Salt Lane was canceled. [work:salt-lane The series] had few viewers.",
  },
  {
    why: "what somebody is only known from is not what is spoken of",
    text: "Orbit renewed Quarry Moor in May. Ada Brandt, who starred in Salt Lane, said [work:quarry-moor the series] would be back.",
  },
  {
    why: "who stars in a film alongside somebody names no film",
    text: "Ada Brandt will star in the film alongside [person:otto-brandt Otto Brandt] in May.",
  },
  {
    why: "a word alone in marks is a name by its capital",
    text: "Orbit has canceled “[work:sunward Sunward]” after two seasons.",
  },
  {
    why: "what ends after a season is a work, though it is called like a newspaper, and so is what ends with it",
    text: "Orbit said that [work:harbor-daily Harbor Daily] and [work:quarry-keep Quarry Keep] would end after their first seasons.",
  },
  {
    why: "an everyday word with a capital behind a noun for works is a title, there and elsewhere",
    text: "Orbit canceled the drama [work:you YOU] in May. Fans of [work:you YOU] asked if you knew.",
  },
  {
    why: "a comedy before whose noun a person's full name stands is not called so",
    text: "[person:aaron-reed Aaron Reed] left. [work The Aaron Reed comedy] opens in May.",
  },
  {
    why: "who comes along with others is no work",
    text: "Along with [other Brochant], [work the series] also starred [person:aaron-reed Aaron Reed].",
  },
  {
    why: "small words join no city to anything",
    text: "He moved from [place:new-york-city New York City] to [place:los-angeles Los Angeles] in May.",
  },
  {
    why: "what gets another season is a work",
    text: "[work:quarry-lane Quarry Lane] gets a second season.",
  },
  {
    why: "a name in marks belongs to the noun behind it",
    text: "Jonas Reed will return to [work:sunward the “Sunward” franchise] in May.",
  },
  {
    why: "of two works in one sentence somebody is only known from the one",
    text: "“Salt Lane” star Ada Brandt has boarded “Quarry Moor”. [work:quarry-moor The film] opens in May.",
  },
];

checkMentions(WORKS);
