/**
 * Hard cases of factuality, each with its reason. The event stands in [brackets], the cue that cites the speaker in {braces}.
 * Then come what the author commits to, and what the speaker does (null where nobody is cited).
 */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as fc from "fast-check";
import { loadPacks } from "../../pack/load.ts";
import { checkEvents, type EventRow, layOut } from "../../../test/marked-events.ts";
import { judgeEvent } from "./judge-event.ts";

const pack = loadPacks(["en"]);

const SUITES: readonly (readonly [name: string, rows: readonly EventRow[]])[] = [
  [
    "plain statements",
    [
      ["past", "Ada Quill [returned] to the series in May.", "CT+", null],
      ["present", "The show [airs] on Friday nights.", "CT+", null],
      ["perfect", "The studio has [hired] a new director.", "CT+", null],
      ["progressive", "They are [filming] in the old harbor.", "CT+", null],
      ["certain future", "The third season will [premiere] in March.", "CT+", null],
      ["going to is a future", "The band is going to [play] two nights.", "CT+", null],
      ["passive", "The game was [delayed] until autumn.", "CT+", null],
      ["a state", "She is [ready] to come back.", "CT+", null],
      ["held back itself happens", "Most of the heroes are still being [held] back.", "CT+", null],
      ["a copula happens as its clause does", "The film [is] a success.", "CT+", null],
      ["a noun that is there", "His [return] surprised the crew.", "CT+", null],
    ],
  ],
  [
    "negation",
    [
      ["not", "The series will not [return].", "CT-", null],
      ["n't", "The game didn't [sell] well.", "CT-", null],
      ["never", "The band never [played] that song.", "CT-", null],
      ["no longer", "She no longer [works] for the studio.", "CT-", null],
      ["not yet", "The studio has not yet [announced] a date.", "CT-", null],
      ["yet to", "The studio has yet to [announce] a date.", "CT-", null],
      ["a negative subject", "Nobody [asked] about the sequel.", "CT-", null],
      ["no before the subject", "No other heroes are currently in the [group].", "CT-", null],
      ["none of", "None of the actors have [signed].", "CT-", null],
      ["neither", "Neither actor has [signed] a contract.", "CT-", null],
      ["no before the noun", "There will be no [reunion].", "CT-", null],
      ["no in an object denies its verb's noun", "The season includes no [reunion].", "CT-", null],
      ["without", "The film opened without a [premiere].", "CT-", null],
      ["without and a gerund", "She left the show without [saying] goodbye.", "CT-", null],
      ["not only denies nothing", "The film not only [sold] well, it won prizes.", "CT+", null],
      ["a negated noun within a certain no", "Season two will not include a [reunion].", "CT-", null],
      ["what a negated verb presupposes stays", "She did not attend the [premiere].", "CT+", null],
      ["two negations cancel", "He never failed to [answer].", "CT+", null],
      ["could not", "The crew could not [finish] the scene.", "CT-", null],
      ["instead of", "The studio sold the game instead of [finishing] it.", "CT-", null],
    ],
  ],
  [
    "modals",
    [
      ["may", "The show may [return] next year.", "PS+", null],
      ["may not: possible that not", "The show may not [return].", "PS-", null],
      ["might", "The cast might [reunite] for a special.", "PS+", null],
      ["might not", "The cast might not [reunite].", "PS-", null],
      ["could", "The film could [open] in two markets.", "PS+", null],
      ["can", "Anything can [happen].", "PS+", null],
      ["cannot: certain that not", "The game cannot [run] on old machines.", "CT-", null],
      ["should is an expectation", "The patch should [arrive] in June.", "PR+", null],
      ["must is an order", "Players must [register] first.", "Uu", null],
      ["must have is a conclusion", "They must have [left] early.", "PR+", null],
      ["would is hypothetical", "A sequel would [cost] millions.", "Uu", null],
      ["would have: it did not", "The film would have [opened] in June.", "CT-", null],
      ["should have: it did not", "The studio should have [waited].", "CT-", null],
      ["had to: it did", "The studio had to [cancel] the show.", "CT+", null],
      ["has to: an obligation", "The studio has to [pay] the crew.", "Uu", null],
      ["used to: it did", "She used to [play] the villain.", "CT+", null],
      ["was able to: it did", "The team was able to [finish] the game.", "CT+", null],
      ["is able to: possible", "The team is able to [finish] the game.", "PS+", null],
      ["is unable to", "The team is unable to [finish] the game.", "CT-", null],
    ],
  ],
  [
    "hedges",
    [
      ["probably", "The show will probably [return].", "PR+", null],
      ["probably not", "The show will probably not [return].", "PR-", null],
      ["possibly", "The show will possibly [return].", "PS+", null],
      ["perhaps", "Perhaps the show will [return].", "PS+", null],
      ["maybe", "Maybe they [forgot] the date.", "PS+", null],
      ["reportedly", "The actor has reportedly [signed] a deal.", "PR+", null],
      ["allegedly", "The director allegedly [left] the set.", "PR+", null],
      ["not necessarily", "A delay does not necessarily [mean] trouble.", "Uu", null],
      ["almost: it did not", "The show was almost [cancelled].", "CT-", null],
      ["nearly: it did not", "She nearly [quit] the series.", "CT-", null],
      ["likely to", "The film is likely to [open] in May.", "PR+", null],
      ["unlikely to", "The film is unlikely to [open] in May.", "PR-", null],
      ["not likely to", "The film is not likely to [open] in May.", "PR-", null],
      ["an unlikely subject", "A [return] is unlikely.", "PR-", null],
      ["a possible noun", "Fans talk of a possible [return].", "Uu", null],
      ["a rumored noun", "The rumored [remake] has no director.", "PR+", null],
      ["seems", "The studio seems to [like] the idea.", "PR+", null],
      ["it is possible that", "It is possible that the game will [slip].", "PS+", null],
      ["it is not true that", "It is not true that the actor [left].", "CT-", null],
      ["bound to", "The remake is bound to [disappoint] some.", "PR+", null],
    ],
  ],
  [
    "plans and expectations",
    [
      ["is expected to", "The series is expected to [return] in the fall.", "PR+", null],
      ["is not expected to", "The series is not expected to [return].", "PR-", null],
      ["set to", "The sequel is set to [open] in July.", "PR+", null],
      ["slated to", "The sequel is slated to [open] in July.", "PR+", null],
      ["scheduled for", "The [premiere] is scheduled for July.", "PR+", null],
      ["plans to", "The studio plans to [release] the game in May.", "PR+", null],
      ["does not plan to", "The studio does not plan to [release] the game.", "PR-", null],
      ["plans for a noun", "The studio has plans for a [sequel].", "PR+", null],
      ["no plans for", "The studio has no plans for a [sequel].", "PR-", null],
      ["no plans to", "The network has no plans to [renew] the show.", "PR-", null],
      ["agreed to", "She agreed to [direct] the film.", "PR+", null],
      ["decided to", "They decided to [move] the premiere.", "PR+", null],
      ["about to", "The studio is about to [announce] a date.", "PR+", null],
      ["was supposed to: it did not", "The show was supposed to [return] in May.", "CT-", null],
      ["is supposed to", "The show is supposed to [return] in May.", "PR+", null],
      ["the deal is a plan", "The studio signed a deal to [remake] the film.", "PR+", null],
      ["in talks", "She is in talks to [direct] the film.", "PS+", null],
      ["in the works", "A [sequel] is in the works.", "PR+", null],
      ["in the cards", "A [reunion] is in the cards.", "PS+", null],
      ["not in the cards", "A [reunion] is not in the cards.", "CT-", null],
      ["off the table", "A [sequel] is off the table.", "CT-", null],
      ["a headline's infinitive", "The network to [revive] its oldest show", "PR+", null],
    ],
  ],
  [
    "wishes and requests commit nobody",
    [
      ["want", "She wants to [return] to the show.", "Uu", null],
      ["does not want", "She does not want to [return] to the show.", "Uu", null],
      ["hope", "They hope to [film] in Norway.", "Uu", null],
      ["would love", "She would love to [return].", "Uu", null],
      ["urge", "He urged the studio to [wait].", "Uu", null],
      ["ask", "They asked him to [play] the villain.", "Uu", null],
      ["offer", "He offered to [write] the script.", "Uu", null],
      ["willing", "She is willing to [return].", "Uu", null],
      ["a willingness", "All have expressed a willingness to [return].", "Uu", null],
      ["a desire", "He expressed a desire to [redeem] himself.", "Uu", null],
      ["ready", "She is always ready to [don] her cape.", "Uu", null],
      ["being ready happens", "She is always [ready] to don her cape.", "CT+", null],
      ["eager", "She has been eager to [be] back.", "Uu", null],
      ["open to", "He is open to [returning].", "Uu", null],
      ["a call for", "Fans sent a call for a [boycott].", "Uu", null],
      ["an order", "[Buy] the game now.", "Uu", null],
      ["try", "They tried to [save] the show.", "Uu", null],
      ["a purpose", "She moved to the city to [study] dance.", "Uu", null],
      ["so that", "They moved the date so that fans can [travel].", "Uu", null],
    ],
  ],
  [
    "implicatives",
    [
      ["manage", "The crew managed to [finish] the film.", "CT+", null],
      ["did not manage", "The crew did not manage to [finish] the film.", "CT-", null],
      ["fail", "The studio failed to [find] a buyer.", "CT-", null],
      ["refuse", "The director refused to [comment].", "CT-", null],
      ["decline", "The network declined to [comment].", "CT-", null],
      ["forget", "They forgot to [lock] the set.", "CT-", null],
      ["avoid", "The studio avoided [naming] a date.", "CT-", null],
      ["continue", "He continues to [fight] the mayor.", "CT+", null],
      ["stop", "The studio stopped [making] toys.", "CT-", null],
      ["begin", "They began to [film] in May.", "CT+", null],
      ["prevent from", "A strike prevented them from [filming].", "CT-", null],
      ["force", "A storm forced them to [leave].", "CT+", null],
      ["help", "She helped him to [escape].", "CT+", null],
      ["may fail", "The studio may fail to [find] a buyer.", "PS-", null],
      ["unlikely to stop", "He is unlikely to stop [writing].", "PR+", null],
      ["cancelled noun", "The studio cancelled the [premiere].", "CT-", null],
      ["ruled out a noun", "She ruled out a [return].", "CT-", null],
      ["has not ruled out", "She has not ruled out a [return].", "PS+", null],
      ["include", "The finale will include a [reunion].", "CT+", null],
      ["a subject that will happen", "The [reunion] will happen in May.", "CT+", null],
      ["a subject that will not", "The [reunion] will not happen.", "CT-", null],
    ],
  ],
  [
    "factives",
    [
      ["know that", "They know that the show [ended].", "CT+", null],
      ["do not know that", "They do not know that the show [ended].", "CT+", null],
      ["regret", "She regrets that the show [ended].", "CT+", null],
      ["does not regret", "She does not regret [leaving] the show.", "CT+", null],
      ["realize", "Fans realized that the actor had [left].", "CT+", null],
      ["a question presupposes", "Did she know that the show had [ended]?", "CT+", null],
      ["what is given stays so within a wish", "She wants to thank the crew that [saved] the film.", "CT+", null],
      ["the first to: it did", "She was the first actor to [return].", "CT+", null],
      ["because of", "They will not stop because of a [strike].", "CT+", null],
      ["no matter", "No matter how long it [takes], they will wait.", "CT+", null],
      ["because", "The show ended because the actor [left].", "CT+", null],
      ["because stands beside a not", "She did not return because the studio had [fired] her.", "CT+", null],
      ["a relative clause stands beside a not", "The studio did not thank the man who [saved] the film.", "CT+", null],
      [
        "but not beside a reporting verb",
        "Fans {claimed} that the studio lied because sales had [dropped].",
        "Uu",
        "CT+",
      ],
    ],
  ],
  [
    "conditions and questions",
    [
      ["if", "If the film [sells] well, there will be a sequel.", "Uu", null],
      ["what hangs on an if", "If the film sells well, the studio will [make] another.", "PS+", null],
      ["an if behind", "The studio will [make] another if the film sells well.", "PS+", null],
      ["unless", "The show will end unless a buyer [appears].", "Uu", null],
      ["even if", "Fans will cheer even if the show [ends].", "Uu", null],
      ["whether", "It is unclear whether the show will [return].", "Uu", null],
      ["if and when", "It is still unclear if any of the actors will [return].", "Uu", null],
      ["a question", "Will the show [return]?", "Uu", null],
      ["when asks for a time", "When will the heroes [return]?", "Uu", null],
      ["why takes it for granted", "Why did the actor [leave]?", "CT+", null],
      ["wonder", "Fans wonder whether the show will [return].", "Uu", null],
      ["ignorance is no denial", "I do not know if the show will [return].", "Uu", null],
      ["ignorance of a topic", "Now, a full [reunion], I don't know about that.", "Uu", null],
      ["a topic that opens the sentence", "A full Wardens [reunion], I don't know about that.", "Uu", null],
      ["a topic with no word that takes it up", "Another [return], I just don't know.", "Uu", null],
      ["a topic in someone's words", "“A Wardens [reunion], I don't know about that,” Horn {said}.", "Uu", "Uu"],
      ["a topic and a faltering voice", "A proper Wardens [reunion], though… honestly, I couldn’t say.", "Uu", null],
      ["no topic: a preposition ties it to the verb", "After the [reunion], I left.", "CT+", null],
      ["no topic: the noun has a verb", "The [reunion], which I saw twice, was fun.", "CT+", null],
      ["not sure", "She is not sure whether the show will [return].", "Uu", null],
      ["if at all", "The reunion is going to take a long time to [materialize], if it comes at all.", "Uu", null],
      ["until", "The doors stay shut until the crew [arrives].", "Uu", null],
    ],
  ],
  [
    "reporting",
    [
      ["say", "Tomas Reyne {said} the show will [return].", "Uu", "CT+"],
      ["say, negated inside", "Tomas Reyne {said} the show will not [return].", "Uu", "CT-"],
      ["say, hedged inside", "Tomas Reyne {said} the show may [return].", "Uu", "PS+"],
      ["would is a will in what was said", "Tomas Reyne {said} the show would [return].", "Uu", "CT+"],
      ["cue behind", "The show will [return] in May, Reyne {said}.", "Uu", "CT+"],
      ["tell", "She {told} reporters that the film had [failed].", "Uu", "CT+"],
      ["claim", "The studio {claimed} that fans [loved] it.", "Uu", "CT+"],
      ["confirm: the author takes it over", "She {confirmed} that the show will [return].", "CT+", "CT+"],
      ["confirm a no", "The producer {confirmed} season two will not include a [reunion].", "CT-", "CT-"],
      ["did not confirm", "She did not {confirm} that the show will [return].", "Uu", "Uu"],
      ["announce", "The studio {announced} that the film will [open] in May.", "CT+", "CT+"],
      ["reveal", "The actor {revealed} that he had [left] the show.", "CT+", "CT+"],
      ["admit", "The director {admitted} that the film had [failed].", "CT+", "CT+"],
      ["deny", "She {denied} that the show was [cancelled].", "Uu", "CT-"],
      ["doubt", "He {doubts} that the show will [return].", "Uu", "PR-"],
      ["think", "She {thinks} that the show will [return].", "Uu", "PR+"],
      ["do not think", "She {said} she does not think the show will [return].", "Uu", "Uu"],
      ["I do not think", "“I do not think the show will [return],” she {said}.", "Uu", "PR-"],
      ["I think", "“I think the show will [return] next year,” she {said}.", "Uu", "PR+"],
      ["hint", "The finale {hinted} at a [comeback].", "PS+", "PS+"],
      ["predict", "Analysts {predict} that sales will [rise].", "Uu", "PR+"],
      ["warn", "The studio {warned} that prices will [rise].", "Uu", "PR+"],
      ["refuse to confirm", "He refused to {confirm} whether he will [return].", "Uu", "Uu"],
      ["what others expect is not the speaker's", "He {said} fans expect the show to [return].", "Uu", "Uu"],
      ["a quotation alone", "“The show will [return] next year.”", "Uu", null],
      ["possible within a quotation", "“Anything can [happen],” he {said}.", "Uu", "PS+"],
      ["according to", "According to the studio, the show will [return].", "Uu", null],
      ["would is a will in what one is cited for", "{According} to Reyne, the show would [return].", "Uu", "CT+"],
      ["said to, nobody named", "She is said to [want] more.", "PR+", null],
      ["rumored to", "She is rumored to [return] in May.", "PR+", null],
      ["makes sense", "He {said} it makes sense that the world is going to [expand].", "Uu", "PR+"],
      ["a promise", "The studio {promised} that the game will [run] well.", "PR+", "CT+"],
      ["denying a report denies what it says", "She {denied} reports that the show was [cancelled].", "Uu", "CT-"],
      ["rumors that are false", "Rumors of a [reunion] are false.", "CT-", null],
      ["an answer that is none", "There is no word on a [reunion].", "Uu", null],
      ["a reporter's own advice", "Do not expect a [reunion].", "PR-", null],
      ["a reporter's own forecast", "Expect the show to [return] in May.", "PR+", null],
      ["remains unlikely", "A [reunion] remains unlikely.", "PR-", null],
      ["little chance", "There is little chance of a [reunion].", "PR-", null],
      ["too tired to", "He was too tired to [travel].", "CT-", null],
      ["the speaker's hope", "“I hope the show will [return],” she {said}.", "Uu", "Uu"],
      ["what a report says", "The paper {reported} that the studio was [sold].", "Uu", "CT+"],
      ["it turned out", "It turned out that the rumor [was] true.", "CT+", null],
      ["knowing is the speaker's", "He {said} that she knows the show [ended].", "Uu", "CT+"],
    ],
  ],
  [
    "nouns that embed",
    [
      ["a chance", "There is a chance of a [reunion].", "PS+", null],
      ["no chance", "There is no chance of a [reunion].", "CT-", null],
      ["rumors", "There are rumors of a [reunion].", "Uu", null],
      ["the fact that", "Fans like the fact that the show [returned].", "CT+", null],
      ["a refusal", "Fans mocked his refusal to [answer].", "CT-", null],
      ["a decision", "The decision to [move] the show angered fans.", "PR+", null],
      ["talk of", "There was talk of a [reunion].", "Uu", null],
      ["a lack", "Fans noticed the lack of a [plot].", "CT-", null],
      ["an attempt", "He made an attempt to [fix] the script.", "Uu", null],
      ["no doubt", "There is no doubt that the show will [return].", "CT+", null],
      ["hopes for", "There are hopes for a [remake].", "Uu", null],
    ],
  ],
];

checkEvents(SUITES, pack);

void suite("whatever the tree", () => {
  void test("random words are judged and nothing is thrown", () => {
    const word = fc.constantFrom(
      ..."if not no will may he said that to return the a of , . ? “ ” never expected plans without because who and".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const read = layOut(words.join(" "), pack);
        for (let token = 0; token < read.tokens.count; token += 1) {
          for (const boundary of [-1, 0, token, read.tokens.count - 1]) {
            const { score } = judgeEvent(read, token, boundary, pack);
            assert.ok(score >= -3 && score <= 3);
          }
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  void test("time grows with the number of events and no faster", () => {
    const read = layOut("word ".repeat(20_000), pack);
    const began = performance.now();
    for (let token = 0; token < read.tokens.count; token += 1) judgeEvent(read, token, -1, pack);
    assert.ok(performance.now() - began < 3000);
  });
});
