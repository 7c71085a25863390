/** Slips of the parser that are mended: the relation that a word has, and the word it hangs on, after all. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPacks } from "../../../pack/load.ts";
import { layOutPage } from "../page.ts";
import { findQuotations } from "../quotations.ts";
import { findSentences } from "../sentences.ts";
import { parseSentences } from "../syntax.ts";
import { RELATIONS, XPOS } from "../tags.ts";
import { findTokens } from "../tokens.ts";

const pack = loadPacks(["en", "screen-en"]);

/** "word tag relation head" of one word; the head is "" for a root. */
function describe(text: string, word: string): string {
  const page = layOutPage({ title: null, text });
  const tokens = findTokens({ page }, pack);
  const quotations = findQuotations({ page, tokens });
  const sentences = findSentences({ page, tokens, quotations }, pack);
  const { xpos, relation, head } = parseSentences({ tokens, sentences, names: [] }, pack);
  const token = tokens.lower.indexOf(word);
  assert.ok(token >= 0, `no ${word}`);
  return `${XPOS[xpos[token]!]} ${RELATIONS[relation[token]!]} ${tokens.lower[head[token]!] ?? ""}`.trimEnd();
}

const ROWS: readonly (readonly [why: string, text: string, word: string, seen: string])[] = [
  ["behind be stands a participle", "The game will be ported to the console.", "ported", "VBN root"],
  ["and its noun suffers it", "The game will be ported to the console.", "game", "NN nsubj:pass ported"],
  [
    "before a participle been is no copula",
    "Ed Thorley has been formally offered the role.",
    "ed",
    "NNP nsubj:pass offered",
  ],
  ["an adjective of feeling stays one", "The actor is excited.", "excited", "JJ root"],
  ["a headline is parsed without its capitals", "The Studio Has Delayed Its Film Until Summer", "delayed", "VBN root"],
  [
    "what opens a clause before its auxiliary is its subject",
    "The paper said that shooting was due to start.",
    "shooting",
    "NN nsubj due",
  ],
  [
    "a gerund that opens a sentence does what the plural tells",
    "Shooting starts in March, because they are late.",
    "starts",
    "VBZ root",
  ],
  [
    "behind who stands no plural",
    "Reed is the singer, who voices a badger named Sett.",
    "voices",
    "VBZ acl:relcl singer",
  ],
  [
    "what is called by a name is still the verb's",
    "Reed is the singer, who voices a badger named Sett.",
    "badger",
    "NN obj voices",
  ],
  [
    "what lacks nothing is no relative clause, and belongs to the rumours",
    "Rumours swept social media over the weekend that Mara Ilves had left the film.",
    "left",
    "VBN acl rumours",
  ],
  ["what is done to something is a noun", "Filming of Ember Vale has not finished.", "finished", "VBN root"],
  [
    "what stands beside the subject is no predicate without a copula",
    "Its work with Northgate, the developer that had been brought in to help, was reportedly a fraught one.",
    "developer",
    "NN appos work",
  ],
  [
    "the predicate behind the comma is",
    "Its work with Northgate, the developer that had been brought in to help, was reportedly a fraught one.",
    "one",
    "NN root",
  ],
  [
    "an adverb with a copula is a clause of its own",
    "She plays the lead in the game Ember Vale, which is now down for August.",
    "down",
    "RB acl:relcl vale",
  ],
  [
    "and has what stands behind it",
    "She plays the lead in the game Ember Vale, which is now down for August.",
    "august",
    "NNP obl down",
  ],
  [
    "a colon parts two clauses though one has a quotation",
    "The paper was careful: The game, it said, is “two years away.”",
    "said",
    "VBD parataxis careful",
  ],
  [
    "behind has stands no description",
    "The studio has denied rumors that Ember Vale has been delayed.",
    "denied",
    "VBN root",
  ],
  ["and what is denied is its object", "The studio has denied rumors of a delay.", "rumors", "NNS obj denied"],
  [
    "what has a subject describes no noun",
    "The studio denied reports that Ember Vale had been cancelled.",
    "reports",
    "NNS obj denied",
  ],
  ["a participle without either does", "The studio has leaked documents on its site.", "documents", "NNS obj leaked"],
  ["of denied rumors the participle is none", "Denied rumors are rumors.", "denied", "VBN amod rumors"],
  ["a plain sentence keeps its names", "They met Jonas in May.", "jonas", "NNP obj met"],
  [
    "a relative clause leaves its noun a predicate",
    "Ada Quill, who plays Nightjar, won't be back, sources tell the paper.",
    "ada",
    "NNP nsubj back",
  ],
  [
    "of two subjects the first is what is spoken of",
    "The extra months, it said, would allow a rest.",
    "months",
    "NNS nsubj allow",
  ],
  [
    "a predicate with its own subject keeps it",
    "Ada Quill, who plays Nightjar, said she was back.",
    "ada",
    "NNP nsubj said",
  ],
  [
    "behind a colon a clause stands for itself",
    "The studio has made it official: Ada Quill will be Nightjar in its new series.",
    "nightjar",
    "NNP parataxis official",
  ],
  [
    "a date before a comma belongs to the clause before it",
    "Season 2 will premiere on Dec. 26, and a third and final season follows in 2025.",
    "26",
    "CD obl premiere",
  ],
  [
    "and leaves the next one its own",
    "Season 2 will premiere on Dec. 26, and a third and final season follows in 2025.",
    "2025",
    "CD obl follows",
  ],
  ["a date that opens a sentence stays", "On May 26, the second season arrives.", "26", "CD obl arrives"],
  [
    "who joins stands behind the copula where the participle opens the sentence",
    "Joining the cast are Quill and Brandt.",
    "quill",
    "NNP nsubj joining",
  ],
  ["and what is joined is the object", "Joining the cast are Ada Quill and Otto Brandt.", "cast", "NN obj joining"],
  [
    "but not what is said of a participle with a subject",
    "The cast joining the show are Ada Quill and Otto Brandt.",
    "joining",
    "VBG acl cast",
  ],
  ["an owner does nothing beside what he owns", "Ada Quill's Nightjar was postponed.", "ada", "NNP nmod:poss nightjar"],
  ["what is numbered takes no plural", "Volume 1 starts on May 5, Volume 2 follows in June.", "starts", "VBZ root"],
  ["behind a modal stands a verb", "Mara will next star in the film.", "star", "VB root"],
  ["an intent takes a verb", "The fourth season is set to premiere in January.", "premiere", "VB xcomp set"],
  ["a plural is the verb that is wanted", "The film, directed by Mara, starts shooting in June.", "starts", "VBZ root"],
  [
    "what is said hangs on the saying behind it",
    "The game has been renewed, the studio confirmed Friday.",
    "renewed",
    "VBN ccomp confirmed",
  ],
  ["a semicolon parts sentences", "She left; he will direct the film.", "direct", "VB parataxis left"],
  [
    "a passive with its subject lacks nothing",
    "He said in a post on the site that the game had been delayed.",
    "that",
    "IN mark delayed",
  ],
  [
    "a noun with a copula and a mark is a clause",
    "Joss will play the king, while she is in talks.",
    "talks",
    "NNS advcl play",
  ],
  [
    "behind a preposition stands no subject",
    "According to two people, who asked to wait, Mara has been cut.",
    "mara",
    "NNP nsubj:pass cut",
  ],
  ["a name with an article ends in a noun", "The game will be a Nightfall exclusive.", "exclusive", "NN root"],
  ["what is said of a name stays an adjective", "The studio made Orbit famous.", "famous", "JJ xcomp made"],
  [
    "a name and a date have a verb between them",
    "Nightfall premieres in March 2031 on Orbit.",
    "premieres",
    "VBZ root",
  ],
  [
    "who stands before a finite verb is not called to",
    "Mara, Joss and Ada return to the show.",
    "mara",
    "NNP nsubj return",
  ],
  ["nor behind what they are", "Mara, the creator of Nightfall, will write the film.", "mara", "NNP nsubj write"],
  ["a plural keeps its verb", "Nightfall fans in March 2031 saw it.", "fans", "NNS nsubj saw"],
  [
    "what has an object is no participle behind a name",
    "Mara, the director of the film, revealed on Saturday that she is leaving.",
    "revealed",
    "VBD root",
  ],
  ["a participle behind a name stays one", "Mara, hired by the studio in May, is here.", "hired", "VBN acl mara"],
  [
    "who is named and then described says it",
    "The show has been renewed, Mara Lind, head of drama at Orbit, announced on Thursday.",
    "renewed",
    "VBN ccomp announced",
  ],
  ["what is done begins", "Filming for the next season is set to begin this summer.", "filming", "NN nsubj set"],
  ["a deed with an object stays a clause", "Filming the show will take a year.", "filming", "VBG csubj take"],
  [
    "whose part stands between is joined to who plays",
    "The film stars Jonas as Ron, Peter as Bill and Mara as Stevie.",
    "mara",
    "NNP conj peter",
  ],
  [
    "a phrase that opens the sentence is no root",
    "According to ScreenLedger, Sam Vale is in talks to star in the film.",
    "screenledger",
    "NNP obl talks",
  ],
  [
    "nor is one of which a relative clause is told",
    "In the film, which opens in May, she plays a spy.",
    "opens",
    "VBZ acl:relcl film",
  ],
  [
    "what is reported to be delayed is no object",
    "The paper says that production on the film will be delayed.",
    "production",
    "NN nsubj:pass delayed",
  ],
  ["what one likes stays one", "She likes that film and will be rewarded.", "film", "NN obj likes"],
  ["who is played has a name", "Quill played fan favorite Kat on the drama.", "kat", "NNP obj played"],
  ["what is shown on a day is no name", "Quill played chess Friday.", "chess", "NN obj played"],
  ["what is quoted hangs together", '"It was never going to be ready," one of them said.', "going", "VBG ccomp said"],
  [
    "two clauses that an and joins are parsed each for itself",
    "Harbor Bay, the third part of the series, is to follow on July 17, and Northgate's Long Way, a game for two players, has been promised for 2026.",
    "promised",
    "VBN conj follow",
  ],
  [
    "in speech, too",
    '"Nobody at the network has told me that, and we\'re planning well beyond the tenth season."',
    "planning",
    "VBG conj told",
  ],
  [
    "the last of a row of nouns is joined to them",
    "The studio, the network, and the cast have confirmed it.",
    "cast",
    "NN conj network",
  ],
  [
    "a semicolon parts what a phrase opens",
    "In the first season, Ada Quill keeps the town safe from the sea; fan favorites are not in it.",
    "sea",
    "NN obl safe",
  ],
  [
    "a relative clause between subject and verb stands aside",
    "Harbor Bay, which had been shown in the first trailer, has slipped to December.",
    "shown",
    "VBN acl:relcl bay",
  ],
  [
    "and leaves the sentence its verb",
    "Harbor Bay, which had been shown in the first trailer, has slipped to December.",
    "slipped",
    "VBN root",
  ],
  [
    "a person is no part of what stands behind of",
    "The director of Harbor Bay, who had been attached since the first draft, has left the film.",
    "attached",
    "VBN acl:relcl director",
  ],
  [
    "what is quoted with a copula is a clause",
    '"This was not an easy decision," studio head Anja Lund wrote in a post on the official site.',
    "decision",
    "NN ccomp wrote",
  ],
  [
    "who declines to comment does something",
    "The studio declined to comment on the report.",
    "comment",
    "VB xcomp declined",
  ],
  ["a decline in comments is none", "The studio responded to comment on the report.", "comment", "NN obl responded"],
  [
    "speech behind a colon is a clause of its own",
    'Ada Quill would not rule out an increase of her own: "I can\'t promise anything."',
    "promise",
    "VB ccomp rule",
  ],
  [
    "a relative clause has a finite verb",
    "The screenings, which sources described as mixed, are over.",
    "described",
    "VBD acl:relcl screenings",
  ],
  [
    "a second that goes on with what is said",
    "In May, it had the news: the director of the film, a thriller, revealed that he is no longer making it, and that he had left long before.",
    "left",
    "VBN conj making",
  ],
  [
    "who speaks behind the clause is no subject before it",
    "We met Ada Quill, who plays the mayor, said the actor.",
    "quill",
    "NNP flat ada",
  ],
];

for (const [why, text, word, seen] of ROWS) test(`${why}: ${text}`, () => assert.equal(describe(text, word), seen));
